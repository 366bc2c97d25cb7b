import LadderCatalogue
import LadderInput

/// What one person's rows come to, worked out once for all the rules that ask.
///
/// A class, so that the readers of a dozen rules share it. Nothing in it changes.
final class Dossier: Sendable {
  /// Position in `People.employees`.
  let index: Int
  let employee: Employee
  let grade: HeldGrade?
  let isOnPost: Bool
  /// The courses of which there are rows.
  let courses: ByCourse<CourseTally>
  /// By series.
  let exams: [[ExamPoint]]
  /// The ended quarters, newest first.
  let kpi: [QuarterFigures]
  /// The weighted totals of the same quarters.
  let kpiTotals: [KPIFigure]
  let onboarding: OnboardingProgress?
  let plan: PlanState

  init(of index: Int, in situation: Situation) {
    self.index = index
    employee = situation.employees[index]
    grade = situation.gradeHeld(by: index, on: situation.asOf)
    let onboarding = situation.onboarding(of: index)
    self.onboarding = onboarding
    isOnPost = situation.onPostSince(index, on: situation.asOf, knowing: onboarding) != nil
    courses = situation.courseTallies(of: index)
    exams = situation.examPoints(of: index)
    kpi = situation.kpiFigures(of: index, exams: exams)
    kpiTotals = zip(kpi, situation.quarters).map { $0.total($1.weights) }
    plan = situation.planState(of: index)
  }
}

extension Situation {
  func dossier(of index: Int) -> Dossier { Dossier(of: index, in: self) }

  /// The state of a course on the day, with the row that decides.
  func courseState(
    _ course: Int, in dossier: Dossier
  ) -> (state: CourseState, row: Completion?) {
    dossier.courses[course]?.state(on: asOf, of: rules.courses[course]) ?? (.notStarted, nil)
  }
}
