import LadderCatalogue
import LadderInput

extension FactReader {
  func tenure(asOf date: Fact.TenureDate) -> Finding {
    let start = employee.tenureStartDate ?? employee.hireDate
    let evidence = Evidence(.hired, on: start)
    switch date {
    case .today: return months(since: start, evidence)
    case .periodEnd:
      // The end of a period stays where it is: such a figure does not grow as time passes.
      let end = (rulePeriod ?? situation.rulePeriod).lastDay
      return Finding(.amount(Fixed(max(0, end.wholeMonths(since: start)))), [evidence])
    }
  }

  func monthsInGrade() -> Finding {
    guard let held = dossier.grade else { return Finding(.unknown(.noGrade)) }
    guard let since = held.since else { return Finding(.unknown(.notRecorded)) }
    return months(
      since: since, Evidence(.gradeHeld(Int32(held.grade)), on: since, row: held.row))
  }

  private func months(since start: Day, _ evidence: Evidence) -> Finding {
    var finding = Finding(.amount(Fixed(max(0, asOf.wholeMonths(since: start)))), [evidence])
    finding.monthsSince = start
    return finding
  }

  func gradeLevel() -> Finding {
    guard let held = dossier.grade else { return Finding(.unknown(.noGrade)) }
    return Finding(
      .amount(Fixed(rules.grades[held.grade].level)),
      [Evidence(.gradeHeld(Int32(held.grade)), on: held.since, row: held.row)])
  }
}
