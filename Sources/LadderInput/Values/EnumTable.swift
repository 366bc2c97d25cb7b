/// A value for each case of an enumeration without associated values.
///
/// A dictionary would hash the raw text of the case for each look-up, and pages look up hundreds of texts:
/// here a case is found by the bytes it has in memory.
@usableFromInline
package struct EnumTable<Key: CaseIterable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let values: [Value]

  @inlinable
  package init(_ value: (Key) -> Value) {
    precondition(MemoryLayout<Key>.size <= 2, "a case without associated values fits in two bytes")
    let all = Key.allCases.map { (tag: tag(of: $0), value: value($0)) }
    // Bytes that stand for no case are given any value; nobody can ask for them.
    let count = (all.map(\.tag).max() ?? -1) + 1
    var values = [Value?](repeating: nil, count: count)
    for (tag, value) in all { values[tag] = value }
    self.values = values.compactMap { $0 ?? all.first?.value }
  }

  @inlinable
  package subscript(key: Key) -> Value { values[tag(of: key)] }
}

/// The bytes of a case as a number, different for each case.
@inlinable @inline(__always)
func tag<Key>(of key: Key) -> Int {
  withUnsafeBytes(of: key) { bytes in
    switch bytes.count {
    case 0: 0
    case 1: Int(bytes[0])
    default: Int(bytes[0]) | Int(bytes[1]) << 8
    }
  }
}
