import LadderCatalogue
import LadderInput
import LadderProgress

/// Makes the page of one team: its people beside what each has to do, and who is how near to a move.
struct TeamPage {
  let site: PeopleSite
  let team: Team
  let members: [Int]
  let progress: [PersonProgress]
  let matrix: CompletionMatrix
  let route: Route
  /// Its people as they are linked, each named in several tables.
  let people: [PersonItemView]

  init(
    _ site: PeopleSite, of team: Team, progress: [PersonProgress], matrix: CompletionMatrix
  ) {
    self.site = site
    self.team = team
    members = progress.map(\.employee)
    self.progress = progress
    self.matrix = matrix
    let route = Route.team(team.id)
    self.route = route
    people = members.map { site.person($0, on: route) }
  }

  private var book: Words { site.book }
  var catalogue: Catalogue { site.catalogue }

  func view(_ assets: PageAssets) -> TeamView {
    let words = site.model.words
    return TeamView(
      frame: site.model.frame(
        FrameContent(
          title: team.name, area: "teams",
          crumbs: [
            (words[.home], .home), (words[.people], .people), (book[.teamsTitle], .teams),
          ]),
        on: route, assets),
      facts: facts(), goals: team.goals,
      columns: [
        book[.dutiesTitle], book[.onboardingTitle], book[.plan], book[.columnExams],
        book[.columnCertificates], book[.columnPolicies],
      ], members: progress.indices.map(member), readiness: readiness(), reviews: reviews(),
      matrix: courseMatrix(), exams: examSpreads(),
      find: site.findLink(of: team, on: route))
  }

  private func facts() -> [FactView] {
    let leaders = team.leaderIDs.compactMap { site.people.employees[Identifier($0)]?.name }
    return [
      FactView(
        label: book[.supervisor],
        text: team.supervisorID.flatMap { site.people.employees[Identifier($0)]?.name }),
      FactView(label: book[.leaders], text: leaders.joined(separator: book[.listSeparator])),
      FactView(
        label: book[.members], text: book(.countOfPeople, (.n, String(members.count)))),
    ].filter { !($0.text ?? "").isEmpty } + site.sideLinks(of: team, on: route)
  }

  // MARK: - members

  private func member(_ position: Int) -> MemberView {
    let person = progress[position]
    return MemberView(
      person: people[position],
      grade: person.grade.map { catalogue.grades.rows[$0.grade].name } ?? "–",
      cells: [
        duties(person), onboarding(person),
        CellView(
          text: person.plan.isReviewOverdue
            ? book[.planIsOverdue] : site.names.plan[person.plan.standing],
          state: site.planState(person.plan)), exams(person), certificates(person),
        policies(person),
      ])
  }

  private func duties(_ person: PersonProgress) -> CellView {
    for duty in person.duties {
      switch (duty.basis, duty.fulfilment) {
      case (.mandatory, .done(let day)):
        return CellView(text: book(.dutyDone, (.day, day.text)), state: "done")
      case (.mandatory, .inProgress):
        return CellView(text: book(.cellDutyRunning, (.day, duty.dueOn.text)), state: "running")
      case (.mandatory, .open):
        return CellView(text: book(.cellDuty, (.day, duty.dueOn.text)), state: "mandatory")
      case (.mandatory, .overdue):
        return CellView(text: book(.cellDutyOverdue, (.day, duty.dueOn.text)), state: "overdue")
      case (.review, _): return CellView(text: site.names.basis[.review], state: "review")
      case (.optional, _), (.notOffered, _): continue
      }
    }
    return CellView(text: person.duties.isEmpty ? "–" : site.names.basis[.optional])
  }

  private func onboarding(_ person: PersonProgress) -> CellView {
    guard let progress = person.onboarding else { return CellView(text: "–") }
    if let gate = progress.gateDate {
      return CellView(text: book(.stagePassedOn, (.day, gate.text)))
    }
    let stages = catalogue.programs.rows[progress.program].stages
    guard let current = progress.stages.first(where: { $0.state == .running }) else {
      return CellView(text: site.names.stage[.locked], state: "open")
    }
    let name = stages[current.stage].name
    return current.isBehind
      ? CellView(text: book(.cellBehind, (.name, name)), state: "overdue")
      : CellView(text: name, state: "running")
  }

  private func exams(_ person: PersonProgress) -> CellView {
    let points = person.exams.flatMap { series in
      let shown = site.examSeries[series.series]?.exams ?? []
      return series.points.filter { shown.contains($0.exam) }
    }
    let valid = points.compactMap(\.percent)
    guard !valid.isEmpty else { return CellView(text: "–") }
    let mean = valid.reduce(Fixed(0), +).divided(by: valid.count).description(decimals: 1)
    let absent = points.count { $0.status == .absent }
    if absent == 0 {
      return CellView(text: book(.cellExams, (.value, mean), (.n, String(valid.count))))
    }
    return CellView(
      text: book(
        .cellExamsAbsent, (.value, mean), (.n, String(valid.count)), (.of, String(absent))),
      state: "unknown")
  }

