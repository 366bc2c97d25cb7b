import LadderDiagnostics
import LadderInput

/// The catalogue while it is being put together.
struct Loader {
  var catalogue: Catalogue
  var diagnostics: [Diagnostic] = []
  /// Every reference met, checked when all ids are known.
  var references: [DeclaredReference] = []
  /// Every id met, also of things that could not be used, so that one mistake is not reported twice.
  private(set) var declared: [EntityKind: [String: SourceRange]] = [:]

  /// Whether something could not be read, so that what seems to be missing may be there.
  var isIncomplete = false

  /// The kinds of things that some reference names and that are not there.
  private var misnamed: Set<EntityKind> = []

  /// The versions met of each rule.
  private var declaredVersions: [EntityKind: [String: [String: SourceRange]]] = [:]

  init(site: SiteSettings) { catalogue = Catalogue(site: site) }

  /// How many things of a kind have an id, those included that could not be used.
  func declaredCount(_ kind: EntityKind) -> Int { declared[kind]?.count ?? 0 }

  /// Notes an id; reports it if another thing of the kind has it already.
  @discardableResult
  mutating func declare(_ id: String, _ kind: EntityKind, at place: SourceRange) -> Bool {
    if let first = declared[kind]?[id] {
      if first != place {
        diagnostics.append(.duplicateID(id, kind, at: place, first: first))
      }
      return false
    }
    declared[kind, default: [:]][id] = place
    return true
  }

  /// Notes a version of a rule; reports it if the rule has a version of that name already.
  mutating func declare<Entity: Rule>(version rule: Entity) -> Bool {
    let (id, kind, place) = (rule.id.name, Entity.kind, rule.place)
    let versions = declaredVersions[kind]?[id]
    if let first = versions?[rule.version] {
      if first != place {
        diagnostics.append(
          .duplicateVersion(id, rule.version, kind, at: place, first: first))
      }
      return false
    }
    declaredVersions[kind, default: [:]][id, default: [:]][rule.version] = place
    if declared[kind]?[id] == nil { declared[kind, default: [:]][id] = place }
    return true
  }

  /// Reports a thing that nothing of another kind refers to.
  ///
  /// Where something of that kind could not be used, or refers to what is not there, that may be what is missed.
  mutating func reportUncovered(
    _ kind: EntityKind, _ name: String, missing other: EntityKind, at place: SourceRange
  ) {
    if catalogue.broken[other] != nil || misnamed.contains(kind) { return }
    diagnostics.append(.uncovered(kind, name, missing: other, at: place))
  }

  /// Notes an id in a file that could not be read.
  mutating func declare(unread id: String, _ kind: EntityKind, in file: SourceFile) {
    if declared[kind]?[id] == nil { declared[kind, default: [:]][id] = file.start }
  }

  /// Reads one version of a rule, and notes its id even if the rest of it is wrong.
  mutating func readVersion<Entity: Rule>(
    _ node: YAMLNode, in file: SourceFile, _ schema: Schema,
    _ make: (inout MappingReader) -> Entity?
  ) -> Entity? {
    var reader = MappingReader(node, schema, in: file)
    let rule = reader.isMapping ? make(&reader) : nil
    reader.checkRest()
    diagnostics += reader.diagnostics
    references += reader.references
    if let rule { return declare(version: rule) ? rule : nil }
    if let id = node["id"], let text = id.scalar?.text, declared[Entity.kind]?[text] == nil {
      declare(text, Entity.kind, at: file.range(id.bounds))
    }
    return nil
  }

  /// Reads one thing, and notes its id even if the rest of it is wrong.
  mutating func read<Entity: Identified>(
    _ node: YAMLNode, in file: SourceFile, _ kind: EntityKind, _ schema: Schema,
    _ make: (inout MappingReader) -> Entity?
  ) -> Entity? {
    var reader = MappingReader(node, schema, in: file)
    let entity = reader.isMapping ? make(&reader) : nil
    reader.checkRest()
    diagnostics += reader.diagnostics
    references += reader.references
    if let entity {
      return declare(entity.id.name, kind, at: entity.place) ? entity : nil
    }
    if let id = node["id"], let text = id.scalar?.text {
      declare(text, kind, at: file.range(id.bounds))
    }
    return nil
  }

