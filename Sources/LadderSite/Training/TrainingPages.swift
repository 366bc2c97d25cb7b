import LadderCatalogue
import LadderInput

extension SiteModel {
  /// The pages about how people are trained and how they are judged: programmes, special training,
  /// exams, the calendar, the KPI scheme, competencies, and the ways to other tracks.
  func trainingPages(_ templates: TrainingTemplates) -> [SitePage] {
    programPages(templates) + specialPages(templates) + examPages(templates)
      + calendarPages(templates) + kpiPages(templates) + competencyPages(templates)
      + trackPages(templates)
  }

  // MARK: - what several of them show

  /// The policies whose text leads to one of the pages, in the company's order.
  func policies(mentioning routes: Set<Route>) -> [Policy] {
    let texts = Set(routes.flatMap { relations.mentions[$0] ?? [] })
    let positions = texts.compactMap { position -> Int? in
      let page = catalogue.pages[position]
      return page.kind == .policy ? catalogue.policies.position(of: Identifier(page.id)) : nil
    }
    return positions.sorted().map { catalogue.policies[$0] }
  }

  func policies(mentioning routes: Set<Route>, on route: Route) -> [LinkView] {
    policies(mentioning: routes).compactMap { policyLink($0, on: route) }
  }

  /// A policy with its number before its title.
  func policyLink(_ policy: Policy, on route: Route) -> LinkView? {
    link(.policy, policy.id.name, on: route).map { link in
      LinkView(
        label: [policy.sectionNumber, link.label].compactMap { $0 }.joined(separator: " "),
        url: link.url)
    }
  }

  func minutes(_ count: Int) -> String { words(.minutes, (.n, String(count))) }

  /// A long time in hours: `72 小时 15 分钟`.
  func duration(_ minutes: Int) -> String {
    guard minutes >= 120 else { return self.minutes(minutes) }
    let hours = String(minutes / 60)
    return minutes % 60 == 0
      ? words(.hours, (.n, hours))
      : words(.hoursAndMinutes, (.hours, hours), (.minutes, String(minutes % 60)))
  }

  func list(_ names: [String]) -> String { names.joined(separator: words[.listSeparator]) }

  /// The planned minutes of courses together.
  func plannedMinutes(of courses: [Identifier<Course>]) -> Int {
    courses.reduce(0) { $0 + (catalogue.courses[$1]?.plannedMinutes ?? 0) }
  }
}

extension [FactView] {
  /// Without those that have nothing to say.
  var stated: [FactView] { filter { !($0.text ?? "").isEmpty || !$0.links.isEmpty } }
}
