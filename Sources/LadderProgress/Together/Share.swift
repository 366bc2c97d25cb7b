package import LadderInput

/// So many of so many: always shown with both numbers (c10).
package struct Share: Sendable, Hashable {
  package var part: Int
  package var whole: Int

  package init(_ part: Int = 0, of whole: Int = 0) {
    self.part = part
    self.whole = whole
  }

  /// The smallest group of which figures are shown to others than its own manager: in a smaller one each
  /// person can be told from the rest.
  package static let leastGroup = 5

  /// Whether the group is too small for its figures to be shown outside its manager's own page.
  package var isSuppressed: Bool { whole < Share.leastGroup }

  /// In percent, to three decimals; nil of nothing.
  package var percent: Fixed? {
    whole == 0 ? nil : Ratio(share: part, of: whole).rounded
  }

  mutating func count(_ isPart: Bool) {
    whole += 1
    if isPart { part += 1 }
  }

  package static func += (a: inout Share, b: Share) {
    a.part += b.part
    a.whole += b.whole
  }
}
