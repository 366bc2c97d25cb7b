package import LadderCatalogue
package import LadderInput

/// The grade a person holds on a day.
package struct HeldGrade: Sendable, Hashable {
  /// Position in `Catalogue.grades`.
  package let grade: Int
  /// Nil where only what came later is known.
  package let since: Day?
  package let row: RowPlace?
}

extension Situation {
  /// The grade on a day: by the history of changes, else by the list of employees (R5, as-of replay).
  ///
  /// A person of whom no change had been delivered by then is looked up in what was delivered since:
  /// the list of employees only says how things are now.
  func gradeHeld(by index: Int, on day: Day) -> HeldGrade? {
    let known = records.gradeHistory[index]
    let rows = known.isEmpty ? people.records.gradeHistory[index] : known
    let changes = GradeSpell.changes(rows, until: day)
    if let last = changes.last {
      guard let grade = last.change.toGrade else { return nil }
      let since = GradeSpell.beginning(of: changes).change
      return HeldGrade(grade: Int(grade), since: since.effectiveDate, row: since.row)
    }
    let employee = employees[index]
    if let next = rows.min(by: GradeSpell.isEarlier) {
      guard employee.hireDate <= day else { return nil }
      return next.fromGrade.map { HeldGrade(grade: Int($0), since: nil, row: nil) }
    }
    guard let id = employee.gradeID, let grade = catalogue.grades.position(of: id) else {
      return nil
    }
    if let since = employee.gradeSince, since > day { return nil }
    return HeldGrade(grade: grade, since: employee.gradeSince, row: nil)
  }

  /// The changes of grade known on the day, in the order of their dates.
  func gradeHistory(of index: Int) -> [GradeChange] {
    records.gradeHistory[index].sorted(by: GradeSpell.isEarlier)
  }
}

/// A change of grade in the line of those that led to the present one.
private struct GradeSpell {
  let change: GradeChange
  /// Whether it is a correction that says since when the grade is held.
  let setsDate: Bool

  static func isEarlier(_ a: GradeChange, _ b: GradeChange) -> Bool {
    (a.effectiveDate, a.row.file, a.row.line) < (b.effectiveDate, b.row.file, b.row.line)
  }

  /// The changes up to a day in the order of their dates.
  ///
  /// A correction of the same day as what it corrects
  /// takes its place.
  static func changes(_ rows: ArraySlice<GradeChange>, until day: Day) -> [GradeSpell] {
    var changes: [GradeSpell] = []
    for change in rows.filter({ $0.effectiveDate <= day }).sorted(by: isEarlier) {
      let isCorrection = change.kind == .correction
      var replaces = false
      while isCorrection, changes.last?.change.effectiveDate == change.effectiveDate {
        changes.removeLast()
        replaces = true
      }
      changes.append(GradeSpell(change: change, setsDate: isCorrection && !replaces))
    }
    return changes
  }

  /// The change since which the last one's grade is held: the first of those in a row that lead to it.
  static func beginning(of changes: [GradeSpell]) -> GradeSpell {
    var first = changes.count - 1
    while first > 0, !changes[first].setsDate,
      changes[first - 1].change.toGrade == changes[first].change.toGrade
    {
      first -= 1
    }
    return changes[first]
  }
}
