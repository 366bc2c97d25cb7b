import LadderCatalogue
import LadderInput

/// People beside courses: who has done what, who still must (c10).
package struct CompletionMatrix: Sendable {
  package struct Row: Sendable {
    /// Position in `People.employees`.
    package let employee: Int
    /// In the order of `courses`.
    package let cells: [CourseCell]
  }

  /// Positions in `Catalogue.courses`: those that are asked of anyone in the group or were begun by one.
  package let courses: [Int]
  package let rows: [Row]
  /// For each course: of those who must take it, who has.
  package let shares: [Share]

  /// A person's cells, without those of courses they have nothing to do with.
  ///
  /// A handbook may have thousands of courses, of which a person sees a few dozen.
  typealias PersonCells = (employee: Int, cells: ByCourse<CourseCell>)

  init(_ people: [PersonCells]) {
    var found: Set<Int> = []
    for person in people {
      for (course, cell) in zip(person.cells.courses, person.cells.values)
      where cell.state != .notRequired {
        found.insert(course)
      }
    }
    let courses = found.sorted()
    self.courses = courses
    rows = people.map { person in
      Row(employee: person.employee, cells: courses.map { person.cells[$0] ?? .notRequired })
    }
    var shares = courses.map { _ in Share() }
    for row in rows {
      for (index, cell) in row.cells.enumerated() where cell.isRequired {
        shares[index].count(cell.isDone)
      }
    }
    self.shares = shares
  }
}

extension Situation {
  /// A person's standing with every course that is asked of them or of which they have a record.
  func cells(of dossier: Dossier, duties: [SpecialDuty]) -> ByCourse<CourseCell> {
    var cells = ByCourse<CourseCell>()
    for requirement in requirements(of: dossier, duties: duties) {
      let cell = cell(requirement.course, of: dossier.index, requirement)
      cells.update(requirement.course, from: cell) { $0 = cell }
    }
    for course in dossier.courses.courses where cells[course] == nil {
      cells.update(course, from: cell(course, of: dossier.index, nil)) { _ in }
    }
    return cells
  }
}
