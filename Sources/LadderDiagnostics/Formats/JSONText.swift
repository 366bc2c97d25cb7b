/// For programs: one object a line.
///
/// Members: `severity`, `code`, `message`; `file`, `line`, `column`, `endLine`, `endColumn` (from 1, columns
/// in Unicode scalars, the end exclusive); `notes` with the same members; `hint`.
func jsonText(_ shown: [ShownDiagnostic]) -> String {
  shown.map { jsonObject($0) + "\n" }.joined()
}

private func jsonObject(_ shown: ShownDiagnostic) -> String {
  var members: [(String, JSON)] = [
    ("severity", .text(shown.severity.rawValue)), ("code", .text(shown.code.rawValue)),
    ("message", .text(shown.message)),
  ]
  members += placeMembers(shown.place)
  if !shown.notes.isEmpty {
    let notes = shown.notes.map { note in
      JSON.object([("message", .text(note.message))] + placeMembers(note.place))
    }
    members.append(("notes", .array(notes)))
  }
  if let hint = shown.hint { members.append(("hint", .text(hint))) }
  return JSON.object(members).line
}

private func placeMembers(_ place: ShownDiagnostic.Place?) -> [(String, JSON)] {
  guard let place else { return [] }
  var members: [(String, JSON)] = [("file", .text(place.path))]
  if let start = place.start, let end = place.end {
    members += [
      ("line", .number(start.line)), ("column", .number(start.column)),
      ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
    ]
  }
  return members
}
