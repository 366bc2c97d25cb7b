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
    case text(String)
    case slot(Slot)
    /// One word for one, another for every other number: `{n|page|pages}`.
    case number(Slot, one: String, other: String)
  }

  private var parts: [Part] = []
  /// The bytes of the text without its values.
  private var size = 0

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
            ? .number(slot, one: String(name[1]), other: String(name[2])) : .slot(slot))
      }
      rest = rest[rest.index(after: close)...]
    }
    add(rest)
  }

  private mutating func add(_ text: Substring) {
    guard !text.isEmpty else { return }
    parts.append(.text(String(text)))
    size += text.utf8.count
  }

  func filled(
    _ first: Filling, _ second: Filling?, _ third: Filling?, _ fourth: Filling?
  ) -> String {
    var result = ""
    result.reserveCapacity(
      size + first.text.utf8.count + (second?.text.utf8.count ?? 0)
        + (third?.text.utf8.count ?? 0) + (fourth?.text.utf8.count ?? 0))
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .slot(first.slot): result += first.text
      case .slot(let slot):
        if let second, second.slot == slot {
          result += second.text
        } else if let third, third.slot == slot {
          result += third.text
        } else if let fourth, fourth.slot == slot {
          result += fourth.text
        }
      case .number(let slot, let one, let other):
        let filling = [first, second, third, fourth].lazy.compactMap { $0 }.first {
          $0.slot == slot
        }
        result += filling?.text == "1" ? one : other
      }
    }
    return result
  }
}
