import LadderCatalogue
import LadderInput

extension Situation {
  /// The newest enrolment of a person in a programme.
  func newestEnrolment(of index: Int, in program: Int) -> Enrolment? {
    var newest: Enrolment?
    for row in records.enrolments[index] where Int(row.program) == program {
      if let newest, row.enrolledOn < newest.enrolledOn { continue }
      newest = row
    }
    return newest
  }

  /// The day on which the last part of a programme was done; nil if a part is open.
  ///
  /// Its parts are its stages with all they ask for, and the courses and assessments that belong to none.
  /// It is something that happened: a course that has to be renewed since does not undo it. With
  /// `notBefore` only what was done from that day on counts.
  func programCompletion(_ position: Int, of index: Int, notBefore: Day? = nil) -> Day? {
    let parts = rules.programs[position]
    var days: [Day?] = []
    if !parts.stages.isEmpty {
      let start = notBefore ?? newestEnrolment(of: index, in: position)?.enrolledOn
      days += parts.stages.map {
        stageParts($0, of: parts.program, index, since: start, coursesSince: notBefore).passedOn
      }
    }
    days += parts.looseCourses.compactMap { course in
      coursePart(course, of: index, start: .first, notBefore: notBefore)
    }
    days += parts.looseAssessments.map {
      assessmentState($0, of: index, notBefore: notBefore).passedOn
    }
    let done = days.compactMap { $0 }
    return done.count == days.count ? done.max() : nil
  }

  /// Whether a person has begun with a part of a programme since a day.
  func hasBegun(_ position: Int, _ index: Int, notBefore: Day) -> Bool {
    let parts = rules.programs[position]
    return parts.courses.contains { course in
      courseTally(course, of: index, notBefore: notBefore)
        .state(on: asOf, of: rules.courses[course]).state != .notStarted
    }
      || parts.assessments.contains {
        assessmentState($0, of: index, notBefore: notBefore).standing != .notTaken
      }
  }

  /// The day on which a course was first done, in a list of parts: nil in it while it is open, and no part
  /// at all if it never holds anyone up (cmi5 section 10.2.4: `not_applicable`).
  func coursePart(_ course: Int, of index: Int, start: Day, notBefore: Day?) -> Day?? {
    let day = courseTally(course, of: index, notBefore: notBefore).firstDay(default: start)
    if day == nil, rules.courses[course].moveOn == .notApplicable { return nil }
    return .some(day)
  }
}

extension AssessmentState {
  var passedOn: Day? {
    if case .passed(let day) = standing { day } else { nil }
  }
}
