import LadderCatalogue

/// The section that explains the handbook itself; the glossary belongs to it.
private let guide = "guide"

extension Navigation {
  /// The navigation of a site: its fixed places, then the sections of content a company has besides.
  static func make(
    _ catalogue: Catalogue, _ sections: Sections, words: Words, showsPeople: Bool
  ) -> Navigation {
    var entries: [Entry] = []
    let top = sections.top
    func add(_ section: String, with others: [String] = []) {
      guard top.contains(section) else { return }
      entries.append(
        Entry(
          label: sections.title(of: section), route: .section(section), areas: [section] + others))
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
    if !catalogue.practiceQuestions.isEmpty {
      entries.append(Entry(label: words[.practice], route: .practice, areas: ["practice"]))
    }
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
    for section in top where !known.contains(section) {
      add(section, with: section == guide ? ["glossary"] : [])
    }
    if !catalogue.glossary.isEmpty, !top.contains(guide) {
      entries.append(Entry(label: words[.glossary], route: .glossary, areas: ["glossary"]))
    }
    if showsPeople {
      entries.append(Entry(label: words[.people], route: .people, areas: ["people", "teams"]))
    }
    return Navigation(entries: entries, sidebars: sidebars(catalogue, sections, words))
  }

  private static func sidebars(
    _ catalogue: Catalogue, _ sections: Sections, _ words: Words
  ) -> [String: Sidebar] {
    var sidebars: [String: Sidebar] = [:]
    for area in sections.top {
      let within = sections.tree(of: area)
      let count = within.reduce(within.count) { $0 + sections.pages(of: $1).count }
      let all = Sidebar.Item(label: sections.title(of: area), route: .section(area))
      var depths = Set([Route.section(area).depth])
      for section in within { depths.insert(Route.page(section: section, slug: "x").depth) }
      for section in within { depths.insert(Route.section(section).depth) }
      // A list too long to be shown needs no entries.
      var items: [Sidebar.Item] = []
      if count < Sidebar.longest {
        for section in within {
          if section != area {
            items.append(
              Sidebar.Item(label: sections.title(of: section), route: .section(section)))
          }
          items += sections.pages(of: section).map { item(of: $0, catalogue) }
        }
      }
      // The scheme that policies speak of stands at their end.
      if area == "policies", !catalogue.kpiItems.isEmpty {
        items.append(Sidebar.Item(label: words[.kpiScheme], route: .kpi))
      }
      if area == guide, !catalogue.glossary.isEmpty {
        items.append(Sidebar.Item(label: words[.glossary], route: .glossary))
      }
      sidebars[area] = Sidebar(
        title: sections.title(of: area), items: [all] + items, depths: depths.sorted())
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
    sidebars["glossary"] = sidebars[guide]
    sidebars["programs"] = Sidebar(
      title: words[.programs],
      items: [Sidebar.Item(label: words[.programs], route: .programs)]
        + Program.Kind.allCases.flatMap { kind in
          catalogue.programs.filter { $0.kind == kind }.map {
            Sidebar.Item(label: $0.title, route: .program($0.id))
          }
        },
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

  private static func item(of position: Int, _ catalogue: Catalogue) -> Sidebar.Item {
    let page = catalogue.pages[position]
    let number =
      page.kind == .policy ? catalogue.policies[Identifier(page.id)]?.sectionNumber : nil
    return Sidebar.Item(label: (number.map { $0 + " " } ?? "") + page.title, route: page.route)
  }
}
