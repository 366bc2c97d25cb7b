import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// A company for a test: a small handbook and the people and records the test adds to it.
///
/// The day is 2026-10-12 unless a test says otherwise; 2026Q3 is then the last quarter that has ended.
struct Company {
  var asOf = day("2026-10-12")
  /// The criteria of the moves from the middle grade, as YAML.
  var move = "{id: post, fact: on_post}"
  /// When the special programme is mandatory, as YAML.
  var special =
    "{id: rank, fact: kpi_percentile, kpi_id: ability, method: weak, op: lte, value: 50}"
  /// Whether an absence from the monthly exam counts as zero in the exam's part of the scores.
  var absentAsZero = false
  /// How months of service are counted, as YAML.
  var tenure = ""
  /// Further files of the handbook.
  var extra = ""
  /// The file from which the rows are that are added next.
  var file = "loose.csv"

  private var employees: [Employee] = []
  private var plans: [Identifier<Employee>: [Plan]] = [:]
  private var paths: [String] = []
  private var deliveries: [Delivery] = []
  private var line = 1
  var gradeHistory: [GradeChange] = []
  var teamHistory: [TeamChange] = []
  var leaves: [Leave] = []
  var completions: [Completion] = []
  var attendance: [Attendance] = []
  var examResults: [ExamResult] = []
  var kpiScores: [KPIScore] = []
  var kpiDeductions: [KPIDeduction] = []
  var certifications: [CertificationRecord] = []
  var signoffs: [Signoff] = []
  var mentorPairs: [MentorPair] = []
  var ratings: [CompetencyRating] = []
  var serviceEvents: [ServiceEvent] = []
  var judgements: [Judgement] = []
  var enrolments: [Enrolment] = []

  /// The place of the next row.
  mutating func nextRow() -> RowPlace {
    line += 1
    if paths.last != file { paths.append(file) }
    return RowPlace(file: paths.count - 1, line: line)
  }
}

// MARK: - people

extension Company {
  /// Adds a person and returns their position.
  @discardableResult
  mutating func hire(
    _ name: String = "ann", on hired: String = "2020-01-01", role: String = "agent",
    grade: String? = "middle", since: String? = "2022-01-01", status: Employee.Status = .active,
    tenureFrom: String? = nil, left: String? = nil, team: String? = "team_a"
  ) -> Int {
    employees.append(
      Employee(
        id: Identifier("\(name)\(employees.count)"), name: name,
        teamID: team.map { Identifier($0) },
        roleID: Identifier(role), gradeID: grade.map { Identifier($0) },
        gradeSince: since.map(day), hireDate: day(hired),
        tenureStartDate: tenureFrom.map(day), probationEndDate: nil, status: status,
        managerID: nil, leftDate: left.map(day),
        place: SourceRange(path: "employees.csv", bounds: 0..<0)))
    return employees.count - 1
  }

  /// Notes an export of a table for a period, complete unless said otherwise.
  mutating func deliver(
    _ table: RecordKind, _ period: String, complete: Bool = true, exported: String? = nil,
    file: String? = nil
  ) {
    let period = Period(period) ?? .year(1)
    let time = TimeOfDay("10:00") ?? .midnight
    deliveries.append(
      Delivery(
        table: table, file: file ?? "\(table.rawValue)_\(period).csv", period: period,
        isComplete: complete,
        exportedAt: Moment(
          day: exported.map(day) ?? period.lastDay.adding(days: 3), time: time),
        place: SourceRange(path: "deliveries.yaml", bounds: 0..<0)))
  }

  /// Notes complete exports of every table for some quarters.
  mutating func deliverAll(_ quarters: String...) {
    for quarter in quarters { for table in RecordKind.allCases { deliver(table, quarter) } }
  }

