import LadderCatalogue
import LadderInput

extension Situation {
  /// The team a person was in on a day: by the history of changes, else by the list of employees (c11).
  func team(of index: Int, on day: Day) -> Identifier<Team>? {
    var newest: TeamChange?
    for row in records.teamHistory[index] where row.effectiveDate <= day {
      if let newest, row.effectiveDate < newest.effectiveDate { continue }
      newest = row
    }
    guard let newest else { return employees[index].teamID }
    return newest.team.map { catalogue.teams[Int($0)].id }
  }

  /// Whether a person was on leave on a day: by their spells where any are recorded, else by the list of
  /// employees, which does not say since when and so holds for every day.
  func isOnLeave(_ index: Int, on day: Day) -> Bool {
    let spells = records.leaves[index]
    if spells.isEmpty { return employees[index].status == .leave }
    return spells.contains { $0.startDate <= day && $0.endDate.map { day <= $0 } ?? true }
  }

  /// The days of leave between a first and a last day, both included; a day in two spells counts once.
  func leaveDays(of index: Int, from first: Day, to last: Day) -> Int {
    var count = 0
    var counted = first.adding(days: -1)
    for spell in records.leaves[index].sorted(by: { $0.startDate < $1.startDate }) {
      let start = max(spell.startDate, counted.adding(days: 1))
      let end = min(spell.endDate ?? last, last)
      guard start <= end else { continue }
      count += end.days(since: start) + 1
      counted = end
    }
    return count
  }
}
