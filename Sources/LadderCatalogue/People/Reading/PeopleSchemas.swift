import LadderDiagnostics
import LadderInput

extension Schema {
  /// Every table about people: the list of employees and the tables of records.
  static let peopleTables =
    [EmployeeFields.schema] + RecordKind.allCases.map(\.schema)
}

extension RecordKind {
  /// The columns of the table.
  var schema: Schema {
    switch self {
    case .gradeHistory: GradeChangeFields.schema
    case .teamHistory: TeamChangeFields.schema
    case .leaves: LeaveFields.schema
    case .completions: CompletionFields.schema
    case .attendance: AttendanceFields.schema
    case .examResults: ExamResultFields.schema
    case .kpiScores: KPIScoreFields.schema
    case .kpiDeductions: KPIDeductionFields.schema
    case .certifications: CertificationRecordFields.schema
    case .signoffs: SignoffFields.schema
    case .mentorPairs: MentorPairFields.schema
    case .competencyRatings: CompetencyRatingFields.schema
    case .serviceEvents: ServiceEventFields.schema
    case .judgements: JudgementFields.schema
    case .enrolments: EnrolmentFields.schema
    }
  }

  /// The columns that make the key of a row.
  var keyColumns: [String] {
    switch self {
    case .gradeHistory: GradeChange.keyColumns
    case .teamHistory: TeamChange.keyColumns
    case .leaves: Leave.keyColumns
    case .completions: Completion.keyColumns
    case .attendance: Attendance.keyColumns
    case .examResults: ExamResult.keyColumns
    case .kpiScores: KPIScore.keyColumns
    case .kpiDeductions: KPIDeduction.keyColumns
    case .certifications: CertificationRecord.keyColumns
    case .signoffs: Signoff.keyColumns
    case .mentorPairs: MentorPair.keyColumns
    case .competencyRatings: CompetencyRating.keyColumns
    case .serviceEvents: ServiceEvent.keyColumns
    case .judgements: Judgement.keyColumns
    case .enrolments: Enrolment.keyColumns
    }
  }
}
