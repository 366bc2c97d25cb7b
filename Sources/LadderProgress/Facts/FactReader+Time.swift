import LadderCatalogue
import LadderInput

extension FactReader {
  func tenure(asOf date: Fact.TenureDate) -> Finding {
    let start = employee.tenureStartDate ?? employee.hireDate
    let evidence = Evidence(.hired, on: start)
    let day: Day =
      switch date {
      case .today: asOf
      // The end of a period stays where it is: such a figure does not grow as time passes.
      case .periodEnd: (rulePeriod ?? situation.rulePeriod).lastDay
      }
    guard catalogue.site.tenure.leaveStops else {
      return months(since: start, until: day, evidence, grows: date == .today)
    }
    let quarter = asOf.quarter.adding(quarters: -1)
    if let missing = situation.coverage.reason(
      .leaves, since: start, until: quarter.firstDay...quarter.lastDay)
    {
      return Finding(.unknown(missing), [evidence])
    }
    let leave = situation.leaveDays(of: index, from: start, to: day)
    return months(
      since: start.adding(days: leave), until: day, evidence,
      grows: date == .today && !situation.isOnLeave(index, on: day))
  }

  func monthsInGrade() -> Finding {
    guard let held = dossier.grade else { return Finding(.unknown(.noGrade)) }
    guard let since = held.since else { return Finding(.unknown(.notRecorded)) }
    return months(
      since: since, until: asOf,
      Evidence(.gradeHeld(Int32(held.grade)), on: since, row: held.row), grows: true)
  }

  /// Whole months from one day to another.
  ///
  /// A month ends on the day of the same number, else on its last one (article 202 of the Civil Code), and is
  /// full then or the day after, as the company counts.
  private func months(
    since start: Day, until day: Day, _ evidence: Evidence, grows: Bool
  ) -> Finding {
    let delay = catalogue.site.tenure.boundary == .dayAfter ? 1 : 0
    let months = max(0, day.adding(days: -delay).wholeMonths(since: start))
    var finding = Finding(.amount(Fixed(months)), [evidence])
    if grows { finding.monthsSince = (start, delay) }
    return finding
  }

  func gradeLevel() -> Finding {
    guard let held = dossier.grade else { return Finding(.unknown(.noGrade)) }
    return Finding(
      .amount(Fixed(rules.grades[held.grade].level)),
      [Evidence(.gradeHeld(Int32(held.grade)), on: held.since, row: held.row)])
  }
}
