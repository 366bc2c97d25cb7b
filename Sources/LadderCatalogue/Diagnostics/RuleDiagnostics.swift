import LadderDiagnostics
import LadderInput

// What is wrong with rules: conditions, comparisons, stretches of time.

extension Diagnostic {
  static func conditionIsNoMapping(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(
        zh: "条件应写成 all、any、none、at_least 之一，或一个带 fact 的判断",
        en: "a condition is one of all, any, none, at_least, or a criterion with a fact"),
      hint: Message(
        zh: "例如 {id: time, fact: months_in_grade, op: gte, value: 12}",
        en: "write such as {id: time, fact: months_in_grade, op: gte, value: 12}"))
  }

  static func conditionMixed(_ group: String, _ other: String, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .conditionMixed, at: place,
      Message(
        zh: "“\(group)”旁边不能再写“\(value: other)”",
        en: "'\(value: other)' cannot stand beside '\(group)'"),
      hint: Message(zh: "把它移到“\(group)”的列表里", en: "move it into the list of '\(group)'"))
  }

  static func conditionIsNoList(_ key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(zh: "“\(key)”应为条件的列表", en: "'\(key)' is a list of conditions"),
      hint: Message(
        zh: "每个条件另起一行，以“- ”开头", en: "begin each condition on a line of its own with '- '"))
  }

  static func conditionIsEmpty(_ key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .emptyCondition, at: place,
      Message(zh: "“\(key)”里至少要有一个条件", en: "'\(key)' holds at least one condition"),
      hint: Message(
        zh: "写上条件，或删去“\(key)”", en: "write the conditions, or take '\(key)' out"))
  }

  static func atLeastTooMany(_ count: Int, of available: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .outOfRange, at: place,
      Message(
        zh: "要求满足 \(count) 项，但只列出了 \(available) 项",
        en: "\(count) must be met, but only \(available) are listed"),
      hint: Message(
        zh: "把 count 改小，或补上缺少的条件",
        en: "make 'count' smaller, or add the conditions that are missing"))
  }

  static func comparisonDoesNotFit(_ op: String, fact: String, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .comparisonMismatch, at: place,
      Message(zh: "“\(op)”不适用于事实“\(fact)”", en: "'\(op)' does not fit the fact '\(fact)'"),
      hint: Message(
        zh: "是非类事实用 is_true，数量类事实用 gte、lte、gt、lt、eq",
        en: "use is_true for facts that are yes or no, and gte, lte, gt, lt, eq for amounts"))
  }

  static func wrongTimespan(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(
        zh: "“period”应为 last_6_months、last_4_quarters、this_year 或 period，而不是“\(value: text)”",
        en: "'period' is last_6_months, last_4_quarters, this_year or period, not '\(value: text)'"),
      hint: Message(
        zh: "写上几个月或几个季度，如 last_12_months（近十二个月）",
        en: "say how many months or quarters: last_12_months"))
  }

  static func windowOutsideStage(_ days: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .windowOutsideStage, at: place,
      Message(
        zh: "“window_days”应在阶段的 \(days) 个工作日（planned_days）之内",
        en: "'window_days' lies within the \(days) workdays of the stage, 'planned_days'"),
      hint: Message(zh: "改考核的日子，或加长阶段", en: "change the days, or make the stage longer"))
  }

  static func windowNotTwoDays(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .outOfRange, at: place,
      Message(
        zh: "“window_days”应为先后两个数，如 [9, 10]",
        en: "'window_days' is two numbers in order, such as [9, 10]"),
      hint: Message(
        zh: "先写最早的一天，再写最迟的一天", en: "write the first day, then the last"))
  }
}
