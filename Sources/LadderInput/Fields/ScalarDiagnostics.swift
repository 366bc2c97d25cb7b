import LadderDiagnostics

extension Diagnostic {
  /// Why a text is not what its field holds, and how to mend it.
  ///
  /// Called only once reading has failed, so it may spend what time it needs.
  static func wrongScalar(
    _ text: String, _ shape: FieldShape, key: String, at range: SourceRange
  ) -> Diagnostic {
    // A file that no spreadsheet wrote holds what a person has written.
    let isTable = range.path.hasSuffix(".csv")
    if let damage = text.withBytes({ ScalarDamage($0, in: shape) }),
      isTable || damage != .dayWithoutYear
    {
      return spreadsheetDamage(damage, text, key: key, at: range)
    }
    let wanted = shape.description
    var code = DiagnosticCode.wrongType
    var message = Message(
      zh: "“\(key)”应为\(spaced(wanted.zh))，而不是“\(value: text)”",
      en: "'\(key)' is \(wanted.en), not '\(value: text)'")
    var hint: Message?
    switch shape {
    case .integer(let bounds):
      if let number = text.withBytes(parseInteger) {
        code = .outOfRange
        message = outOfRange(key, number, bounds.lowerBound, bounds.upperBound)
        hint = rangeHint(bounds.lowerBound, bounds.upperBound)
      } else {
        hint = numberHint(text, isWhole: true)
      }
    case .number(let bounds):
      if let number = Fixed(text) {
        code = .outOfRange
        message = outOfRange(key, number, bounds.lowerBound, bounds.upperBound)
        hint = rangeHint(bounds.lowerBound, bounds.upperBound)
      } else {
        hint = numberHint(text, isWhole: false)
      }
    case .boolean: hint = booleanHint(text)
    case .choice(let names, _):
      code = .unknownValue
      let signs = [
        ">=": "gte", "≥": "gte", "<=": "lte", "≤": "lte", ">": "gt", "<": "lt", "=": "eq",
      ]
      let near =
        signs[text].flatMap { names.contains($0) ? $0 : nil }
        ?? nearestName(to: text, among: names)
      hint =
        near.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(zh: "换成上面列出的一个", en: "use one of the names above")
    case .identifier:
      hint = identifierHint(text)
    case .reference:
      hint = referenceHint(text)
    case .employeeID:
      hint = Message(
        zh: "工号只用字母、数字、_ 和 -", en: "use letters, digits, '_' and '-' only")
    case .day, .moment, .yearMonth, .quarter, .week, .period, .timeOfDay:
      code = .invalidDate
      (message, hint) = dateProblem(text, shape, key: key) ?? (message, hint)
      hint =
        hint
        ?? Message(
          zh: "照括号里的样子写", en: "write it in the form of the example above")
    case .line:
      message =
        text.isEmpty
        ? Message(zh: "“\(key)”不能为空", en: "'\(key)' is not empty")
        : Message(zh: "“\(key)”只能有一行", en: "'\(key)' is one line of text")
      hint = Message(zh: "写成一行", en: "write one line of text")
    default: break
    }
    return Diagnostic(.error, code, at: range, message, hint: hint)
  }

  private static func outOfRange<Number: CustomStringConvertible>(
    _ key: String, _ number: Number, _ low: Number, _ high: Number
  ) -> Message {
    Message(
      zh: "“\(key)”应在 \(low) 到 \(high) 之间，而不是 \(value: number)",
      en: "'\(key)' is from \(low) to \(high), not \(value: number)")
  }

  private static func rangeHint<Number: CustomStringConvertible>(
    _ low: Number, _ high: Number
  ) -> Message {
    Message(zh: "改成 \(low) 到 \(high) 之间的数", en: "write a number from \(low) to \(high)")
  }