  /// Remembers what was declared and could not be used.
  mutating func noteBroken() {
    func note(_ kind: EntityKind, _ used: [String]) {
      let broken = Set((declared[kind] ?? [:]).keys).subtracting(used)
      if !broken.isEmpty { catalogue.broken[kind] = broken }
    }
    note(.track, catalogue.tracks.ids)
    note(.grade, catalogue.grades.ids)
    note(.move, catalogue.moves.ids)
    note(.competencyArea, catalogue.competencyAreas.ids)
    note(.competency, catalogue.competencies.ids)
    note(.contentCategory, catalogue.vocabularies.contentCategories.ids)
    note(.caseKind, catalogue.vocabularies.caseKinds.ids)
    note(.careerTool, catalogue.vocabularies.careerTools.ids)
    note(.topic, catalogue.topics.ids)
    note(.system, catalogue.systems.ids)
    note(.course, catalogue.courses.ids)
    note(.program, catalogue.programs.ids)
    note(.objective, catalogue.programs.allVersions.flatMap(\.objectives).map(\.id))
    note(.assessment, catalogue.assessments.ids)
    note(.certification, catalogue.certifications.ids)
    note(.policy, catalogue.policies.ids)
    note(.caseStudy, catalogue.cases.ids)
    note(.bulletin, catalogue.bulletins.ids)
    note(.digest, catalogue.digests.ids)
    note(.session, catalogue.sessions.ids)
    note(.exam, catalogue.exams.ids)
    note(.specialProgram, catalogue.specialPrograms.ids)
    note(.department, catalogue.departments.ids)
    note(.team, catalogue.teams.ids)
    note(.role, catalogue.roles.ids)
    note(.strategyGoal, catalogue.strategyGoals.ids)
    note(.kpiItem, catalogue.kpiItems.ids)
    note(.term, catalogue.glossary.ids)
    note(.practiceQuestion, catalogue.practiceQuestions.ids)
  }

  /// Holds every reference against the ids that exist.
  ///
  /// What may name a person is left to `loadPeople`, because a handbook is also built without its people.
  mutating func checkReferences() {
    var withheld: [EntityKind: [String: WithheldPage]] = [:]
    for page in catalogue.withheld {
      if let kind = page.kind.entityKind { withheld[kind, default: [:]][page.id] = page }
    }
    var former: [EntityKind: [String: String]] = [:]
    for page in catalogue.pages {
      guard let kind = page.kind.entityKind, let folder = page.kind.folder else { continue }
      // The last part of a former place in the folder of the kind is the id the page had there.
      for alias in page.aliases where alias.value.hasPrefix(folder + "/") {
        let name = alias.value.split(separator: "/").last.map(String.init) ?? alias.value
        former[kind, default: [:]][name] = page.id
      }
    }
    for declared in references {
      let kinds = declared.kinds.compactMap(EntityKind.init)
      let id = declared.reference.id
      if kinds.contains(where: { self.declared[$0]?[id] != nil }) { continue }
      if let page = kinds.lazy.compactMap({ withheld[$0]?[id] }).first {
        diagnostics.append(.withheldReference(page, at: declared.reference.range))
        continue
      }
      if kinds.contains(.employee) {
        catalogue.referencesToPeople.append(declared)
        continue
      }
      if let now = kinds.lazy.compactMap({ former[$0]?[id] }).first {
        diagnostics.append(.unknownReference(declared, nearest: now, known: []))
        continue
      }
      misnamed.formUnion(kinds)
      let known = kinds.flatMap { self.declared[$0].map { Array($0.keys) } ?? [] }.sorted()
      diagnostics.append(
        .unknownReference(declared, nearest: nearestName(to: id, among: known), known: known))
    }
  }
}
