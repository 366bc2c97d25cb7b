import LadderCatalogue
import LadderInput
import LadderProgress

/// Makes the page of one person.
struct PersonPage {
  let site: PeopleSite
  let person: PersonProgress
  let employee: Employee
  let route: Route

  init(_ site: PeopleSite, _ person: PersonProgress) {
    self.site = site
    self.person = person
    employee = site.people.employees.rows[person.employee]
    route = site.route(of: person.employee)
  }

  var book: Words { site.book }
  var names: PeopleNames { site.names }
  var links: PeopleLinks { site.links }
  var catalogue: Catalogue { site.catalogue }
  var asOf: Day { site.asOf }

  func view(_ assets: PageAssets) -> PersonView {
    let onboarding = onboarding()
    let exams = exams()
    let kpi = kpi()
    let competencies = competencies()
    let grades = grades()
    let records = Records(
      certificates: certificates(), acknowledgements: acknowledgements(), history: history())
    let moves = moveGroups()
    let duties = person.duties.map(duty)
    var outline: [OutlineView] = []
    func section(_ id: String, _ key: WordKey, _ isShown: Bool = true) {
      if isShown { outline.append(OutlineView(id: id, text: book[key], isSub: false)) }
    }
    section("todo", .todoTitle)
    section("position", .positionTitle, !grades.isEmpty)
    section("duties", .dutiesTitle, !duties.isEmpty)
    section("onboarding", .onboardingTitle, onboarding != nil)
    section("plan", .plan)
    section("exams", .examsTitle, !exams.isEmpty)
    section("kpi", .kpiTitle, kpi != nil)
    section("competencies", .competenciesTitle, !competencies.isEmpty)
    section("records", .recordsTitle, !records.isEmpty)
    let words = site.model.words
    let frame = site.model.frame(
      FrameContent(
        title: employee.name, area: "people",
        crumbs: [(words[.home], .home), (words[.people], .people)], outline: outline),
      on: route, assets)
    return PersonView(
      frame: frame, facts: facts(), isOnLeave: employee.status == .leave, todo: todo(),
      grades: grades, positionNote: person.grade == nil ? book[.noGrade] : nil,
      moveGroups: moves, duties: duties, onboarding: onboarding, plan: plan(), exams: exams,
      kpi: kpi, competencies: competencies, certificates: records.certificates,
      acknowledgements: records.acknowledgements, history: records.history,
      historySource: site.sources(person.history.lazy.map(\.row)),
      recordsNote: book(.recordsNote, (.day, asOf.text)))
  }

  private struct Records {
    let certificates: [RowView]
    let acknowledgements: [RowView]
    let history: [RowView]

    var isEmpty: Bool { certificates.isEmpty && acknowledgements.isEmpty && history.isEmpty }
  }

  private func facts() -> [FactView] {
    var facts = [FactView(label: book[.personNumber], text: employee.id.name)]
    if let team = employee.teamID.flatMap({ catalogue.teams.position(of: $0) }) {
      facts.append(FactView(label: book[.team], links: [links.teams[team]]))
    }
    facts.append(FactView(label: book[.role], text: catalogue.roles[employee.roleID]?.name))
    if let held = person.grade {
      facts.append(FactView(label: book[.grade], links: [links.grades[held.grade]]))
      if let since = held.since {
        let months = max(0, asOf.wholeMonths(since: since)).text
        let text = book(.gradeSince, (.day, since.text), (.n, months))
        facts.append(FactView(label: book[.inGrade], text: text))
      }
    }
    facts.append(FactView(label: book[.post], text: book[post]))
    if let superior = site.superior(of: person.employee) {
      facts.append(FactView(label: book[.superior], text: superior.name))
    }
    return facts + site.sideLinks(of: person.employee, on: route)
  }

  private var post: WordKey {
    if employee.status == .leave { return .onLeave }
    return person.isOnPost ? .onPostYes : .onPostNo
  }

  /// The grades of the person's track, the own one marked.
  private func grades() -> [LinkView] {
    guard let held = person.grade else { return [] }
    return site.gradesOfTrack[held.grade].map { position in
      var link = links.grades[position]
      link.isCurrent = position == held.grade
      return link
    }
  }

  // MARK: - moves

