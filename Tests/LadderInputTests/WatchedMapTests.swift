import Glibc
import LadderInput
import Synchronization
import Testing

@Suite struct WatchedMapTests {
  @Test func givesResultsInTheOrderOfTheItems() async {
    let items = Array(0..<1_000)
    let results = await watchedMap(items, limit: .seconds(3_600)) { $0 * 2 }
    #expect(results == items.map { $0 * 2 })
    #expect(await watchedMap([Int](), limit: .seconds(1)) { $0 }.isEmpty)
  }

  /// Works for ever, until the test is over.
  private final class Stuck: Sendable {
    let isOver = Atomic(false)

    func work(_ item: Int) -> Int {
      while item % 50 == 7, !isOver.load(ordering: .relaxed) {}
      return item
    }
  }

  /// More items never end than there are cores, and all others are done.
  @Test func givesUpWhatNeverEndsAndDoesTheRest() async {
    let stuck = Stuck()
    let results = await watchedMap(Array(0..<300), limit: .milliseconds(20), stuck.work)
    #expect(results == (0..<300).map { $0 % 50 == 7 ? nil : $0 })
    stuck.isOver.store(true, ordering: .relaxed)
  }

  /// A thread that waits does not compute, so it is not taken for stuck.
  @Test func waitsForWhatIsOnlySlow() async {
    let results = await watchedMap([1, 2], limit: .milliseconds(1)) { item in
      usleep(20_000)
      return item
    }
    #expect(results == [1, 2])
  }
}
