import LadderDiagnostics
import LadderInput

extension Loader {
  /// Loads what a data file holds: tables by their keys, a programme of its own, or holidays.
  mutating func load(_ data: ParsedSource.DataFile) {
    let file = data.file
    if let diagnostic = data.isNoData { return diagnostics.append(diagnostic) }
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
    let place = TablePlace(table: table, node: node, file: file)
    switch table {
    case .tracks: fill(\.tracks, place, Track.init(reading:))
    case .grades: fill(versions: \.grades, place, Grade.init(reading:))
    case .moves: fill(versions: \.moves, place, Move.init(reading:))
    case .competencyAreas: fill(\.competencyAreas, place, CompetencyArea.init(reading:))
    case .competencies: fill(\.competencies, place, Competency.init(reading:))
    case .contentCategories: loadTerms(place, .contentCategory, \.contentCategories)
    case .themes: loadTerms(place, .theme, \.themes)
    case .deliveryMethods: loadTerms(place, .deliveryMethod, \.deliveryMethods)
    case .businessLines: loadTerms(place, .businessLine, \.businessLines)
    case .caseKinds: loadTerms(place, .caseKind, \.caseKinds)
    case .careerTools: loadTerms(place, .careerTool, \.careerTools)
    case .topics: fill(\.topics, place, Topic.init(reading:))
    case .systems: fill(\.systems, place, System.init(reading:))
    case .programs:
      for item in items(of: place) { load(program: item, in: file) }
    case .assessments: fill(versions: \.assessments, place, Assessment.init(reading:))
    case .certifications: fill(versions: \.certifications, place, Certification.init(reading:))
    case .sessions: fill(\.sessions, place, Session.init(reading:))
    case .exceptions:
      loadRecords(place) { loader, reader in
        if let exception = SessionException(reading: &reader) {
          loader.catalogue.sessionExceptions.append(exception)
        }
      }
    case .exams: fill(\.exams, place, Exam.init(reading:))
    case .resources: fill(\.resources, place, Resource.init(reading:))
    case .specialPrograms: fill(versions: \.specialPrograms, place, SpecialProgram.init(reading:))
    case .departments: fill(\.departments, place, Department.init(reading:))
    case .teams: fill(\.teams, place, Team.init(reading:))
    case .roles: fill(\.roles, place, Role.init(reading:))
    case .strategyGoals: fill(\.strategyGoals, place, StrategyGoal.init(reading:))
    case .kpiItems: fill(versions: \.kpiItems, place, KPIItem.init(reading:))
    case .glossary: fill(\.glossary, place, GlossaryTerm.init(reading:))
    case .practiceQuestions:
      fill(\.practiceQuestions, place, PracticeQuestion.init(reading:))
    case .synonyms:
      loadRecords(place) { loader, reader in
        if let group = SynonymGroup(reading: &reader) { loader.catalogue.synonyms.append(group) }
      }
    }
  }

  private mutating func fill<Entity: CatalogueEntity>(
    _ path: WritableKeyPath<Catalogue, Table<Entity>>, _ place: TablePlace,
    _ make: (inout MappingReader) -> Entity?
  ) {
    for item in items(of: place) {
      if let row = read(item, in: place.file, Entity.kind, place.table.schema, make) {
        catalogue[keyPath: path].append(row)
      }
    }
  }

  private mutating func fill<Entity: Rule>(
    versions path: WritableKeyPath<Catalogue, Table<Entity>>, _ place: TablePlace,
    _ make: (inout MappingReader) -> Entity?
  ) {
    for item in items(of: place) {
      if let rule = readVersion(item, in: place.file, place.table.schema, make) {
        catalogue[keyPath: path].add(version: rule)
      }
    }
  }

  private mutating func loadTerms(
    _ place: TablePlace, _ kind: EntityKind, _ path: WritableKeyPath<Vocabularies, Table<Term>>
  ) {
    for item in items(of: place) {
      if let term = read(item, in: place.file, kind, place.table.schema, Term.init(reading:)) {
        catalogue.vocabularies[keyPath: path].append(term)
      }
    }
  }

  /// The entries of a table; one that is no list is reported.
  private mutating func items(of place: TablePlace) -> [YAMLNode] {
    if let items = place.node.items { return items }
    if !place.node.isNull {
      diagnostics.append(
        .tableIsNoList(place.table.rawValue, at: place.file.range(place.node.bounds)))
    }
    return []
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

  /// Loads a list of things that have no ids.
  private mutating func loadRecords(
    _ place: TablePlace, _ add: (inout Loader, inout MappingReader) -> Void
  ) {
    for item in items(of: place) {
      var reader = MappingReader(item, place.table.schema, in: place.file)
      if reader.isMapping { add(&self, &reader) }
      reader.checkRest()
      diagnostics += reader.diagnostics
      references += reader.references
    }
  }

  private mutating func loadHolidays(_ node: YAMLNode, in file: SourceFile) {
    var reader = MappingReader(node, HolidayFields.schema, in: file)
    let days = reader.read(HolidayFields.days)
    reader.expectDistinct(HolidayFields.days, days, by: \.date)
    if let year = reader.read(HolidayFields.year) {
      reader.expectDays(days, ofYear: year)
      catalogue.workdays.add(year: year, days)
    }
    reader.checkRest()
    if reader.diagnostics.hasErrors { isIncomplete = true }
    diagnostics += reader.diagnostics
  }
}

extension ParsedSource.DataFile {
  /// Says that a file outside `content/data/`, which holds nothing Ladder knows, does nothing.
  fileprivate var isNoData: Diagnostic? {
    guard !file.path.hasPrefix("content/data/"), let entries = node.entries else { return nil }
    let keys = entries.map(\.key)
    let isKnown =
      file.path.hasSuffix(".json")
      ? keys.contains(HolidayFields.days.key)
      : keys.contains("id") || keys.contains { DataTable(rawValue: $0) != nil }
    return isKnown ? nil : .notRead(at: file.start)
  }
}

/// A table where it was found.
private struct TablePlace {
  let table: DataTable
  let node: YAMLNode
  let file: SourceFile
}
