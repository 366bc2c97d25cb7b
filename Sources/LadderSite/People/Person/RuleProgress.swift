import LadderCatalogue
import LadderInput
import LadderProgress

/// What a rule is for decides how its states are told: what a promotion asks is good to have met, what
/// triggers a review is not.
enum RuleUse: Sendable {
  case promotion, lateral, demotion, duty

  init(_ kind: Move.Kind) {
    switch kind {
    case .promotion: self = .promotion
    case .lateral: self = .lateral
    case .demotion: self = .demotion
    }
  }

  /// Whether the rule asks something of the person; then gaps and help are shown.
  var isGoal: Bool { self == .promotion || self == .lateral }

  /// The colour of a state.
  func state(_ truth: Truth) -> String {
    switch (self, truth) {
    case (.promotion, _), (.lateral, _): truth.rawValue
    case (.demotion, .met): "triggered"
    case (.demotion, .unmet): "not_triggered"
    case (.demotion, .unknown): "incomplete"
    case (.duty, .met): "mandatory"
    case (.duty, .unmet): "optional"
    case (.duty, .unknown): "review"
    case (.demotion, .notApplicable), (.duty, .notApplicable): "not_applicable"
    }
  }
}

/// How many of a rule's requirements are met, unmet and unknown.
///
/// A requirement is what stands at the top of the rule: a group that asks for two of four counts once,
/// so that someone who meets everything is not told of two unmet parts.
struct RequirementCounts: Sendable {
  private(set) var met = 0
  private(set) var unmet = 0
  private(set) var unknown = 0

  init(_ explanation: Explanation) {
    switch explanation {
    case .group(_, _, _, let parts): for part in parts { count(part.state) }
    case .criterion(let result): count(result.state)
    }
  }

  private mutating func count(_ state: Truth) {
    switch state {
    case .met: met += 1
    case .unmet: unmet += 1
    case .unknown: unknown += 1
    case .notApplicable: break
    }
  }

  var total: Int { met + unmet + unknown }
}

/// A rule as it stands for a person: its criteria, numbered, and the rows each rests on.
struct RuleProgress: Sendable {
  /// How the parts make one answer; empty where all are asked for, which goes without saying.
  var how = ""
  var criteria: [CriterionView] = []
  /// `6.2: exam_results_2026Q3.csv:45,67`.
  var sources: [String] = []
}

extension PeopleSite {
  func ruleProgress(
    _ rule: Explanation, of person: PersonProgress, _ use: RuleUse
  ) -> RuleProgress {
    var progress = RuleProgress()
    guard case .group(let combination, _, _, let parts) = rule else {
      progress.criteria = [criterion(rule, "1", person, use, &progress.sources)]
      return progress
    }
    progress.how = how(combination, use)
    progress.criteria.reserveCapacity(parts.count)
    for (index, part) in parts.enumerated() {
      progress.criteria.append(
        criterion(part, (index + 1).text, person, use, &progress.sources))
    }
    return progress
  }

  /// A criterion or group in words; where a group around it is met already, nothing more is asked.
  private func criterion(
    _ explanation: Explanation, _ number: String, _ person: PersonProgress, _ use: RuleUse,
    _ sources: inout [String], isSettled: Bool = false
  ) -> CriterionView {
    switch explanation {
    case .group(let combination, let label, let state, let parts):
      let how = model.words.combination(combination)
      var view = CriterionView(
        state: use.state(state), stateWord: word(state, use), number: number,
        label: label ?? how, how: label == nil ? nil : how)
      view.parts.reserveCapacity(parts.count)
      for (index, part) in parts.enumerated() {
        let inner = number + "." + (index + 1).text
        view.parts.append(
          criterion(
            part, inner, person, use, &sources, isSettled: isSettled || use.isGoal && state == .met)
        )
      }
      return view
    case .criterion(let result):
      let asksMore = use.isGoal && !isSettled
      let source = source(of: result, number)
      if !source.isEmpty { sources.append(source) }
      return CriterionView(
        state: isSettled && result.state != .met ? "none" : use.state(result.state),
        stateWord: word(result.state, use), number: number, label: result.criterion.label,
        found: finding(result, of: person), gap: asksMore ? gap(result) : nil,
        help: asksMore && !result.help.isEmpty
          ? result.help.prefix(2).compactMap { help($0, with: result.criterion.fact) } : [])
    }
  }

  /// The rows a criterion rests on; those of scores are told once, where the page lists the scores.
  private func source(of result: CriterionResult, _ number: String) -> String {
    guard !result.evidence.isEmpty else { return "" }
    switch result.criterion.fact {
    case .examScore, .examCount, .kpiScore, .kpiTotal: return ""
    default: return sources(result.evidence.compactMap(\.row), of: number + book[.colon])
    }
  }

  private func word(_ state: Truth, _ use: RuleUse) -> String {
    switch use {
    case .promotion, .lateral: names.met[state]
    case .demotion: names.triggered[state]
    case .duty: names.clause[state]
    }
  }

  private func how(_ combination: Condition.Combination, _ use: RuleUse) -> String {
    switch (use, combination) {
    case (.demotion, .any): book[.reviewAny]
    case (.duty, .any): book[.dutyAny]
    case (.duty, .all): book[.dutyAll]
    case (.promotion, .all), (.lateral, .all): ""
    default: model.words.combination(combination)
    }
  }

  private func help(_ help: Help, with fact: Fact) -> LinkView? {
    switch help {
    case .course(let position):
      let link = links.courses[Int(position)]
      if case .courseCompleted = fact { return LinkView(label: book[.toTheCourse], url: link.url) }
      return link
    case .exam(let position): return links.exams[Int(position)]
    case .program(let position): return links.programs[Int(position)]
    case .plan: return LinkView(label: book[.plan], url: "#plan")
    case .acknowledge(let id): return catalogue.policies.position(of: id).map { links.policies[$0] }
    }
  }
}
