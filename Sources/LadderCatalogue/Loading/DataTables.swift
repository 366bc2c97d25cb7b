import LadderDiagnostics
import LadderInput

/// The tables a data file may hold, by the key above each.
///
/// A file may hold several, and a table may be spread over files.
enum DataTable: String, CaseIterable {
  case tracks, grades, moves
  case competencyAreas = "competency_areas"
  case competencies
  case contentCategories = "content_categories"
  case themes
  case deliveryMethods = "delivery_methods"
  case businessLines = "business_lines"
  case caseKinds = "case_kinds"
  case topics, systems, programs, assessments, certifications
  case sessions, exceptions, exams, resources
  case specialPrograms = "special_programs"
  case departments, teams, roles
  case strategyGoals = "strategy_goals"
  case kpiItems = "kpi_items"
  case glossary
}

extension Loader {
  /// Loads what a data file holds: tables by their keys, a programme of its own, or holidays.
  mutating func load(_ data: ParsedSource.DataFile) {
    let file = data.file
    if file.path.hasSuffix(".json") {
      loadHolidays(data.node, in: file)
      return
    }
    guard let entries = data.node.entries else {
      if case .invalid = data.node.kind { return }
      if !data.node.isNull {
        diagnostics.append(.fileIsNoMapping(at: file.range(data.node.bounds)))
      }
      return
    }
    if entries.contains(where: { $0.key == "id" }) {
      load(program: data.node, in: file)
      return
    }
    for entry in entries {
      guard let table = DataTable(rawValue: entry.key) else {
        let names = DataTable.allCases.map(\.rawValue)
        diagnostics.append(
          .unknownTable(
            entry.key, nearest: nearestName(to: entry.key, among: names),
            at: file.range(entry.keyBounds)))
        continue
      }
      load(table, entry.value, in: file)
    }
  }

  private mutating func load(_ table: DataTable, _ node: YAMLNode, in file: SourceFile) {
    let key = table.rawValue
    switch table {
    case .tracks: fill(\.tracks, key, node, file, TrackFields.schema, Track.init(reading:))
    case .grades:
      fill(versions: \.grades, key, node, file, GradeFields.schema, Grade.init(reading:))
    case .moves: fill(versions: \.moves, key, node, file, MoveFields.schema, Move.init(reading:))
    case .competencyAreas:
      fill(
        \.competencyAreas, key, node, file, CompetencyAreaFields.schema,
        CompetencyArea.init(reading:))
    case .competencies:
      fill(\.competencies, key, node, file, CompetencyFields.schema, Competency.init(reading:))
    case .contentCategories: loadTerms(key, node, file, .contentCategory, \.contentCategories)
    case .themes: loadTerms(key, node, file, .theme, \.themes)
    case .deliveryMethods: loadTerms(key, node, file, .deliveryMethod, \.deliveryMethods)
    case .businessLines: loadTerms(key, node, file, .businessLine, \.businessLines)
    case .caseKinds: loadTerms(key, node, file, .caseKind, \.caseKinds)
    case .topics: fill(\.topics, key, node, file, TopicFields.schema, Topic.init(reading:))
    case .systems: fill(\.systems, key, node, file, SystemFields.schema, System.init(reading:))
    case .programs:
      for item in items(of: key, node, in: file) { load(program: item, in: file) }
    case .assessments:
      fill(
        versions: \.assessments, key, node, file, AssessmentFields.schema, Assessment.init(reading:)
      )
    case .certifications:
      fill(
        versions: \.certifications, key, node, file, CertificationFields.schema,
        Certification.init(reading:))
    case .sessions: fill(\.sessions, key, node, file, SessionFields.schema, Session.init(reading:))
    case .exceptions: loadExceptions(node, in: file)
    case .exams: fill(\.exams, key, node, file, ExamFields.schema, Exam.init(reading:))
    case .resources:
      fill(\.resources, key, node, file, ResourceFields.schema, Resource.init(reading:))
    case .specialPrograms:
      fill(
        versions: \.specialPrograms, key, node, file, SpecialProgramFields.schema,
        SpecialProgram.init(reading:))
    case .departments:
      fill(\.departments, key, node, file, DepartmentFields.schema, Department.init(reading:))
    case .teams: fill(\.teams, key, node, file, TeamFields.schema, Team.init(reading:))
    case .roles: fill(\.roles, key, node, file, RoleFields.schema, Role.init(reading:))
    case .strategyGoals:
      fill(\.strategyGoals, key, node, file, StrategyGoalFields.schema, StrategyGoal.init(reading:))
    case .glossary:
      fill(\.glossary, key, node, file, GlossaryFields.schema, GlossaryTerm.init(reading:))
    case .kpiItems:
      fill(versions: \.kpiItems, key, node, file, KPIItemFields.schema, KPIItem.init(reading:))
    }
  }

