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

extension PeopleSite {
  /// The parts of a rule as they stand for a person, and how they make one answer.
  func parts(
    of rule: Explanation, _ person: PersonProgress, _ use: RuleUse
  ) -> (how: String, parts: [CriterionView]) {
    guard case .group(let combination, _, _, let parts) = rule else {
      return ("", [criterion(rule, person, use)])
    }
    return (how(combination, use), parts.map { criterion($0, person, use) })
  }

  private func criterion(
    _ explanation: Explanation, _ person: PersonProgress, _ use: RuleUse
  ) -> CriterionView {
    switch explanation {
    case .group(let combination, let label, let state, let parts):
      let how = model.words.combination(combination)
      return CriterionView(
        state: use.state(state), stateWord: word(state, use), label: label ?? how,
        how: label == nil ? nil : how, parts: parts.map { criterion($0, person, use) })
    case .criterion(let result):
      return CriterionView(
        state: use.state(result.state), stateWord: word(result.state, use),
        label: result.criterion.label, found: finding(result, of: person),
        gap: use.isGoal ? gap(result) : nil,
        help: use.isGoal ? result.help.compactMap { help($0, person) } : [],
        source: sources(result.evidence))
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
    default: model.words.combination(combination)
    }
  }

  private func help(_ help: Help, _ person: PersonProgress) -> LinkView? {
    switch help {
    case .course(let position): return links.courses[Int(position)]
    case .exam(let position): return links.exams[Int(position)]
    case .program(let position): return links.programs[Int(position)]
    case .plan: return LinkView(label: book[.plan], url: "#plan")
    case .acknowledge(let id): return catalogue.policies.position(of: id).map { links.policies[$0] }
    }
  }
}
