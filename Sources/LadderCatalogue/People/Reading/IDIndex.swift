import LadderDiagnostics
import LadderInput

/// Finds the positions of ids by their bytes, without making a string of each cell that is looked up.
///
/// Open addressing over bytes that lie one after another: made once for a table, asked a hundred thousand
/// times. A class, because handing it on then counts one reference and not one for each array.
final class IDIndex: Sendable {
  let ids: [String]
  private let bytes: [UInt8]
  private let starts: [Int32]
  /// Positions, or -1 where a slot is free; a power of two of them, at most half of them taken.
  private let slots: [Int32]

  /// Of several equal ids the first is found.
  init(_ ids: [String]) {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    starts.reserveCapacity(ids.count + 1)
    for id in ids {
      bytes += id.utf8
      starts.append(Int32(bytes.count))
    }
    var size = 16
    while size < ids.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    bytes.withUnsafeBufferPointer { all in
      for position in ids.indices {
        let id = Bytes(rebasing: all[Int(starts[position])..<Int(starts[position + 1])])
        var slot = IDIndex.hash(id) & (size - 1)
        while slots[slot] >= 0, !IDIndex.isEqual(id, all, starts, slots[slot]) {
          slot = (slot + 1) & (size - 1)
        }
        if slots[slot] < 0 { slots[slot] = Int32(position) }
      }
    }
    self.ids = ids
    self.bytes = bytes
    self.starts = starts
    self.slots = slots
  }

  convenience init<Entity: Identified>(_ table: Table<Entity>) { self.init(table.ids) }

  /// The position of an id, or -1 if there is none of these bytes.
  func position(of id: Bytes) -> Int32 {
    bytes.withUnsafeBufferPointer { all in
      var slot = IDIndex.hash(id) & (slots.count - 1)
      while slots[slot] >= 0 {
        if IDIndex.isEqual(id, all, starts, slots[slot]) { return slots[slot] }
        slot = (slot + 1) & (slots.count - 1)
      }
      return -1
    }
  }

  func position(of id: String) -> Int32 { id.withBytes { position(of: $0) } }

  func contains(_ id: String) -> Bool { position(of: id) >= 0 }

  /// Whether a number that is not there would be, with zeros before it.
  func hasLostZeros(_ id: String) -> Bool {
    guard id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return (1...8).contains { contains(String(repeating: "0", count: $0) + id) }
  }

  private static func isEqual(
    _ id: Bytes, _ all: Bytes, _ starts: [Int32], _ position: Int32
  ) -> Bool {
    let start = Int(starts[Int(position)])
    guard Int(starts[Int(position) + 1]) - start == id.count else { return false }
    let (written, asked) = (
      UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[start..<start + id.count]),
      UnsafeRawBufferPointer(id)
    )
    var offset = 0
    while offset < asked.count {
      let (eight, count) = asked.eightBytes(at: offset)
      guard eight == written.eightBytes(at: offset).eight else { return false }
      offset += count
    }
    return true
  }

  /// Eight bytes at a time, with the high bits folded into the low ones that choose the slot.
  private static func hash(_ id: Bytes) -> Int {
    let raw = UnsafeRawBufferPointer(id)
    var hash = UInt64(truncatingIfNeeded: id.count)
    var offset = 0
    while offset < raw.count {
      let (eight, count) = raw.eightBytes(at: offset)
      hash = (hash ^ UInt64(littleEndian: eight)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      offset += count
    }
    return Int(truncatingIfNeeded: hash)
  }
}
