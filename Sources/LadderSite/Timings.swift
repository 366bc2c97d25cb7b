import Glibc

/// How long each stage took, for `--timings`.
package struct Timings: Sendable {
  package struct Row: Sendable {
    package let stage: String
    /// Seconds.
    package let wall: Double
    /// Seconds of all threads, in the program and in the system.
    package let user: Double
    package let system: Double
    package let count: Int
  }

  package private(set) var rows: [Row] = []
  /// Is told the name of each stage when it ends, to show how far a long build has come.
  package var onEnd: (@Sendable (String) -> Void)?
  private var last = Clock.now

  package init() {}

  /// Notes the end of a stage; the next begins.
  package mutating func end(_ stage: String, count: Int) {
    let now = Clock.now
    rows.append(
      Row(
        stage: stage, wall: now.wall - last.wall, user: now.user - last.user,
        system: now.system - last.system, count: count))
    last = now
    onEnd?(stage)
  }

  private struct Clock: Sendable {
    let wall: Double
    let user: Double
    let system: Double

    static var now: Clock {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Clock(
        wall: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9,
        user: Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6,
        system: Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6)
    }
  }
}
