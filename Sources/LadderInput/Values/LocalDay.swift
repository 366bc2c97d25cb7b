import Glibc
import Synchronization

/// The C library knows one time zone at a time.
private let zoneLock = Mutex(())

/// Does something while the C library knows the clock of a time zone; nil for one it does not know.
func withClock<Result: Sendable>(of zone: String, _ body: () -> Result?) -> Result? {
  guard let setting = zoneSetting(zone) else { return nil }
  return zoneLock.withLock { _ in
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", setting, 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    return body()
  }
}

/// The day it is somewhere at an instant, in seconds since 1970-01-01T00:00Z.
///
/// The zone is a name of the tz database, such as `Asia/Shanghai`; of one the system does not know it is nil.
package func localDay(at instant: Int, in zone: String) -> Day? {
  withClock(of: zone) {
    var time = time_t(instant)
    var parts = tm()
    guard localtime_r(&time, &parts) != nil else { return nil }
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

/// Whether there is a time zone of a name; where a machine has no tz database, any name of the right form
/// may be one.
package func isTimeZone(_ zone: String) -> Bool {
  if zoneSetting(zone) != nil { return true }
  let hasDatabase = (try? FileStatus.of("/usr/share/zoneinfo/UTC", followingLinks: true)) != nil
  return !hasDatabase && isZoneName(zone)
}

private func isZoneName(_ zone: String) -> Bool {
  let isPlain = zone.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
  return isPlain && !zone.isEmpty && !zone.hasPrefix("/")
}

/// What the C library is to be told: it takes a name it does not know for Greenwich.
private func zoneSetting(_ zone: String) -> String? {
  guard isZoneName(zone) else { return nil }
  if (try? FileStatus.of("/usr/share/zoneinfo/" + zone, followingLinks: true))?.kind == .file {
    return ":" + zone
  }
  // A bare machine has no tz database; what has been constant for decades needs none (POSIX signs).
  return ["UTC": "UTC0", "Asia/Shanghai": "CST-8", "Asia/Hong_Kong": "HKT-8"][zone]
}
