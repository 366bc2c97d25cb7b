import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderTemplates

/// What stands at the foot of a page with a text: its tags, when it was changed, where to change it.
struct PageNoteView: View {
  var tags: [LinkView]
  var updated: String?
  var contributors: String?
  var editURL: String?

  static let shape = ViewShape<PageNoteView>("page_note", zh: "页末信息", en: "What stands at the foot")
  { view in
    view.flag("has_tags", zh: "是否有标签", en: "Whether it has tags", anyOf: \.tags)
    view.list("tags", zh: "标签", en: "Its tags", \.tags)
    view.flag("has_line", zh: "是否有标签以外的信息", en: "Whether there is more than tags") {
      $0.updated != nil || $0.contributors != nil || $0.editURL != nil
    }
    view.text("updated", zh: "最后修改的日期", en: "When it was changed last", \.updated)
    view.text("contributors", zh: "参与修改的人", en: "Who changed it", \.contributors)
    view.text("edit_url", zh: "编辑这一页的地址", en: "Where it can be edited", \.editURL)
  }
}

/// A page whose text leads to this one.
struct MentionView: View {
  var link: LinkView
  /// The section it stands in.
  var section: String

  static let shape = ViewShape<MentionView>(
    "mention", zh: "提到本页的一页", en: "A page whose text leads here"
  ) { view in
    view.record("link", zh: "链接", en: "Its link", \.link)
    view.text("section", zh: "所在栏目", en: "The section it stands in", \.section)
  }
}

extension SiteModel {
  /// More mentions than this are only counted.
  private static var mostMentions: Int { 20 }

  /// The pages whose texts lead to a page, and what is said of those not shown.
  func mentions(of page: Route) -> (shown: [MentionView], rest: String?) {
    guard let positions = relations.mentions[page] else { return ([], nil) }
    let routes = self.routes
    let shown = (0..<min(positions.count, Self.mostMentions)).map { index in
      let position = positions[index]
      return MentionView(
        link: LinkView(
          label: catalogue.pages[position].title, url: page.link(to: routes[position])),
        section: sections.titleOfPage[position])
    }
    let rest = positions.count - shown.count
    return (shown, rest > 0 ? words(.moreMentions, (.n, String(rest))) : nil)
  }

  /// The foot of a page that shows the text of a page of the catalogue; nil if there is nothing to say.
  func note(on position: Int?, at route: Route) -> PageNoteView? {
    guard let position else { return nil }
    let page = catalogue.pages[position]
    let note = PageNoteView(
      tags: page.tags.compactMap { tags.tag($0.value) }.map {
        LinkView(label: $0.name, url: route.link(to: $0.route))
      },
      updated: history.updated(position)?.description,
      contributors: contributors(of: position), editURL: editURL(of: page))
    let isEmpty =
      note.tags.isEmpty && note.updated == nil && note.contributors == nil && note.editURL == nil
    return isEmpty ? nil : note
  }

  private func contributors(of position: Int) -> String? {
    let names = history.contributors(position)
    return names.isEmpty ? nil : list(names)
  }

  private func editURL(of page: Page) -> String? {
    guard let address = catalogue.site.repository.editAddress else { return nil }
    return address.before + urlEncoded(page.path) + address.after
  }
}
