import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderSearch
import LadderTemplates

/// An item of the KPI scheme.
struct KPIItemView: View {
  var id: String
  var name: String
  var summary: String?
  var weight: String
  var bar: [UInt8]
  var maxScore: String
  var source: String
  var exams: [LinkView]
  var uses: [LinkView]

  static let shape = ViewShape<KPIItemView>("kpi_item", zh: "一个绩效项目", en: "An item of the scheme") {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.text("summary", zh: "说明", en: "What it looks at", \.summary)
    view.text("weight", zh: "权重", en: "Its weight", \.weight)
    view.html("bar", zh: "权重条（SVG）", en: "Its weight as a bar", \.bar)
    view.text("max_score", zh: "满分", en: "Its full mark", \.maxScore)
    view.text("source", zh: "分数来源", en: "Where its scores come from", \.source)
    view.list("exams", zh: "计入的考试", en: "The exams that count toward it", \.exams)
    view.flag("has_uses", zh: "是否被规则引用", en: "Whether rules look at it", anyOf: \.uses)
    view.list("uses", zh: "引用它的规则", en: "The rules that look at it", \.uses)
  }
}

/// The KPI scheme.
struct KPISchemeView: View {
  var frame: FrameView
  var items: [KPIItemView]
  var total: String
  var policies: [LinkView]

  static let shape = ViewShape<KPISchemeView>("kpi_scheme", zh: "绩效项目页面", en: "The KPI scheme") {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.list("items", zh: "项目", en: "Its items", \.items)
    view.text("total", zh: "权重合计", en: "The weights together", \.total)
    view.flag("has_policies", zh: "是否有相关制度", en: "Whether policies speak of it", anyOf: \.policies)
    view.list("policies", zh: "相关制度", en: "The policies that speak of it", \.policies)
  }
}

// The KPI scheme (P34): its items, their weights, where scores come from and which rules look at them.

extension SiteModel {
  func kpiPages(_ templates: TrainingTemplates) -> [SitePage] {
    guard !catalogue.kpiItems.isEmpty else { return [] }
    let route = Route.kpi
    return [
      SitePage(
        route: route, source: .program,
        search: SearchEntry(
          title: words[.kpiScheme], crumbs: "", kind: "kpi",
          sections: catalogue.kpiItems.map {
            SearchSection(anchor: $0.id.name, heading: $0.name, text: $0.summary ?? "")
          })
      ) { [self] assets, output in
        let total = catalogue.kpiItems.reduce(Fixed.zero) { $0 + $1.weightPct }
        let view = KPISchemeView(
          frame: frame(
            FrameContent(title: words[.kpiScheme], area: "kpi", crumbs: [(words[.home], .home)]),
            on: route, assets),
          items: catalogue.kpiItems.map { itemView($0, on: route) }, total: "\(total)%",
          policies: policies(mentioning: [route], on: route))
        templates.kpi.write(view, into: &output)
      }
    ]
  }

  private func itemView(_ item: KPIItem, on route: Route) -> KPIItemView {
    let series = Set(catalogue.exams.filter { $0.countsToward?.kpiID == item.id }.map(\.series))
    return KPIItemView(
      id: item.id.name, name: item.name, summary: item.summary, weight: "\(item.weightPct)%",
      bar: Self.bar(item.weightPct), maxScore: item.maxScore.description,
      source: words.named("kpi_source", item.source.rawValue),
      exams: series.sorted().map {
        LinkView(
          label: words.named("series", $0), url: route.link(to: .exams, anchor: "series-" + $0))
      }, uses: rules(lookingAt: item.id, on: route))
  }

  /// A bar as long as a share of a hundred.
  private static func bar(_ percent: Fixed) -> [UInt8] {
    var svg = SVGText()
    svg.open(
      "svg",
      [
        "class": "bar", "viewBox": "0 0 100 8", "preserveAspectRatio": "none",
        "aria-hidden": "true",
      ])
    svg.empty("rect", ["class": "bar-ground", "width": "100", "height": "8"])
    svg.empty("rect", ["class": "bar-value", "width": percent.description, "height": "8"])
    svg.close("svg")
    return svg.bytes
  }

  /// The moves and special programmes whose rules look at an item.
  private func rules(lookingAt id: Identifier<KPIItem>, on route: Route) -> [LinkView] {
    func looks(_ condition: Condition) -> Bool {
      condition.criteria.contains { criterion in
        switch criterion.fact {
        case .kpiScore(let item, _, _, _), .kpiPercentile(let item, _),
          .kpiDeductionPoints(let item, _, _):
          item == id
        default: false
        }
      }
    }
    return links(catalogue.specialPrograms.filter { looks($0.mandatoryWhen) }.map(\.id), on: route)
      + links(catalogue.moves.filter { looks($0.criteria) }.map(\.id), on: route)
  }
}
