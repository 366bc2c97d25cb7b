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

  init(_ rows: [Row]) {
    let all = rows.first?.cells.indices ?? 0..<0
    let courses = all.filter { course in
      rows.contains { $0.cells[course].state != .notRequired }
    }
    self.courses = courses
    self.rows = rows.map { row in
      Row(employee: row.employee, cells: courses.map { row.cells[$0] })
    }
    shares = courses.map { course in
      var share = Share()
      for row in rows where row.cells[course].isRequired { share.count(row.cells[course].isDone) }
      return share
    }
  }
}

extension PeopleProgress {
  /// The completion matrix of a group: a team, a cohort, all.
  package func completionMatrix(of people: [Int]) -> CompletionMatrix {
    CompletionMatrix(
      people.map { person in
        let dossier = situation.dossier(of: person)
        let duties = common.rounds.compactMap { situation.duty(of: dossier, in: $0) }
        return CompletionMatrix.Row(
          employee: person, cells: situation.cells(of: dossier, duties: duties))
      })
  }
}

extension Situation {
  /// A person's standing with every course of the catalogue.
  func cells(of dossier: Dossier, duties: [SpecialDuty]) -> [CourseCell] {
    var required: [Int: CourseRequirement] = [:]
    for requirement in requirements(of: dossier, duties: duties) {
      required[requirement.course] = requirement
    }
    return rules.courses.indices.map { cell($0, of: dossier.index, required[$0]) }
  }
}
