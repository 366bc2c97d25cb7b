import LadderCatalogue
import LadderInput
import LadderMarkup

// The facts under a page's title, by kind of page.

extension SiteModel {
  func facts(of position: Int, on route: Route) -> [FactView] {
    let page = catalogue.pages[position]
    var facts = FactList()
    switch page.kind {
    case .policy:
      if let policy = catalogue.policies[Identifier(page.id)] { add(policy, to: &facts, on: route) }
    case .course:
      if let course = catalogue.courses[Identifier(page.id)] { add(course, to: &facts, on: route) }
    case .caseStudy:
      if let study = catalogue.cases[Identifier(page.id)] { add(study, to: &facts, on: route) }
    case .bulletin:
      if let bulletin = catalogue.bulletins[Identifier(page.id)] {
        add(bulletin, to: &facts, on: route)
      }
    case .digest:
      if let digest = catalogue.digests[Identifier(page.id)] { add(digest, to: &facts, on: route) }
    case .ordinary, .grade, .track: break
    }
    facts.add(words[.date], page.dates.date?.description)
    facts.add(words[.owner], page.owner.map(ownerName))
    // Until when it is to be looked at again; when that is over, with the way to all such pages.
    if let day = reviews.deadline(position) {
      if reviews.isOverdue(position, on: asOf) {
        let text = words(.reviewOverdue, (.day, day.description))
        facts.add(
          words[.reviewBy], [LinkView(label: text, url: route.link(to: .reviews))])
      } else {
        facts.add(words[.reviewBy], day.description)
      }
    }
    facts.add(
      words[.readingTime],
      page.document.readingMinutes.map { words(.readingMinutes, (.n, $0.text)) })
    return facts.all
  }

  /// The name of whoever looks after a page.
  ///
  /// Where people are not shown a person's id is not either.
  func ownerName(_ id: String) -> String {
    if let role = catalogue.roles[Identifier(id)] { return role.name }
    if let department = catalogue.departments[Identifier(id)] { return department.name }
    guard let employee = people?.employees[Identifier(id)] else { return "" }
    let isHidden = catalogue.site.peopleNames == .hidden
    return isHidden ? catalogue.roles[employee.roleID]?.name ?? "" : employee.name
  }

  private func add(_ policy: Policy, to facts: inout FactList, on route: Route) {
    facts.add(words[.version], policy.version)
    facts.add(
      words[.changes],
      changesRoute(of: policy).map {
        [LinkView(label: words[.changesCompare], url: route.link(to: $0))]
      } ?? [])
    facts.add(words[.effectiveFrom], policy.effectiveFrom?.description)
    facts.add(
      words[.appliesTo],
      (policy.roleIDs.compactMap { catalogue.roles[$0]?.name }
        + policy.gradeIDs.compactMap { catalogue.grades[$0]?.name }).joined(
          separator: words[.listSeparator]))
    facts.add(words[.approvedBy], policy.approvedBy)
    facts.add(
      words[.acknowledgement],
      policy.requiresAcknowledgement ? words[.acknowledgementRequired] : nil)
  }

  private func add(_ course: Course, to facts: inout FactList, on route: Route) {
    let vocabularies = catalogue.vocabularies
    facts.add(words[.deliveryMethod], vocabularies.deliveryMethods[course.deliveryMethod]?.name)
    facts.add(words[.duration], words(.minutes, (.n, course.plannedMinutes.text)))
    facts.add(words[.contentCategory], vocabularies.contentCategories[course.contentCategory]?.name)
    facts.add(words[.competencyArea], course.areaID.flatMap { catalogue.competencyAreas[$0]?.name })
    facts.add(words[.topics], links(course.topicIDs, on: route))
    facts.add(words[.systems], links(course.systemIDs, on: route))
    facts.add(words[.competencies], links(course.competencyIDs, on: route))
    facts.add(words[.prerequisites], links(course.prerequisiteIDs, on: route))
    facts.add(words[.moveOn], moveOn(course))
    facts.add(words[.validity], course.validityMonths.map { words(.months, (.n, $0.text)) })
  }

  /// When a course counts as done, in words; printed beside every state so that "done" is never a riddle.
  func moveOn(_ course: Course) -> String {
    let text = words.named("move_on", course.moveOn.rawValue)
    guard let score = course.masteryScore else { return text }
    return text + words(.masteryScore, (.n, score.description))
  }

  private func add(_ study: CaseStudy, to facts: inout FactList, on route: Route) {
    facts.add(words[.caseKind], catalogue.vocabularies.caseKinds[study.kind]?.name)
    facts.add(words[.happenedIn], study.happenedIn?.description)
    facts.add(words[.topics], links(study.topicIDs, on: route))
    facts.add(words[.competencies], links(study.competencyIDs, on: route))
    facts.add(words[.relatedCourses], links(study.courseIDs, on: route))
  }

  private func add(_ bulletin: Bulletin, to facts: inout FactList, on route: Route) {
    facts.add(words[.documentNumber], bulletin.documentNumber)
    facts.add(words[.issuedOn], bulletin.issuedOn.description)
    facts.add(words[.effectiveFrom], bulletin.effectiveOn?.description)
    facts.add(
      words[.businessLine], catalogue.vocabularies.businessLines[bulletin.businessLine]?.name)
    facts.add(words[.topics], links(bulletin.topicIDs, on: route))
    facts.add(
      words[.supersedes],
      bulletin.supersedesID.flatMap { link(.bulletin, $0.name, on: route) }.map { [$0] } ?? [])
  }

  private func add(_ digest: Digest, to facts: inout FactList, on route: Route) {
    facts.add(words[.week], "\(digest.week.monday) – \(digest.week.sunday)")
    facts.add(
      words[.complaints],
      digest.categories.map { "\($0.name) \($0.count)" }.joined(separator: words[.listSeparator]))
    facts.add(words[.relatedCases], links(digest.caseIDs, on: route))
  }
}

/// Facts that hold something: of most pages many are not known.
private struct FactList {
  private(set) var all: [FactView] = []

  init() { all.reserveCapacity(12) }

  mutating func add(_ label: @autoclosure () -> String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    all.append(FactView(label: label(), text: text))
  }

  mutating func add(_ label: @autoclosure () -> String, _ links: [LinkView]) {
    if !links.isEmpty { all.append(FactView(label: label(), links: links)) }
  }
}
