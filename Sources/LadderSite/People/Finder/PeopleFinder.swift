import LadderCatalogue
import LadderProgress
import LadderSearch

/// Who may look for whom: the lists of people that private pages search, made once for a build.
///
/// An audience is whoever may read a folder. Coordinators have a list of everyone beside their pages. Whoever has people
/// below them has a list of those among their own pages, so that the access list needs no rule for it: who may read
/// that folder is above all of these people as well, or a coordinator.
///
/// A class for the same reason as `PeopleSite`. Nothing in it changes.
final class PeopleFinder: Sendable {
  let site: PeopleSite
  private let grades: [Int16]
  /// What each has to see to, as positions in `stateNames`.
  private let states: [Int: [Int]]
  private let stateNames: [(state: String, text: String)]
  private let writer = PeopleListWriter()

  init(_ site: PeopleSite, _ overview: Overview) {
    self.site = site
    var grades = [Int16](repeating: -1, count: site.people.employees.count)
    for person in site.present {
      if let held = site.progress.people.grade(of: person) { grades[person] = Int16(held.grade) }
    }
    self.grades = grades
    let kinds = DueItem.Kind.allCases
    let urgent: [DueItem.State] = [.overdue, .expiring]
    let words = site.model.words
    stateNames = urgent.flatMap { state in
      kinds.map { kind in
        (
          state.rawValue,
          words(
            .findState, (.item, words.named("due_kind", kind.rawValue)),
            (.text, words.named("due", state.rawValue)))
        )
      }
    }
    let places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    var states: [Int: [Int]] = [:]
    for item in overview.due {
      guard let row = urgent.firstIndex(of: item.state), let kind = places[item.kind] else {
        continue
      }
      let state = row * kinds.count + kind
      let known = states[item.employee] ?? []
      if !known.contains(state) { states[item.employee] = (known + [state]).sorted() }
    }
    self.states = states
  }

  /// A list, whose page lies beside it.
  struct List: Sendable {
    let route: Route
    /// The person whose people they are; nil for everyone's.
    let owner: Int?
    /// The way from the page to the folders of people.
    let way: String

    var path: String { route.file("people.js") }
  }

  /// The lists: that of coordinators first.
  var lists: [List] {
    [List(route: .findPeople, owner: nil, way: "../../people/")]
      + site.present.filter(site.hasPeopleBelow).map {
        List(route: site.findRoute(of: $0), owner: $0, way: "../../")
      }
  }

  func people(of list: List) -> [Int] { list.owner.map { site.managers.below[$0] } ?? site.present }

  /// The list as a script.
  func script(_ list: List) -> [UInt8] {
    let catalogue = site.catalogue
    var terms = Numbered<String>()
    var stated = Numbered<Int>()
    let people = people(of: list).map { position in
      let employee = site.people.employees[position]
      let held = grades[position]
      let names = [
        catalogue.roles[employee.roleID]?.name,
        held < 0 ? nil : catalogue.grades[Int(held)].name,
        site.team(of: position)?.name,
      ]
      return PeopleList.Person(
        name: employee.name, number: employee.id.name, folder: site.folder(of: position),
        terms: names.compactMap { $0.map { terms.number(of: $0) } },
        states: (states[position] ?? []).map { stated.number(of: $0) })
    }
    return writer.script(
      PeopleList(
        way: list.way, terms: terms.values, states: stated.values.map { stateNames[$0] },
        people: people))
  }
}

/// Values by the order in which they are first met.
private struct Numbered<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

extension Route {
  /// Where coordinators look for people.
  static let findPeople = Route.coordination("find")
}

extension PeopleSite {
  /// Where a person looks for those below them.
  func findRoute(of person: Int) -> Route { route(of: person, "find") }

  /// Where whoever may read a team's page looks for people: it belongs to the supervisor, whom all of them are
  /// above; nil if the team has none, or nobody is below them.
  func findLink(of team: Team, on page: Route) -> LinkView? {
    guard model.isGated,
      let supervisor = team.supervisorID.flatMap({ people.employees.position(of: Identifier($0)) }),
      hasPeopleBelow(supervisor)
    else { return nil }
    return LinkView(label: book[.findPeople], url: page.link(to: findRoute(of: supervisor)))
  }
}
