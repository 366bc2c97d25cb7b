import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderMarkup
import LadderTemplates

/// A piece of a paragraph of two versions.
struct ChangePieceView: View {
  var text: String
  var isAdded: Bool
  var isRemoved: Bool

  static let shape = ViewShape<ChangePieceView>(
    "change_piece", zh: "段落中的一截", en: "A piece of a paragraph"
  ) { view in
    view.text("text", zh: "文字", en: "Its text", \.text)
    view.flag("is_added", zh: "是否新增", en: "Whether it was put in", \.isAdded)
    view.flag("is_removed", zh: "是否删去", en: "Whether it was taken out", \.isRemoved)
  }
}

/// A paragraph or heading of two versions, or what says that some are left out.
struct ChangedParagraphView: View {
  var isHeading: Bool
  /// How many paragraphs that are the same stand here and are not shown.
  var leftOut: String?
  var pieces: [ChangePieceView]

  static let shape = ViewShape<ChangedParagraphView>(
    "changed_paragraph", zh: "新旧对照的一段", en: "A paragraph of two versions"
  ) { view in
    view.flag("is_heading", zh: "是否标题", en: "Whether it is a heading", \.isHeading)
    view.text("left_out", zh: "此处略去多少", en: "How many are left out here", \.leftOut)
    view.list("pieces", zh: "各截文字", en: "Its pieces", \.pieces)
  }
}

/// What changed in a policy since its last version.
struct ChangesView: View {
  var frame: FrameView
  var article: LinkView
  var facts: [FactView]
  var summary: String
  var paragraphs: [ChangedParagraphView]

  static let shape = ViewShape<ChangesView>(
    "changes", zh: "制度的修订对照", en: "What changed in a policy"
  ) { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.record("article", zh: "制度", en: "The policy", \.article)
    view.list("facts", zh: "两个版本", en: "The two versions", \.facts)
    view.text("summary", zh: "改了多少", en: "How much changed", \.summary)
    view.list("paragraphs", zh: "各段", en: "The paragraphs", \.paragraphs)
  }
}

extension SiteModel {
  /// Where the page that compares a policy with its last version stands; nil where there is none to compare.
  func changesRoute(of policy: Policy) -> Route? {
    guard earlier[policy.id] != nil else { return nil }
    let path = routes[policy.page].path.dropLast("/index.html".count)
    return .page(section: String(path), slug: "changes")
  }

  func changesPages(_ templates: PageTemplates) -> [SitePage] {
    guard !earlier.isEmpty else { return [] }
    return catalogue.policies.compactMap { policy in
      guard let route = changesRoute(of: policy), let old = earlier[policy.id] else { return nil }
      return SitePage(
        route: route, source: .place(policy.place), search: nil
      ) { [self] assets, output in
        templates.changes.write(changes(of: policy, since: old, on: route, assets), into: &output)
      }
    }
  }

  private func changes(
    of policy: Policy, since old: EarlierPolicy, on route: Route, _ assets: PageAssets
  ) -> ChangesView {
    let page = catalogue.pages[policy.page]
    let own = routes[policy.page]
    let all = LadderSite.changes(
      from: paragraphs(of: old.document), to: paragraphs(of: page.document))
    func count(_ kind: ParagraphChange.Kind) -> String { String(all.count { $0.kind == kind }) }
    let frame = frame(
      FrameContent(
        title: words(.changesOf, (.name, page.title)), area: page.area,
        crumbs: [(words[.home], .home)] + sections.trail(to: page.section) + [(page.title, own)]),
      on: route, assets)
    func version(_ version: String, _ day: String?) -> String {
      day.map { words(.versionFrom, (.version, version), (.day, $0)) } ?? version
    }
    let isSame = all.allSatisfy { $0.kind == .same }
    return ChangesView(
      frame: frame, article: LinkView(label: page.title, url: route.link(to: own)),
      facts: [
        FactView(label: words[.changesBefore], text: version(old.version, old.effectiveFrom)),
        FactView(
          label: words[.changesNow],
          text: version(policy.version, policy.effectiveFrom?.description)
        ),
      ],
      summary: isSame
        ? words[.changesNone]
        : words(
          .changesCount, (.n, count(.changed)), (.met, count(.added)), (.unmet, count(.removed))),
      paragraphs: shown(all))
  }

  /// The paragraphs that changed, each with the one before and behind it and the heading it stands under.
  private func shown(_ all: [ParagraphChange]) -> [ChangedParagraphView] {
    var isShown = [Bool](repeating: false, count: all.count)
    var heading: Int?
    for (index, change) in all.enumerated() {
      if change.isHeading { heading = index }
      guard change.kind != .same else { continue }
      for near in max(0, index - 1)...min(all.count - 1, index + 1) { isShown[near] = true }
      if let heading { isShown[heading] = true }
    }
    var views: [ChangedParagraphView] = []
    var leftOut = 0
    func finish() {
      guard leftOut > 0 else { return }
      views.append(
        ChangedParagraphView(
          isHeading: false, leftOut: words(.changesLeftOut, (.n, String(leftOut))), pieces: []))
      leftOut = 0
    }
    for (index, change) in all.enumerated() {
      guard isShown[index] else {
        leftOut += 1
        continue
      }
      finish()
      views.append(
        ChangedParagraphView(
          isHeading: change.isHeading, pieces: change.pieces.map(piece)))
    }
    finish()
    return views
  }

  private func piece(_ edit: Edit<Substring>) -> ChangePieceView {
    switch edit {
    case .kept(let words):
      ChangePieceView(text: words.joined(), isAdded: false, isRemoved: false)
    case .removed(let words):
      ChangePieceView(text: words.joined(), isAdded: false, isRemoved: true)
    case .added(let words): ChangePieceView(text: words.joined(), isAdded: true, isRemoved: false)
    }
  }

  /// The text of a document as a reader sees it, one paragraph, item or cell after the other.
  private func paragraphs(of document: Document) -> [Paragraph] {
    let (top, rest) = document.shownSections
    return (0..<rest.upperBound).flatMap { number in
      let section = document.sections[number]
      let text = section.text { link in title(of: document.links[link]) }
      let lines = text.split(separator: "\n").map { Paragraph(text: String($0), isHeading: false) }
      let isTitle = section.anchor.isEmpty || top.contains(number)
      return (isTitle ? [] : [Paragraph(text: section.heading, isHeading: true)]) + lines
    }
  }

  /// What a link without a text of its own shows.
  private func title(of link: Document.Link) -> String {
    guard case .reference(let kind, let id) = link.kind, let entity = EntityKind(rawValue: kind)
    else { return link.destination }
    return targets.target(entity, id)?.title ?? id
  }
}
