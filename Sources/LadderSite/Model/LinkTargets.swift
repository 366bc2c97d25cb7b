import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderMarkup

/// Everything a text can lead to: pages by their files, things by kind and id, files that are copied.
///
/// How a link is looked up in it stands in `LinkTargets+Resolve.swift`.
struct LinkTargets: Sendable {
  /// A thing of the catalogue, and the page whose text stands on the page about it.
  struct Entry: Sendable {
    let target: LinkTarget
    var page: Int?
  }

  let pages: [Page]
  /// Where each page stands in the site.
  let routes: [Route]
  /// Each page as a whole.
  let whole: [LinkTarget]
  let withheld: [WithheldPage]
  /// Pages by the paths of their files.
  private(set) var byPath: [String: Int] = [:]
  /// The folders of content that have pages, with `content/` before them.
  private(set) var folders: Set<String> = ["content"]
  private(set) var references: [EntityKind: [String: Entry]] = [:]
  /// Policies by their numbers in the rule book.
  private(set) var policies: [SectionNumber: Int] = [:]
  /// Pages by where they lay before.
  private(set) var former: [String: Int] = [:]
  /// Files that are copied, by their paths.
  private(set) var assets: [String: AssetFile] = [:]
  /// The paths of all pages, and of the files that everyone may read.
  let names: [String]
  /// Things that are there and could not be read, which has been reported.
  let broken: [EntityKind: Set<String>]
  /// The paths of files that are there and could not be read, in lower case.
  let unread: Set<String>
  let siteTitle: String
  /// Whether texts may name people.
  let showsPeople: Bool
  /// Whether the numbers of employees are for everyone to read.
  let suggestsPeople: Bool

  /// - Parameters:
  ///   - catalogue: what the handbook holds.
  ///   - assets: the files beside pages.
  ///   - unread: the paths of files that could not be read, which has been reported.
  ///   - people: what texts may say of people.
  init(
    _ catalogue: Catalogue, assets: [AssetFile], unread: [String] = [],
    people: NamedPeople = .nobody
  ) {
    pages = catalogue.pages
    routes = catalogue.pages.map(\.route)
    whole = zip(pages, routes).map { LinkTarget(route: $1, title: $0.title) }
    withheld = catalogue.withheld
    names = pages.map(\.path) + assets.map(\.path).filter { !Self.isPrivate($0) }
    broken = catalogue.broken
    self.unread = Set(unread.map { $0.lowercased() })
    siteTitle = catalogue.site.title
    showsPeople = !people.isNobody
    suggestsPeople = if case .pages = people { true } else { false }
    for asset in assets { self.assets[asset.path] = asset }
    for position in pages.indices { addFile(of: position) }
    addPages(catalogue)
    addLadder(catalogue)
    addTraining(catalogue)
    addOrganisation(catalogue)
    addPeople(catalogue, people)
  }

  /// The target of a thing of the catalogue; nil if it has no page.
  func target(_ kind: EntityKind, _ id: String) -> LinkTarget? { references[kind]?[id]?.target }

  private mutating func add(
    _ kind: EntityKind, _ id: String, _ target: LinkTarget, page: Int? = nil
  ) {
    references[kind, default: [:]][id] = Entry(target: target, page: page)
  }

