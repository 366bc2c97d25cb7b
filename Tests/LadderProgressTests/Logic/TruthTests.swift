import LadderCatalogue
import Testing

@testable import LadderProgress

struct TruthTests {
  // MARK: - tables

  @Test(
    arguments: [
      ([.met, .met], Truth.met), ([.met, .unknown], .unknown), ([.unmet, .unknown], .unmet),
      ([.met, .notApplicable], .met), ([.notApplicable], .notApplicable), ([], .notApplicable),
    ] as [([Truth], Truth)])
  func allNeedsEveryPart(_ parts: [Truth], _ expected: Truth) {
    #expect(Truth.all(parts) == expected)
  }

  @Test(
    arguments: [
      ([.unmet, .met], Truth.met), ([.met, .unknown], .met), ([.unmet, .unknown], .unknown),
      ([.unmet, .notApplicable], .unmet), ([.notApplicable], .notApplicable), ([], .notApplicable),
    ] as [([Truth], Truth)])
  func anyNeedsOnePart(_ parts: [Truth], _ expected: Truth) {
    #expect(Truth.any(parts) == expected)
  }

  @Test(
    arguments: [
      ([.unmet, .unmet], Truth.met), ([.unmet, .met], .unmet), ([.unmet, .unknown], .unknown),
      ([.met, .unknown], .unmet), ([.notApplicable], .notApplicable),
    ] as [([Truth], Truth)])
  func noneNeedsEveryPartToFail(_ parts: [Truth], _ expected: Truth) {
    #expect(Truth.none(parts) == expected)
  }

  @Test(
    arguments: [
      ([.met, .met, .unmet], Truth.met), ([.met, .unknown, .unmet], .unknown),
      ([.met, .unmet, .unmet], .unmet), ([.unknown, .unknown, .unmet], .unknown),
      ([.met, .met, .unknown], .met), ([.met, .notApplicable, .notApplicable], .unmet),
      ([.notApplicable, .notApplicable], .notApplicable),
    ] as [([Truth], Truth)])
  func atLeastTwoCounts(_ parts: [Truth], _ expected: Truth) {
    #expect(Truth.atLeast(2, of: parts) == expected)
  }

  // MARK: - brute force

  /// Where each fact occurs once a rule is known exactly when every way to fill in what is unknown says the
  /// same.
  @Test func equalsAllCompletionsWhereEachFactOccursOnce() {
    var random = Random(seed: 1)
    var unknowns = 0
    for _ in 0..<4000 {
      var next = 0
      let rule = Rule.random(&random, depth: 3) { _ in
        next += 1
        return next - 1
      }
      let facts = random.facts(next)
      let state = rule.state(facts)
      #expect(state == rule.consensus(facts), "\(rule) with \(facts)")
      if state == .unknown { unknowns += 1 }
    }
    // The rules must not be so plain that the unknown never matters.
    #expect(unknowns > 400)
  }

  /// Where a fact occurs twice a rule may say unknown too often, but what it says is never wrong.
  @Test func isNeverWrongWhereFactsOccurTwice() {
    var random = Random(seed: 2)
    var overCautious = 0
    for _ in 0..<4000 {
      let rule = Rule.random(&random, depth: 3) { $0.number(below: 4) }
      let facts = random.facts(4)
      let state = rule.state(facts)
      let consensus = rule.consensus(facts)
      if state == consensus { continue }
      #expect(state == .unknown, "\(rule) with \(facts)")
      overCautious += 1
    }
    #expect(overCautious > 0)
  }
}

/// A rule over numbered facts.
private indirect enum Rule: CustomStringConvertible {
  case fact(Int)
  case group(Condition.Combination, [Rule])

  static func random(
    _ random: inout Random, depth: Int, fact: (inout Random) -> Int
  ) -> Rule {
    if depth == 0 || random.number(below: 3) == 0 { return .fact(fact(&random)) }
    var parts: [Rule] = []
    for _ in 0...random.number(below: 3) {
      parts.append(Rule.random(&random, depth: depth - 1, fact: fact))
    }
    switch random.number(below: 4) {
    case 0: return .group(.all, parts)
    case 1: return .group(.any, parts)
    case 2: return .group(.none, parts)
    default: return .group(.atLeast(1 + random.number(below: parts.count)), parts)
    }
  }

  func state(_ facts: [Truth]) -> Truth {
    switch self {
    case .fact(let number): facts[number]
    case .group(let combination, let parts):
      Truth.combining(parts.map { $0.state(facts) }, combination)
    }
  }

  /// What every way to replace the unknown by yes or no agrees on, by two-valued logic of its own; unknown
  /// where they differ.
  func consensus(_ facts: [Truth]) -> Truth {
    let unknown = facts.indices.filter { facts[$0] == .unknown }
    var answers: Set<Truth> = []
    for bits in 0..<(1 << unknown.count) {
      var filled = facts
      for (bit, fact) in unknown.enumerated() {
        filled[fact] = bits >> bit & 1 == 1 ? .met : .unmet
      }
      answers.insert(answer(filled).map { $0 ? .met : .unmet } ?? .notApplicable)
    }
    return answers.count == 1 ? answers.first ?? .unknown : .unknown
  }

  /// Yes or no; nil where the rule does not apply.
  private func answer(_ facts: [Truth]) -> Bool? {
    switch self {
    case .fact(let number): return facts[number] == .notApplicable ? nil : facts[number] == .met
    case .group(let combination, let parts):
      let answers = parts.compactMap { $0.answer(facts) }
      if answers.isEmpty { return nil }
      let yes = answers.count { $0 }
      switch combination {
      case .all: return yes == answers.count
      case .any: return yes > 0
      case .none: return yes == 0
      case .atLeast(let count): return yes >= count
      }
    }
  }

  var description: String {
    switch self {
    case .fact(let number): "f\(number)"
    case .group(let combination, let parts): "\(combination)\(parts)"
    }
  }
}

/// SplitMix64: the same numbers in every run.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }

  mutating func facts(_ count: Int) -> [Truth] {
    (0..<count).map { _ in [.met, .unmet, .unknown, .unknown, .notApplicable][number(below: 5)] }
  }
}
