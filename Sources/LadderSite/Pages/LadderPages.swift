import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderSearch
import LadderTemplates

/// The ladder: the drawing, and the same as lists.
struct LadderView: View {
  var frame: FrameView
  var diagram: [UInt8]
  var tracks: [GroupView]
  var moves: [GroupView]
  var lateral: LinkView?
  var competencies: LinkView
  var comparison: LinkView?
  var intro: [UInt8]?

  static let shape = ViewShape<LadderView>("ladder", zh: "职级图", en: "The ladder") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.html("diagram", zh: "职级图（SVG）", en: "The drawing", \.diagram)
    view.list("tracks", zh: "各序列的职级", en: "The grades of each track", \.tracks)
    view.list("moves", zh: "各类变动", en: "The moves by kind", \.moves)
    view.record("lateral", zh: "横向发展页面", en: "The page of lateral moves", \.lateral)
    view.record("competencies", zh: "能力项页面", en: "The page of competencies", \.competencies)
    view.record("comparison", zh: "职级对比页面", en: "The grades side by side", \.comparison)
    view.html("intro", zh: "说明", en: "What introduces the grades", \.intro)
  }
}

/// A competency and the level a grade asks for.
struct MinimumView: View {
  var link: LinkView
  var level: String
  var signals: [String]

  static let shape = ViewShape<MinimumView>("minimum", zh: "最低能力要求", en: "A least level") { view in
    view.record("link", zh: "能力项", en: "The competency", \.link)
    view.text("level", zh: "等级", en: "The level", \.level)
    view.list("signals", zh: "行为表现", en: "What can be observed", \.signals)
  }
}

/// A grade.
struct GradeView: View {
  var frame: FrameView
  var facts: [FactView]
  var duties: [String]
  var body: [UInt8]?
  var minimums: [MinimumView]
  var systems: [LinkView]
  var movesOut: [ItemView]
  var movesIn: [ItemView]
  var training: [LinkView]

  static let shape = ViewShape<GradeView>("grade", zh: "职级页面", en: "A grade") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.list("facts", zh: "页首信息", en: "Facts under the title", \.facts)
    view.flag("has_duties", zh: "是否有职责", en: "Whether duties are named", anyOf: \.duties)
    view.list("duties", zh: "职责", en: "Its duties", \.duties)
    view.html("body", zh: "正文", en: "Its text", \.body)
    view.flag("has_minimums", zh: "是否有能力要求", en: "Whether levels are asked", anyOf: \.minimums)
    view.list("minimums", zh: "最低能力要求", en: "The least levels", \.minimums)
    view.flag("has_systems", zh: "是否有系统要求", en: "Whether systems are asked", anyOf: \.systems)
    view.list("systems", zh: "必会系统", en: "The systems one must be able to use", \.systems)
    view.flag("has_moves_out", zh: "是否有去向", en: "Whether moves leave it", anyOf: \.movesOut)
    view.list("moves_out", zh: "由此出发", en: "The moves that leave it", \.movesOut)
    view.flag("has_moves_in", zh: "是否有来路", en: "Whether moves lead to it", anyOf: \.movesIn)
    view.list("moves_in", zh: "如何到达", en: "The moves that lead to it", \.movesIn)
    view.flag("has_training", zh: "是否有相关课程", en: "Whether courses help", anyOf: \.training)
    view.list("training", zh: "有帮助的课程", en: "The courses that help", \.training)
  }
}

/// A move with its criteria.
struct MoveView: View {
  var frame: FrameView
  var kind: String
  var kindName: String
  var facts: [FactView]
  var rule: RuleView
  var note: String?
  var policies: [LinkView]
  var comparison: LinkView?

  static let shape = ViewShape<MoveView>("move", zh: "晋升、降级或转岗页面", en: "A move") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("kind_name", zh: "类型", en: "Its kind in words", \.kindName)
    view.flag("is_promotion", zh: "是否晋升", en: "Whether it is a promotion") {
      $0.kind == "promotion"
    }
    view.flag("is_demotion", zh: "是否降级", en: "Whether it is a demotion") { $0.kind == "demotion" }
    view.flag("is_lateral", zh: "是否横向", en: "Whether it is lateral") { $0.kind == "lateral" }
    view.list("facts", zh: "页首信息", en: "Facts under the title", \.facts)
    view.record("rule", zh: "条件", en: "Its criteria", \.rule)
    view.text("note", zh: "补充说明", en: "A remark", \.note)
    view.flag("has_policies", zh: "是否有相关制度", en: "Whether policies speak of it", anyOf: \.policies)
    view.list("policies", zh: "相关制度", en: "The policies that speak of it", \.policies)
    view.record("comparison", zh: "两个职级的对比", en: "Its two grades side by side", \.comparison)
  }
}

