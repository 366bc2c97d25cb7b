package import LadderCatalogue
package import LadderInput

extension FactReader {
  func tenure(asOf date: Fact.TenureDate) -> Finding {
    let start = employee.tenureStartDate ?? employee.hireDate
    let end =
      switch date {
      case .today: asOf
      case .periodEnd: (rulePeriod ?? asOf.quarter.adding(quarters: -1)).lastDay
      }
    return months(since: start, until: end, evidence: Evidence(.hired, on: start))
  }

  func monthsInGrade() -> Finding {
    guard let held = situation.gradeHeld(by: index, on: asOf) else {
      return Finding(.unknown(.noGrade))
    }
    guard let since = held.since else { return Finding(.unknown(.notRecorded)) }
    return months(
      since: since, until: asOf,
      evidence: Evidence(.gradeHeld(Int32(held.grade)), on: since, row: held.row))
  }

  private func months(since start: Day, until end: Day, evidence: Evidence) -> Finding {
    var finding = Finding(.amount(Fixed(max(0, end.wholeMonths(since: start)))), [evidence])
    // A day in the future of the build only: a rule that looks at a period's end cannot turn by itself.
    if end == asOf {
      finding.reaches = { amount in
        let day = start.adding(months: amount.isWhole ? amount.whole : amount.whole + 1)
        return day > end ? day : nil
      }
    }
    return finding
  }

  func gradeLevel() -> Finding {
    guard let held = situation.gradeHeld(by: index, on: asOf) else {
      return Finding(.unknown(.noGrade))
    }
    return Finding(
      .amount(Fixed(catalogue.grades[held.grade].level)),
      [Evidence(.gradeHeld(Int32(held.grade)), on: held.since, row: held.row)])
  }
}

/// The grade a person holds on a day.
package struct HeldGrade: Sendable, Hashable {
  /// Position in `Catalogue.grades`.
  package let grade: Int
  package let since: Day?
  package let row: RowPlace?
}

extension Situation {
  /// The grade on a day: by the history of changes, else by the list of employees (R5, as-of replay).
  func gradeHeld(by index: Int, on day: Day) -> HeldGrade? {
    let employee = people.employees[index]
    var last: GradeChange?
    for change in people.records.gradeHistory[index] where change.effectiveDate <= day {
      if let standing = last, standing.effectiveDate > change.effectiveDate { continue }
      last = change
    }
    if let last, let grade = last.toGrade {
      return HeldGrade(grade: Int(grade), since: last.effectiveDate, row: last.row)
    }
    guard let id = employee.gradeID, let grade = catalogue.grades.position(of: id) else {
      return nil
    }
    if let since = employee.gradeSince, since > day { return nil }
    return HeldGrade(grade: grade, since: employee.gradeSince, row: nil)
  }

  /// Whether a person is at work in their post on a day: employed, not on leave, and through every
  /// programme they are enrolled in that gates the post (R16).
  func isOnPost(_ index: Int, on day: Day) -> Bool {
    let employee = people.employees[index]
    guard employee.hireDate <= day, employee.status != .leave, !hasLeft(index, on: day) else {
      return false
    }
    for enrolment in people.records.enrolments[index] where enrolment.enrolledOn <= day {
      let program = catalogue.programs[Int(enrolment.program)]
      guard program.gatesPost else { continue }
      guard let passed = onboarding(of: index, enrolment: enrolment).gateDate, passed <= day else {
        return false
      }
    }
    return true
  }

  func hasLeft(_ index: Int, on day: Day) -> Bool {
    let employee = people.employees[index]
    if let left = employee.leftDate { return left <= day }
    return employee.status == .left
  }
}
