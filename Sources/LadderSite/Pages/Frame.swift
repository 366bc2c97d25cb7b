import LadderCatalogue
import LadderInput
import LadderMarkup
import LadderTemplates

/// What a page says of itself to the layout.
struct FrameContent: Sendable {
  var title: String
  var description: String?
  /// The part of the site it belongs to: chooses the sidebar and the entry of the main navigation.
  var area: String
  var crumbs: [(label: String, route: Route)] = []
  var outline: [OutlineView] = []
  /// The page of the catalogue whose text it shows.
  var page: Int?
}

extension SiteModel {
  /// The layout's names for a page.
  func frame(_ content: FrameContent, on page: Route, _ assets: PageAssets) -> FrameView {
    let sidebar = navigation.sidebar(content.area)
    let mentions = mentions(of: page)
    return FrameView(
      site: assets.site(on: page), title: content.title, description: content.description,
      mainLinks: navigation.mainLinks(on: page, area: content.area),
      crumbs: readable(content.crumbs, on: page).map {
        LinkView(label: $0.label, url: page.link(to: $0.route))
      },
      sidebarTitle: sidebar?.title, sidebar: sidebar?.html(on: page), outline: content.outline,
      isHome: page == .home, mentions: mentions.shown, moreMentions: mentions.rest,
      note: note(on: content.page, at: page))
  }

  /// The way to a page without the lists of people and teams where only coordinators may read them.
  private func readable(
    _ crumbs: [(label: String, route: Route)], on page: Route
  ) -> [(label: String, route: Route)] {
    guard isGated else { return crumbs }
    let lists: Set = [Route.people, .teams]
    if lists.contains(page) || page.path.hasPrefix("coordination/") { return crumbs }
    return crumbs.filter { !lists.contains($0.route) }
  }

  /// The outline of a document, as far as it helps to find one's way: the second and third level.
  func outline(of document: Document) -> [OutlineView] {
    let headings = document.outline
    var outline: [OutlineView] = []
    outline.reserveCapacity(headings.count)
    for heading in headings.indices where 2...3 ~= headings[heading].level {
      outline.append(
        OutlineView(
          id: headings[heading].id, text: headings[heading].text,
          isSub: headings[heading].level == 3))
    }
    return outline.count > 1 ? outline : []
  }

  /// The body of a page of the catalogue, with its links resolved.
  func body(of position: Int, on route: Route) -> [UInt8] {
    var bytes: [UInt8] = []
    let resolved = links[position]
    let glossary = glossary.map { (terms: $0, url: route.link(to: .glossary).text) }
    catalogue.pages[position].document.write(
      into: &bytes, omittingTitle: true, glossary: glossary
    ) { link, content in
      guard let target = resolved[link] else {
        return Document.Target(url: catalogue.pages[position].document.links[link].destination)
      }
      if content == .title { return Document.Target(url: "", title: target.title) }
      let address = target.link(from: route)
      return Document.Target(root: address.first, encoded: address.second, title: nil)
    }
    return bytes
  }

  /// A link from a page to a thing of the catalogue; plain text if it has no page.
  func link(_ kind: EntityKind, _ id: String, on page: Route) -> LinkView? {
    targets.target(kind, id).map { LinkView(label: $0.title, url: $0.link(from: page)) }
  }

  func links<Entity: CatalogueEntity>(
    _ ids: [Identifier<Entity>], on page: Route
  ) -> [LinkView] {
    ids.compactMap { link(Entity.kind, $0.name, on: page) }
  }
}
