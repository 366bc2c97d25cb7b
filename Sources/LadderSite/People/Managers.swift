import LadderCatalogue
import LadderInput

/// Who is above whom on a day: the superior of each person, and the teams they answer for.
///
/// The superior is the one the list of employees names, else the supervisor of the team (R7). The whole chain
/// above a person counts. Who has left is nobody's superior any more; who is above them stays so.
struct Managers: Sendable {
  /// The superior of each person by position, whether they are still there or not; -1 for none.
  private let superiors: [Int]
  private let isPresent: [Bool]
  /// Those who are there below each person, the whole chain, in the order of the list of employees.
  private(set) var below: [[Int]]

  init(_ people: People, _ catalogue: Catalogue, asOf: Day) {
    let employees = people.employees
    var superiors = employees.map { employee in
      employee.managerID.flatMap { employees.position(of: $0) } ?? -1
    }
    for (index, employee) in employees.enumerated() where superiors[index] < 0 {
      guard employee.managerID == nil,
        let team = employee.teamID.flatMap({ catalogue.teams[$0] }),
        let supervisor = team.supervisorID.flatMap({ employees.position(of: Identifier($0)) })
      else { continue }
      // Whom the person is above already cannot be above the person.
      var above = supervisor
      while above >= 0, above != index { above = superiors[above] }
      if above != index { superiors[index] = supervisor }
    }
    self.superiors = superiors
    isPresent = employees.map { $0.isPresent(on: asOf) }
    below = Array(repeating: [], count: employees.count)
    for person in employees.indices where isPresent[person] {
      for above in chain(above: person) { below[above].append(person) }
    }
  }

  /// Who is next above a person, whether they are still there or not; nil for nobody.
  func superior(of person: Int) -> Int? { superiors[person] < 0 ? nil : superiors[person] }

  /// Those above a person who are there, the nearest first.
  func chain(above person: Int) -> [Int] {
    var chain: [Int] = []
    var next = superiors[person]
    // A chain that comes back to itself has been reported; it ends here all the same.
    var steps = 0
    while next >= 0, next != person, steps < superiors.count {
      if isPresent[next] { chain.append(next) }
      next = superiors[next]
      steps += 1
    }
    return chain
  }
}
