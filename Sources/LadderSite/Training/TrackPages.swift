import LadderCatalogue
import LadderDiagnostics
import LadderSearch
import LadderTemplates

/// A way that leads to a track, with its rule.
struct TrackMoveView: View {
  var link: LinkView
  var facts: [FactView]
  var rule: RuleView

  static let shape = ViewShape<TrackMoveView>("track_move", zh: "通往某序列的途径", en: "A way to a track")
  {
    view in
    view.record("link", zh: "变动页面", en: "The move's page", \.link)
    view.list("facts", zh: "各项信息", en: "What is known of it", \.facts)
    view.record("rule", zh: "条件", en: "Its criteria", \.rule)
  }
}

/// A track beside the ladder.
struct TrackView: View {
  var frame: FrameView
  var isExternal: Bool
  var body: [UInt8]?
  var grades: [ItemView]
  var moves: [TrackMoveView]
  var policies: [LinkView]

  static let shape = ViewShape<TrackView>("track", zh: "序列页面", en: "A track") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.flag(
      "is_external", zh: "是否其他部门", en: "Whether its posts are another department's", \.isExternal)
    view.html("body", zh: "正文", en: "Its text", \.body)
    view.flag("has_grades", zh: "是否有职级", en: "Whether it has grades", anyOf: \.grades)
    view.list("grades", zh: "职级", en: "Its grades", \.grades)
    view.flag("has_moves", zh: "是否有途径", en: "Whether moves lead there", anyOf: \.moves)
    view.list("moves", zh: "怎样到达", en: "The moves that lead there", \.moves)
    view.flag("has_policies", zh: "是否有相关制度", en: "Whether policies speak of it", anyOf: \.policies)
    view.list("policies", zh: "相关制度", en: "The policies that speak of it", \.policies)
  }
}

/// A track in the list of lateral ways.
struct LateralCardView: View {
  var link: LinkView
  var summary: String?
  var facts: [FactView]
  var conditions: [String]
  var moves: [LinkView]

  static let shape = ViewShape<LateralCardView>(
    "lateral_card", zh: "列表中的横向岗位", en: "A lateral track"
  ) { view in
    view.record("link", zh: "链接", en: "Its page", \.link)
    view.text("summary", zh: "摘要", en: "One sentence about it", \.summary)
    view.list("facts", zh: "各项信息", en: "What is known of it", \.facts)
    view.list("conditions", zh: "条件", en: "What one must meet", \.conditions)
    view.list("moves", zh: "变动页面", en: "The moves that lead there", \.moves)
  }
}

/// The lateral ways.
struct LateralView: View {
  var frame: FrameView
  var intro: [UInt8]?
  var tracks: [LateralCardView]
  var policies: [LinkView]

  static let shape = ViewShape<LateralView>("lateral", zh: "横向发展页面", en: "The lateral ways") {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.html("intro", zh: "说明", en: "What introduces it", \.intro)
    view.list("tracks", zh: "横向岗位", en: "The tracks", \.tracks)
    view.flag("has_policies", zh: "是否有相关制度", en: "Whether policies speak of it", anyOf: \.policies)
    view.list("policies", zh: "相关制度", en: "The policies that speak of it", \.policies)
  }
}

// The ways to other tracks (P7): what the posts are, who may apply, and how.

extension SiteModel {
  func trackPages(_ templates: TrainingTemplates) -> [SitePage] {
    let shown = catalogue.tracks.filter { $0.kind != .vertical || textPage(of: $0) != nil }
    guard !shown.isEmpty || tracksIndex != nil else { return [] }
    return [lateralPage(templates)] + shown.map { trackPage($0, templates) }
  }

  /// The text that introduces the folder of tracks.
  private var tracksIndex: Int? {
    catalogue.pages.firstIndex { $0.isSectionIndex && $0.section == "tracks" }
  }

  private func textPage(of track: Track) -> Int? {
    catalogue.pages.firstIndex {
      $0.kind == .track && $0.id == track.id.name && !$0.isSectionIndex
    }
  }

  private func moves(to track: Track) -> [Move] {
    catalogue.moves.filter { move in
      move.kind == .lateral
        && (move.toTrackID == track.id
          || move.toGradeID.map { track.gradeIDs.contains($0) } ?? false)
    }
  }

  // MARK: - all lateral ways

