import Synchronization

/// Values that are taken one by one, and worked out some at a time.
///
/// What works out the view of a person is more code than the processor keeps at hand while the page is written; done for
/// several in a row it is fetched once for all of them.
final class Ahead<Value: Sendable>: Sendable {
  private let count: Int
  private let atOnce: Int
  private let ready = Mutex<[Int: Value]>([:])

  init(of count: Int, atOnce: Int) {
    self.count = count
    self.atOnce = atOnce
  }

  /// The value at a position, which is not kept.
  func take(_ position: Int, _ make: (Int) -> Value) -> Value {
    ready.withLock { ready in
      if let value = ready.removeValue(forKey: position) { return value }
      for next in position..<min(position + atOnce, count) { ready[next] = make(next) }
      return ready.removeValue(forKey: position) ?? make(position)
    }
  }
}
