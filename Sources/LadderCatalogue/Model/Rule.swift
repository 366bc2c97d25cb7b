package import LadderInput

/// Which version of a rule this is, and on which days it holds (domain (b); c11).
package struct Edition: Sendable, Hashable {
  /// The company's name for it, unique among the versions of one rule: `2026.1`.
  package let version: String
  /// The first day on which it holds; nil for a rule that has always held.
  package let effectiveFrom: Day?
  /// The last day on which it holds; nil if it holds until the next version begins.
  package let effectiveTo: Day?
  /// A draft is shown, marked, and without effect.
  package let status: Page.Status
  /// Who approved the text; without it pages carry the banner 尚未批准.
  package let approvedBy: String?
}

/// A rule of the company, of which several versions may be kept side by side, each in force for a stretch
/// of days; so a past quarter can be worked out by the rules it had.
package protocol Rule: CatalogueEntity {
  var edition: Edition { get }
}

extension Rule {
  package var version: String { edition.version }
  package var effectiveFrom: Day? { edition.effectiveFrom }
  package var effectiveTo: Day? { edition.effectiveTo }
  package var status: Page.Status { edition.status }
  package var approvedBy: String? { edition.approvedBy }

  /// The first day, with a rule that has always held before all days.
  var firstDay: Day { edition.effectiveFrom ?? .first }
}

extension Table where Entity: Rule {
  /// Adds a version beside the others of its id.
  ///
  /// Until a day is asked for, the newest version that is no draft is the one shown.
  mutating func add(version rule: Entity) {
    guard let position = position(of: rule.id) else {
      append(rule)
      return
    }
    let all = (versions(at: position) + [rule]).sorted { $0.firstDay < $1.firstDay }
    keep(versions: all, at: position)
    show(all.last { $0.status == .active } ?? all[all.count - 1], at: position)
  }

  /// Every version of the rule in a row, the oldest first.
  package func versions(at position: Int) -> [Entity] {
    keptVersions(at: position) ?? [self[position]]
  }

  /// Every version of a rule, the oldest first; empty if there is no such rule.
  package func versions(of id: Identifier<Entity>) -> [Entity] {
    position(of: id).map(versions(at:)) ?? []
  }

  /// Every version of every rule, rule by rule.
  package var allVersions: [Entity] { indices.flatMap(versions(at:)) }

  /// The version in force on a day; nil before the first has begun, after the last has ended, and where
  /// there are only drafts.
  ///
  /// A version without an end holds until the next one begins.
  package func version(at position: Int, on day: Day) -> Entity? {
    guard
      let newest = versions(at: position).last(where: {
        $0.status == .active && $0.firstDay <= day
      })
    else { return nil }
    return newest.effectiveTo.map { day <= $0 } ?? true ? newest : nil
  }

  /// The version of a rule in force on a day; nil if none is, or there is no such rule.
  package func version(of id: Identifier<Entity>, on day: Day) -> Entity? {
    position(of: id).flatMap { version(at: $0, on: day) }
  }

  /// The version that follows on a day: "the rule changes on …".
  package func nextVersion(at position: Int, after day: Day) -> Entity? {
    versions(at: position).first { $0.status == .active && $0.firstDay > day }
  }

  /// Makes the version of a day the one that rows show: the one in force, else the next to come, else the
  /// last that was.
  mutating func show(on day: Day) {
    for position in indices {
      let all = versions(at: position)
      guard all.count > 1 else { continue }
      let shown =
        version(at: position, on: day) ?? nextVersion(at: position, after: day)
        ?? all.last { $0.status == .active }
      show(shown ?? all[all.count - 1], at: position)
    }
  }
}

extension Catalogue {
  /// The catalogue whose rows show the rules of a day.
  ///
  /// Positions stay what they are, and every version stays to be looked up.
  package func showing(rulesOf day: Day) -> Catalogue {
    var catalogue = self
    catalogue.grades.show(on: day)
    catalogue.moves.show(on: day)
    catalogue.programs.show(on: day)
    catalogue.assessments.show(on: day)
    catalogue.certifications.show(on: day)
    catalogue.specialPrograms.show(on: day)
    catalogue.kpiItems.show(on: day)
    return catalogue
  }
}
