import LadderDiagnostics
import LadderInput
import LadderMarkup

// The numbers of the rule book: each once, and none left out (R1).

extension Loader {
  mutating func checkSectionNumbers() {
    var places: [[Int]: SourceRange] = [:]
    for policy in catalogue.policies {
      guard let number = policy.sectionNumber.flatMap(sectionParts) else { continue }
      let place = policy.sectionPlace ?? policy.place
      if let first = places[number] {
        diagnostics.append(.secondSection(policy.sectionNumber ?? "", at: place, first: first))
      } else {
        places[number] = place
      }
    }
    // Some sections are headings of a page and not pages of their own.
    let headings = catalogue.policies.flatMap { policy in
      catalogue.pages[policy.page].document.outline.compactMap { sectionNumber(atHeadOf: $0.text) }
    }
    var known = Set(headings)
    for number in places.keys { known.insert(number) }
    for number in known {
      for length in 1..<max(number.count, 1) { known.insert(Array(number.prefix(length))) }
    }
    for (number, place) in places.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let parent = Array(number.dropLast())
      guard let last = number.last, last > 1 else { continue }
      let before = known.filter { $0.count == number.count && Array($0.dropLast()) == parent }
        .compactMap(\.last).filter { $0 < last }.max()
      guard let before, before < last - 1 else { continue }
      let missing = (before + 1..<last).map {
        (parent + [$0]).map(String.init).joined(separator: ".")
      }
      diagnostics.append(
        .sectionGap(number.map(String.init).joined(separator: "."), missing: missing, at: place))
    }
  }
}

/// `3.4.2` as its parts; nil for what is no number.
private func sectionParts(_ text: String) -> [Int]? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
  let numbers = parts.compactMap(\.self)
  return numbers.count == parts.count && !numbers.isEmpty ? numbers : nil
}

/// The number at the head of a heading: `3.3.1 目的`.
private func sectionNumber(atHeadOf heading: String) -> [Int]? {
  let head = heading.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "。" || $0 == "．" }
  guard head.contains(where: { !$0.isNumber }) else { return nil }
  let dotted = String(head.map { $0 == "。" || $0 == "．" ? "." : $0 })
  return sectionParts(dotted.hasSuffix(".") ? String(dotted.dropLast()) : dotted)
}
