package import LadderDiagnostics

/// What a page is made from, so that two pages with one address can both be named.
package enum SitePageSource: Sendable, Hashable {
  case place(SourceRange)
  /// Made by Ladder itself: a list, the calendar, the search page.
  case program

  var place: SourceRange? {
    switch self {
    case .place(let range): range
    case .program: nil
    }
  }
}