  private mutating func addFile(of position: Int) {
    let page = pages[position]
    byPath[page.path] = position
    var folder = page.path
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = String(folder[..<slash])
      guard folders.insert(folder).inserted else { break }
    }
    for alias in page.aliases { former[alias.value] = position }
  }

  private mutating func addPages(_ catalogue: Catalogue) {
    for position in pages.indices where !pages[position].isSectionIndex {
      let page = pages[position]
      guard let kind = page.kind.entityKind, kind != .grade, kind != .track else { continue }
      add(kind, page.id, whole[position], page: position)
    }
    for policy in catalogue.policies {
      guard let number = policy.sectionNumber.flatMap({ SectionNumber($0) }) else { continue }
      policies[number] = policy.page
    }
  }

  private mutating func addLadder(_ catalogue: Catalogue) {
    var texts: [Route: Int] = [:]
    for position in pages.indices where !pages[position].isSectionIndex {
      let page = pages[position]
      if page.kind == .grade || page.kind == .track { texts[routes[position]] = position }
    }
    for grade in catalogue.grades {
      let route = Route.grade(grade.id)
      add(.grade, grade.id.name, LinkTarget(route: route, title: grade.name), page: texts[route])
    }
    for move in catalogue.moves {
      add(.move, move.id.name, LinkTarget(route: .move(move.id), title: catalogue.title(of: move)))
    }
    for track in catalogue.tracks {
      // A vertical track has a page of its own only if it has a text.
      let text = texts[.track(track.id)]
      let route: Route = track.kind == .vertical && text == nil ? .ladder : .track(track.id)
      add(.track, track.id.name, LinkTarget(route: route, title: track.name), page: text)
    }
    for competency in catalogue.competencies {
      add(
        .competency, competency.id.name,
        LinkTarget(route: .competencies, anchor: competency.id.name, title: competency.name))
    }
    for id in Set(catalogue.competencies.map(\.areaID)) {
      guard let area = catalogue.competencyAreas[id] else { continue }
      add(
        .competencyArea, id.name,
        LinkTarget(route: .competencies, anchor: "area-" + id.name, title: area.name))
    }
    for term in catalogue.glossary {
      add(
        .term, term.id.name, LinkTarget(route: .glossary, anchor: term.id.name, title: term.term))
    }
    for item in catalogue.kpiItems {
      add(.kpiItem, item.id.name, LinkTarget(route: .kpi, anchor: item.id.name, title: item.name))
    }
  }

  private mutating func addTraining(_ catalogue: Catalogue) {
    for program in catalogue.programs {
      add(.program, program.id.name, LinkTarget(route: .program(program.id), title: program.title))
      for objective in program.objectives {
        add(
          .objective, objective.id,
          LinkTarget(route: .program(program.id), anchor: "aims", title: objective.text))
      }
      for assessment in program.allAssessmentIDs {
        guard let entity = catalogue.assessments[assessment] else { continue }
        add(
          .assessment, assessment.name,
          LinkTarget(
            route: .program(program.id), anchor: "assessment-" + assessment.name, title: entity.name
          ))
      }
    }
    for special in catalogue.specialPrograms {
      add(
        .specialProgram, special.id.name,
        LinkTarget(route: .specialProgram(special.id), title: special.name))
    }
    for session in catalogue.sessions {
      add(
        .session, session.id.name,
        LinkTarget(route: .calendar, anchor: "session-" + session.id.name, title: session.name))
    }
    for exam in catalogue.exams {
      add(.exam, exam.id.name, LinkTarget(route: .exams, anchor: exam.id.name, title: exam.name))
    }
    // The list of courses, where topics and systems are looked up, is there only if there are courses.
    guard folders.contains("content/courses") else { return }
    addLists(catalogue)
    for topic in catalogue.topics {
      add(
        .topic, topic.id.name,
        LinkTarget(route: .section("courses"), anchor: "topic-" + topic.id.name, title: topic.name))
    }
    for system in catalogue.systems {
      add(
        .system, system.id.name,
        LinkTarget(
          route: .section("courses"), anchor: "system-" + system.id.name, title: system.name))
    }
  }

  /// The parts of the lists of courses and cases.
  private mutating func addLists(_ catalogue: Catalogue) {
    for id in Set(catalogue.courses.map(\.contentCategory)) {
      guard let term = catalogue.vocabularies.contentCategories[id] else { continue }
      let route = Route.section("courses")
      add(.contentCategory, id.name, LinkTarget(route: route, anchor: id.name, title: term.name))
    }
    for id in Set(catalogue.cases.map(\.kind)) {
      guard let term = catalogue.vocabularies.caseKinds[id] else { continue }
      let route = Route.section("cases")
      add(.caseKind, id.name, LinkTarget(route: route, anchor: id.name, title: term.name))
    }
  }

  private mutating func addOrganisation(_ catalogue: Catalogue) {
    func place(_ kind: EntityKind, _ id: String, _ title: String) -> LinkTarget {
      LinkTarget(route: .organisation, anchor: "\(kind.rawValue)-\(id)", title: title)
    }
    for department in catalogue.departments {
      add(.department, department.id.name, place(.department, department.id.name, department.name))
    }
    for role in catalogue.roles {
      add(.role, role.id.name, place(.role, role.id.name, role.name))
    }
    for team in catalogue.teams { add(.team, team.id.name, place(.team, team.id.name, team.name)) }
    for goal in catalogue.strategyGoals {
      add(.strategyGoal, goal.id.name, place(.strategyGoal, goal.id.name, goal.name))
    }
    for certification in catalogue.certifications {
      let id = certification.id.name
      add(.certification, id, place(.certification, id, certification.name))
    }
  }

  /// Where pages about people are shown to all, texts may lead to them; where they are not, a text that
  /// names somebody leads to what they do.
  private mutating func addPeople(_ catalogue: Catalogue, _ people: NamedPeople) {
    switch people {
    case .nobody: break
    case .pages(let employees):
      for team in catalogue.teams {
        add(.team, team.id.name, LinkTarget(route: .team(team.id), title: team.name))
      }
      for employee in employees {
        add(
          .employee, employee.id.name,
          LinkTarget(route: .person(employee.id.name), title: employee.name))
      }
    case .names(let employees), .roles(let employees):
      for employee in employees {
        let role = catalogue.roles[employee.roleID]?.name ?? ""
        let isNamed = if case .names = people { true } else { false }
        add(
          .employee, employee.id.name,
          LinkTarget(
            route: .organisation, anchor: "\(EntityKind.role.rawValue)-\(employee.roleID)",
            title: isNamed ? employee.name : role))
      }
    }
  }
}
