import LadderCatalogue
import LadderInput
import LadderProgress
import LadderTemplates

// What a person has to do next, most urgent first: what is overdue, then by date, then what has none.

/// Something to do, before it is put in order.
private struct Todo {
  enum Urgency: Int { case overdue, due, waiting }

  let urgency: Urgency
  let link: LinkView
  var note: String?
  var day: Day?
}

extension PersonPage {
  /// How far ahead dates are worth a line.
  private static let horizon = 60

  func todo() -> [TodoView] {
    var todo: [Todo] = []
    todo += dutiesToDo()
    todo += onboardingToDo()
    todo += coursesToDo()
    todo += examsToDo()
    todo += planToDo()
    todo += actionsToDo()
    todo += papersToDo()
    // Stable: what has the same date stays in the order above.
    let order = todo.indices.sorted { a, b in
      let (first, second) = (todo[a], todo[b])
      if first.urgency != second.urgency {
        return first.urgency.rawValue < second.urgency.rawValue
      }
      if first.day != second.day { return (first.day ?? .last) < (second.day ?? .last) }
      return a < b
    }
    return order.map { position in
      let item = todo[position]
      let (state, word): (String, WordKey) =
        switch item.urgency {
        case .overdue: ("overdue", .todoOverdue)
        case .due: ("due", .todoDue)
        case .waiting: ("none", .todoWaiting)
        }
      return TodoView(
        state: state, stateWord: book[word], link: item.link, note: item.note,
        day: item.day?.text)
    }
  }

  private func labelled(_ link: LinkView, _ key: WordKey) -> LinkView {
    LinkView(label: book(key, (.name, link.label)), url: link.url)
  }

  private func dutiesToDo() -> [Todo] {
    person.duties.compactMap { duty in
      let link = links.specialPrograms[duty.program]
      if case .done = duty.fulfilment { return nil }
      switch duty.basis {
      case .mandatory:
        let isOverdue = duty.fulfilment == .overdue
        let note: WordKey =
          isOverdue ? .todoDutyOverdue : duty.fulfilment == .inProgress ? .dutyRunning : .dutyOpen
        return Todo(
          urgency: isOverdue ? .overdue : .due, link: labelled(link, .todoDuty),
          note: book[note], day: duty.dueOn)
      case .review:
        return Todo(
          urgency: .waiting, link: labelled(link, .todoReview), note: book[.dutyReview])
      case .optional, .notOffered: return nil
      }
    }
  }

  private func onboardingToDo() -> [Todo] {
    guard let progress = person.onboarding, progress.gateDate == nil,
      let stage = progress.stages.first(where: { $0.state == .running })
    else { return [] }
    let name = catalogue.programs.rows[progress.program].stages[stage.stage].name
    let link = LinkView(label: book(.todoStage, (.name, name)), url: "#onboarding")
    var parts: [String] = []
    let open = stage.courses.count { !$0.state.isDone }
    if open > 0 { parts.append(book(.openCourses, (.n, String(open)))) }
    let points = stage.checklist.count { $0.confirmedOn == nil }
    if points > 0 { parts.append(book(.openPoints, (.n, String(points)))) }
    for assessment in stage.assessments {
      if case .passed = assessment.state.standing { continue }
      if case .failed(_, _, let retake?) = assessment.state.standing {
        parts.append(book(.openRetake, (.day, retake.text)))
      } else {
        parts.append(book[.openAssessment])
      }
    }
    return [
      Todo(
        urgency: stage.isBehind ? .overdue : .due, link: link,
        note: parts.isEmpty ? nil : parts.joined(separator: book[.comma]), day: stage.plannedEnd)
    ]
  }

  /// Courses begun, failed or run out; those of the onboarding are counted there.
  private func coursesToDo() -> [Todo] {
    let isNew = person.onboarding.map { $0.gateDate == nil } ?? false
    let onboarding =
      isNew
      ? Set((person.onboarding?.stages ?? []).flatMap { $0.courses.map(\.course) }) : []
    let planned = nearActions.compactMap(\.courseID)
    return person.courses.compactMap { course, state in
      guard !onboarding.contains(course), !planned.contains(catalogue.courses.rows[course].id)
      else {
        return nil
      }
      let link = links.courses[course]
      switch state {
      case .inProgress:
        return Todo(urgency: .due, link: labelled(link, .todoCourse), note: book[.todoCourseBegun])
      case .failed(let day):
        return Todo(
          urgency: .due, link: labelled(link, .todoCourseAgain),
          note: day.map { book(.foundFailed, (.day, $0.text)) })
      case .expired(let day):
        return Todo(
          urgency: .due, link: labelled(link, .todoCourseAgain),
          note: book(.foundExpired, (.day, day.text)))
      case .notStarted, .done, .waived: return nil
      }
    }
  }

