import LadderCatalogue
import LadderInput

/// What a coordinator or manager sees of a group at a glance; each figure with what it is of (c10).
package struct GroupFigures: Sendable {
  package private(set) var people = 0
  /// How the development plans of the year stand, in the order of `PlanState.Standing.allCases`.
  package private(set) var plans: [Int]
  package private(set) var reviewsOverdue = 0
  /// Of the plans' actions whose day has come, how many were done by it (R6).
  package private(set) var actionsInTime = Share()
  /// By position in `Catalogue.strategyGoals`: how many plans serve it (R8).
  package private(set) var plansOfGoal: [Int]
  /// By position in `Catalogue.policies`: of whom it concerns, who acknowledged the current version (R38).
  package private(set) var acknowledged: [Share]
  /// By position in `Catalogue.specialPrograms`.
  package private(set) var duties: [DutyFigures]
  /// Of those in onboarding, how many are on time.
  package private(set) var onboarding = Share()
  /// Of the courses asked of each, how many are done.
  package private(set) var courses = Share()
  package private(set) var coursesOverdue = 0
  /// Exams of the days looked at from which someone was away without excuse and has not sat since.
  package private(set) var examAbsences = 0
  package private(set) var certificatesExpiring = 0
  package private(set) var certificatesExpired = 0
  package private(set) var hours: HourTable
  /// What is overdue, in the order of `DueItem.Kind.allCases`.
  package private(set) var overdue: [Int]
  /// By position in `Catalogue.courses`: those that are asked of anyone.
  package private(set) var byCourse: [Int: CourseFigures] = [:]
  /// By position in `Catalogue.competencies`.
  package private(set) var competencies: [CompetencyFigures]

  package struct CourseFigures: Sendable, Hashable {
    /// Of those who must take it, who has.
    package fileprivate(set) var done = Share()
    package fileprivate(set) var overdue = 0
    /// Of those who have, whose completion runs out soon.
    package fileprivate(set) var expiring = 0
  }

  /// People beside what their grades ask of a competency.
  package struct CompetencyFigures: Sendable, Hashable {
    package fileprivate(set) var reached = 0
    package fileprivate(set) var below = 0
    /// Nobody but themselves has rated them.
    package fileprivate(set) var unrated = 0
    /// The levels that are missing, of all of them together.
    package fileprivate(set) var missingLevels = 0

    package var people: Int { reached + below + unrated }
  }

  package struct DutyFigures: Sendable, Hashable {
    /// Of those who must take it, who has.
    package fileprivate(set) var done = Share()
    package fileprivate(set) var overdue = 0
    /// Of whom it cannot be said yet.
    package fileprivate(set) var review = 0
    package fileprivate(set) var optional = 0
  }

  init(_ catalogue: Catalogue) {
    plans = Array(repeating: 0, count: PlanState.Standing.allCases.count)
    plansOfGoal = Array(repeating: 0, count: catalogue.strategyGoals.count)
    acknowledged = Array(repeating: Share(), count: catalogue.policies.count)
    duties = Array(repeating: DutyFigures(), count: catalogue.specialPrograms.count)
    hours = HourTable(catalogue)
    overdue = Array(repeating: 0, count: DueItem.Kind.allCases.count)
    competencies = Array(repeating: CompetencyFigures(), count: catalogue.competencies.count)
  }

  /// How many plans stand so.
  package func plans(_ standing: PlanState.Standing) -> Int {
    PlanState.Standing.allCases.firstIndex(of: standing).map { plans[$0] } ?? 0
  }

  /// Of all people, those whose plan both have signed (R7).
  package var plansSigned: Share { Share(plans(.signed), of: people) }

  mutating func add(_ other: GroupFigures) {
    people += other.people
    for index in plans.indices { plans[index] += other.plans[index] }
    reviewsOverdue += other.reviewsOverdue
    actionsInTime += other.actionsInTime
    for index in plansOfGoal.indices { plansOfGoal[index] += other.plansOfGoal[index] }
    for index in acknowledged.indices { acknowledged[index] += other.acknowledged[index] }
    for index in duties.indices { duties[index].add(other.duties[index]) }
    onboarding += other.onboarding
    courses += other.courses
    coursesOverdue += other.coursesOverdue
    examAbsences += other.examAbsences
    certificatesExpiring += other.certificatesExpiring
    certificatesExpired += other.certificatesExpired
    hours.add(other.hours)
    for index in overdue.indices { overdue[index] += other.overdue[index] }
    byCourse.merge(other.byCourse) { $0 + $1 }
    for index in competencies.indices { competencies[index].add(other.competencies[index]) }
  }

  /// Counts one person, with their training in a stretch of days and what they have to see to.
  ///
  /// Gives how they stand with each course that is asked of them or that they have begun.
  mutating func count(
    _ look: PersonLook, _ situation: Situation, training: TrainingHours, due: [DueItem]
  ) -> [PersonCourse] {
    let dossier = look.dossier
    let index = dossier.index
    people += 1
    count(dossier.plan, situation.catalogue)
    for acknowledgement in situation.acknowledgements(of: index, grade: dossier.grade) {
      guard let policy = situation.catalogue.policies.position(of: acknowledgement.policy) else {
        continue
      }
      acknowledged[policy].count(acknowledgement.signedOn != nil)
    }
    for duty in look.duties { duties[duty.program].count(duty) }
    if let progress = dossier.onboarding, progress.gateDate == nil {
      onboarding.count(!progress.isBehind)
    }
    var standings: [PersonCourse] = []
    for requirement in look.requirements {
      let cell = situation.cell(requirement.course, of: index, requirement)
      if requirement.basis != .plan {
        standings.append(PersonCourse(employee: index, course: requirement.course, cell: cell))
      }
      courses.count(cell.isDone)
      byCourse[requirement.course, default: CourseFigures()].count(cell)
      if case .overdue = cell.state { coursesOverdue += 1 }
    }
    for position in situation.rules.certifications.indices {
      switch situation.certification(position, of: index).standing {
      case .expiring: certificatesExpiring += 1
      case .expired: certificatesExpired += 1
      case .none, .valid, .revoked: break
      }
    }
    for points in dossier.exams {
      examAbsences += points.count {
        $0.status == .absent && training.days.contains($0.heldOn)
      }
    }
    for item in due where item.state == .overdue {
      if let kind = DueItem.Kind.allCases.firstIndex(of: item.kind) { overdue[kind] += 1 }
    }
    for standing in situation.competencies(of: index, grade: dossier.grade?.grade) {
      competencies[standing.competency].count(standing)
    }
    hours.add(training, situation.catalogue)
    return standings + situation.begun(by: look, besides: standings)
  }

  private mutating func count(_ plan: PlanState, _ catalogue: Catalogue) {
    if let standing = PlanState.Standing.allCases.firstIndex(of: plan.standing) {
      plans[standing] += 1
    }
    if plan.isReviewOverdue { reviewsOverdue += 1 }
    actionsInTime += plan.actionsInTime
    for id in Set(plan.plan?.strategyGoalIDs ?? []) {
      if let goal = catalogue.strategyGoals.position(of: id) { plansOfGoal[goal] += 1 }
    }
  }
}