  private static func numberHint(_ text: String, isWhole: Bool) -> Message? {
    let scalars = text.unicodeScalars
    if scalars.contains(where: { (0xFF10...0xFF19).contains($0.value) }) {
      return Message(zh: "数字用半角", en: "write half-width digits")
    }
    let digits = scalars.prefix { ("0"..."9").contains($0) || $0 == "." }
    if text.utf8.contains(UInt8(ascii: ",")),
      text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2C || $0 == 0x2E })
    {
      let plain = text.filter { $0 != "," }
      return Message(zh: "不用千分号，写成 \(value: plain)", en: "write it without commas: \(value: plain)")
    }
    if !digits.isEmpty, digits.count < scalars.count {
      let number = String(String.UnicodeScalarView(digits))
      return Message(
        zh: "只写数字，不写单位：\(value: number)", en: "write the number alone: \(value: number)")
    }
    if isWhole, digits.count == scalars.count, digits.contains(".") {
      return Message(zh: "写成没有小数的数字", en: "write it without decimals")
    }
    if isWhole, text.hasPrefix("0"), let number = Int(text) {
      return Message(zh: "写成 \(value: number)", en: "write it as \(value: number)")
    }
    if !isWhole, digits.count == scalars.count {
      return Message(
        zh: "最多九位整数、三位小数", en: "write at most nine digits and three decimals")
    }
    return isWhole
      ? Message(zh: "用半角数字写，如 60", en: "write it in digits, such as 60")
      : Message(zh: "用半角数字写，如 82.5", en: "write it in digits, such as 82.5")
  }

  private static func booleanHint(_ text: String) -> Message? {
    switch text.lowercased() {
    case "yes", "on", "y", "true", "1", "是": Message(zh: "写成 true", en: "write it as true")
    case "no", "off", "n", "false", "0", "否": Message(zh: "写成 false", en: "write it as false")
    default: nil
    }
  }

  private static func identifierHint(_ text: String) -> Message? {
    var bytes: [UInt8] = []
    for byte in text.lowercased().utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x5F, 0x2D: bytes.append(byte)
      case 0x20: bytes.append(0x5F)
      default: break
      }
    }
    let suggestion = String(decoding: bytes.drop { $0 < 0x61 || $0 > 0x7A }, as: UTF8.self)
    guard suggestion.utf8.count >= 2 else {
      return Message(
        zh: "换成小写字母开头的名字，如 vip_senior", en: "use a name such as vip_senior")
    }
    return Message(zh: "写成 \(value: suggestion)", en: "write it as \(value: suggestion)")
  }

  private static func referenceHint(_ text: String) -> Message? {
    let separators: Set<Unicode.Scalar> = [",", "，", ";", "；", "、", " "]
    guard text.unicodeScalars.contains(where: separators.contains) else { return nil }
    let names = text.split { $0.unicodeScalars.contains(where: separators.contains) }
    let list = names.joined(separator: ", ")
    return Message(zh: "几个标识写成列表：[\(value: list)]", en: "write several as a list: [\(value: list)]")
  }
}

// MARK: - dates

extension Diagnostic {
  private static func dateProblem(
    _ text: String, _ shape: FieldShape, key: String
  ) -> (Message, Message?)? {
    let numbers = text.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    switch shape {
    case .day, .moment:
      var parts = Array(numbers.prefix(3))
      if parts.count == 1, text.utf8.count == 8, let all = parts.first {
        parts = [all / 10_000, all / 100 % 100, all % 100]
      }
      guard parts.count == 3, parts[0] >= 1000 else { return nil }
      guard let day = Day(year: parts[0], month: parts[1], day: parts[2]) else {
        return (
          Message(
            zh: "“\(key)”：日历上没有“\(value: text)”这一天",
            en: "'\(key)' is a day of the calendar, and '\(value: text)' is none"),
          Message(zh: "查清是哪一天再改", en: "find out which day is meant")
        )
      }
      let wanted = shape.description
      let message = Message(
        zh: "“\(key)”应为\(spaced(wanted.zh))，而不是“\(value: text)”",
        en: "'\(key)' is \(wanted.en), not '\(value: text)'")
      guard case .moment = shape else {
        return (message, Message(zh: "写成 \(value: day)", en: "write it as \(value: day)"))
      }
      guard numbers.count >= 5, let time = TimeOfDay(hour: numbers[3], minute: numbers[4]) else {
        return (message, nil)
      }
      let moment = Moment(day: day, time: time)
      return (
        message,
        Message(
          zh: "写成 \(value: moment)（当地时间，不带时区）",
          en: "write it as \(value: moment), local time without an offset")
      )
    case .period where text.unicodeScalars.contains(where: { "Qq季".unicodeScalars.contains($0) }):
      return quarterProblem(text, numbers, shape, key: key)
    case .yearMonth, .period:
      guard numbers.count >= 2, let month = YearMonth(year: numbers[0], month: numbers[1]) else {
        guard case .period = shape else { return nil }
        return quarterProblem(text, numbers, shape, key: key)
      }
      return hinted(text, shape, key: key, month.description)
    case .quarter:
      return quarterProblem(text, numbers, shape, key: key)
    case .week:
      guard numbers.count == 2, let week = ISOWeek(year: numbers[0], week: numbers[1]) else {
        return nil
      }
      return hinted(text, shape, key: key, week.description)
    case .timeOfDay:
      guard numbers.count >= 2, let time = TimeOfDay(hour: numbers[0], minute: numbers[1]) else {
        return nil
      }
      return hinted(text, shape, key: key, time.description)
    default: return nil
    }
  }

