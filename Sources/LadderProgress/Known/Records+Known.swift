import LadderCatalogue
import LadderInput

extension Records {
  /// The rows that were known at the end of a day: dated no later, and in a file that had been exported.
  ///
  /// So a day in the past is evaluated as it was then, whatever has been delivered since (decisions: as-of
  /// replay). A file that no delivery names counts as always there.
  func known(on day: Day) -> Records {
    let isLate = files.map { isExported($0, after: day) }
    var known = self
    func keep<Row: RecordRow>(
      _ table: KeyPath<Records, RecordTable<Row>>, _ date: (Row) -> Day?
    ) -> RecordTable<Row> {
      func isKnown(_ row: Row) -> Bool {
        let file = Int(row.row.file)
        if file < isLate.count, isLate[file] { return false }
        return date(row).map { $0 <= day } ?? true
      }
      let table = self[keyPath: table]
      return table.all.allSatisfy(isKnown) ? table : table.filter(isKnown)
    }
    known.gradeHistory = keep(\.gradeHistory) { $0.effectiveDate }
    known.teamHistory = keep(\.teamHistory) { $0.effectiveDate }
    known.leaves = keep(\.leaves) { $0.startDate }
    known.completions = keep(\.completions) { $0.completedAt ?? $0.startedAt }
    known.attendance = keep(\.attendance) { $0.date }
    known.examResults = keep(\.examResults) { $0.date }
    known.kpiScores = keep(\.kpiScores) { $0.period.firstDay }
    known.kpiDeductions = keep(\.kpiDeductions) { $0.occurredOn }
    known.certifications = keep(\.certifications) { $0.validFrom }
    known.signoffs = keep(\.signoffs) { $0.signedAt }
    known.mentorPairs = keep(\.mentorPairs) { $0.startDate }
    known.competencyRatings = keep(\.competencyRatings) { $0.ratedOn }
    known.serviceEvents = keep(\.serviceEvents) { $0.occurredOn }
    known.judgements = keep(\.judgements) { $0.decidedOn }
    known.enrolments = keep(\.enrolments) { $0.enrolledOn }
    return known
  }

  /// Whether every delivery of a file was exported after a day.
  private func isExported(_ path: String, after day: Day) -> Bool {
    let exports = deliveries.filter { path == $0.file || path.hasSuffix("/" + $0.file) }
    return !exports.isEmpty && exports.allSatisfy { $0.exportedAt.day > day }
  }
}
