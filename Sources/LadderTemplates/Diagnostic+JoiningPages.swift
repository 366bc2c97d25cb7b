package import LadderDiagnostics

extension [Diagnostic] {
  /// The same problem of a partial, found from several pages, as one with a note for each page.
  ///
  /// For the problems of all the page templates of a site; the order is that of the first finds.
  package func joiningPages() -> [Diagnostic] {
    var joined: [Diagnostic] = []
    var indices: [Diagnostic: Int] = [:]
    for diagnostic in self {
      let bare = diagnostic.with(notes: [])
      guard let index = indices[bare] else {
        indices[bare] = joined.count
        joined.append(diagnostic)
        continue
      }
      let known = joined[index].notes
      let more = diagnostic.notes.filter { !known.contains($0) }
      joined[index] = joined[index].with(notes: known + more)
    }
    return joined
  }
}

extension Diagnostic {
  func with(notes: [Note]) -> Diagnostic {
    Diagnostic(severity, code, at: range, message, hint: hint, notes: notes)
  }
}
