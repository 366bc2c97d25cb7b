import LadderCatalogue
import LadderInput

extension Situation {
  /// The day since which a person has been at work in their post, as of a day; nil where they are not.
  ///
  /// At work is who is employed, not on leave, and through the programmes that gate the post (R16).
  ///
  /// What is known of a programme already is not worked out again.
  func onPostSince(
    _ index: Int, on day: Day, knowing known: OnboardingProgress? = nil
  ) -> Day? {
    let employee = employees[index]
    guard employee.hireDate <= day, !isOnLeave(index, on: day), !hasLeft(index, on: day) else {
      return nil
    }
    var since = employee.hireDate
    for enrolment in gatingEnrolments(of: index, until: day) {
      let gateDate =
        if let known, known.program == Int(enrolment.program),
          known.startedOn == enrolment.enrolledOn
        {
          known.gateDate
        } else {
          onboarding(of: index, enrolment: enrolment).gateDate
        }
      guard let gateDate, gateDate <= day else { return nil }
      since = max(since, gateDate)
    }
    return since
  }

  func hasLeft(_ index: Int, on day: Day) -> Bool {
    let employee = employees[index]
    if let left = employee.leftDate { return left <= day }
    return employee.status == .left
  }

  /// The newest enrolment by a day in each programme that gates the post.
  func gatingEnrolments(of index: Int, until day: Day) -> [Enrolment] {
    var newest: [Enrolment] = []
    for enrolment in records.enrolments[index] where enrolment.enrolledOn <= day {
      guard rules.programs[Int(enrolment.program)].program.gatesPost else { continue }
      if let position = newest.firstIndex(where: { $0.program == enrolment.program }) {
        if enrolment.enrolledOn >= newest[position].enrolledOn { newest[position] = enrolment }
      } else {
        newest.append(enrolment)
      }
    }
    return newest
  }
}