  private static func quarterProblem(
    _ text: String, _ numbers: [Int], _ shape: FieldShape, key: String
  ) -> (Message, Message?)? {
    guard numbers.count == 2, let quarter = Quarter(year: numbers[0], quarter: numbers[1]) else {
      return nil
    }
    return hinted(text, shape, key: key, quarter.description)
  }

  private static func hinted(
    _ text: String, _ shape: FieldShape, key: String, _ suggestion: String
  ) -> (Message, Message?) {
    let wanted = shape.description
    return (
      Message(
        zh: "“\(key)”应为\(spaced(wanted.zh))，而不是“\(value: text)”",
        en: "'\(key)' is \(wanted.en), not '\(value: text)'"),
      Message(zh: "写成 \(value: suggestion)", en: "write it as \(value: suggestion)")
    )
  }
}

// MARK: - spreadsheets

extension Diagnostic {
  private static func spreadsheetDamage(
    _ damage: ScalarDamage, _ text: String, key: String, at range: SourceRange
  ) -> Diagnostic {
    let message: Message
    let hint: Message
    switch damage {
    case .scientific:
      message = Message(
        zh: "“\(key)”被表格软件改成了科学计数法“\(value: text)”，原来的数字已丢失",
        en: "'\(key)' was turned into scientific notation by a spreadsheet: '\(value: text)'")
      hint = Message(
        zh: "从原系统重新导出，先把该列设为“文本”格式",
        en: "export it again with the column formatted as text")
    case .serialDate(let day):
      message = Message(
        zh: "“\(key)”被表格软件改成了日期序号“\(value: text)”",
        en: "'\(key)' was turned into a day number by a spreadsheet: '\(value: text)'")
      hint = Message(
        zh: "写成 \(value: day)，并把该列设为 yyyy-mm-dd 格式后重新导出",
        en: "write it as \(value: day), and format the column as yyyy-mm-dd")
    case .dayWithoutYear:
      message = Message(
        zh: "“\(key)”被表格软件改成了没有年份的日期“\(value: text)”",
        en: "'\(key)' was turned into a date without a year by a spreadsheet: '\(value: text)'")
      hint = Message(
        zh: "从原系统重新导出，先把该列设为“文本”或 yyyy-mm-dd 格式",
        en: "export it again with the column formatted as text or yyyy-mm-dd")
    case .formulaError:
      message = Message(
        zh: "“\(key)”是公式出错的结果“\(value: text)”", en: "'\(key)' is a failed formula: '\(value: text)'"
      )
      hint = Message(
        zh: "在表格里修好公式，再导出", en: "mend the formula in the spreadsheet and export again")
    case .narrowColumn:
      message = Message(
        zh: "“\(key)”只有井号：表格的列太窄", en: "'\(key)' holds only #: the column was too narrow")
      hint = Message(
        zh: "在表格里加宽该列，再导出", en: "widen the column in the spreadsheet and export again")
    }
    return Diagnostic(.error, .spreadsheetDamage, at: range, message, hint: hint)
  }
}
