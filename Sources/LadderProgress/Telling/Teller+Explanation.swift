import LadderCatalogue
import LadderInput

// A whole rule, as `ladder explain` prints it.

extension Teller {
  /// Which rules of a person to tell of.
  package enum Choice: Sendable {
    case all
    case move(Int)
    case special(Int)
  }

  /// A person's standing with their rules; rules that are not theirs are passed over.
  package func explain(_ position: Int, _ choice: Choice) -> String {
    let person = progress.people[position]
    var sections = [header(person)]
    for readiness in person.readiness where choice.includes(move: readiness.move) {
      sections.append(section(readiness))
    }
    for duty in person.duties where choice.includes(special: duty.program) {
      sections.append(section(duty))
    }
    if sections.count == 1 {
      sections.append(
        say("这一天没有适用于此人的规则。\n", "No rule applies to this person on the day.\n"))
    }
    return sections.joined(separator: "\n")
  }

  private func header(_ person: PersonProgress) -> String {
    let employee = people.employees[person.employee]
    var parts = ["\(employee.name)（\(employee.id)）"]
    if let held = person.grade {
      let name = catalogue.grades[held.grade].name
      parts.append(held.since.map { say("\(name)，\($0) 起", "\(name) since \($0)") } ?? name)
    }
    if let id = employee.teamID { parts.append(team(id)) }
    parts.append(person.isOnPost ? say("已上岗", "on post") : say("未上岗", "not on post"))
    parts.append(say("截至 \(progress.asOf)", "as of \(progress.asOf)"))
    return parts.joined(separator: say("　", "  ")) + "\n"
  }

  private func section(_ readiness: Readiness) -> String {
    let move = catalogue.moves[readiness.move]
    let rule = readiness.explanation
    var text = "\(name(of: move.kind))：\(target(of: move))（\(reference(readiness.rule))）\n"
    text += "  " + say("结果：", "Result: ") + state(rule.state, of: move.kind) + say("；", "; ")
    text += counts(rule) + "\n"
    if move.kind == .promotion {
      text += say(
        "  条件满足不等于晋升，由评审决定", "  Criteria met are not a promotion: a review decides")
      if !move.review.decidedByRoles.isEmpty {
        text += say("（", " (") + list(move.review.decidedByRoles.map(decider)) + say("）", ")")
      }
      text += "\n"
    }
    if move.kind != .demotion, let day = rule.turnsMetOn {
      text += say("  只差时间：\(day) 起满足\n", "  Only time is missing: met from \(day)\n")
    }
    if let later = readiness.rule.next {
      text += say(
        "  规则将于 \(later.from) 改为版本 \(later.version)\n",
        "  The rule changes to version \(later.version) on \(later.from)\n")
    }
    text += lines(rule, isGoal: move.kind != .demotion)
    return text
  }

  private func section(_ duty: SpecialDuty) -> String {
    let special = catalogue.specialPrograms[duty.program]
    var text = say("专项培训：", "Special training: ") + "\(special.name)（\(reference(duty.rule))）\n"
    text += "  " + say("结果：", "Result: ") + basis(duty.basis)
    text += say("（判定周期 \(duty.quarter)）\n", " (for \(duty.quarter))\n")
    if duty.basis == .mandatory {
      text += "  " + fulfilment(duty) + "\n"
    }
    text += lines(duty.explanation, isGoal: false)
    return text
  }

  private func fulfilment(_ duty: SpecialDuty) -> String {
    switch duty.fulfilment {
    case .done(let day): say("已于 \(day) 完成", "done on \(day)")
    case .inProgress: say("进行中，\(duty.dueOn) 前完成", "begun, due on \(duty.dueOn)")
    case .open: say("\(duty.dueOn) 前完成", "due on \(duty.dueOn)")
    case .overdue: say("已逾期，应于 \(duty.dueOn) 完成", "overdue since \(duty.dueOn)")
    }
  }

  private func reference(_ rule: RuleReference) -> String {
    say("\(rule.id)，版本 \(rule.version)", "\(rule.id), version \(rule.version)")
      + (rule.effectiveFrom.map { say("，\($0) 起施行", ", in force since \($0)") } ?? "")
  }

  private func counts(_ rule: Explanation) -> String {
    let counts = rule.counts
    return say(
      "满足 \(counts.met) 项，未满足 \(counts.unmet) 项，不知道 \(counts.unknown) 项",
      "\(counts.met) met, \(counts.unmet) not met, \(counts.unknown) unknown")
  }

  // MARK: - the criteria

  private func lines(_ rule: Explanation, isGoal: Bool) -> String {
    guard case .group(let combination, let label, _, let parts) = rule else {
      return line(rule, "1", "  ", isGoal: isGoal)
    }
    var text = ""
    let how = name(of: combination)
    text += "  " + (label.map { "\($0)（\(how)）" } ?? how) + say("：\n", ":\n")
    for (index, part) in parts.enumerated() {
      text += line(part, String(index + 1), "  ", isGoal: isGoal)
    }
    return text
  }

  private func line(
    _ part: Explanation, _ number: String, _ indent: String, isGoal: Bool
  ) -> String {
    switch part {
    case .group(let combination, let label, let state, let parts):
      let how = name(of: combination)
      var text =
        "\(indent)\(number) [\(self.state(state))] \(label.map { "\($0)（\(how)）" } ?? how)\n"
      for (index, inner) in parts.enumerated() {
        // Where a group is met already nothing more is asked.
        text += line(
          inner, "\(number).\(index + 1)", indent + "  ", isGoal: isGoal && state != .met)
      }
      return text
    case .criterion(let result): return criterion(result, number, indent, isGoal: isGoal)
    }
  }

  private func criterion(
    _ result: CriterionResult, _ number: String, _ indent: String, isGoal: Bool
  ) -> String {
    let inner = indent + "    "
    var text = "\(indent)\(number) [\(state(result.state))] \(result.criterion.label)\n"
    text += inner + say("规则：", "Rule: ") + requirement(result.criterion)
    if let found = found(result) { text += say("；现在：", "; now: ") + found }
    text += "\n"
    if let reason = reason(result.measure) { text += inner + say("原因：", "Why: ") + reason + "\n" }
    if isGoal, let gap = gap(result) { text += inner + say("差距：", "Gap: ") + gap + "\n" }
    for evidence in result.evidence { text += inner + say("依据：", "Row: ") + row(evidence) + "\n" }
    if isGoal, !result.help.isEmpty {
      text += inner + say("可以做：", "What helps: ") + list(result.help.map(help)) + "\n"
    }
    return text
  }

  private func name(of combination: Condition.Combination) -> String {
    switch combination {
    case .all: say("须全部满足", "all of")
    case .any: say("满足任意一项即可", "any of")
    case .none: say("须全部不成立", "none of")
    case .atLeast(let count): say("至少满足 \(count) 项", "at least \(count) of")
    }
  }
}

extension Teller.Choice {
  fileprivate func includes(move: Int) -> Bool {
    switch self {
    case .all: true
    case .move(let chosen): chosen == move
    case .special: false
    }
  }

  fileprivate func includes(special: Int) -> Bool {
    switch self {
    case .all: true
    case .special(let chosen): chosen == special
    case .move: false
    }
  }
}