extension SiteModel {
  func ladderPages(_ templates: PageTemplates) -> [SitePage] {
    guard !catalogue.grades.isEmpty else { return [] }
    return [ladderPage(templates)] + catalogue.grades.map { gradePage($0, templates) }
      + catalogue.moves.map { movePage($0, templates) }
  }

  private func ladderPage(_ templates: PageTemplates) -> SitePage {
    let index = sections.introduction(of: "grades")
    return SitePage(
      route: .ladder, source: .program,
      search: SearchEntry(
        title: words[.ladder], crumbs: "", kind: "grade", tags: searchTags(of: index),
        sections: [
          .init(anchor: "", heading: "", text: catalogue.grades.map(\.name).joined(separator: "\n"))
        ] + (index.map { isSearchable($0) ? searchSections(of: $0) : [] } ?? []))
    ) { [self] assets, output in
      let route = Route.ladder
      let view = LadderView(
        frame: frame(
          FrameContent(
            title: words[.ladder], area: "ladder", crumbs: [(words[.home], .home)], page: index),
          on: route, assets),
        diagram: LadderDiagram.draw(self, on: route),
        tracks: catalogue.tracks.filter { !$0.gradeIDs.isEmpty }.map { track in
          GroupView(
            id: nil, title: track.name,
            items: track.gradeIDs.reversed().compactMap { id in
              catalogue.grades[id].map {
                ItemView(
                  link: LinkView(label: $0.name, url: route.link(to: .grade(id))),
                  summary: $0.summary)
              }
            })
        },
        moves: Move.Kind.allCases.map { kind in
          GroupView(
            id: kind.rawValue, title: words.named("move", kind.rawValue),
            items: catalogue.moves.filter { $0.kind == kind }.map { moveItem($0, on: route) })
        },
        lateral: catalogue.moves.contains { $0.kind == .lateral }
          ? LinkView(label: words[.lateralMoves], url: route.link(to: .lateralMoves)) : nil,
        competencies: LinkView(label: words[.competencies], url: route.link(to: .competencies)),
        comparison: catalogue.grades.count > 1
          ? LinkView(label: words[.compareGrades], url: route.link(to: .comparison)) : nil,
        intro: index.map { body(of: $0, on: route) })
      templates.ladder.write(view, into: &output)
    }
  }

  func moveItem(_ move: Move, on route: Route) -> ItemView {
    ItemView(
      link: LinkView(label: catalogue.title(of: move), url: route.link(to: .move(move.id))),
      summary: move.criteria.criteria.map(\.label).joined(separator: words[.clauseSeparator]),
      tags: [words.named("move", move.kind.rawValue)])
  }

  // MARK: - grades

  private func gradePage(_ grade: Grade, _ templates: PageTemplates) -> SitePage {
    let route = Route.grade(grade.id)
    let text = catalogue.pages.firstIndex {
      $0.kind == .grade && $0.id == grade.id.name && !$0.isSectionIndex
    }
    var sections = text.map { searchSections(of: $0) } ?? []
    sections.insert(
      .init(
        anchor: "", heading: "",
        text: ([grade.summary ?? ""] + grade.duties).joined(separator: "\n")), at: 0)
    return SitePage(
      route: route, source: .place(grade.place),
      search: isSearchable(text)
        ? SearchEntry(
          title: grade.name, crumbs: words[.ladder], kind: "grade", tags: searchTags(of: text),
          sections: sections) : nil
    ) { [self] assets, output in
      let view = gradeView(grade, text: text, on: route, assets)
      templates.grade.write(view, into: &output)
    }
  }