  private mutating func fill<Entity: CatalogueEntity>(
    _ path: WritableKeyPath<Catalogue, Table<Entity>>, _ key: String, _ node: YAMLNode,
    _ file: SourceFile, _ schema: Schema, _ make: (inout MappingReader) -> Entity?
  ) {
    for row in readList(key, node, in: file, Entity.kind, schema, make) {
      catalogue[keyPath: path].append(row)
    }
  }

  private mutating func fill<Entity: Rule>(
    versions path: WritableKeyPath<Catalogue, Table<Entity>>, _ key: String, _ node: YAMLNode,
    _ file: SourceFile, _ schema: Schema, _ make: (inout MappingReader) -> Entity?
  ) {
    for item in items(of: key, node, in: file) {
      if let rule = readVersion(item, in: file, schema, make) {
        catalogue[keyPath: path].add(version: rule)
      }
    }
  }

  private mutating func loadTerms(
    _ key: String, _ node: YAMLNode, _ file: SourceFile, _ kind: EntityKind,
    _ path: WritableKeyPath<Vocabularies, Table<Term>>
  ) {
    for row in readList(key, node, in: file, kind, TermFields.schema, Term.init(reading:)) {
      catalogue.vocabularies[keyPath: path].append(row)
    }
  }

  private mutating func load(program node: YAMLNode, in file: SourceFile) {
    guard
      let program = readVersion(node, in: file, ProgramFields.schema, Program.init(reading:))
    else { return }
    // The versions of a programme may share their aims.
    let earlier = Set(catalogue.programs.versions(of: program.id).flatMap(\.objectives).map(\.id))
    for objective in program.objectives where !earlier.contains(objective.id) {
      declare(objective.id, .objective, at: objective.place)
    }
    catalogue.programs.add(version: program)
  }

  private mutating func loadExceptions(_ node: YAMLNode, in file: SourceFile) {
    for item in items(of: "exceptions", node, in: file) {
      var reader = MappingReader(item, ExceptionFields.schema, in: file)
      if reader.isMapping, let exception = SessionException(reading: &reader) {
        catalogue.sessionExceptions.append(exception)
      }
      diagnostics += reader.diagnostics
      references += reader.references
    }
  }

  private mutating func loadHolidays(_ node: YAMLNode, in file: SourceFile) {
    var reader = MappingReader(node, HolidayFields.schema, in: file)
    if let year = reader.read(HolidayFields.year) {
      catalogue.workdays.add(year: year, reader.read(HolidayFields.days))
    }
    diagnostics += reader.diagnostics
  }
}

// The shape in which the yearly notice of holidays is published as data: `{year, days: [{name, date,
// isOffDay}]}`. Days it does not name follow the week.
enum HolidayFields {
  static let year = Field(
    "year", .integer(1900...9999), unit: .years, zh: "年度", en: "the year of the notice")
  static let days = Field(
    "days", .list(.record(HolidayDayFields.schema, HolidayDay.init(reading:))), default: [],
    zh: "放假与调休上班的日子", en: "the days off and the days worked instead")
  static let schema = Schema(
    "holidays", [year.declaration, days.declaration], unknownKeys: .ignored)
}

enum HolidayDayFields {
  static let name = Field("name", .line, zh: "节日", en: "the holiday")
  static let date = Field("date", .day, zh: "日期", en: "the day")
  static let isOff = Field(
    "isOffDay", .boolean, default: true, zh: "是否休息", en: "whether it is a day off")
  static let schema = Schema(
    "holiday", [name.declaration, date.declaration, isOff.declaration], unknownKeys: .ignored)
}

struct HolidayDay: Sendable {
  let name: String
  let date: Day
  let isOff: Bool

  init?(reading reader: inout MappingReader) {
    guard let name = reader.read(HolidayDayFields.name),
      let date = reader.read(HolidayDayFields.date)
    else { return nil }
    self.name = name
    self.date = date
    isOff = reader.read(HolidayDayFields.isOff)
  }
}

extension Workdays {
  mutating func add(year: Int, _ days: [HolidayDay]) {
    for day in days { set(day.date, Entry(name: day.name, isOff: day.isOff)) }
    note(year: year)
  }
}
