import LadderDiagnostics
import LadderInput

/// Finds the positions of ids by their bytes, without making a string of each cell that is looked up.
///
/// Open addressing, with the first sixteen bytes of each id in its slot, which is all that most have: made once for a
/// table, asked a hundred thousand times. A class, because handing it on then counts one reference and not one for each
/// array.
final class IDIndex: Sendable {
  private struct Slot: Sendable {
    let start: SixteenBytes
    let count: Int32
    /// -1 where the slot is free.
    let position: Int32

    static let free = Slot(start: SixteenBytes(0, 0), count: 0, position: -1)
  }

  let ids: [String]
  /// A power of two of them, at most half of them taken.
  private let slots: [Slot]

  /// Of several equal ids the first is found.
  init(_ ids: [String]) {
    var size = 16
    while size < ids.count * 2 { size *= 2 }
    var slots = [Slot](repeating: .free, count: size)
    for (position, id) in ids.enumerated() {
      id.withBytes { id in
        let (slot, isFree) = IDIndex.slot(of: id, in: slots, ids)
        guard isFree else { return }
        slots[slot] = Slot(
          start: UnsafeRawBufferPointer(id).sixteenBytes(at: 0).bytes, count: Int32(id.count),
          position: Int32(position))
      }
    }
    self.ids = ids
    self.slots = slots
  }

  convenience init<Entity: Identified>(_ table: Table<Entity>) { self.init(table.ids) }

  /// The position of an id, or -1 if there is none of these bytes.
  func position(of id: Bytes) -> Int32 {
    slots[IDIndex.slot(of: id, in: slots, ids).place].position
  }

  func position(of id: String) -> Int32 { id.withBytes { position(of: $0) } }

  func contains(_ id: String) -> Bool { position(of: id) >= 0 }

  /// Whether a number that is not there would be, with zeros before it.
  func hasLostZeros(_ id: String) -> Bool {
    guard id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return (1...8).contains { contains(String(repeating: "0", count: $0) + id) }
  }

  /// The slot of an id, or the free one that it would have.
  private static func slot(
    of id: Bytes, in slots: [Slot], _ ids: [String]
  ) -> (place: Int, isFree: Bool) {
    let raw = UnsafeRawBufferPointer(id)
    let start = raw.sixteenBytes(at: 0).bytes
    var place = hash(raw, start) & (slots.count - 1)
    while true {
      let slot = slots[place]
      if slot.position < 0 { return (place, true) }
      if slot.start.low == start.low, slot.start.high == start.high, Int(slot.count) == id.count,
        id.count <= 16 || ids[Int(slot.position)].withBytes({ $0.elementsEqual(id) })
      {
        return (place, false)
      }
      place = (place + 1) & (slots.count - 1)
    }
  }

  /// Sixteen bytes at a time, with the high bits folded into the low ones that choose the slot.
  @inline(__always)
  private static func hash(_ id: UnsafeRawBufferPointer, _ start: SixteenBytes) -> Int {
    var hash = UInt64(truncatingIfNeeded: id.count)
    func take(_ bytes: SixteenBytes) {
      hash = (hash ^ bytes.low) &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ hash >> 32 ^ bytes.high) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    take(start)
    var offset = 16
    while offset < id.count {
      let (bytes, count) = id.sixteenBytes(at: offset)
      take(bytes)
      offset += count
    }
    return Int(truncatingIfNeeded: hash)
  }
}