  private func gradeView(_ grade: Grade, text: Int?, on route: Route, _ assets: PageAssets)
    -> GradeView
  {
    let out = catalogue.moves.filter {
      $0.fromGradeIDs.contains(grade.id) || $0.kind == .lateral && isOpen($0, to: grade)
    }
    let courses = catalogue.courses.filter { course in
      grade.minimums.contains { course.competencyIDs.contains($0.competencyID) }
    }
    return GradeView(
      frame: frame(
        FrameContent(
          title: grade.name, description: grade.summary, area: "grades",
          crumbs: [(words[.home], .home), (words[.ladder], .ladder)], page: text),
        on: route, assets),
      facts: [
        FactView(label: words[.track], text: catalogue.tracks[grade.trackID]?.name),
        FactView(label: words[.level], text: String(grade.level)),
        FactView(label: words[.version], text: grade.version),
        FactView(label: words[.effectiveFrom], text: grade.effectiveFrom?.description),
      ].filter { $0.text != nil },
      duties: grade.duties, body: text.map { body(of: $0, on: route) },
      minimums: grade.minimums.compactMap { minimum in
        guard let competency = catalogue.competencies[minimum.competencyID],
          let link = link(.competency, competency.id.name, on: route)
        else { return nil }
        let level = competency.levels.first { $0.level == minimum.level }
        return MinimumView(
          link: link, level: "\(minimum.level) \(level?.name ?? "")", signals: level?.signals ?? [])
      },
      systems: links(grade.systemIDs, on: route), movesOut: out.map { moveItem($0, on: route) },
      movesIn: catalogue.moves.filter { $0.toGradeID == grade.id }.map { moveItem($0, on: route) },
      training: links(courses.map(\.id), on: route))
  }

  /// Whether a lateral move is open to a grade: at least as high as the lowest named, in its track.
  private func isOpen(_ move: Move, to grade: Grade) -> Bool {
    guard let minimum = move.minGradeID.flatMap({ catalogue.grades[$0] }) else { return false }
    return minimum.trackID == grade.trackID && grade.level >= minimum.level
  }

  // MARK: - moves

  private func movePage(_ move: Move, _ templates: PageTemplates) -> SitePage {
    let route = Route.move(move.id)
    let title = catalogue.title(of: move)
    return SitePage(
      route: route, source: .place(move.place),
      search: SearchEntry(
        title: title, crumbs: words[.ladder], kind: "grade",
        sections: [
          .init(
            anchor: "", heading: "",
            text: move.criteria.criteria.map(\.label).joined(separator: "\n"))
        ])
    ) { [self] assets, output in
      let view = MoveView(
        frame: frame(
          FrameContent(
            title: title, area: "moves",
            crumbs: [(words[.home], .home), (words[.ladder], .ladder)]),
          on: route, assets),
        kind: move.kind.rawValue, kindName: words.named("move", move.kind.rawValue),
        facts: facts(of: move, on: route), rule: rule(move.criteria, on: route), note: move.note,
        policies: policiesMentioning(move, on: route),
        comparison: move.toGradeID.flatMap { to in
          move.fromGradeIDs.first.map { comparison(of: $0, and: to, on: route) }
        })
      templates.move.write(view, into: &output)
    }
  }

  func facts(of move: Move, on route: Route) -> [FactView] {
    let deciders = move.review.decidedByRoles.map {
      catalogue.roles[Identifier($0)]?.name ?? words.named("body", $0)
    }
    return [
      FactView(
        label: words[.minGrade], links: move.minGradeID.map { links([$0], on: route) } ?? []),
      FactView(
        label: words[.reviewCycle], text: move.review.cycle.map { words.named("cycle", $0) }),
      FactView(label: words[.decidedBy], text: deciders.joined(separator: words[.listSeparator])),
      FactView(label: words[.needsVacancy], text: move.review.needsVacancy ? words[.yes] : nil),
      FactView(label: words[.version], text: move.version),
      FactView(label: words[.effectiveFrom], text: move.effectiveFrom?.description),
    ].filter { !($0.text ?? "").isEmpty || !$0.links.isEmpty }
  }

  private func policiesMentioning(_ move: Move, on route: Route) -> [LinkView] {
    policies(mentioning: [.move(move.id), .ladder]).compactMap {
      link(.policy, $0.id.name, on: route)
    }
  }
}
