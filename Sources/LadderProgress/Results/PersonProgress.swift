package import LadderCatalogue
package import LadderInput

/// Everything computed about one person on one day, each with what it rests on.
///
/// A class, because the pages of a team and of its people hold on to it. Nothing in it changes.
package final class PersonProgress: Sendable {
  /// Position in `People.employees`.
  package let employee: Int
  package let grade: HeldGrade?
  package let isOnPost: Bool
  package let history: [GradeChange]
  package let readiness: [Readiness]
  package let duties: [SpecialDuty]
  package let onboarding: OnboardingProgress?
  /// By series, in the order of the exams, with the mean of the last three months.
  package let exams: [(series: String, points: [ExamPoint], movingMean: Fixed?)]
  package let kpi: [QuarterKPI]
  package let plan: PlanState
  package let certifications:
    [(certification: Int, standing: CertificationStanding, row: CertificationRecord)]
  package let acknowledgements: [Acknowledgement]
  package let competencies: [CompetencyStanding]
  /// The courses the person has begun, by position.
  package let courses: [(course: Int, state: CourseState)]

  package init(
    employee: Int, grade: HeldGrade?, isOnPost: Bool, history: [GradeChange],
    readiness: [Readiness], duties: [SpecialDuty], onboarding: OnboardingProgress?,
    exams: [(series: String, points: [ExamPoint], movingMean: Fixed?)], kpi: [QuarterKPI],
    plan: PlanState,
    certifications: [(
      certification: Int, standing: CertificationStanding, row: CertificationRecord
    )], acknowledgements: [Acknowledgement], competencies: [CompetencyStanding],
    courses: [(course: Int, state: CourseState)]
  ) {
    self.employee = employee
    self.grade = grade
    self.isOnPost = isOnPost
    self.history = history
    self.readiness = readiness
    self.duties = duties
    self.onboarding = onboarding
    self.exams = exams
    self.kpi = kpi
    self.plan = plan
    self.certifications = certifications
    self.acknowledgements = acknowledgements
    self.competencies = competencies
    self.courses = courses
  }
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