  private func moveGroups() -> [MoveGroupView] {
    var isFirst = true
    return [Move.Kind.promotion, .lateral, .demotion].compactMap { kind in
      let moves = person.readiness.indices.filter { index in
        site.moves[person.readiness[index].move].kind == kind
      }
      guard !moves.isEmpty else { return nil }
      let banner: WordKey =
        switch kind {
        case .promotion: .promotionBanner
        case .lateral: .lateralBanner
        case .demotion: .demotionBanner
        }
      return MoveGroupView(
        title: names.move[kind], banner: book[banner],
        moves: moves.map { index in
          defer { isFirst = false }
          return move(person.readiness[index], isFirst: isFirst)
        })
    }
  }

  private func move(_ readiness: Readiness, isFirst: Bool) -> MoveProgressView {
    let move = site.moves[readiness.move]
    let use = RuleUse(move.kind)
    let rule = readiness.explanation
    let state = rule.state
    let counts = RequirementCounts(rule)
    let stateWord =
      switch use {
      case .promotion, .duty: names.promotion[state]
      case .lateral: names.lateral[state]
      case .demotion: names.demotion[state]
      }
    let isTarget = person.plan.plan?.targetMoveID == catalogue.moves.rows[readiness.move].id
    return MoveProgressView(
      id: move.anchor, link: move.link, target: move.target, state: use.state(state),
      stateWord: stateWord,
      counts: book(
        use == .demotion ? .signCounts : .criterionCounts, (.n, counts.total.text),
        (.met, counts.met.text), (.unmet, counts.unmet.text), (.unknown, counts.unknown.text)),
      turns: use.isGoal ? rule.turnsMetOn.map { book(.turnsOn, (.day, $0.text)) } : nil,
      deciders: move.deciders.isEmpty
        ? nil
        : book(
          move.cycle == nil ? .decidedByBody : .decidedByInCycle, (.name, move.deciders),
          (.period, move.cycle ?? "")),
      rule: site.ruleProgress(rule, of: person, use),
      vacancy: readiness.vacancy.map(vacancy), steps: readiness.steps.map(step),
      isOpen: isFirst || isTarget || use == .demotion && state == .met)
  }

  private func vacancy(_ vacancy: Readiness.Vacancy) -> RowView {
    let day = vacancy.recordedOn?.text ?? ""
    let text: String =
      switch vacancy.state {
      case .met: book(.vacancyMet, (.day, day))
      case .unmet: book(.vacancyUnmet, (.day, day))
      case .unknown, .notApplicable: book[.vacancyUnknown]
      }
    return RowView(
      name: text, cells: [], state: vacancy.state.rawValue, stateWord: names.met[vacancy.state])
  }

  /// What people do before a demotion is decided.
  private func step(_ step: Readiness.ReviewStep) -> RowView {
    let name = names.step[step.step]
    return RowView(
      name: step.doneOn.map { book(.stepDone, (.name, name), (.day, $0.text)) } ?? name,
      cells: [], state: step.doneOn == nil ? "unknown" : "done",
      stateWord: book[step.doneOn == nil ? .stepOpenWord : .stepDoneWord])
  }

  // MARK: - plan

  private func plan() -> PlanSummaryView {
    let state = person.plan
    let review: String? =
      if state.isReviewOverdue {
        book(.planReviewOverdue, (.day, lastReview(state.plan)?.text ?? ""))
      } else {
        state.plan?.reviewDates.filter { $0 >= asOf }.min().map {
          book(.planNextReview, (.day, $0.text))
        }
      }
    return PlanSummaryView(
      link: state.plan.map { _ in LinkView(label: planName, url: planURL) },
      state: site.planState(state), stateWord: names.plan[state.standing],
      standing: site.planStanding(state), review: review,
      target: state.plan?.targetMoveID.flatMap { catalogue.moves.position(of: $0) }
        .map { links.moves[$0] })
  }

  var planURL: String { "plan/index.html" }

  /// The plan by its year and version; empty without one.
  var planName: String {
    person.plan.plan.map {
      book(.planOfYear, (.year, $0.year.text), (.version, $0.version.text))
    } ?? ""
  }

  func lastReview(_ plan: Plan?) -> Day? { plan?.reviewDates.filter { $0 < asOf }.max() }
}
