import LadderCatalogue
import LadderInput
import LadderProgress

/// Makes the page of one development plan (R2–R8): the form both sides sign, as it stands.
struct PlanPage {
  let site: PeopleSite
  let plan: Plan
  let state: PlanState
  let employee: Employee
  private let superior: Employee?
  let route: Route
  private let personRoute: Route

  /// Nil for a person without a plan of the year.
  init?(_ site: PeopleSite, of person: Int) {
    let state = site.progress.people.plan(of: person)
    guard let plan = state.plan else { return nil }
    self.site = site
    self.plan = plan
    self.state = state
    employee = site.people.employees.rows[person]
    superior = site.superior(of: person)
    route = site.route(of: person, "plan")
    personRoute = site.route(of: person)
  }

  private var book: Words { site.book }
  private var catalogue: Catalogue { site.catalogue }
  private var links: PeopleLinks { site.planLinks }

  func view(_ assets: PageAssets) -> PlanView {
    let words = site.model.words
    let title = book(.planOf, (.name, employee.name), (.year, String(plan.year)))
    let review: String? =
      if state.isReviewOverdue {
        book(
          .planReviewOverdue,
          (.day, plan.reviewDates.filter { $0 < site.asOf }.max()?.text ?? ""))
      } else {
        plan.reviewDates.filter { $0 >= site.asOf }.min().map {
          book(.planNextReview, (.day, $0.text))
        }
      }
    return PlanView(
      frame: site.model.frame(
        FrameContent(
          title: title, area: "people",
          crumbs: [
            (words[.home], .home), (words[.people], .people), (employee.name, personRoute),
          ]),
        on: route, assets),
      person: LinkView(label: employee.name, url: route.link(to: personRoute)), facts: facts(),
      state: site.planState(state), stateWord: site.names.plan[state.standing],
      standing: site.planStanding(state), review: review, goals: plan.personalGoals,
      strategyGoals: plan.strategyGoalIDs.compactMap { catalogue.strategyGoals[$0]?.name },
      target: plan.targetMoveID.flatMap { catalogue.moves.position(of: $0) }
        .map { links.moves[$0] },
      fits: fits(), gaps: gaps(), actions: plan.actions.map(action),
      talks: plan.talks.map(\.text), reviewDates: plan.reviewDates.map(\.text),
      signatures: signatures())
  }

  private func facts() -> [FactView] {
    var facts = [
      FactView(label: book[.personNumber], text: employee.id.name),
      FactView(label: book[.role], text: catalogue.roles[employee.roleID]?.name),
    ]
    if let team = employee.teamID.flatMap({ catalogue.teams[$0] }) {
      facts.append(FactView(label: book[.team], text: team.name))
    }
    if let superior {
      facts.append(FactView(label: book[.superior], text: superior.name))
    }
    facts.append(FactView(label: site.model.words[.version], text: String(plan.version)))
    if let person = site.people.employees.position(of: employee.id) {
      facts += site.sideLinks(of: person, on: route)
    }
    return facts
  }

  private func fits() -> [RowView] {
    let fits: [(WordKey, Plan.Fit?)] = [
      (.fitPersonality, plan.personality), (.fitAbility, plan.ability),
      (.fitInterest, plan.interest),
    ]
    return fits.map { key, fit in
      RowView(
        name: book[key],
        cells: [
          fit?.rating.map { book(.ratingOfFive, (.n, String($0))) } ?? book[.notFilled],
          fit?.comment ?? "",
        ])
    }
  }

  private func gaps() -> [RowView] {
    plan.gaps.compactMap { gap in
      guard let position = catalogue.competencies.position(of: gap.competencyID) else {
        return nil
      }
      let link = links.competencies[position]
      return RowView(
        name: link.label, link: link, cells: [String(gap.current), String(gap.target)])
    }
  }

  private func action(_ action: Plan.Action) -> RowView {
    let course = action.courseID.flatMap { catalogue.courses.position(of: $0) }
      .map { links.courses[$0] }
    let isOverdue = action.state == .open && action.dueOn < site.asOf
    let state =
      switch action.state {
      case .open: isOverdue ? "overdue" : "open"
      case .done: "done"
      case .dropped: "none"
      }
    return RowView(
      name: action.text ?? course?.label ?? "", link: course, cells: [action.dueOn.text],
      state: state,
      stateWord: isOverdue ? book[.todoOverdue] : site.names.action[action.state])
  }

  private func signatures() -> [SignatureView] {
    [
      signature(.signEmployee, state.employeeSignature, of: employee),
      signature(.signManager, state.managerSignature, of: superior),
    ]
  }

  private func signature(_ role: WordKey, _ row: Signoff?, of person: Employee?) -> SignatureView {
    guard let row else {
      return SignatureView(
        role: book[role], name: person?.name, result: book[.signOpen], state: "unknown")
    }
    let signer = site.people.employees[Identifier(row.signedBy)] ?? person
    let agrees = row.result == .agree
    return SignatureView(
      role: book[role], name: signer?.name, day: row.signedAt.text,
      version: row.documentVersion, result: book[agrees ? .signAgree : .signDisagree],
      state: agrees ? "met" : "unmet")
  }
}
