import LadderCatalogue
import LadderInput

/// The occurrences of a session as few events: what recurs each week on the same days at the same time is one event with
/// a rule and the days that are left out; everything else stands alone.
///
/// Days that are worked for a holiday stand alone too: programs that know `RDATE` are few.
struct RecurringEvents {
  struct Series {
    let start: Moment
    let isProvisional: Bool
    /// `FREQ=WEEKLY;BYDAY=MO,TU;COUNT=30`: the count includes what is left out.
    let rule: String
    /// What the rule names and does not take place.
    let left: [Moment]
    /// What tells it from another series of the session: `0830`, `0830-tentative`.
    let name: String
  }

  private(set) var series: [Series] = []
  private(set) var others: [Occurrence] = []

  /// Fewer than these stand alone: a rule would not be shorter.
  private static let least = 3

  init(_ occurrences: [Occurrence]) {
    var groups: [Key: [Occurrence]] = [:]
    for occurrence in occurrences {
      guard occurrence.state == .planned, occurrence.start.day == occurrence.date else {
        others.append(occurrence)
        continue
      }
      let key = Key(time: occurrence.start.time, isProvisional: occurrence.isProvisional)
      groups[key, default: []].append(occurrence)
    }
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
      let days = Self.weekdays(of: group)
      let regular = group.filter { days.contains($0.date.weekday.rawValue) }
      guard regular.count >= Self.least, let first = regular.map(\.date).min(),
        let last = regular.map(\.date).max()
      else {
        others += group
        continue
      }
      others += group.filter { !days.contains($0.date.weekday.rawValue) }
      let held = Set(regular.map(\.date))
      let named = (0...last.days(since: first)).map(first.adding(days:)).filter {
        days.contains($0.weekday.rawValue)
      }
      let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
      let byDay = days.sorted().map { names[$0 - 1] }.joined(separator: ",")
      series.append(
        Series(
          start: Moment(day: first, time: key.time), isProvisional: key.isProvisional,
          rule: "FREQ=WEEKLY;BYDAY=\(byDay);COUNT=\(named.count)",
          left: named.filter { !held.contains($0) }
            .map { Moment(day: $0, time: key.time) }, name: key.name))
    }
    others.sort { ($0.start, $0.date) < ($1.start, $1.date) }
  }

  /// The days of the week on which far more takes place than would have to be left out: not what is held each second week.
  private static func weekdays(of group: [Occurrence]) -> Set<Int> {
    guard let first = group.map(\.date).min(), let last = group.map(\.date).max() else {
      return []
    }
    var held = [Int](repeating: 0, count: 8)
    var named = held
    for occurrence in group { held[occurrence.date.weekday.rawValue] += 1 }
    for offset in 0...last.days(since: first) {
      named[first.adding(days: offset).weekday.rawValue] += 1
    }
    return Set((1...7).filter { held[$0] * 3 > named[$0] * 2 })
  }

  private struct Key: Hashable, Comparable {
    let time: TimeOfDay
    let isProvisional: Bool

    var name: String {
      // The hour and the minute in two digits each.
      String(10_000 + time.hour * 100 + time.minute).dropFirst()
        + (isProvisional ? "-tentative" : "")
    }

    static func < (a: Key, b: Key) -> Bool {
      (a.time, a.isProvisional ? 1 : 0) < (b.time, b.isProvisional ? 1 : 0)
    }
  }
}
