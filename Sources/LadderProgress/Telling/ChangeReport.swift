import LadderCatalogue
package import LadderDiagnostics
import LadderInput

/// What a change of rules or records does, as `ladder whatif` tells it: with names for a terminal or a
/// program, and as counts alone for a comment that many may read.
package struct ChangeReport: Sendable {
  package let changes: [StateChange]
  private let before: Teller
  private let after: Teller

  package init(
    _ changes: [StateChange], before: Progress, after: Progress, in language: Language
  ) {
    self.changes = changes
    self.before = Teller(before, in: language)
    self.after = Teller(after, in: language)
  }

  private func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    after.say(zh(), en())
  }

  /// The changes of each rule, in the order in which the rules first occur.
  private var byRule: [(rule: StateChange.Rule, changes: [StateChange])] {
    var groups: [(rule: StateChange.Rule, changes: [StateChange])] = []
    for change in changes {
      if let index = groups.firstIndex(where: { $0.rule == change.rule }) {
        groups[index].changes.append(change)
      } else {
        groups.append((change.rule, [change]))
      }
    }
    return groups
  }

  private func name(of rule: StateChange.Rule) -> String {
    let name: String?
    switch rule {
    case .move(let id, let kind):
      let move = after.catalogue.moves[id] ?? before.catalogue.moves[id]
      name = move.map { "\(after.name(of: kind))：\(after.target(of: $0))" }
    case .special(let id):
      name = (after.catalogue.specialPrograms[id] ?? before.catalogue.specialPrograms[id])?.name
    }
    return name.map { "\($0)（\(rule.name)）" } ?? rule.name
  }

  private func word(_ state: StateChange.State, of rule: StateChange.Rule) -> String {
    switch (state, rule) {
    case (.absent, _): say("不适用", "does not apply")
    case (.criteria(let truth), .move(_, let kind)): after.state(truth, of: kind)
    case (.criteria(let truth), .special): after.state(truth)
    case (.duty(let basis), _): after.basis(basis)
    }
  }

  // MARK: - text

  /// Who changes state and why, with names.
  package var text: String {
    guard !changes.isEmpty else {
      return say("没有人的状态改变。\n", "Nobody's state changes.\n")
    }
    var text = ""
    for (rule, changes) in byRule {
      text += name(of: rule) + say("：\(changes.count) 人\n", ": \(changes.count) people\n")
      for change in changes {
        text += "  \(person(change.employee))  \(word(change.before, of: rule)) → "
        text += word(change.after, of: rule) + "\n"
        for reason in change.reasons { text += "      " + tell(reason) + "\n" }
      }
    }
    return text
  }

  private func person(_ id: Identifier<Employee>) -> String {
    let employee = after.people.employees[id] ?? before.people.employees[id]
    return employee.map { "\($0.name)（\(id)）" } ?? id.name
  }

  private func tell(_ reason: StateChange.Reason) -> String {
    func side(_ result: CriterionResult?, _ teller: Teller) -> String {
      guard let result else { return say("没有这一条", "not asked") }
      let found = teller.found(result) ?? teller.reason(result.measure)
      return teller.state(result.state) + (found.map { say("（\($0)）", " (\($0))") } ?? "")
    }
    return reason.criterion.label + say("：", ": ") + side(reason.before, before) + " → "
      + side(reason.after, after)
  }

  // MARK: - JSON

  /// The same for a program, with ids in place of names.
  package var json: String {
    let objects = changes.map { change in
      let kind =
        switch change.rule {
        case .move(_, let kind): kind.rawValue
        case .special: "special"
        }
      let reasons = change.reasons.map { reason in
        object([
          ("criterion", jsonString(reason.criterion.id)),
          ("label", jsonString(reason.criterion.label)),
          ("before", reason.before.map { jsonString($0.state.rawValue) } ?? "null"),
          ("after", reason.after.map { jsonString($0.state.rawValue) } ?? "null"),
        ])
      }
      return "  "
        + object([
          ("employee_id", jsonString(change.employee.name)), ("kind", jsonString(kind)),
          ("rule", jsonString(change.rule.name)), ("before", jsonString(change.before.name)),
          ("after", jsonString(change.after.name)),
          ("reasons", "[" + reasons.joined(separator: ", ") + "]"),
        ])
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(jsonString($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  // MARK: - Markdown

  /// A comment for a merge request: counts only, and none of a group in which one could be told from the
  /// rest.
  package var markdown: String {
    var text = say("### 规则或记录改动的影响\n\n", "### What the change does\n\n")
    text += say(
      "比较的日期：\(before.progress.asOf) 与 \(after.progress.asOf)。\n\n",
      "Compared as of \(before.progress.asOf) and \(after.progress.asOf).\n\n")
    guard !changes.isEmpty else {
      return text + say("没有人的状态改变。\n", "Nobody's state changes.\n")
    }
    text += say("| 规则 | 原来 | 变为 | 人数 | 因为 |\n", "| rule | before | after | people | because |\n")
    text += "|---|---|---|---:|---|\n"
    var isSuppressed = false
    for (rule, changes) in byRule {
      for (before, after) in transitions(changes) {
        let group = changes.filter { $0.before == before && $0.after == after }
        let isSmall = group.count < Share.leastGroup
        isSuppressed = isSuppressed || isSmall
        let count = isSmall ? say("少于 5", "fewer than 5") : String(group.count)
        let cells = [
          name(of: rule), word(before, of: rule), word(after, of: rule), count,
          after == .absent || before == .absent ? "" : criteria(of: group),
        ]
        text += "| " + cells.map(cell).joined(separator: " | ") + " |\n"
      }
    }
    // The sum beside the other rows would give away what a small group holds.
    if !isSuppressed {
      let people = Set(changes.map(\.employee)).count
      text += say("\n共影响 \(people) 人。\n", "\n\(people) people in all.\n")
    }
    return text
  }

  /// The pairs of states, in the order in which they first occur.
  private func transitions(
    _ changes: [StateChange]
  ) -> [(StateChange.State, StateChange.State)] {
    var pairs: [(StateChange.State, StateChange.State)] = []
    for change in changes where !pairs.contains(where: { $0 == (change.before, change.after) }) {
      pairs.append((change.before, change.after))
    }
    return pairs
  }

  /// The labels of what changed in any of a group, in the order of the rule.
  private func criteria(of group: [StateChange]) -> String {
    var labels: [String] = []
    for reason in group.flatMap(\.reasons) where !labels.contains(reason.criterion.label) {
      labels.append(reason.criterion.label)
    }
    return labels.joined(separator: say("；", "; "))
  }

  /// Text that stays in its cell and means nothing to Markdown.
  private func cell(_ text: String) -> String {
    var cell = ""
    for character in text {
      switch character {
      case "|", "\\", "`", "*", "_", "[", "]", "<", ">", "#", "~", "!", "@":
        cell += "\\\(character)"
      case "\n", "\r": cell += " "
      default: cell.append(character)
      }
    }
    return cell
  }
}
