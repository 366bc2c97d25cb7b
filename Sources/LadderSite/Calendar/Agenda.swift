import LadderCatalogue
import LadderInput

/// What an occurrence goes through: the documents since the one before it, and for a weekly review the
/// complaints of its week with their cases (R26, R27).
struct Agenda: Sendable {
  var bulletins: [Bulletin] = []
  var digests: [Digest] = []
  var cases: [Identifier<CaseStudy>] = []
  /// Whether a review that is over has no digest of its week (W6).
  var lacksDigest = false

  var isEmpty: Bool { bulletins.isEmpty && digests.isEmpty && !lacksDigest }
}

extension Agenda {
  /// The agendas of a session's occurrences, which are in the order of time, one for each.
  ///
  /// What came after an occurrence rolls on to the next that is held, over days off and cancelled
  /// occurrences. A bulletin carries a day and no time: it counts as issued at noon, so that a morning
  /// meeting goes through it the next time and an evening review on the same day.
  static func list(
    of occurrences: [Occurrence], session: Session, _ catalogue: Catalogue, asOf: Day
  ) -> [Agenda] {
    guard session.agenda != .none else { return occurrences.map { _ in Agenda() } }
    let bulletins = catalogue.bulletins.filter { $0.issuedOn <= asOf }
      .sorted { ($0.issuedOn, $0.id) < ($1.issuedOn, $1.id) }
    let digests = catalogue.digests.filter { $0.week.monday <= asOf }.sorted { $0.week < $1.week }
    var nextBulletin = 0
    var nextDigest = 0
    var isFirst = true
    return occurrences.map { occurrence in
      guard occurrence.takesPlace else { return Agenda() }
      if isFirst {
        // What is older than the session's first week was told before there was a session.
        let monday = occurrence.start.day.startOfWeek
        nextBulletin = bulletins.firstIndex { $0.issuedOn >= monday } ?? bulletins.count
        nextDigest = digests.firstIndex { $0.week.monday >= monday } ?? digests.count
        isFirst = false
      }
      var agenda = Agenda()
      while nextBulletin < bulletins.count, bulletins[nextBulletin].isIssued(by: occurrence.start) {
        agenda.bulletins.append(bulletins[nextBulletin])
        nextBulletin += 1
      }
      guard session.agenda == .thisWeek else { return agenda }
      let week = occurrence.start.day.isoWeek
      while nextDigest < digests.count, digests[nextDigest].week <= week {
        agenda.digests.append(digests[nextDigest])
        nextDigest += 1
      }
      var seen: Set<Identifier<CaseStudy>> = []
      agenda.cases = agenda.digests.flatMap(\.caseIDs).filter { seen.insert($0).inserted }
      agenda.lacksDigest =
        week.sunday < asOf && !agenda.digests.contains { $0.week == week }
        && (digests.first.map { $0.week < week } ?? false)
      return agenda
    }
  }
}

extension Bulletin {
  fileprivate func isIssued(by moment: Moment) -> Bool {
    issuedOn < moment.day || issuedOn == moment.day && moment.time.hour >= 12
  }
}
