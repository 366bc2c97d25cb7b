import LadderCatalogue
import LadderDiagnostics
import LadderSearch
import LadderTemplates

/// A page on which people are looked for, and beside them what the handbook says.
struct FindView: View {
  var frame: FrameView
  /// The style sheet of private pages.
  var style: String
  /// The list of people.
  var list: String
  /// What looks through it.
  var script: String
  var lead: String

  static let shape = ViewShape<FindView>("find", zh: "查找人员页面", en: "Where people are looked for") {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("style", zh: "专用样式表", en: "The style sheet of these pages", \.style)
    view.text("list", zh: "人员名单（脚本）", en: "The list of people, a script", \.list)
    view.text("script", zh: "查名单的脚本", en: "The script that looks through it", \.script)
    view.text("lead", zh: "说明", en: "What the page is", \.lead)
  }
}

extension PeopleFinder {
  /// Each list with its page.
  func jobs(_ template: Template<FindView>) -> [PageGroup] {
    lists.map { list in
      PageGroup(routes: [list.route]) { [self] assets in
        { _, output in template.write(self.view(list, assets), into: &output) }
      }
    }
  }

  /// The lists themselves.
  func files() -> [OutputJob] {
    lists.map { list in OutputJob(path: list.path) { [self] in $0 += script(list) } }
  }

  private func view(_ list: List, _ assets: PageAssets) -> FindView {
    let words = site.model.words
    let book = site.book
    let owner = list.owner.map { site.people.employees[$0].name }
    let above: (label: String, route: Route) =
      list.owner.map { (site.people.employees[$0].name, site.route(of: $0)) }
      ?? (words[.coordTitle], .coordination)
    let count = String(people(of: list).count)
    return FindView(
      frame: site.model.frame(
        FrameContent(
          title: book[.findPeople], area: "people", crumbs: [(words[.home], .home), above]),
        on: list.route, assets),
      style: assets.coordinationStyle(on: list.route), list: "people.js",
      script: assets.address(of: PageAssets.peopleSearch, on: list.route),
      lead: owner.map { book(.findLead, (.name, $0), (.n, count)) }
        ?? book(.findLeadAll, (.n, count)))
  }
}

extension PageAssets {
  /// The name of the script that looks through lists of people.
  static let peopleSearch = "search/people.js"
}
