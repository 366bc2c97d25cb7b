import LadderDiagnostics
import LadderInput

/// What must hold between the pairs of mentors and learners (R21, E12): no two teach each other in one
/// stage, and nobody has more at one time than the stage allows.
func checkMentors(_ parts: [FileRows<MentorPair>], _ known: KnownNames) -> [Diagnostic] {
  let pairs = parts.flatMap { part in part.rows.map { (pair: $0, part: part) } }
  var diagnostics: [Diagnostic] = []
  var seen: [Learning: SourceRange] = [:]
  for (pair, part) in pairs {
    let place = part.range(of: pair)
    let reverse = Learning(mentor: pair.employee, mentee: pair.mentor, stage: pair.stageID)
    if let other = seen[reverse] { diagnostics.append(.mentorReversed(at: place, other: other)) }
    seen[Learning(mentor: pair.mentor, mentee: pair.employee, stage: pair.stageID)] = place
  }
  var byMentor: [Int32: [(pair: MentorPair, part: FileRows<MentorPair>)]] = [:]
  for entry in pairs { byMentor[entry.pair.mentor, default: []].append(entry) }
  for (_, own) in byMentor.sorted(by: { $0.key < $1.key }) {
    // Sorted by their beginning, a pair meets the others that are still running.
    var running: [MentorPair] = []
    for (pair, part) in own.sorted(by: { $0.pair.startDate < $1.pair.startDate }) {
      running.removeAll { $0.endDate.map { $0 < pair.startDate } ?? false }
      if running.contains(where: { $0.pairID == pair.pairID }) { continue }
      running.append(pair)
      let learners = Set(running.filter { $0.stageID == pair.stageID }.map(\.employee)).count
      let stage = known.stages.position(of: pair.stageID)
      guard stage >= 0, learners > known.maxMentees[Int(stage)] else { continue }
      diagnostics.append(
        .tooManyMentees(learners, limit: known.maxMentees[Int(stage)], at: part.range(of: pair)))
    }
  }
  return diagnostics
}

private struct Learning: Hashable {
  let mentor: Int32
  let mentee: Int32
  let stage: String
}
