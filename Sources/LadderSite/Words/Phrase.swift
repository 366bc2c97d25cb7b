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

  /// The places by their names, each asked for its name once: to print a case looks through all that is known of it.
  private static let slots = Dictionary(
    uniqueKeysWithValues: Slot.allCases.map { (String(describing: $0), $0) })

  /// A place and what stands there; without a place nothing does.
  typealias Filling = (slot: Slot?, text: String)
  static var nothing: Filling { (nil, "") }

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
      if let slot = Self.slots[String(name[0])] {
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
    _ first: Filling, _ second: Filling = nothing, _ third: Filling = nothing,
    _ fourth: Filling = nothing
  ) -> String {
    /// Lends what stands in a place.
    func lend<Result>(_ slot: Slot, _ body: (String) -> Result) -> Result {
      if slot == first.slot { return body(first.text) }
      if slot == second.slot { return body(second.text) }
      if slot == third.slot { return body(third.text) }
      if slot == fourth.slot { return body(fourth.text) }
      return body("")
    }
    var size = bytes.count
    for case .slot(let slot) in parts { size += lend(slot) { $0.utf8.count } }
    return String(bytes: size) { result in
      bytes.withUnsafeBufferPointer { bytes in
        for part in parts {
          switch part {
          case .text(let bounds): result.append(UnsafeBufferPointer(rebasing: bytes[bounds]))
          case .slot(let slot): lend(slot) { result.append($0) }
          case .number(let slot, let one, let other):
            let word = lend(slot) { $0 == "1" } ? one : other
            result.append(UnsafeBufferPointer(rebasing: bytes[word]))
          }
        }
      }
    }
  }
}