extension GroupFigures.DutyFigures {
  fileprivate mutating func count(_ duty: SpecialDuty) {
    switch duty.basis {
    case .mandatory:
      if case .done = duty.fulfilment { done.count(true) } else { done.count(false) }
      if duty.fulfilment == .overdue { overdue += 1 }
    case .review: review += 1
    case .optional: optional += 1
    case .notOffered: break
    }
  }

  fileprivate mutating func add(_ other: Self) {
    done += other.done
    overdue += other.overdue
    review += other.review
    optional += other.optional
  }
}

extension GroupFigures.CourseFigures {
  fileprivate mutating func count(_ cell: CourseCell) {
    done.count(cell.isDone)
    switch cell.state {
    case .overdue: overdue += 1
    case .expiring: expiring += 1
    case .notRequired, .open, .inProgress, .done, .expired, .waived: break
    }
  }

  fileprivate static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.done += b.done
    sum.overdue += b.overdue
    sum.expiring += b.expiring
    return sum
  }
}

extension GroupFigures.CompetencyFigures {
  fileprivate mutating func count(_ standing: CompetencyStanding) {
    guard let minimum = standing.minimum else { return }
    guard let confirmed = standing.confirmed else {
      unrated += 1
      return
    }
    if confirmed >= minimum {
      reached += 1
    } else {
      below += 1
      missingLevels += minimum - confirmed
    }
  }

  fileprivate mutating func add(_ other: Self) {
    reached += other.reached
    below += other.below
    unrated += other.unrated
    missingLevels += other.missingLevels
  }
}
