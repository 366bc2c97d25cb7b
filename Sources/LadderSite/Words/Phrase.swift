import LadderInput

/// A text with places for values, as in `还差 {n} 个月`, cut at its places once.
///
/// Languages that tell one from many write `{n} {n|month|months}`.
///
/// The pages about people fill some hundred texts each, for ten thousand people: a filled text costs a few
/// copies.
struct Phrase: Sendable {
  /// The names of the places.
  ///
  /// Without raw texts, which would be compared with each use.
  enum Slot: Sendable, CaseIterable {
    case n, of, met, unmet, unknown, day, from, to, name, list, need, unit, value, agg, text, reason
    case year, quarter, table, period, version, month, weekday, date, time, days, hours, minutes
    case names, item, series, method, percent, roles, score, first, last, stage, weight, courses,
      assessments
  }

  /// A place and what stands there.
  typealias Filling = (slot: Slot, text: String)

  private enum Part: Sendable {
    /// Where in the bytes a stretch of the text stands.
    case text(Range<Int>)
    case slot(Slot)
    /// One word for one, another for every other number: `{n|page|pages}`.
    case number(Slot, one: Range<Int>, other: Range<Int>)
  }

  private var parts: [Part] = []
  /// The text without its places.
  private var bytes: [UInt8] = []

  /// Nil for a text without places.
  ///
  /// A place of another name stays empty.
  init?(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return nil }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      add(rest[..<open])
      let name = rest[rest.index(after: open)..<close].split(
        separator: "|", omittingEmptySubsequences: false)
      if let slot = Slot.allCases.first(where: { "\($0)" == name[0] }) {
        parts.append(
          name.count == 3
            ? .number(slot, one: take(name[1]), other: take(name[2])) : .slot(slot))
      }
      rest = rest[rest.index(after: close)...]
    }
    add(rest)
  }

  private mutating func add(_ text: Substring) {
    if !text.isEmpty { parts.append(.text(take(text))) }
  }

  private mutating func take(_ text: Substring) -> Range<Int> {
    bytes += text.utf8
    return bytes.count - text.utf8.count..<bytes.count
  }

  func filled(
    _ first: Filling, _ second: Filling?, _ third: Filling?, _ fourth: Filling?
  ) -> String {
    /// What stands in a place.
    func value(_ slot: Slot) -> String {
      if slot == first.slot { return first.text }
      if let second, second.slot == slot { return second.text }
      if let third, third.slot == slot { return third.text }
      if let fourth, fourth.slot == slot { return fourth.text }
      return ""
    }
    var size = bytes.count
    for case .slot(let slot) in parts { size += value(slot).utf8.count }
    // Put together as bytes: a string looks at each piece for what it would have to change about it.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size + 1) { result in
      var count = 0
      func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let source = piece.baseAddress, let target = result.baseAddress else { return }
        (target + count).initialize(from: source, count: piece.count)
        count += piece.count
      }
      bytes.withUnsafeBufferPointer { bytes in
        for part in parts {
          switch part {
          case .text(let bounds): append(UnsafeBufferPointer(rebasing: bytes[bounds]))
          case .slot(let slot):
            var text = value(slot)
            text.withUTF8 { append($0) }
          case .number(let slot, let one, let other):
            append(UnsafeBufferPointer(rebasing: bytes[value(slot) == "1" ? one : other]))
          }
        }
      }
      return String(valid: UnsafeBufferPointer(rebasing: result[..<count]))
    }
  }
}
