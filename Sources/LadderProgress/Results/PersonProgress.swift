package import LadderCatalogue
package import LadderInput

/// Everything computed about one person on one day, each with what it rests on.
package struct PersonProgress: Sendable {
  /// Position in `People.employees`.
  package let employee: Int
  package let grade: HeldGrade?
  package let isOnPost: Bool
  package let history: [GradeChange]
  package let readiness: [Readiness]
  package let duties: [SpecialDuty]
  package let onboarding: OnboardingProgress?
  /// By series, in the order of the exams.
  package let exams: [(series: String, points: [ExamPoint])]
  package let kpi: [QuarterKPI]
  package let plan: PlanState
  package let certifications:
    [(certification: Int, standing: CertificationStanding, row: CertificationRecord)]
  package let acknowledgements: [Acknowledgement]
  package let competencies: [CompetencyStanding]
  /// The courses the person has begun, by position.
  package let courses: [(course: Int, state: CourseState)]
}

/// The scores of one quarter.
package struct QuarterKPI: Sendable {
  package struct Item: Sendable {
    /// Position in `Catalogue.kpiItems`.
    package let item: Int
    /// In percent of the full mark; nil when unknown.
    package let percent: Fixed?
    package let unknown: UnknownReason?
  }

  package let quarter: Quarter
  /// Without the items that are no part of the person's scheme.
  package let items: [Item]
  package let total: Fixed?
}
