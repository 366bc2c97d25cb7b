import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderProgress

/// Mentors who were not through the programme that gates their post when a pair began (R16, R21); known only when
/// progress is worked out.
func mentorsBeforeGate(
  _ progress: PeopleProgress, _ people: People, _ files: [SourceFile]
) -> [Diagnostic] {
  let rows = progress.pairsBeforeGate.map(\.row)
  guard !rows.isEmpty else { return [] }
  let paths = people.records.files
  let tables = Dictionary(
    uniqueKeysWithValues: Set(rows.map { paths[Int($0.file)] }).map { path in
      (path, files.first { $0.path == path })
    })
  return rows.compactMap { row in
    guard let file = tables[paths[Int(row.file)]] ?? nil else { return nil }
    let lines = LineTable(file.bytes)
    return .mentorBeforeGate(at: file.range(lines.bounds(ofLine: Int(row.line) - 1)))
  }
}

extension Diagnostic {
  fileprivate static func mentorBeforeGate(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .mentorBeforeGate, at: place,
      Message(
        zh: "“mentor_employee_id”：到“start_date”那天，记录里师傅自己的岗前培训还没有通过",
        en:
          "'mentor_employee_id' names someone whose own onboarding is recorded as passed by 'start_date'"
      ),
      hint: Message(
        zh: "核对开始日期和师傅的学习、考核、签字记录，或换一位师傅",
        en: "look at the date and at the mentor's courses, results and sign-offs, or choose another"
      ))
  }
}
