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
  let named = Set(rows.map { paths[Int($0.file)] })
  let tables = Dictionary(
    uniqueKeysWithValues: files.filter { named.contains($0.path) }.map {
      ($0.path, (file: $0, lines: LineTable($0.bytes)))
    })
  return rows.compactMap { row in
    tables[paths[Int(row.file)]].map { table in
      .mentorBeforeGate(at: table.file.range(table.lines.bounds(ofLine: Int(row.line) - 1)))
    }
  }
}

extension Diagnostic {
  fileprivate static func mentorBeforeGate(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .mentorBeforeGate, at: place,
      Message(
        zh: "“mentor_employee_id”：到“start_date”那天，记录里师傅自己的岗前培训还没有通过",
        en: "a mentor is through their own onboarding by 'start_date', and this one was not"),
      hint: Message(
        zh: "核对开始日期和师傅的学习、考核、签字记录，或换一位师傅",
        en: "look at the date and at the mentor's courses, results and sign-offs, or choose another"
      ))
  }
}
