internal import Glibc
import Synchronization

/// Applies a function to every item on all cores, and gives an item up that takes too long.
///
/// C code cannot be cancelled: a thread that is stuck runs on until the process ends, and another takes
/// its place, so that all other items are done. What counts is the computing time of the thread, so a
/// busy machine, or one that was asleep, gives nothing up.
///
/// - Returns: the results in the order of the items; nil for an item that was given up.
package func watchedMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], limit: Duration, _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result?] {
  guard !items.isEmpty else { return [] }
  let work = WatchedWork(items, transform)
  let tick = min(limit / 4, .milliseconds(250))
  let watch = Task.detached {
    var watch = WatchedWork<Item, Result>.Watch(limit: limit)
    while !Task.isCancelled {
      try? await Task.sleep(for: tick)
      work.look(with: &watch)
    }
  }
  let results = await withCheckedContinuation { work.begin($0) }
  watch.cancel()
  return results
}

/// The items of a watched map and what has become of them.
private final class WatchedWork<Item: Sendable, Result: Sendable>: Sendable {
  /// A thread, seen from outside.
  final class Worker: Sendable {
    /// The item it is at; -1 before the first and after the last.
    let position = Atomic<Int>(-1)
    /// The clock of its computing time.
    let clock = Atomic<Int32>(0)
  }

  struct State {
    var results: [Result?]
    /// The items that are neither done nor given up.
    var left: Int
    var givenUp: Set<Int> = []
    var workers: [Worker] = []
    var continuation: CheckedContinuation<[Result?], Never>?
  }

  /// Since when each worker has been at its item.
  struct Watch {
    let limit: Duration
    var seen: [ObjectIdentifier: (position: Int, time: Duration)] = [:]
  }

  private let items: [Item]
  private let transform: @Sendable (Item) -> Result
  private let next = Atomic<Int>(0)
  private let state: Mutex<State>

  init(_ items: [Item], _ transform: @escaping @Sendable (Item) -> Result) {
    self.items = items
    self.transform = transform
    state = Mutex(State(results: Array(repeating: nil, count: items.count), left: items.count))
  }

  func begin(_ continuation: CheckedContinuation<[Result?], Never>) {
    state.withLock { $0.continuation = continuation }
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let started = (0..<min(cores, items.count)).count { _ in addWorker() }
    // Without a thread to be had it is done here, unwatched.
    if started == 0 { run(Worker()) }
  }

  private func addWorker() -> Bool {
    let worker = Worker()
    state.withLock { $0.workers.append(worker) }
    return startThread { self.run(worker) }
  }

  private func run(_ worker: Worker) {
    var clock = clockid_t()
    pthread_getcpuclockid(pthread_self(), &clock)
    worker.clock.store(clock, ordering: .relaxed)
    while true {
      let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard position < items.count else { break }
      worker.position.store(position, ordering: .releasing)
      let result = transform(items[position])
      guard finish(position, result) else { break }
    }
    worker.position.store(-1, ordering: .releasing)
  }

  /// Takes a result; false if the item was given up, and another thread has taken this one's place.
  private func finish(_ position: Int, _ result: Result) -> Bool {
    let (goesOn, done) = state.withLock { state in
      guard !state.givenUp.contains(position) else { return (false, Self.nothing) }
      state.results[position] = result
      return (true, Self.countDown(&state))
    }
    done?()
    return goesOn
  }

  /// Gives up the items that are at work for longer than the limit.
  func look(with watch: inout Watch) {
    for worker in state.withLock(\.workers) {
      let position = worker.position.load(ordering: .acquiring)
      guard position >= 0 else { continue }
      let time = computingTime(worker.clock.load(ordering: .relaxed))
      let id = ObjectIdentifier(worker)
      guard let seen = watch.seen[id], seen.position == position else {
        watch.seen[id] = (position, time)
        continue
      }
      if time - seen.time >= watch.limit { giveUp(position, of: worker) }
    }
  }

  private func giveUp(_ position: Int, of worker: Worker) {
    let (isNew, done) = state.withLock { state in
      guard worker.position.load(ordering: .acquiring) == position,
        state.givenUp.insert(position).inserted
      else { return (false, Self.nothing) }
      state.workers.removeAll { $0 === worker }
      return (true, Self.countDown(&state))
    }
    done?()
    if isNew { _ = addWorker() }
  }

  /// Notes that an item is over; gives what is to be done after the last one, outside the lock.
  private static func countDown(_ state: inout State) -> (@Sendable () -> Void)? {
    state.left -= 1
    guard state.left == 0, let continuation = state.continuation else { return nil }
    let results = state.results
    state.continuation = nil
    state.results = []
    return { continuation.resume(returning: results) }
  }

  private static var nothing: (@Sendable () -> Void)? { nil }
}

/// The time a thread has computed; zero if it is over.
private func computingTime(_ clock: clockid_t) -> Duration {
  var time = timespec()
  guard clock_gettime(clock, &time) == 0 else { return .zero }
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// What a thread runs, as something that a pointer can lead to.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Starts a thread of its own that nobody waits for; false if there is none to be had.
private func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  let argument = Unmanaged.passRetained(ThreadBody(body))
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { argument in
      if let argument { Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run() }
      return nil
    }, argument.toOpaque())
  guard code == 0 else {
    argument.release()
    return false
  }
  pthread_detach(thread)
  return true
}
