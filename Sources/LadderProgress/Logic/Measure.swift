package import LadderCatalogue
package import LadderInput

/// What was found out about a fact.
package enum Measure: Sendable, Hashable {
  case amount(Fixed)
  /// Only bounds are known: what is certain, and what it can be at most (nil: no limit is known).
  case between(Fixed, Fixed?, UnknownReason)
  case truth(Bool)
  /// Done by being excused from it; counts as met.
  case waived
  case unknown(UnknownReason)
  case notApplicable(Inapplicable)
}

/// Why a fact is unknown: never a zero in disguise, each names what is missing.
package enum UnknownReason: Sendable, Hashable {
  /// No complete delivery of a table covers a stretch of the period.
  case notDelivered(RecordKind, from: Day, to: Day)
  case tooFewPoints(have: Int, need: Int)
  /// The figure may still change.
  case provisional
  /// An objection is being examined.
  case appealed(count: Int)
  /// Nobody has recorded it yet.
  case notRecorded
  /// The group is too small to rank.
  case sampleTooSmall(have: Int, need: Int)
  /// People who must be ranked have no final score.
  case scoresMissing(people: Int)
  /// The person holds no grade on the day.
  case noGrade
}

/// Why a fact does not concern the person.
package enum Inapplicable: Sendable, Hashable {
  /// Not among the people who are ranked.
  case outsidePopulation
  /// The item is no part of the person's scheme: an exam that counts for other roles only.
  case notCounted
}
