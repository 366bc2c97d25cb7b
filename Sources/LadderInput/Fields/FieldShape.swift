package import LadderDiagnostics

/// What may stand in a field, as data: for messages, JSON Schemas and the reference page.
package indirect enum FieldShape: Sendable {
  /// Text of any length.
  case text
  /// Text on one line, not empty and without markup.
  case line
  /// `[a-z][a-z0-9_-]*`.
  case identifier
  /// The number of an employee, always text so that leading zeros stay.
  case employeeID
  /// The identifier of something of one of these kinds.
  case reference([String])
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Fixed>)
  case boolean
  case day
  case yearMonth
  case quarter
  case week
  case period
  case moment
  case timeOfDay
  /// One of these names; the aliases are other spellings that exports use.
  case choice([String], aliases: [ChoiceAlias] = [])
  case list(FieldShape)
  /// A value alone or a list of them.
  case oneOrMany(FieldShape)
  case record(Schema)
  /// Any keys, with values of one shape.
  case dictionary(FieldShape)
  /// A scalar with a grammar of its own.
  case form(ScalarForm)
  /// A value of one of several shapes.
  case either([FieldShape])
  /// A shape that holds itself, by the name under which its definition is found.
  case named(ShapeName)
}

/// Another spelling of one of a closed list's names: `在职` for `active`.
package struct ChoiceAlias: Sendable, Hashable {
  package let spelling: String
  package let name: String
}

/// A scalar with a grammar of its own: `last_6_months`, `FREQ=DAILY`.
package struct ScalarForm: Sendable {
  /// What it is, as the middle of a sentence.
  package let summary: Message
  /// A regular expression of ECMA 262 for all of the text.
  package let pattern: String
  package let examples: [String]

  package init(zh: Phrase, en: Phrase, pattern: String, examples: [String]) {
    summary = Message(zh: zh, en: en)
    self.pattern = pattern
    self.examples = examples
  }
}

/// The name of a shape that is defined elsewhere because it holds itself.
package struct ShapeName: Sendable {
  package let id: String
  package let zh: String
  package let en: String

  package init(_ id: String, zh: String, en: String) {
    self.id = id
    self.zh = zh
    self.en = en
  }
}

extension FieldShape {
  /// What the field holds, as the middle of a sentence: `'level' is a whole number`.
  package var description: (zh: String, en: String) {
    switch self {
    case .text: ("文字", "text")
    case .line: ("一行文字", "one line of text")
    case .identifier: ("标识（小写字母开头，其后为小写字母、数字、_ 或 -）", "an identifier")
    case .employeeID: ("工号（文字）", "an employee's number, kept as text")
    case .reference(let kinds):
      ("一个标识（\(kinds.joined(separator: "、"))）", "an id (\(kinds.joined(separator: " or ")))")
    case .integer: ("整数", "a whole number")
    case .number: ("数字", "a number")
    case .boolean: ("true 或 false", "true or false")
    case .day: ("日期（如 2026-03-10）", "a date such as 2026-03-10")
    case .yearMonth: ("月份（如 2026-03）", "a month such as 2026-03")
    case .quarter: ("季度（如 2026Q1）", "a quarter such as 2026Q1")
    case .week: ("周次（如 2026-W11）", "a week such as 2026-W11")
    case .period: ("期间（如 2026-03、2026Q1）", "a period such as 2026-03 or 2026Q1")
    case .moment: ("日期和时刻（如 2026-03-27T15:00）", "a date and time such as 2026-03-27T15:00")
    case .timeOfDay: ("时刻（如 08:30）", "a time such as 08:30")
    case .choice(let names, _):
      (" \(names.joined(separator: "、")) 之一", "one of \(names.joined(separator: ", "))")
    case .list: ("列表", "a list")
    case .oneOrMany(let shape):
      ("\(shape.description.zh)或其列表", "\(shape.description.en) or a list of them")
    case .record, .dictionary: ("一组“键: 值”", "a mapping of keys")
    case .form(let form):
      (
        "\(form.summary.text(in: .chinese))（如 \(form.examples.joined(separator: "、"))）",
        "\(form.summary.text(in: .english)) such as \(form.examples.joined(separator: ", "))"
      )
    case .either(let shapes):
      (
        shapes.map(\.description.zh).joined(separator: "或"),
        shapes.map(\.description.en).joined(separator: " or ")
      )
    case .named(let name): (name.zh, name.en)
    }
  }

  /// Whether a value is a list or a mapping rather than a single scalar.
  var isCollection: Bool {
    switch self {
    case .list, .record, .dictionary, .either, .named: true
    default: false
    }
  }
}

/// Words behind Chinese text, with a blank between it and Latin letters.
func spaced(_ words: String) -> String {
  guard let first = words.utf8.first, first < 0x80, first != 0x20 else { return words }
  return " " + words
}
