package import LadderDiagnostics

extension [Diagnostic] {
  /// The same problem of a partial, found from several pages, as one with a note for the first pages.
  ///
  /// For the problems of all the page templates of a site; the order is that of the first finds. A place
  /// and a code make a problem, for what is said of a name differs with the view of each page.
  package func joiningPages() -> [Diagnostic] {
    var joined: [Diagnostic] = []
    var indices: [Problem: Int] = [:]
    for diagnostic in self {
      guard let range = diagnostic.range else {
        joined.append(diagnostic)
        continue
      }
      let problem = Problem(code: diagnostic.code, range: range)
      guard let index = indices[problem] else {
        indices[problem] = joined.count
        joined.append(diagnostic)
        continue
      }
      let known = joined[index].notes
      let more = diagnostic.notes.filter { !known.contains($0) }
      joined[index] = joined[index].with(notes: known + more)
    }
    return joined.map { $0.namingFewPages() }
  }
}

private struct Problem: Hashable {
  let code: DiagnosticCode
  let range: SourceRange
}

extension Diagnostic {
  /// A partial such as the layout is included by every page; two of them are enough to find it.
  fileprivate func namingFewPages() -> Diagnostic {
    guard notes.count > 3 else { return self }
    return with(notes: notes.prefix(2) + [.includedByMore(notes.count - 2)])
  }

  func with(notes: [Note]) -> Diagnostic {
    Diagnostic(severity, code, at: range, message, hint: hint, notes: notes)
  }
}
