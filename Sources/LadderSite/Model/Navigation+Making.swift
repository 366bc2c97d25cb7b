import LadderCatalogue

extension Navigation {
  /// The navigation of a site: its fixed places, then the sections of content a company has besides.
  static func make(_ catalogue: Catalogue, words: Words, showsPeople: Bool) -> Navigation {
    var entries: [Entry] = []
    func title(_ section: String) -> String {
      catalogue.pages.first { $0.isSectionIndex && $0.section == section }?.title
        ?? words.named("section", section)
    }
    let sections = Set(
      catalogue.pages.compactMap { $0.section.split(separator: "/").first.map(String.init) })
    func add(_ section: String, with others: [String] = []) {
      guard sections.contains(section) else { return }
      entries.append(
        Entry(label: title(section), route: .section(section), areas: [section] + others))
    }
    if !catalogue.grades.isEmpty {
      entries.append(
        Entry(
          label: words[.ladder], route: .ladder,
          areas: ["ladder", "grades", "tracks", "moves", "competencies"]))
    }
    add("policies", with: ["kpi"])
    if !catalogue.programs.isEmpty {
      entries.append(Entry(label: words[.programs], route: .programs, areas: ["programs"]))
    }
    add("courses")
    if !catalogue.specialPrograms.isEmpty {
      entries.append(
        Entry(label: words[.specialTraining], route: .specialPrograms, areas: ["special"]))
    }
    add("cases")
    add("bulletins", with: ["digests"])
    if !catalogue.sessions.isEmpty || !catalogue.exams.isEmpty {
      entries.append(
        Entry(label: words[.calendar], route: .calendar, areas: ["calendar", "exams"]))
    }
    let known = Set(entries.flatMap(\.areas))
    for section in sections.subtracting(known).sorted() { add(section) }
    if showsPeople {
      entries.append(Entry(label: words[.people], route: .people, areas: ["people", "teams"]))
    }
    return Navigation(entries: entries, sidebars: sidebars(catalogue, sections, words, title))
  }

  private static func sidebars(
    _ catalogue: Catalogue, _ sections: Set<String>, _ words: Words, _ title: (String) -> String
  ) -> [String: Sidebar] {
    var sidebars: [String: Sidebar] = [:]
    for section in sections {
      var items: [Sidebar.Item] = []
      let pages = catalogue.pages.filter { $0.area == section && !$0.isSectionIndex }
        .sorted { $0.section != $1.section ? $0.section < $1.section : $0.precedes($1) }
      for page in pages {
        let number =
          page.kind == .policy ? catalogue.policies[Identifier(page.id)]?.sectionNumber : nil
        items.append(
          Sidebar.Item(label: (number.map { $0 + " " } ?? "") + page.title, route: page.route))
      }
      let all = Sidebar.Item(label: title(section), route: .section(section))
      // The scheme the policies speak of stands at their end.
      if section == "policies", !catalogue.kpiItems.isEmpty {
        items.append(Sidebar.Item(label: words[.kpiScheme], route: .kpi))
      }
      sidebars[section] = Sidebar(
        title: title(section), items: [all] + items,
        depths: [Route.section(section).depth] + pages.map(\.route.depth))
    }
    let grades = catalogue.tracks.flatMap { track in
      track.gradeIDs.compactMap { catalogue.grades[$0] }.reversed().map {
        Sidebar.Item(label: $0.name, route: .grade($0.id))
      }
    }
    let moves = catalogue.moves.map {
      Sidebar.Item(label: catalogue.title(of: $0), route: .move($0.id))
    }
    let tracks = catalogue.tracks.filter { $0.kind != .vertical }.map {
      Sidebar.Item(label: $0.name, route: .track($0.id))
    }
    var places = [Sidebar.Item(label: words[.ladder], route: .ladder)]
    if !catalogue.competencies.isEmpty {
      places.append(Sidebar.Item(label: words[.competencies], route: .competencies))
    }
    if !tracks.isEmpty {
      places.append(Sidebar.Item(label: words[.lateralMoves], route: .lateralMoves))
    }
    let ladder = Sidebar(
      title: words[.ladder], items: places + grades + tracks + moves, depths: [1, 2])
    for area in ["ladder", "grades", "tracks", "moves", "competencies"] { sidebars[area] = ladder }
    sidebars["kpi"] = sidebars["policies"]
    sidebars["programs"] = Sidebar(
      title: words[.programs],
      items: [Sidebar.Item(label: words[.programs], route: .programs)]
        + catalogue.programs.map { Sidebar.Item(label: $0.title, route: .program($0.id)) },
      depths: [1, 2])
    sidebars["special"] = Sidebar(
      title: words[.specialTraining],
      items: [Sidebar.Item(label: words[.specialTraining], route: .specialPrograms)]
        + catalogue.specialPrograms.map {
          Sidebar.Item(label: $0.name, route: .specialProgram($0.id))
        },
      depths: [1, 2])
    return sidebars
  }
}
