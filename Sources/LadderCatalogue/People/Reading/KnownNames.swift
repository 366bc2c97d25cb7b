import LadderDiagnostics
import LadderInput

/// Everything the files about people may name, found by bytes.
struct KnownNames: Sendable {
  let catalogue: Catalogue
  let grades: IDIndex
  let moves: IDIndex
  let competencies: IDIndex
  let courses: IDIndex
  let programs: IDIndex
  let stages: IDIndex
  /// How many a mentor has at one time, of the stages in the same order.
  let maxMentees: [Int]
  let assessments: IDIndex
  let certifications: IDIndex
  let policies: IDIndex
  let cases: IDIndex
  let sessions: IDIndex
  let exams: IDIndex
  let teams: IDIndex
  let roles: IDIndex
  let strategyGoals: IDIndex
  let kpiItems: IDIndex
  let careerTools: IDIndex
  // Of things that hot columns name, the one figure that is asked for.
  let courseMinutes: [Int]
  let sessionMinutes: [Int]
  let examComponents: [ExamComponent]
  /// Of all versions of each assessment.
  let assessmentComponents: [[ExamComponent]]
  /// What a sign-off can call a stage of a programme (`theory`, `onboarding/theory`) or one of its learning points
  /// (`reception`, `field/reception`, `onboarding/field/reception`).
  let stageDocuments: Set<String>

  /// The people in the order of `People.employees`, then those who join later, those who left long ago and
  /// those whose row is in error, so that what is recorded of them is not called unknown.
  var employees = IDIndex([])
  /// How many of them are in `People.employees`.
  var employeeCount = 0
  /// How many join after the day the site is built for.
  var laterCount = 0
  /// How many left so long ago that nothing is used of them.
  var forgottenCount = 0
  /// How long records are used.
  let retention: Retention
  /// From when to when each of them was there; the end is open for those who still are.
  private var spans: [(hired: Day, left: Day?)] = []
  /// The newest version of each plan.
  var planVersions: [PlanKey: Int] = [:]
  /// The plans that could not be read, by the names of their files.
  var brokenPlans: Set<PlanKey> = []

  init(_ catalogue: Catalogue, retention: Retention = Retention()) {
    self.catalogue = catalogue
    self.retention = retention
    grades = IDIndex(catalogue.grades)
    moves = IDIndex(catalogue.moves)
    competencies = IDIndex(catalogue.competencies)
    courses = IDIndex(catalogue.courses)
    programs = IDIndex(catalogue.programs)
    let allStages = catalogue.programs.allVersions.flatMap(\.stages)
    stages = IDIndex(allStages.map(\.id))
    maxMentees = allStages.map(\.maxMentees)
    assessments = IDIndex(catalogue.assessments)
    certifications = IDIndex(catalogue.certifications)
    policies = IDIndex(catalogue.policies)
    cases = IDIndex(catalogue.cases)
    sessions = IDIndex(catalogue.sessions)
    exams = IDIndex(catalogue.exams)
    teams = IDIndex(catalogue.teams)
    roles = IDIndex(catalogue.roles)
    strategyGoals = IDIndex(catalogue.strategyGoals)
    kpiItems = IDIndex(catalogue.kpiItems)
    careerTools = IDIndex(catalogue.vocabularies.careerTools)
    courseMinutes = catalogue.courses.map(\.plannedMinutes)
    sessionMinutes = catalogue.sessions.map(\.durationMinutes)
    examComponents = catalogue.exams.map(\.component)
    assessmentComponents = catalogue.assessments.indices.map { position in
      let held = Set(
        catalogue.assessments.versions(at: position).flatMap { $0.components.map(\.component) })
      return ExamComponent.allCases.filter(held.contains)
    }
    var stageDocuments: Set<String> = []
    for program in catalogue.programs.allVersions {
      for stage in program.stages {
        stageDocuments.formUnion([stage.id, "\(program.id)/\(stage.id)"])
        for point in stage.checklist {
          stageDocuments.formUnion([
            point.id, "\(stage.id)/\(point.id)", "\(program.id)/\(stage.id)/\(point.id)",
          ])
        }
      }
    }
    self.stageDocuments = stageDocuments
  }
}

extension KnownNames {
  mutating func add(_ list: EmployeeList) {
    employees = IDIndex(
      list.employees.map(\.id.name) + list.later + list.forgotten + list.broken)
    employeeCount = list.employees.count
    laterCount = list.later.count
    forgottenCount = list.forgotten.count
    spans = list.employees.map { ($0.hireDate, $0.leftDate) }
  }

  /// Whether a person was there on a day; of those who are not yet, it is not asked.
  func isEmployed(_ employee: Int32, on day: Day) -> Bool {
    guard Int(employee) < spans.count else { return true }
    let span = spans[Int(employee)]
    return span.hired <= day && span.left.map { day < $0 } ?? true
  }

  /// Whether a person was there on every day from one to another.
  func isEmployed(_ employee: Int32, from first: Day, to last: Day) -> Bool {
    isEmployed(employee, on: first) && isEmployed(employee, on: max(first, last))
  }
}

/// A person's plan of a year.
struct PlanKey: Sendable, Hashable {
  let employee: String
  let year: Int
}

extension PlanKey {
  /// The plan that a file is of by its name: `plans/2026/100033.yaml`.
  init?(file: SourceFile) {
    let folder = file.path.split(separator: "/").dropLast().last ?? ""
    guard let year = Int(folder) else { return nil }
    self.init(employee: file.stem, year: year)
  }
}
