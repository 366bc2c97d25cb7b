import LadderCatalogue
import LadderInput
import LadderProgress

/// What the pages about people have in common, made once for a build.
///
/// A class, because tens of thousands of pages hold on to it: as a structure each would carry a copy of
/// the whole model. Nothing in it changes.
final class PeopleSite: Sendable {
  let model: SiteModel
  let catalogue: Catalogue
  let people: People
  let progress: Progress
  let book: Words
  let names: PeopleNames
  /// Links from the pages of persons and of teams, which lie equally deep.
  let links: PeopleLinks
  /// Links from what lies below the page of a person or of a team: plans and competencies.
  let planLinks: PeopleLinks
  let moves: [MoveText]
  /// Each item with its weight.
  let kpiNames: [String]
  let examSeries: [String: ExamSeriesText]
  /// The exams still to come that a role sits, the next first.
  let comingExams: [Identifier<Role>: [Int]]
  /// Up to two courses that help with each competency, by its position.
  let coursesByCompetency: [[Int]]
  /// The grades of each grade's track, by its position.
  let gradesOfTrack: [[Int]]
  /// The files records were read from, as far as their names differ, by `RowPlace.file`.
  let recordFiles: [String]
  /// The people there are on the day, by position; those who have left or are still to come have no page.
  let present: [Int]
  let managers: Managers
  private let membersByTeam: [Identifier<Team>?: [Int]]
  /// The folder of each person's pages, by position, and the page itself: several others lead to it.
  private let folders: [String]
  private let routes: [Route]

  init(_ model: SiteModel, people: People, progress: Progress) {
    let catalogue = model.catalogue
    self.model = model
    self.catalogue = catalogue
    self.people = people
    self.progress = progress
    book = model.words
    names = PeopleNames(model.words, asOf: progress.asOf)
    let links = PeopleLinks(model, from: .person("0"))
    self.links = links
    planLinks = PeopleLinks(model, from: .person("0", "plan"))
    moves = catalogue.moves.map { MoveText($0, model, links: links) }
    kpiNames = catalogue.kpiItems.map {
      model.words(.kpiWeight, (.name, $0.name), (.n, $0.weightPct.description))
    }
    let asOf = progress.asOf
    examSeries = ExamSeriesText.all(catalogue, asOf: asOf, words: model.words)
    var coming: [Identifier<Role>: [Int]] = [:]
    let exams = catalogue.exams.indices.filter { catalogue.exams[$0].heldAt.day > asOf }
      .sorted { catalogue.exams[$0].heldAt < catalogue.exams[$1].heldAt }
    for role in catalogue.roles {
      coming[role.id] = exams.filter {
        catalogue.exams[$0].roleIDs.isEmpty || catalogue.exams[$0].roleIDs.contains(role.id)
      }
    }
    comingExams = coming
    coursesByCompetency = catalogue.competencies.map { competency in
      Array(
        catalogue.courses.indices.filter {
          catalogue.courses[$0].competencyIDs.contains(competency.id)
        }.prefix(2))
    }
    gradesOfTrack = catalogue.grades.map { grade in
      (catalogue.tracks[grade.trackID]?.gradeIDs ?? []).compactMap {
        catalogue.grades.position(of: $0)
      }
    }
    recordFiles = distinctNames(people.records.files)
    let present = people.employees.indices.filter { people.employees[$0].isPresent(on: asOf) }
    self.present = present
    let managers = Managers(people, catalogue, asOf: asOf)
    self.managers = managers
    membersByTeam = Dictionary(grouping: present) { people.employees[$0].teamID }
    folders = people.employees.map { model.keys?.pageID(of: $0.id.name) ?? $0.id.name }
    routes = folders.map { Route.person($0) }
  }

  var asOf: Day { progress.asOf }

  func route(of person: Int) -> Route { routes[person] }

  /// Another page of a person, such as `plan`.
  func route(of person: Int, _ page: String) -> Route { .person(folders[person], page) }

  /// The folder of a person's pages.
  func folder(of person: Int) -> String { folders[person] }

  /// Whether anyone who is there is below a person who is there.
  func hasPeopleBelow(_ person: Int) -> Bool { !managers.below[person].isEmpty }

  /// The superior of a person (R7).
  func superior(of person: Int) -> Employee? {
    managers.superior(of: person).map { people.employees.rows[$0] }
  }

  /// The people of each team, in the order of the list of employees.
  func members(of team: Identifier<Team>?) -> [Int] {
    membersByTeam[team] ?? []
  }
}

/// Files by their last name, unless two share it.
private func distinctNames(_ paths: [String]) -> [String] {
  var count: [Substring: Int] = [:]
  func last(_ path: String) -> Substring { path.split(separator: "/").last ?? path[...] }
  for path in paths { count[last(path), default: 0] += 1 }
  return paths.map { count[last($0)] == 1 ? String(last($0)) : $0 }
}

/// A move as the pages of persons name it, each of them several times.
final class MoveText: Sendable {
  let kind: Move.Kind
  let link: LinkView
  /// The grade or track it leads to.
  let target: String
  let anchor: String
  let deciders: String
  let cycle: String?
  let needsVacancy: Bool

  init(_ move: Move, _ model: SiteModel, links: PeopleLinks) {
    kind = move.kind
    target = model.catalogue.targetName(of: move)
    link = links.moves[model.catalogue.moves.position(of: move.id) ?? 0]
    anchor = "move-" + move.id.name
    deciders = move.review.decidedByRoles.map {
      model.catalogue.roles[Identifier($0)]?.name ?? model.words.named("body", $0)
    }.joined(separator: model.words[.listSeparator])
    cycle = move.review.cycle.map { model.words.named("cycle", $0) }
    needsVacancy = move.review.needsVacancy
  }
}
