import Glibc

/// How far the clock of a time zone is ahead of Greenwich, over some time.
package struct ZoneClock: Sendable {
  /// From an instant on, until the next stretch begins.
  package struct Stretch: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00Z.
    package let begin: Int
    /// Seconds ahead of Greenwich.
    package let offset: Int
    package let isDaylightSaving: Bool
    /// What people call it: `CST`.
    package let name: String
  }

  /// In the order of time; the first begins where the time asked for does.
  package let stretches: [Stretch]

  /// The clock of a zone of the tz database between two days; nil if the system does not know the zone.
  package init?(_ zone: String, _ days: ClosedRange<Day>) {
    let begin = Int(days.lowerBound.number) * 86_400 - 86_400
    let count = days.upperBound.days(since: days.lowerBound) + 2
    let found = withClock(of: zone) { () -> [Stretch]? in
      guard var last = stretch(from: begin) else { return nil }
      var stretches = [last]
      for day in 1...count {
        let end = begin + day * 86_400
        guard let next = stretch(from: end) else { return nil }
        guard !next.isSame(as: last) else { continue }
        // The second at which the clock changes lies between two that were looked at.
        var (before, after) = (end - 86_400, end)
        while after - before > 1 {
          let middle = (before + after) / 2
          if stretch(from: middle)?.isSame(as: last) ?? false {
            before = middle
          } else {
            after = middle
          }
        }
        guard let change = stretch(from: after) else { return nil }
        stretches.append(change)
        last = change
      }
      return stretches
    }
    guard let found else { return nil }
    stretches = found
  }

  /// How far the clock is ahead of Greenwich at a moment of its own; where that moment comes twice, the
  /// first time.
  package func offset(at moment: Moment) -> Int {
    let local = Int(moment.minutes) * 60
    var offset = stretches[0].offset
    for stretch in stretches.dropFirst() where local >= stretch.begin + offset {
      offset = stretch.offset
    }
    return offset
  }
}

extension ZoneClock.Stretch {
  fileprivate func isSame(as other: Self) -> Bool {
    offset == other.offset && isDaylightSaving == other.isDaylightSaving && name == other.name
  }
}

private func stretch(from instant: Int) -> ZoneClock.Stretch? {
  var time = time_t(instant)
  var parts = tm()
  guard localtime_r(&time, &parts) != nil else { return nil }
  return ZoneClock.Stretch(
    begin: instant, offset: Int(parts.tm_gmtoff), isDaylightSaving: parts.tm_isdst > 0,
    name: parts.tm_zone.map { String(cString: $0) } ?? "")
}