  /// A plan that names all it must, but for the parts left out.
  mutating func plan(
    _ person: Int, version: Int = 1, talks: [String] = ["2026-01-10"], reviews: [String] = [],
    year: Int = 2026, without parts: Set<PlanPart> = [], actions: [Plan.Action] = [],
    gaps: [Plan.Gap] = []
  ) {
    let id = employees[person].id
    func fit(_ part: PlanPart) -> Plan.Fit? {
      parts.contains(part) ? nil : Plan.Fit(rating: 4, comment: nil)
    }
    plans[id, default: []].append(
      Plan(
        employeeID: id, year: year, version: version,
        personalGoals: parts.contains(.personalGoal) ? [] : ["Lead a team"],
        strategyGoalIDs: parts.contains(.strategyGoal) ? [] : [Identifier("keep")],
        targetMoveID: nil, personality: fit(.personality), ability: fit(.ability),
        interest: fit(.interest), analyses: [], gaps: gaps, actions: actions,
        talks: talks.map(day), reviewDates: reviews.map(day),
        place: SourceRange(path: "plan.yaml", bounds: 0..<0)))
  }
}

// MARK: - evaluation

extension Company {
  /// The handbook; a test whose handbook has errors fails.
  func catalogue() async throws -> Catalogue {
    let files = LadderTestSupport.files(
      companyFiles(
        move: move, special: special, absentAsZero: absentAsZero, tenure: tenure, extra: extra))
    let source = await ParsedSource.parse(files)
    let loaded = loadCatalogue(source.value, includesDrafts: false)
    let errors = (source.diagnostics + loaded.diagnostics).filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(describe))")
    return loaded.value
  }

  var people: People {
    var people = People()
    people.employees = Table(employees)
    people.plans = plans
    let count = employees.count
    people.records.files = paths.map { "content/people/records/" + $0 }
    people.records.deliveries = deliveries
    people.records.gradeHistory = RecordTable(gradeHistory, employeeCount: count)
    people.records.teamHistory = RecordTable(teamHistory, employeeCount: count)
    people.records.leaves = RecordTable(leaves, employeeCount: count)
    people.records.completions = RecordTable(completions, employeeCount: count)
    people.records.attendance = RecordTable(attendance, employeeCount: count)
    people.records.examResults = RecordTable(examResults, employeeCount: count)
    people.records.kpiScores = RecordTable(kpiScores, employeeCount: count)
    people.records.kpiDeductions = RecordTable(kpiDeductions, employeeCount: count)
    people.records.certifications = RecordTable(certifications, employeeCount: count)
    people.records.signoffs = RecordTable(signoffs, employeeCount: count)
    people.records.mentorPairs = RecordTable(mentorPairs, employeeCount: count)
    people.records.competencyRatings = RecordTable(ratings, employeeCount: count)
    people.records.serviceEvents = RecordTable(serviceEvents, employeeCount: count)
    people.records.judgements = RecordTable(judgements, employeeCount: count)
    people.records.enrolments = RecordTable(enrolments, employeeCount: count)
    return people
  }

  func situation() async throws -> Situation {
    Situation(catalogue: try await catalogue(), people: people, asOf: asOf)
  }

  func progress() async throws -> [PersonProgress] { Array(try await everyone().people) }

  func everyone() async throws -> Progress {
    await evaluateProgress(try await catalogue(), people, asOf: asOf)
  }

  /// A rule evaluated for a person as the criteria of the promotion from the middle grade.
  func explain(_ rule: String, of person: Int) async throws -> Explanation {
    var company = self
    company.move = rule
    let people = try await company.everyone().people
    let situation = people.situation
    let move = try #require(situation.catalogue.moves.position(of: Identifier("rise")))
    let reader = FactReader(
      situation: situation, dossier: situation.dossier(of: person), rulePeriod: nil,
      rankings: people.common.rankings, move: move)
    return reader.evaluate(situation.rules.moves[move].criteria)
  }

  /// A single criterion evaluated for a person; its id is `it`.
  func judge(_ criterion: String, of person: Int) async throws -> CriterionResult {
    let explanation = try await explain("{id: it, \(criterion)}", of: person)
    return try #require(explanation.criteria.first)
  }

  /// What the special programme means for each person.
  func duties() async throws -> [SpecialDuty?] {
    try await progress().map(\.duties.first)
  }
}

func day(_ text: String) -> Day { Day(text) ?? .first }

func number(_ text: String) -> Fixed { Fixed(text) ?? -1 }
