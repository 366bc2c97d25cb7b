import LadderCatalogue
import LadderDiagnostics
import LadderMarkup

/// A place a link can lead to.
struct LinkTarget: Sendable, Hashable {
  let route: Route?
  /// A file that is copied; exactly one of `route` and `file` is given, or neither for other sites.
  let file: String?
  let anchor: String
  let title: String

  init(route: Route, anchor: String = "", title: String) {
    self.route = route
    self.file = nil
    self.anchor = anchor
    self.title = title
  }

  init(file: String) {
    self.route = nil
    self.file = file
    self.anchor = ""
    self.title = file
  }

  /// The link from a page.
  func link(from page: Route) -> String {
    if let route { return page.link(to: route, anchor: anchor) }
    if let file { return page.link(toFile: file) }
    return ""
  }
}

/// Everything a text can lead to: pages by their files, things by kind and id, files that are copied.
struct LinkTargets: Sendable {
  private var byPath: [String: Int] = [:]
  private var byReference: [EntityKind: [String: LinkTarget]] = [:]
  private var anchors: [[String]] = []
  private var routes: [Route] = []
  private var titles: [String] = []
  private let assets: Set<String>

  init(_ catalogue: Catalogue, assets: [String]) {
    self.assets = Set(assets)
    for (position, page) in catalogue.pages.enumerated() {
      byPath[page.path] = position
      let route = page.route
      routes.append(route)
      titles.append(page.title)
      anchors.append(page.document.outline.map(\.id))
    }
    addPages(catalogue)
    addLadder(catalogue)
    addTraining(catalogue)
  }

  /// The target of a thing of the catalogue; nil if it has no page.
  func target(_ kind: EntityKind, _ id: String) -> LinkTarget? { byReference[kind]?[id] }

  private mutating func add(_ kind: EntityKind, _ id: String, _ target: LinkTarget) {
    byReference[kind, default: [:]][id] = target
  }

  private mutating func addPages(_ catalogue: Catalogue) {
    for page in catalogue.pages where !page.isSectionIndex {
      let kind: EntityKind? =
        switch page.kind {
        case .policy: .policy
        case .course: .course
        case .caseStudy: .caseStudy
        case .bulletin: .bulletin
        case .digest: .digest
        case .ordinary, .grade, .track: nil
        }
      if let kind { add(kind, page.id, LinkTarget(route: page.route, title: page.title)) }
    }
  }

  private mutating func addLadder(_ catalogue: Catalogue) {
    for grade in catalogue.grades {
      add(.grade, grade.id.name, LinkTarget(route: .grade(grade.id), title: grade.name))
    }
    for move in catalogue.moves {
      add(.move, move.id.name, LinkTarget(route: .move(move.id), title: catalogue.title(of: move)))
    }
    for track in catalogue.tracks {
      let route: Route = track.kind == .vertical ? .ladder : .track(track.id)
      add(.track, track.id.name, LinkTarget(route: route, title: track.name))
    }
    for competency in catalogue.competencies {
      add(
        .competency, competency.id.name,
        LinkTarget(route: .competencies, anchor: competency.id.name, title: competency.name))
    }
    for term in catalogue.glossary {
      add(
        .term, term.id.name, LinkTarget(route: .glossary, anchor: term.id.name, title: term.term))
    }
    for item in catalogue.kpiItems {
      add(.kpiItem, item.id.name, LinkTarget(route: .kpi, anchor: item.id.name, title: item.name))
    }
  }

  private mutating func addTraining(_ catalogue: Catalogue) {
    for program in catalogue.programs {
      add(.program, program.id.name, LinkTarget(route: .program(program.id), title: program.title))
      for assessment in program.allAssessmentIDs {
        guard let entity = catalogue.assessments[assessment] else { continue }
        add(
          .assessment, assessment.name,
          LinkTarget(
            route: .program(program.id), anchor: "assessment-" + assessment.name, title: entity.name
          ))
      }
    }
    for special in catalogue.specialPrograms {
      add(
        .specialProgram, special.id.name,
        LinkTarget(route: .specialProgram(special.id), title: special.name))
    }
    for session in catalogue.sessions {
      add(
        .session, session.id.name,
        LinkTarget(route: .calendar, anchor: "session-" + session.id.name, title: session.name))
    }
    for exam in catalogue.exams {
      add(.exam, exam.id.name, LinkTarget(route: .exams, anchor: exam.id.name, title: exam.name))
    }
    for topic in catalogue.topics {
      add(
        .topic, topic.id.name,
        LinkTarget(route: .section("courses"), anchor: "topic-" + topic.id.name, title: topic.name))
    }
    for system in catalogue.systems {
      add(
        .system, system.id.name,
        LinkTarget(
          route: .section("courses"), anchor: "system-" + system.id.name, title: system.name))
    }
  }