  private func certificates(_ person: PersonProgress) -> CellView {
    guard !person.certifications.isEmpty else { return CellView(text: "–") }
    let troubled = person.certifications.first { $0.standing != .valid } ?? person.certifications[0]
    let name = catalogue.certifications[troubled.certification].name
    let until = troubled.row.validUntil?.text ?? ""
    switch troubled.standing {
    case .valid: return CellView(text: name)
    case .expiring:
      return CellView(text: book(.cellCertificate, (.name, name), (.day, until)), state: "expiring")
    case .expired, .revoked, .none:
      let word = site.names.certificate[troubled.standing]
      return CellView(text: name + " " + word, state: "expired")
    }
  }

  private func policies(_ person: PersonProgress) -> CellView {
    let all = person.acknowledgements
    guard !all.isEmpty else { return CellView(text: "–") }
    let signed = all.count { $0.signedOn != nil }
    return CellView(
      text: book(.coursesOf, (.n, String(signed)), (.of, String(all.count))),
      state: signed == all.count ? nil : "unmet")
  }

  // MARK: - readiness

  private struct Standing {
    /// Position in the team.
    let member: Int
    let explanation: Explanation
    let counts: RequirementCounts
  }

  /// For each promotion and lateral move the people it starts from: fewest unmet first, then fewest
  /// unknown, which are to be chased.
  private func readiness() -> [ReadinessGroupView] {
    var byMove: [[Standing]] = Array(repeating: [], count: site.moves.count)
    for (member, person) in progress.enumerated() {
      for readiness in person.readiness {
        byMove[readiness.move].append(
          Standing(
            member: member, explanation: readiness.explanation,
            counts: RequirementCounts(readiness.explanation)))
      }
    }
    return site.moves.indices.compactMap { position in
      let move = site.moves[position]
      guard move.kind != .demotion, !byMove[position].isEmpty else { return nil }
      let sorted = byMove[position].sorted {
        ($0.counts.unmet, $0.counts.unknown, $0.member)
          < ($1.counts.unmet, $1.counts.unknown, $1.member)
      }
      return ReadinessGroupView(
        link: move.link, kind: site.names.move[move.kind],
        people: sorted.map { row($0, RuleUse(move.kind)) })
    }
  }

  private func row(_ standing: Standing, _ use: RuleUse) -> RowView {
    let state = standing.explanation.state
    let person = people[standing.member]
    let turns = standing.explanation.turnsMetOn.map { book(.turnsOn, (.day, $0.text)) }
    return RowView(
      name: book(.nameAndNumber, (.name, person.link.label), (.n, person.number)),
      link: person.link,
      cells: [
        standing.counts.met.text, standing.counts.unmet.text, standing.counts.unknown.text,
        turns ?? open(standing.explanation) ?? book[.readyForReview],
      ],
      state: use.state(state),
      stateWord: use == .lateral ? site.names.lateral[state] : site.names.promotion[state])
  }

  /// The labels of what is unmet, and of what is unknown where nothing is.
  private func open(_ explanation: Explanation) -> String? {
    guard case .group(_, _, _, let parts) = explanation else { return nil }
    for state in [Truth.unmet, .unknown] {
      let labels = parts.filter { $0.state == state }.map { part in
        switch part {
        case .group(let combination, let label, _, _):
          label ?? site.model.words.combination(combination)
        case .criterion(let result): result.criterion.label
        }
      }
      if !labels.isEmpty { return labels.joined(separator: book[.clauseSeparator]) }
    }
    return nil
  }

  /// Demotions whose review is triggered, or cannot be decided for want of data.
  private func reviews() -> [RowView] {
    zip(people, progress).flatMap { person, progress in
      progress.readiness.compactMap { readiness -> RowView? in
        let move = site.moves[readiness.move]
        let state = readiness.explanation.state
        guard move.kind == .demotion, state == .met || state == .unknown else { return nil }
        let labels = readiness.explanation.criteria.filter { $0.state == state }
          .map(\.criterion.label)
        return RowView(
          name: book(.nameAndNumber, (.name, person.link.label), (.n, person.number)),
          link: person.link,
          cells: [move.link.label, labels.joined(separator: book[.clauseSeparator])],
          state: RuleUse.demotion.state(state), stateWord: site.names.demotion[state])
      }
    }
  }
}