  private func lateralPage(_ templates: TrainingTemplates) -> SitePage {
    let route = Route.lateralMoves
    let index = tracksIndex
    let tracks = catalogue.tracks.filter { $0.kind != .vertical }
    var sections = index.map { isSearchable($0) ? searchSections(of: $0) : [] } ?? []
    sections.append(
      SearchSection(anchor: "", heading: "", text: tracks.map(\.name).joined(separator: "\n")))
    return SitePage(
      route: route, source: index.map { .place(catalogue.pages[$0].place) } ?? .program,
      search: SearchEntry(
        title: words[.lateralMoves], crumbs: words[.ladder], kind: "grade",
        tags: searchTags(of: index), sections: sections)
    ) { [self] assets, output in
      let routes = Set([route] + tracks.map { Route.track($0.id) })
      let view = LateralView(
        frame: frame(
          FrameContent(
            title: words[.lateralMoves],
            description: index.flatMap { catalogue.pages[$0].description }, area: "tracks",
            crumbs: [(words[.home], .home), (words[.ladder], .ladder)], page: index),
          on: route, assets),
        intro: index.map { body(of: $0, on: route) },
        tracks: tracks.map { card($0, on: route) },
        policies: policies(mentioning: routes, on: route))
      templates.lateral.write(view, into: &output)
    }
  }

  private func card(_ track: Track, on route: Route) -> LateralCardView {
    let moves = moves(to: track)
    return LateralCardView(
      link: LinkView(label: track.name, url: route.link(to: .track(track.id))),
      summary: textPage(of: track).flatMap { catalogue.pages[$0].description },
      facts: moves.first.map { move in
        facts(of: move, on: route).filter { $0.label != words[.version] }
          .filter { $0.label != words[.effectiveFrom] }
      } ?? [],
      conditions: moves.flatMap { move in
        if case .group(_, _, let parts) = move.criteria { return parts.map { $0.label(words) } }
        return move.criteria.criteria.map(\.label)
      }, moves: links(moves.map(\.id), on: route))
  }

  // MARK: - a track

  private func trackPage(_ track: Track, _ templates: TrainingTemplates) -> SitePage {
    let route = Route.track(track.id)
    let text = textPage(of: track)
    let title = text.map { catalogue.pages[$0].title } ?? track.name
    let moves = moves(to: track)
    var sections = text.map { searchSections(of: $0) } ?? []
    sections.append(
      SearchSection(
        anchor: "criteria", heading: words[.howToApply],
        text: moves.flatMap(\.criteria.criteria).map(\.label).joined(separator: "\n")))
    return SitePage(
      route: route, source: .place(text.map { catalogue.pages[$0].place } ?? track.place),
      search: isSearchable(text)
        ? SearchEntry(
          title: title, crumbs: words[.lateralMoves], kind: "grade", tags: searchTags(of: text),
          sections: sections) : nil
    ) { [self] assets, output in
      let view = TrackView(
        frame: frame(
          FrameContent(
            title: title, description: text.flatMap { catalogue.pages[$0].description },
            area: "tracks",
            crumbs: [
              (words[.home], .home), (words[.ladder], .ladder),
              (words[.lateralMoves], .lateralMoves),
            ], page: text),
          on: route, assets),
        isExternal: track.kind == .external, body: text.map { body(of: $0, on: route) },
        grades: track.gradeIDs.compactMap { catalogue.grades[$0] }.map { grade in
          ItemView(
            link: LinkView(label: grade.name, url: route.link(to: .grade(grade.id))),
            summary: grade.summary)
        },
        moves: moves.compactMap { move in
          link(.move, move.id.name, on: route).map { link in
            TrackMoveView(
              link: link, facts: facts(of: move, on: route), rule: rule(move.criteria, on: route))
          }
        },
        policies: policies(
          mentioning: Set([route, .lateralMoves] + moves.map { Route.move($0.id) }), on: route))
      templates.track.write(view, into: &output)
    }
  }
}

extension Condition {
  /// The company's words for it: its own label, or those of its parts.
  func label(_ words: Words) -> String {
    switch self {
    case .criterion(let criterion): criterion.label
    case .group(_, let label, let parts):
      label ?? parts.map { $0.label(words) }.joined(separator: words[.listSeparator])
    }
  }
}
