/// The number of a section in the rule book: `3.4.2` (R1).
///
/// Dots may be written full-width (`3。4．2`); they are read as dots.
package struct SectionNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let parts: [Int]

  /// A number that fills the whole text; nil for anything else.
  package init?(_ text: String) {
    guard let (number, rest) = SectionNumber.leading(text), rest.isEmpty else { return nil }
    self = number
  }

  private init(parts: [Int]) { self.parts = parts }

  /// The number with which a text begins, and what follows it; nil if there is none.
  package static func leading(_ text: String) -> (number: SectionNumber, rest: Substring)? {
    var parts: [Int] = []
    var rest = text.unicodeScalars[...]
    while true {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard !digits.isEmpty, let part = Int(String(digits)) else { break }
      parts.append(part)
      rest = rest[digits.endIndex...]
      guard let dot = rest.first, dot == "." || dot == "。" || dot == "．" else { break }
      let next = rest.index(after: rest.startIndex)
      guard next < rest.endIndex, ("0"..."9").contains(rest[next]) else { break }
      rest = rest[next...]
    }
    guard !parts.isEmpty else { return nil }
    return (SectionNumber(parts: parts), Substring(rest))
  }

  /// The number of the section that holds this one; nil for a chapter.
  package var parent: SectionNumber? {
    parts.count > 1 ? SectionNumber(parts: Array(parts.dropLast())) : nil
  }

  /// Whether this section stands somewhere inside another.
  package func isInside(_ other: SectionNumber) -> Bool {
    parts.count > other.parts.count && parts.starts(with: other.parts)
  }

  /// The numbers between this section and a later one with the same parent.
  package func missing(before next: SectionNumber) -> [SectionNumber] {
    guard let last = parts.last, let end = next.parts.last, parent == next.parent, end > last + 1
    else { return [] }
    // A number that is far off is a slip of the pen, not a hundred missing sections.
    return (last + 1..<min(end, last + 6)).map { SectionNumber(parts: parts.dropLast() + [$0]) }
  }

  package static func < (a: SectionNumber, b: SectionNumber) -> Bool {
    a.parts.lexicographicallyPrecedes(b.parts)
  }

  package var description: String { parts.map(String.init).joined(separator: ".") }
}
