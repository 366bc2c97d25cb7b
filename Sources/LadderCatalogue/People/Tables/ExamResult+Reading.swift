import LadderDiagnostics
import LadderInput

enum ExamResultFields {
  static let exam = Field(
    "exam_id", .reference(to: "exam"), .optional, names: ["考试", "考试编号"],
    zh: "考试（与 assessment_id 二选一）",
    en: "the exam, or else assessment_id")
  static let assessment = Field(
    "assessment_id", .reference(to: "assessment"), .optional, names: ["考核", "考核编号"],
    zh: "考核（与 exam_id 二选一）",
    en: "the assessment, or else exam_id")
  static let component = Field(
    "component",
    .oneOf(ExamComponent.self, aliases: ["笔试": .written, "口试": .oral, "实操": .practical]), .optional,
    names: ["形式", "考试形式"], zh: "笔试、口试或实操；只有一种时可省略",
    en: "written, oral or practical; may be left out if there is one")
  static let date = Field("exam_date", .day, names: ["考试日期"], zh: "考试日期", en: "when it was taken")
  static let status = Field(
    "status",
    .oneOf(
      ExamResult.Status.self,
      aliases: ["有效": .valid, "缺考": .absent, "缓考": .excused, "免考": .excused, "作废": .void]),
    names: ["状态", "考试状态"], zh: "状态", en: "whether it counts")
  static let paper = Field(
    "paper_id", .line, .optional, names: ["试卷编号"], zh: "试卷编号", en: "the paper")
  static let gradedBy = Field(
    "graded_by", .line, .optional, names: ["阅卷人", "评分人"], zh: "阅卷人", en: "who marked it")
  static let schema = Schema(
    RecordKind.examResults.rawValue,
    [
      RecordFields.employee.declaration, exam.declaration, assessment.declaration,
      component.declaration, RecordFields.attempt.declaration, date.declaration,
      status.declaration, RecordFields.score.declaration, RecordFields.maxScore.declaration,
      paper.declaration, gradedBy.declaration,
    ])
}

extension ExamResult: TableRow {
  static var kind: RecordKind { .examResults }

  struct Columns {
    let employee: Column<String?>
    let exam: Column<Reference?>
    let assessment: Column<Reference?>
    let component: Column<ExamComponent?>
    let attempt: Column<Int?>
    let date: Column<Day?>
    let status: Column<Status?>
    let score: Column<Fixed?>
    let maxScore: Column<Fixed?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = ExamResultFields
    return Columns(
      employee: table.column(RecordFields.employee), exam: table.column(F.exam),
      assessment: table.column(F.assessment), component: table.column(F.component),
      attempt: table.column(RecordFields.attempt), date: table.column(F.date),
      status: table.column(F.status), score: table.column(RecordFields.score),
      maxScore: table.column(RecordFields.maxScore))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let subject = subject(&row, columns)
    let component = component(of: subject, &row, columns.component)
    let attempt = row.read(columns.attempt) ?? 1
    let date = row.read(columns.date)
    let status = row.read(columns.status)
    var score = row.read(columns.score)
    var maxScore = row.read(columns.maxScore)
    if maxScore == nil, score != nil {
      maxScore = subject.map { row.known.catalogue.fullMark(of: $0) }
    }
    row.expectKnown(date, columns.date)
    row.expectScore(score, of: maxScore, columns.score)
    switch status {
    case .valid: row.expectCell(columns.score, neededBy: "status")
    case .absent, .excused:
      // Some systems write 0 for who was not there; it is no score.
      score = nil
      maxScore = nil
    case .void, nil: break
    }
    guard let employee, let subject, let component, let date, let status else { return nil }
    return Self(
      employee: employee, row: row.place, subject: subject, component: component,
      attempt: Int16(clamping: attempt), date: date, status: status, score: score,
      maxScore: maxScore)
  }

  /// What the result is of: an exam or an assessment, and never both.
  private static func subject(_ row: inout RowReader, _ columns: Columns) -> Subject? {
    let exam = row.position(columns.exam, in: row.known.exams, .exam)
    let assessment = row.position(columns.assessment, in: row.known.assessments, .assessment)
    if row.isEmpty(columns.exam) == row.isEmpty(columns.assessment) {
      row.report(.examOrAssessment(at: row.range(columns.exam)))
      return nil
    }
    return exam.map { .exam($0) } ?? assessment.map { .assessment($0) }
  }

  /// The component: one that the exam or the assessment has; the only one if the cell is empty.
  private static func component(
    of subject: Subject?, _ row: inout RowReader, _ column: Column<ExamComponent?>
  ) -> ExamComponent? {
    let written = row.read(column)
    guard let subject else { return written }
    let components: [ExamComponent]
    switch subject {
    case .exam(let position):
      let component = row.known.examComponents[Int(position)]
      if written == nil || written == component { return component }
      components = [component]
    case .assessment(let position):
      components = row.known.assessmentComponents[Int(position)]
    }
    guard let written else {
      if components.count == 1 { return components.first }
      row.expectCell(column, neededBy: "assessment_id")
      return nil
    }
    if !components.contains(written) {
      row.report(.componentNotHeld(components.map(\.rawValue), at: row.range(column)))
    }
    return written
  }

  struct Key: Hashable {
    let employee: Int32
    let subject: Subject
    let component: ExamComponent
    let attempt: Int16
  }

  static var keyColumns: [String] {
    [
      RecordFields.employee.key, ExamResultFields.exam.key, ExamResultFields.assessment.key,
      ExamResultFields.component.key, RecordFields.attempt.key,
    ]
  }

  var key: Key {
    Key(employee: employee, subject: subject, component: component, attempt: attempt)
  }
  var countsFrom: Day? { date }
  /// What was passed at the end of a stage holds on.
  var lastsUntil: Day? { if case .exam = subject { date } else { nil } }
}

extension Catalogue {
  /// The full mark where a result does not give its own: an exam's total, 100 of an assessment.
  fileprivate func fullMark(of subject: ExamResult.Subject) -> Fixed {
    switch subject {
    case .exam(let position): Fixed(exams[Int(position)].totalPoints)
    case .assessment: 100
    }
  }
}
