import LadderCatalogue
import LadderInput
import Synchronization

/// The progress of a group whose pages are made together: each person's is worked out when it is first asked for, and
/// kept for the page that shows all of them.
///
/// Worked out all at once, the progress of thirty people would fill the processor's cache before the first page is
/// made of it.
package final class GroupProgress: Sendable {
  /// How many are worked out together.
  private static let atOnce = 8

  private typealias Found = (progress: PersonProgress, cells: ByCourse<CourseCell>)

  private let people: PeopleProgress
  /// Positions in `People.employees`.
  private let members: [Int]
  private let found: Mutex<[Found?]>

  package init(_ people: PeopleProgress, of members: [Int]) {
    self.people = people
    self.members = members
    found = Mutex(Array(repeating: nil, count: members.count))
  }

  /// The progress of a member by position in the group.
  package func member(_ position: Int) -> PersonProgress { find(position).progress }

  /// Everyone's, with the completion matrix.
  package func all() -> (people: [PersonProgress], matrix: CompletionMatrix) {
    let all = members.indices.map(find)
    return (
      all.map(\.progress),
      CompletionMatrix(zip(members, all).map { ($0, $1.cells) })
    )
  }

  private func find(_ position: Int) -> Found {
    found.withLock { found in
      if let known = found[position] { return known }
      // Some at a time: what works one out is then still at hand for the next.
      for next in position..<min(position + Self.atOnce, members.count) where found[next] == nil {
        found[next] = work(out: members[next])
      }
      return found[position] ?? work(out: members[position])
    }
  }

  private func work(out person: Int) -> Found {
    let situation = people.situation
    let dossier = situation.dossier(of: person)
    let progress = situation.progress(of: dossier, people.common)
    return (progress, situation.cells(of: dossier, duties: progress.duties))
  }
}
