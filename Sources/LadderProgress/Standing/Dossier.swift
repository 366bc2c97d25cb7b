import LadderCatalogue
import LadderInput

/// What one person's rows come to, worked out once for all the rules that ask.
struct Dossier: Sendable {
  /// Position in `People.employees`.
  let index: Int
  let employee: Employee
  let grade: HeldGrade?
  let isOnPost: Bool
  /// The courses of which there are rows, by position.
  let courses: [Int: CourseTally]
  /// By series.
  let exams: [[ExamPoint]]
  /// The ended quarters, newest first.
  let kpi: [QuarterFigures]
  /// The weighted totals of the same quarters.
  let kpiTotals: [KPIFigure]
  let onboarding: OnboardingProgress?
  let plan: PlanState
}

extension Situation {
  func dossier(of index: Int) -> Dossier {
    let exams = examPoints(of: index)
    let kpi = kpiFigures(of: index, exams: exams)
    return Dossier(
      index: index, employee: employees[index], grade: gradeHeld(by: index, on: asOf),
      isOnPost: onPostSince(index, on: asOf) != nil, courses: courseTallies(of: index),
      exams: exams, kpi: kpi, kpiTotals: kpi.map { $0.total(rules.kpiItems) },
      onboarding: onboarding(of: index), plan: planState(of: index))
  }

  /// The state of a course on the day, with the row that decides.
  func courseState(
    _ course: Int, in dossier: Dossier
  ) -> (state: CourseState, row: Completion?) {
    dossier.courses[course]?.state(on: asOf, of: rules.courses[course]) ?? (.notStarted, nil)
  }
}
