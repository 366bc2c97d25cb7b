package import LadderDiagnostics
package import LadderInput

/// The tables of records, by the name used in `deliveries.yaml` and as the file's name.
package enum RecordKind: String, Sendable, CaseIterable {
  case gradeHistory = "grade_history"
  case teamHistory = "team_history"
  case leaves
  case completions, attendance
  case examResults = "exam_results"
  case kpiScores = "kpi_scores"
  case kpiDeductions = "kpi_deductions"
  case certifications, signoffs
  case mentorPairs = "mentor_pairs"
  case competencyRatings = "competency_ratings"
  case serviceEvents = "service_events"
  case judgements, enrolments
}

/// What one export covers.
///
/// A period without a complete delivery is unknown, not zero.
package struct Delivery: Sendable {
  package let table: RecordKind
  package let file: String
  package let period: Period
  package let isComplete: Bool
  package let exportedAt: Moment
  package let place: SourceRange
}

/// All records of people, checked against the catalogue.
package struct Records: Sendable {
  /// The paths that `RowPlace.file` counts.
  package var files: [String] = []
  package var deliveries: [Delivery] = []
  package var gradeHistory = RecordTable<GradeChange>()
  package var teamHistory = RecordTable<TeamChange>()
  package var leaves = RecordTable<Leave>()
  package var completions = RecordTable<Completion>()
  package var attendance = RecordTable<Attendance>()
  package var examResults = RecordTable<ExamResult>()
  package var kpiScores = RecordTable<KPIScore>()
  package var kpiDeductions = RecordTable<KPIDeduction>()
  package var certifications = RecordTable<CertificationRecord>()
  package var signoffs = RecordTable<Signoff>()
  package var mentorPairs = RecordTable<MentorPair>()
  package var competencyRatings = RecordTable<CompetencyRating>()
  package var serviceEvents = RecordTable<ServiceEvent>()
  package var judgements = RecordTable<Judgement>()
  package var enrolments = RecordTable<Enrolment>()

  package init() {}
}

/// An individual development plan (R2–R8).
package struct Plan: Sendable {
  package struct Fit: Sendable {
    package let rating: Int?
    package let comment: String?
  }

  package struct Gap: Sendable {
    package let competencyID: Identifier<Competency>
    package let current: Int
    package let target: Int
  }

  package struct Action: Sendable {
    package enum State: String, Sendable, CaseIterable { case open, done, dropped }
    package enum Owner: String, Sendable, CaseIterable { case employee, manager }

    package let courseID: Identifier<Course>?
    package let text: String?
    package let dueOn: Day
    package let owner: Owner
    package let state: State
  }

  /// What a tool of career analysis found; the answers given to it are never kept (R4).
  package struct Analysis: Sendable {
    package let toolID: Identifier<Term>
    package let assessedOn: Day
    package let summary: String?
    /// Whether the person lets the manager see it.
    package let isShared: Bool
  }

  package let employeeID: Identifier<Employee>
  package let year: Int
  package let version: Int
  package let personalGoals: [String]
  package let strategyGoalIDs: [Identifier<StrategyGoal>]
  package let targetMoveID: Identifier<Move>?
  package let personality: Fit?
  package let ability: Fit?
  package let interest: Fit?
  package let analyses: [Analysis]
  package let gaps: [Gap]
  package let actions: [Action]
  package let talks: [Day]
  package let reviewDates: [Day]
  package let place: SourceRange
}

/// The people of the team and what is recorded of them.
package struct People: Sendable {
  package var employees = Table<Employee>()
  package var records = Records()
  /// By person, newest year first.
  package var plans: [Identifier<Employee>: [Plan]] = [:]

  package init() {}
}
