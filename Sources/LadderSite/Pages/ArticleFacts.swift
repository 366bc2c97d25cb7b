import LadderCatalogue
import LadderInput
import LadderMarkup

// The facts under a page's title, by kind of page.

extension SiteModel {
  func facts(of position: Int, on route: Route) -> [FactView] {
    let page = catalogue.pages[position]
    var facts: [FactView] = []
    switch page.kind {
    case .policy:
      if let policy = catalogue.policies[Identifier(page.id)] {
        facts = self.facts(of: policy, on: route)
      }
    case .course:
      if let course = catalogue.courses[Identifier(page.id)] {
        facts = self.facts(of: course, on: route)
      }
    case .caseStudy:
      if let study = catalogue.cases[Identifier(page.id)] {
        facts = self.facts(of: study, on: route)
      }
    case .bulletin:
      if let bulletin = catalogue.bulletins[Identifier(page.id)] {
        facts = self.facts(of: bulletin, on: route)
      }
    case .digest:
      if let digest = catalogue.digests[Identifier(page.id)] {
        facts = self.facts(of: digest, on: route)
      }
    case .ordinary, .grade, .track: break
    }
    if let date = page.dates.date {
      facts.append(FactView(label: words[.date], text: date.description))
    }
    if let owner = page.owner {
      facts.append(FactView(label: words[.owner], text: ownerName(owner)))
    }
    if let day = reviews.deadline(position) {
      facts.append(review(day, isOverdue: reviews.isOverdue(position, on: asOf), on: route))
    }
    if let minutes = page.document.readingMinutes {
      facts.append(
        FactView(
          label: words[.readingTime], text: words(.readingMinutes, (.n, String(minutes)))))
    }
    return facts.filter { !($0.text ?? "").isEmpty || !$0.links.isEmpty }
  }

  /// The day until which a page is to be looked at again; when it is over, with the way to all such pages.
  private func review(_ day: Day, isOverdue: Bool, on route: Route) -> FactView {
    guard isOverdue else { return FactView(label: words[.reviewBy], text: day.description) }
    let text = words(.reviewOverdue, (.day, day.description))
    return FactView(
      label: words[.reviewBy], links: [LinkView(label: text, url: route.link(to: .reviews))])
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

  private func facts(of policy: Policy, on route: Route) -> [FactView] {
    [
      FactView(label: words[.version], text: policy.version),
      FactView(
        label: words[.changes],
        links: changesRoute(of: policy).map {
          [LinkView(label: words[.changesCompare], url: route.link(to: $0))]
        } ?? []),
      FactView(label: words[.effectiveFrom], text: policy.effectiveFrom?.description),
      FactView(
        label: words[.appliesTo],
        text: (policy.roleIDs.compactMap { catalogue.roles[$0]?.name }
          + policy.gradeIDs.compactMap { catalogue.grades[$0]?.name }).joined(
            separator: words[.listSeparator])),
      FactView(label: words[.approvedBy], text: policy.approvedBy),
      FactView(
        label: words[.acknowledgement],
        text: policy.requiresAcknowledgement ? words[.acknowledgementRequired] : nil),
    ]
  }

  private func facts(of course: Course, on route: Route) -> [FactView] {
    let vocabularies = catalogue.vocabularies
    return [
      FactView(
        label: words[.deliveryMethod],
        text: vocabularies.deliveryMethods[course.deliveryMethod]?.name),
      FactView(
        label: words[.duration], text: words(.minutes, (.n, String(course.plannedMinutes)))),
      FactView(
        label: words[.contentCategory],
        text: vocabularies.contentCategories[course.contentCategory]?.name),
      FactView(
        label: words[.competencyArea],
        text: course.areaID.flatMap { catalogue.competencyAreas[$0]?.name }),
      FactView(label: words[.topics], links: links(course.topicIDs, on: route)),
      FactView(label: words[.systems], links: links(course.systemIDs, on: route)),
      FactView(label: words[.competencies], links: links(course.competencyIDs, on: route)),
      FactView(label: words[.prerequisites], links: links(course.prerequisiteIDs, on: route)),
      FactView(label: words[.moveOn], text: moveOn(course)),
      FactView(
        label: words[.validity],
        text: course.validityMonths.map { words(.months, (.n, String($0))) }),
    ]
  }

  /// When a course counts as done, in words; printed beside every state so that "done" is never a riddle.
  func moveOn(_ course: Course) -> String {
    let text = words.named("move_on", course.moveOn.rawValue)
    guard let score = course.masteryScore else { return text }
    return text + words(.masteryScore, (.n, score.description))
  }

  private func facts(of study: CaseStudy, on route: Route) -> [FactView] {
    [
      FactView(label: words[.caseKind], text: catalogue.vocabularies.caseKinds[study.kind]?.name),
      FactView(label: words[.happenedIn], text: study.happenedIn?.description),
      FactView(label: words[.topics], links: links(study.topicIDs, on: route)),
      FactView(label: words[.competencies], links: links(study.competencyIDs, on: route)),
      FactView(label: words[.relatedCourses], links: links(study.courseIDs, on: route)),
    ]
  }

  private func facts(of bulletin: Bulletin, on route: Route) -> [FactView] {
    [
      FactView(label: words[.documentNumber], text: bulletin.documentNumber),
      FactView(label: words[.issuedOn], text: bulletin.issuedOn.description),
      FactView(label: words[.effectiveFrom], text: bulletin.effectiveOn?.description),
      FactView(
        label: words[.businessLine],
        text: catalogue.vocabularies.businessLines[bulletin.businessLine]?.name),
      FactView(label: words[.topics], links: links(bulletin.topicIDs, on: route)),
      FactView(
        label: words[.supersedes],
        links: bulletin.supersedesID.flatMap { link(.bulletin, $0.name, on: route) }.map { [$0] }
          ?? []),
    ]
  }

  private func facts(of digest: Digest, on route: Route) -> [FactView] {
    [
      FactView(
        label: words[.week], text: "\(digest.week.monday) – \(digest.week.sunday)"),
      FactView(
        label: words[.complaints],
        text: digest.categories.map { "\($0.name) \($0.count)" }.joined(
          separator: words[.listSeparator])),
      FactView(label: words[.relatedCases], links: links(digest.caseIDs, on: route)),
    ]
  }
}
