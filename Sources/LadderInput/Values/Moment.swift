/// A time on the clock, to the minute: `08:30`.
package struct TimeOfDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1439.
  package let minutes: Int32

  package init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = Int32(hour * 60 + minute)
  }

  /// A time written as `08:30` or `8:30`.
  package init?(_ text: String) {
    guard let time = text.withBytes(TimeOfDay.init(parsing:)) else { return nil }
    self = time
  }

  package init?(parsing bytes: Bytes) {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), (1...2).contains(colon),
      bytes.count == colon + 3, let hour = bytes.digits(0..<colon),
      let minute = bytes.digits(colon + 1..<colon + 3)
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  package var hour: Int { Int(minutes) / 60 }
  package var minute: Int { Int(minutes) % 60 }

  package static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }

  package var description: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }
}

/// A day and a time on the clock of the site's own time zone: `2026-03-27T15:00`.
package struct Moment: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Minutes since 1970-01-01T00:00 on the local clock.
  package let minutes: Int64

  package init(day: Day, time: TimeOfDay) {
    minutes = Int64(day.number) * 1440 + Int64(time.minutes)
  }

  private init(minutes: Int64) { self.minutes = minutes }

  /// A moment written as `2026-03-27T15:00`, with a space for the `T` or with seconds (which are
  /// dropped) if a program wrote it; never with an offset.
  package init?(_ text: String) {
    guard let moment = text.withBytes(Moment.init(parsing:)) else { return nil }
    self = moment
  }

  package init?(parsing bytes: Bytes) {
    guard bytes.count >= 15, bytes.has("T", at: 10) || bytes.has(" ", at: 10),
      let day = Day(parsing: Bytes(rebasing: bytes[..<10]))
    else { return nil }
    var clock = Bytes(rebasing: bytes[11...])
    let colons = clock.count { $0 == UInt8(ascii: ":") }
    if colons == 2 {
      guard clock.count >= 7, clock.has(":", at: clock.count - 3),
        let seconds = clock.digits(clock.count - 2..<clock.count), seconds < 60
      else { return nil }
      clock = Bytes(rebasing: clock[..<(clock.count - 3)])
    }
    guard let time = TimeOfDay(parsing: clock) else { return nil }
    self.init(day: day, time: time)
  }

  package var day: Day {
    Day(number: Int(minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440))
  }

  package var time: TimeOfDay {
    let rest = Int(minutes - Int64(day.number) * 1440)
    return TimeOfDay(hour: rest / 60, minute: rest % 60) ?? .midnight
  }

  package func adding(minutes count: Int) -> Moment {
    let latest = Int64(Day.last.number) * 1440 + 1439
    let earliest = Int64(Day.first.number) * 1440
    let (sum, overflow) = minutes.addingReportingOverflow(Int64(count))
    if overflow { return Moment(minutes: count < 0 ? earliest : latest) }
    return Moment(minutes: min(max(sum, earliest), latest))
  }

  package static func < (a: Moment, b: Moment) -> Bool { a.minutes < b.minutes }

  package var description: String { "\(day)T\(time)" }
}

extension TimeOfDay {
  package static let midnight = TimeOfDay(minutes: 0)

  private init(minutes: Int32) { self.minutes = minutes }
}
