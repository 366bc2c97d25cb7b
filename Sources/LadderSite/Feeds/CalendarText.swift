import LadderInput

/// A calendar as text, by RFC 5545: lines end in CRLF and are folded at 75 bytes.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// A line whose value is written as it is: a date, a number, a word of the standard.
  mutating func line(_ name: String, _ value: String) {
    var rest = Array((name + ":" + value).utf8)[...]
    // A line that goes on begins with a blank, which counts.
    var room = 75
    while rest.count > room {
      var end = rest.startIndex + room
      // A character is never cut.
      while rest[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += rest[..<end]
      bytes += "\r\n ".utf8
      rest = rest[end...]
      room = 74
    }
    bytes += rest
    bytes += "\r\n".utf8
  }

  /// Lines made before.
  mutating func append(_ lines: [UInt8]) { bytes += lines }

  /// A line whose value is text that people read; none if it is empty.
  mutating func text(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    line(name, Self.escaped(value))
  }

  /// Text with what has a meaning in a calendar marked as text.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      // Other control characters may not stand in a calendar.
      case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension CalendarText {
  /// The zone in which times are told, with every change of its clock in the time shown.
  mutating func timeZone(_ name: String, _ clock: ZoneClock) {
    line("BEGIN", "VTIMEZONE")
    line("TZID", name)
    var before = clock.stretches[0].offset
    for stretch in clock.stretches {
      let part = stretch.isDaylightSaving ? "DAYLIGHT" : "STANDARD"
      line("BEGIN", part)
      // A change is told by the clock before it.
      line("DTSTART", localTime(stretch.begin + before))
      line("TZOFFSETFROM", offset(before))
      line("TZOFFSETTO", offset(stretch.offset))
      text("TZNAME", stretch.name)
      line("END", part)
      before = stretch.offset
    }
    line("END", "VTIMEZONE")
  }
}

/// A moment without its zone: `20261012T083000`.
func calendarTime(_ moment: Moment) -> String { localTime(Int(moment.minutes) * 60) }

/// A day: `20261012`.
func calendarDay(_ day: Day) -> String {
  day.description.split(separator: "-").joined()
}

private func localTime(_ seconds: Int) -> String {
  let day = Day(number: Int((Double(seconds) / 86_400).rounded(.down)))
  let rest = seconds - Int(day.number) * 86_400
  return calendarDay(day) + "T" + two(rest / 3600) + two(rest / 60 % 60) + two(rest % 60)
}

private func offset(_ seconds: Int) -> String {
  let size = abs(seconds)
  let rest = size % 60 == 0 ? "" : two(size % 60)
  return (seconds < 0 ? "-" : "+") + two(size / 3600) + two(size / 60 % 60) + rest
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
