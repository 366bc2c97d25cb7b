package import LadderDiagnostics
package import LadderInput

package struct Department: CatalogueEntity {
  package static let kind = EntityKind.department

  package let id: Identifier<Department>
  package let name: String
  package let place: SourceRange
}

/// A team with the people who lead it and what it wants to reach (R14, R26).
package struct Team: CatalogueEntity {
  package static let kind = EntityKind.team

  package let id: Identifier<Team>
  package let name: String
  package let departmentID: Identifier<Department>?
  package let supervisorID: String?
  package let leaderIDs: [String]
  package let goals: [String]
  package let place: SourceRange
}

/// What a person does in the team, apart from the grade they hold.
package struct Role: CatalogueEntity {
  package static let kind = EntityKind.role

  package let id: Identifier<Role>
  package let name: String
  package let place: SourceRange
}

/// What the company wants to reach in a year; every development plan serves at least one (R2, R8).
package struct StrategyGoal: CatalogueEntity {
  package static let kind = EntityKind.strategyGoal

  package let id: Identifier<StrategyGoal>
  package let name: String
  package let year: Int?
  package let place: SourceRange
}

/// An item of the performance scheme (R40).
///
/// The weights in force on a day sum to 100.
package struct KPIItem: Rule {
  package static let kind = EntityKind.kpiItem

  package enum Source: String, Sendable, CaseIterable {
    /// Scores are delivered as records.
    case records
    /// Computed from the results of the exam series that counts toward it.
    case exams
  }

  package let id: Identifier<KPIItem>
  package let name: String
  package let summary: String?
  package let weightPct: Fixed
  package let maxScore: Fixed
  package let source: Source
  package let edition: Edition
  package let place: SourceRange
}

/// A programme that some must take, decided by rule each period (R34–R39).
package struct SpecialProgram: Rule {
  package static let kind = EntityKind.specialProgram

  package enum Otherwise: String, Sendable, CaseIterable {
    case optional
    case notOffered = "not_offered"
  }

  /// What an unknown clause leads to.
  package enum OnUnknown: String, Sendable, CaseIterable { case review, mandatory }

  package struct Population: Sendable {
    package let roleIDs: [Identifier<Role>]
    package let onPost: Bool
    /// Below this many ranked people the rank is unknown (样本不足).
    package let minSize: Int
    package let minDaysInPeriod: Int
  }

  package let id: Identifier<SpecialProgram>
  package let name: String
  package let programID: Identifier<Program>
  package let policyID: Identifier<Policy>?
  /// Days after the end of the period by which it must be done.
  package let dueWithinDays: Int
  package let population: Population
  package let mandatoryWhen: Condition
  package let otherwise: Otherwise
  package let onUnknown: OnUnknown
  package let edition: Edition
  package let place: SourceRange
}