  /// The next exam of each series the person sits; nobody on leave is asked to.
  private func examsToDo() -> [Todo] {
    guard employee.status != .leave else { return [] }
    var seen: Set<String> = []
    return (site.comingExams[employee.roleID] ?? []).compactMap { position in
      let exam = catalogue.exams.rows[position]
      guard seen.insert(exam.series).inserted else { return nil }
      return Todo(
        urgency: .due, link: links.exams[position],
        note: book(.todoExam, (.day, String(exam.heldAt.description.suffix(5)))),
        day: exam.heldAt.day)
    }
  }

  private func planToDo() -> [Todo] {
    let state = person.plan
    let link = LinkView(
      label: book(.todoPlan, (.year, String(asOf.year))),
      url: state.plan == nil ? "#plan" : planURL)
    var todo: [Todo] = []
    switch state.standing {
    case .signed: break
    case .partlySigned where state.employeeSignature != nil:
      todo.append(Todo(urgency: .waiting, link: link, note: site.planStanding(state)))
    case .none where site.superior(of: person.employee) == nil: break
    case .none, .unsigned, .partlySigned, .outdatedSignature, .refused, .talkMissing, .incomplete:
      todo.append(Todo(urgency: .due, link: link, note: site.planStanding(state)))
    }
    let review = LinkView(label: book[.todoReviewPlan], url: planURL)
    if state.isReviewOverdue {
      todo.append(
        Todo(
          urgency: .overdue, link: review, note: book[.todoReviewPlanNote],
          day: lastReview(state.plan)))
    } else if let next = state.plan?.reviewDates.filter({ $0 >= asOf }).min(), isNear(next) {
      todo.append(
        Todo(urgency: .due, link: review, note: book[.todoReviewPlanNote], day: next))
    }
    return todo
  }

  private func isNear(_ day: Day) -> Bool { day.days(since: asOf) <= Self.horizon }

  private var nearActions: [Plan.Action] {
    (person.plan.plan?.actions ?? []).filter { $0.state == .open && isNear($0.dueOn) }
  }

  /// What a plan says is for the person and those above; coordinators read this page too, so where pages are
  /// gated it only names the plan (table f).
  private func actionsToDo() -> [Todo] {
    let isTold = !site.model.isGated
    return nearActions.map { action in
      let isOverdue = action.dueOn < asOf
      guard isTold else {
        return Todo(
          urgency: isOverdue ? .overdue : .due,
          link: LinkView(label: book[.coordPlanAction], url: planURL), note: planName,
          day: action.dueOn)
      }
      let course = action.courseID.flatMap { catalogue.courses.position(of: $0) }
      let link =
        course.map { labelled(links.courses[$0], .todoCourse) }
        ?? LinkView(label: action.text ?? "", url: planURL)
      return Todo(
        urgency: isOverdue ? .overdue : .due, link: link, note: book[.todoAction],
        day: action.dueOn)
    }
  }

  /// Policies to acknowledge and certificates to renew.
  private func papersToDo() -> [Todo] {
    var todo: [Todo] = []
    for acknowledgement in person.acknowledgements where acknowledgement.signedOn == nil {
      guard let position = catalogue.policies.position(of: acknowledgement.policy) else { continue }
      todo.append(
        Todo(
          urgency: .due, link: labelled(links.policies[position], .todoPolicy),
          note: book(
            acknowledgement.isOutdated ? .todoPolicyAgain : .todoPolicyNote,
            (.version, acknowledgement.version))))
    }
    for (position, standing, record) in person.certifications {
      guard standing == .expiring || standing == .expired, let until = record.validUntil else {
        continue
      }
      let certification = catalogue.certifications.rows[position]
      let course = certification.renewCourseID.flatMap { catalogue.courses.position(of: $0) }
      let link = LinkView(
        label: book(.todoCertificate, (.name, certification.name)),
        url: course.map { links.courses[$0].url.text } ?? "#records")
      let key: WordKey = standing == .expired ? .foundCertificateEnded : .foundCertificateUntil
      todo.append(
        Todo(
          urgency: standing == .expired ? .overdue : .due, link: link,
          note: book(key, (.day, until.text)), day: until))
    }
    return todo
  }
}
