package import LadderCatalogue

/// What is known of a rule: three values, and the case that it does not concern the person.
///
/// Strong Kleene logic. Something unknown never counts as met or as unmet; an item that is not applicable
/// is left out of its group, and a group with nothing left is not applicable itself.
package enum Truth: String, Sendable, CaseIterable {
  case met, unmet, unknown
  case notApplicable = "not_applicable"

  package init(_ value: Bool) { self = value ? .met : .unmet }

  package static func all(_ parts: [Truth]) -> Truth { combining(parts, decidedBy: .unmet) }

  package static func any(_ parts: [Truth]) -> Truth { combining(parts, decidedBy: .met) }

  /// What decides if one part has it, else unknown if one is, else what all have that apply.
  private static func combining(_ parts: [Truth], decidedBy decisive: Truth) -> Truth {
    var result = Truth.notApplicable
    for part in parts where part != .notApplicable {
      if part == decisive { return part }
      if result != .unknown { result = part }
    }
    return result
  }

  /// All of the negations.
  package static func none(_ parts: [Truth]) -> Truth { all(parts.map(\.negated)) }

  /// Met when enough are met; unmet when even the unknown ones would not make it enough.
  package static func atLeast(_ count: Int, of parts: [Truth]) -> Truth {
    let parts = parts.filter { $0 != .notApplicable }
    if parts.isEmpty { return .notApplicable }
    let met = parts.count { $0 == .met }
    if met >= count { return .met }
    return met + parts.count { $0 == .unknown } < count ? .unmet : .unknown
  }

  package static func combining(_ parts: [Truth], _ combination: Condition.Combination) -> Truth {
    switch combination {
    case .all: all(parts)
    case .any: any(parts)
    case .none: none(parts)
    case .atLeast(let count): atLeast(count, of: parts)
    }
  }

  package var negated: Truth {
    switch self {
    case .met: .unmet
    case .unmet: .met
    case .unknown, .notApplicable: self
    }
  }
}
