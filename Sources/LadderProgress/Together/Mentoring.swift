package import LadderCatalogue
import LadderInput

/// A learner beside a mentor for a stage: how far it is, and what the mentor has confirmed (R21).
package struct Mentoring: Sendable {
  package let pair: MentorPair
  /// The stage in the learner's onboarding; nil for a pair of an earlier round.
  package let stage: StageProgress?
  /// Position in `Catalogue.programs`, with the stage's name.
  package let program: Int?
  /// What this mentor has signed of the stage since the pair began, in order.
  package let log: [Signoff]
  /// Whether the pair is still at it on the day.
  package let isRunning: Bool

  /// Position in `People.employees`.
  package var mentee: Int { Int(pair.employee) }
  /// The learning points nobody has confirmed yet.
  package var open: [StageProgress.ChecklistProgress] {
    (stage?.checklist ?? []).filter { $0.confirmedOn == nil }
  }
}

extension PeopleProgress {
  /// The pairs that began before their mentor was through the programmes that gate the post (R16, R21): a mentor
  /// is in post on the day a pair begins.
  ///
  /// Who is through nothing by the records is told only where those of the time were delivered whole; nobody knows
  /// otherwise.
  package var pairsBeforeGate: [MentorPair] {
    situation.records.mentorPairs.all.filter { pair in
      let mentor = Int(pair.mentor)
      return situation.gatingEnrolments(of: mentor, until: pair.startDate).contains { enrolment in
        if let gate = situation.onboarding(of: mentor, enrolment: enrolment).gateDate {
          return gate > pair.startDate
        }
        return [.completions, .examResults, .signoffs].allSatisfy { (table: RecordKind) in
          situation.coverage.gap(in: table, over: enrolment.enrolledOn...pair.startDate) == nil
        }
      }
    }
  }

  /// Whether a person is or was anyone's mentor, as known on the day.
  package func isMentor(_ person: Int) -> Bool {
    situation.pairsOfMentor[Int32(person)] != nil
  }

  /// A mentor's pairs: those that last first, then the newest.
  package func mentorings(of mentor: Int) -> [Mentoring] {
    let asOf = situation.asOf
    let id = situation.employees[mentor].id.name
    return (situation.pairsOfMentor[Int32(mentor)] ?? []).map { pair in
      let mentee = Int(pair.employee)
      let progress = situation.onboarding(of: mentee)
      let end = pair.endDate ?? .last
      let stages = progress.map { situation.rules.programs[$0.program].stages } ?? []
      let position = stages.firstIndex { $0.stage.id == pair.stageID }
      let isOfRound = progress.map { end >= $0.startedOn } ?? false
      let points = position.map { stages[$0].stage.checklist.map(\.id) } ?? []
      let log = situation.records.signoffs[mentee].filter { row in
        (row.documentKind == .internship || row.documentKind == .stage)
          && row.signerRole == .mentor && row.signedBy == id && row.signedAt >= pair.startDate
          && row.documentID.split(separator: "/").contains {
            $0 == pair.stageID || points.contains(String($0))
          }
      }
      let hasLeft = situation.hasLeft(mentee, on: asOf)
      return Mentoring(
        pair: pair, stage: isOfRound ? position.flatMap { progress?.stages[$0] } : nil,
        program: isOfRound && position != nil ? progress?.program : nil,
        log: log.sorted { ($0.signedAt, $0.row.line) < ($1.signedAt, $1.row.line) },
        isRunning: !hasLeft && (pair.result == .running || pair.result == .extended))
    }.sorted { a, b in
      if a.isRunning != b.isRunning { return a.isRunning }
      return (b.pair.startDate, a.mentee) < (a.pair.startDate, b.mentee)
    }
  }
}
