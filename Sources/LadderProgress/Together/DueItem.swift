import LadderCatalogue
package import LadderInput

/// Something a person has to see to by a day, for reminders by mail or chat.
package struct DueItem: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A special programme they must take; a stage of the onboarding; a programme they are enrolled in.
    case special, stage, program
    case course, exam, certificate
    case planReview = "plan_review"
    case planAction = "plan_action"
    case policy
  }

  package enum State: String, Sendable, CaseIterable { case overdue, due, expiring }

  /// Position in `People.employees`.
  package let employee: Int
  package let kind: Kind
  package let state: State
  /// The id of what it is about; for a stage `program/stage`, for a plan its year.
  package let subject: String
  /// What the company calls it.
  package let name: String
  /// Nil for what was asked for without a day: a policy to acknowledge.
  package let dueOn: Day?
}

extension PeopleProgress {
  /// What is overdue, and what comes due or runs out within so many days, person by person; of each the
  /// most urgent first.
  ///
  /// People who have left or are still to come owe nothing; nobody on leave is asked to an exam.
  package func dueItems(within days: Int) async -> [DueItem] {
    let situation = situation
    let common = common
    return await concurrentMap(indices.filter(situation.isPresent)) { person in
      situation.dueItems(
        of: PersonLook(situation.dossier(of: person), situation, common),
        until: situation.asOf.adding(days: days))
    }.flatMap { $0 }
  }
}

extension Situation {
  /// What a person who is there on the day has to see to; the most urgent first.
  func dueItems(of look: PersonLook, until last: Day) -> [DueItem] {
    let dossier = look.dossier
    let index = dossier.index
    let employee = dossier.employee
    var items: [DueItem] = []
    func add(
      _ kind: DueItem.Kind, _ subject: String, _ name: String, _ due: Day?,
      runsOut: Bool = false
    ) {
      if let due, due > last { return }
      let isLate = due.map { $0 < asOf } ?? false
      items.append(
        DueItem(
          employee: index, kind: kind, state: isLate ? .overdue : runsOut ? .expiring : .due,
          subject: subject, name: name, dueOn: due))
    }

    for duty in look.duties where duty.basis == .mandatory {
      if case .done = duty.fulfilment { continue }
      let special = catalogue.specialPrograms[duty.program]
      add(.special, special.id.name, special.name, duty.dueOn)
    }
    if let onboarding = dossier.onboarding,
      let open = onboarding.stages.first(where: { $0.state == .running })
    {
      let program = rules.programs[onboarding.program].program
      let stage = program.stages[open.stage]
      add(.stage, "\(program.id)/\(stage.id)", stage.name, open.plannedEnd)
    }
    for enrolment in records.enrolments[index] {
      let position = Int(enrolment.program)
      let program = rules.programs[position].program
      guard program.kind != .onboarding, enrolment.basis != .optional, let due = enrolment.dueOn,
        programCompletion(position, of: index) == nil
      else { continue }
      add(.program, program.id.name, program.title, due)
    }
    for (position, tally) in zip(dossier.courses.courses, dossier.courses.values) {
      let course = rules.courses[position]
      switch tally.state(on: asOf, of: course).state {
      case .done(_, let until?): add(.course, course.id.name, course.title, until, runsOut: true)
      case .expired(let day): add(.course, course.id.name, course.title, day, runsOut: true)
      case .done, .waived, .failed, .inProgress, .notStarted: break
      }
    }
    items += papersDue(of: dossier, until: last)
    items += examsDue(of: employee, index, until: last)
    return items.sorted {
      ($0.dueOn ?? .last, $0.kind.rawValue, $0.subject)
        < ($1.dueOn ?? .last, $1.kind.rawValue, $1.subject)
    }
  }

  /// Certificates, the development plan, and policies to acknowledge.
  private func papersDue(of dossier: Dossier, until last: Day) -> [DueItem] {
    let index = dossier.index
    var items: [DueItem] = []
    func add(
      _ kind: DueItem.Kind, _ state: DueItem.State, _ subject: String, _ name: String, _ due: Day?
    ) {
      items.append(
        DueItem(
          employee: index, kind: kind, state: state, subject: subject, name: name, dueOn: due))
    }
    for position in rules.certifications.indices {
      let certification = rules.certifications[position]
      let held = self.certification(position, of: index)
      guard let row = held.row, held.standing != .revoked else { continue }
      let end = certification.end(of: row)
      guard end <= last else { continue }
      let isOver = held.standing == .expired
      add(
        .certificate, isOver ? .overdue : .expiring, certification.id.name, certification.name, end)
    }
    if let plan = dossier.plan.plan {
      let talks = plan.talks.filter { $0 <= asOf }
      let open = plan.reviewDates.sorted().filter { review in
        review <= last && !talks.contains { $0 >= review }
      }
      // Of reviews that were missed the last stands for all.
      let missed = open.last { $0 < asOf }
      for review in [missed].compactMap({ $0 }) + open.filter({ $0 >= asOf }) {
        add(
          .planReview, review < asOf ? .overdue : .due, String(plan.year), String(plan.year),
          review)
      }
      for action in plan.actions where action.state == .open && action.dueOn <= last {
        let course = action.courseID.flatMap { catalogue.courses[$0] }
        if let course, let position = catalogue.courses.position(of: course.id),
          courseState(position, in: dossier).state.isDone
        {
          continue
        }
        add(
          .planAction, action.dueOn < asOf ? .overdue : .due, course?.id.name ?? String(plan.year),
          course?.title ?? action.text ?? "", action.dueOn)
      }
    }
    for acknowledgement in acknowledgements(of: index, grade: dossier.grade)
    where acknowledgement.signedOn == nil {
      guard let policy = catalogue.policies[acknowledgement.policy] else { continue }
      add(.policy, .due, policy.id.name, policy.title, nil)
    }
    return items
  }

  /// The exams still to come that a person sits.
  private func examsDue(of employee: Employee, _ index: Int, until last: Day) -> [DueItem] {
    guard employee.status != .leave else { return [] }
    return rules.exams.filter { exam in
      exam.heldAt.day > asOf && exam.heldAt.day <= last
        && (exam.roleIDs.isEmpty || exam.roleIDs.contains(employee.roleID))
    }.map { exam in
      DueItem(
        employee: index, kind: .exam, state: .due, subject: exam.id.name, name: exam.name,
        dueOn: exam.heldAt.day)
    }
  }
}