  // MARK: - resolving

  /// Where a link of a page leads; nil for other sites and for what does not exist, which is reported.
  func resolve(
    _ link: Document.Link, on page: Page, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget? {
    switch link.kind {
    case .external, .mail: return nil
    case .reference(let kind, let id): return resolve(kind, id, link, &diagnostics)
    case .anchor:
      let anchor = percentDecoded(String(link.destination.dropFirst()))
      let known = page.document.outline.map(\.id)
      if anchor.isEmpty || known.contains(anchor) {
        return LinkTarget(route: page.route, anchor: anchor, title: page.title)
      }
      diagnostics.append(
        .unknownAnchor(
          anchor, nearest: nearestName(to: anchor, among: known), at: link.destinationRange))
      return nil
    case .relative, .image:
      if link.kind == .image, hasScheme(link.destination) { return nil }
      return resolve(path: link, &diagnostics)
    }
  }

  private func resolve(
    _ kind: String, _ id: String, _ link: Document.Link, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget? {
    guard let entity = EntityKind(rawValue: kind), let known = byReference[entity] else {
      let kinds = byReference.keys.map(\.rawValue).sorted()
      diagnostics.append(
        .unknownReferenceKind(kind, nearest: nearestName(to: kind, among: kinds), at: link.range))
      return nil
    }
    if let target = known[id] { return target }
    diagnostics.append(
      .unknownReference(
        id, kind: kind, nearest: nearestName(to: id, among: known.keys.sorted()), at: link.range))
    return nil
  }

  private func resolve(
    path link: Document.Link, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget? {
    let (written, anchor) = splitAnchor(link.destination)
    // A link in a part that the page includes counts from the part.
    let file = link.range.path
    guard let path = joined(written, onto: file) else {
      diagnostics.append(.linkLeavesContent(link.destination, at: link.destinationRange))
      return nil
    }
    let candidates = [path, path + "/_index.md"]
    for candidate in candidates {
      guard let position = byPath[candidate] else { continue }
      if !anchor.isEmpty, !anchors[position].contains(anchor) {
        diagnostics.append(
          .unknownAnchor(
            anchor, nearest: nearestName(to: anchor, among: anchors[position]),
            at: link.destinationRange))
        return nil
      }
      return LinkTarget(route: routes[position], anchor: anchor, title: titles[position])
    }
    if assets.contains(path) { return LinkTarget(file: String(path.dropFirst("content/".count))) }
    diagnostics.append(
      .unknownLink(
        link.destination, nearest: nearest(to: path, from: file), at: link.destinationRange))
    return nil
  }

  /// The nearest file, written as the page would have to write it.
  private func nearest(to path: String, from page: String) -> String? {
    let names = byPath.keys.sorted() + assets.sorted()
    if let name = nearestName(to: path, among: names) { return relative(name, from: page) }
    let wanted = path.split(separator: "/").last.map(String.init) ?? path
    let same = names.first { $0.hasSuffix("/" + wanted) }
    return same.map { relative($0, from: page) }
  }
}

extension Page {
  /// Where the page stands in the site.
  var route: Route {
    if isSectionIndex {
      switch section {
      case "": return .home
      case "grades": return .ladder
      case "tracks": return .lateralMoves
      default: return .section(section)
      }
    }
    switch kind {
    case .grade: return .grade(Identifier(id))
    case .track: return .track(Identifier(id))
    case .ordinary, .policy, .course, .caseStudy, .bulletin, .digest:
      return section.isEmpty && slug == "index" ? .home : .page(section: section, slug: slug)
    }
  }
}

extension Catalogue {
  /// What a move is called: where it comes from and where it leads.
  func title(of move: Move) -> String {
    let from = (move.fromGradeIDs.isEmpty ? move.minGradeID.map { [$0] } ?? [] : move.fromGradeIDs)
      .compactMap { grades[$0]?.name }.joined(separator: "、")
    return "\(from) → \(targetName(of: move))"
  }

  /// The grade or track a move leads to.
  func targetName(of move: Move) -> String {
    if let id = move.toGradeID, let grade = grades[id] { return grade.name }
    if let id = move.toTrackID, let track = tracks[id] { return track.name }
    return move.id.name
  }
}
