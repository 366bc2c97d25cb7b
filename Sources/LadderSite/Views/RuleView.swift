import LadderCatalogue
import LadderDiagnostics
import LadderTemplates

/// A rule in words, in its own shape: groups with their parts, criteria with what they ask.
struct RuleView: View {
  var isGroup: Bool
  var label: String
  /// What a criterion asks in numbers, or how a group's parts make one answer.
  var text: String
  var help: [LinkView]
  var parts: [RuleView]

  static let shape = ViewShape<RuleView>("rule", zh: "一条规则", en: "A rule in words") { view in
    view.flag("is_group", zh: "是否为一组", en: "Whether it is a group", \.isGroup)
    view.text("label", zh: "说法", en: "The company's words for it", \.label)
    view.text("text", zh: "要求", en: "What it asks", \.text)
    view.list("help", zh: "有帮助的内容", en: "What helps", \.help)
    view.list("parts", zh: "各项", en: "Its parts", \.parts)
  }
}

extension SiteModel {
  func rule(_ condition: Condition, on page: Route) -> RuleView {
    switch condition {
    case .group(let combination, let label, let parts):
      RuleView(
        isGroup: true, label: label ?? "", text: words.combination(combination), help: [],
        parts: parts.map { rule($0, on: page) })
    case .criterion(let criterion):
      RuleView(
        isGroup: false, label: criterion.label, text: numbers(of: criterion),
        help: subjects(of: criterion.fact, on: page), parts: [])
    }
  }

  /// What a criterion asks in numbers.
  ///
  /// Of a yes or no the label says it all; of a judgement it is told who judges.
  private func numbers(of criterion: Criterion) -> String {
    if case .judgement = criterion.fact { return words.requirement(criterion, catalogue) }
    return criterion.comparison == .isTrue ? "" : words.requirement(criterion, catalogue)
  }

  /// The pages about what a criterion looks at.
  private func subjects(of fact: Fact, on page: Route) -> [LinkView] {
    let found: LinkView? =
      switch fact {
      case .courseCompleted(let id): link(.course, id.name, on: page)
      case .programCompleted(let id), .stagePassed(let id, _): link(.program, id.name, on: page)
      case .competencyLevel(let id): link(.competency, id.name, on: page)
      case .policyAcknowledged(let id): link(.policy, id.name, on: page)
      case .kpiScore(let id, _, _, _), .kpiPercentile(let id, _), .kpiDeductionPoints(let id, _, _):
        link(.kpiItem, id.name, on: page)
      default: nil
      }
    return found.map { [$0] } ?? []
  }
}
