package import LadderDiagnostics

extension FieldType {
  /// A type whose values are single scalars, in YAML and in tables alike.
  ///
  /// `spell` and the like are closures: a key path would be put together for each field when the program starts.
  init(
    scalar shape: FieldShape, choices: Choices<Value>? = nil,
    spell: @escaping @Sendable (Value) -> String,
    _ readText: @escaping @Sendable (ScalarText) -> Value?
  ) {
    self.init(
      shape,
      readNode: { node, context in
        guard case .scalar(let scalar) = node.kind else {
          context.reportWrongType(node, shape)
          return nil
        }
        if let problem = shape.quotingProblem(scalar, node, context) {
          context.diagnostics.append(problem)
          return nil
        }
        let value = scalar.text.withBytes { bytes in
          readText(ScalarText(bytes: bytes, path: context.file.path, bounds: node.bounds))
        }
        if value == nil {
          context.diagnostics.append(
            .wrongScalar(
              scalar.text, shape, key: context.key, at: context.file.range(node.bounds)))
        }
        return value
      }, readText: readText, readOptionalText: { text in readText(text).map { .some($0) } },
      choices: choices, spell: spell)
  }
}

// MARK: - text

extension FieldType<String> {
  /// Text of any length, as it is written.
  package static var text: FieldType {
    FieldType(scalar: .text, spell: { $0 }) { $0.string }
  }

  /// Text on one line, not empty: names and titles.
  package static var line: FieldType {
    FieldType(scalar: .line, spell: { $0 }) { text in
      guard !text.bytes.isEmpty, !text.bytes.contains(0x0A), !text.bytes.contains(0x0D) else {
        return nil
      }
      return text.string
    }
  }

  /// `[a-z][a-z0-9_-]*`, at most 100 bytes.
  package static var identifier: FieldType {
    FieldType(scalar: .identifier, spell: { $0 }) { text in
      isIdentifier(text.bytes) ? text.string : nil
    }
  }

  /// The number of an employee: letters, digits, `_` and `-`, at most 64; text even if all are digits.
  package static var employeeID: FieldType {
    FieldType(scalar: .employeeID, spell: { $0 }) { text in
      isEmployeeID(text.bytes) ? text.string : nil
    }
  }
}

extension FieldType<Reference> {
  /// The id of something of one of these kinds: `.reference(to: "grade")`.
  package static func reference(to kinds: String...) -> FieldType {
    let shape = FieldShape.reference(kinds)
    let plain = FieldType(scalar: shape, spell: { $0.id }) { text in
      isReference(text.bytes) ? Reference(id: text.string, range: text.range) : nil
    }
    return FieldType(
      shape,
      readNode: { node, context in
        let reference = plain.readNode(node, &context)
        if let reference { context.references.append(DeclaredReference(reference, kinds: kinds)) }
        return reference
      }, readText: plain.readText, spell: { $0.id })
  }
}

/// An id that names something declared elsewhere, and where it was written.
package struct Reference: Sendable, Hashable {
  package let id: String
  package let range: SourceRange

  package init(id: String, range: SourceRange) {
    self.id = id
    self.range = range
  }
}

// MARK: - numbers and choices

extension FieldType<Int> {
  /// A whole number between two bounds, both included.
  package static func integer(_ range: ClosedRange<Int>) -> FieldType {
    FieldType(scalar: .integer(range), spell: { $0.description }) { text in
      guard let value = parseInteger(text.bytes), range.contains(value) else { return nil }
      return value
    }
  }
}

extension FieldType<Fixed> {
  /// A number with at most three decimals between two bounds, both included.
  package static func number(_ range: ClosedRange<Fixed>) -> FieldType {
    FieldType(scalar: .number(range), spell: { $0.description }) { text in
      guard let value = Fixed(parsing: text.bytes), range.contains(value) else { return nil }
      return value
    }
  }
}

extension FieldType<Bool> {
  /// `true` or `false`, and nothing else.
  package static var boolean: FieldType {
    FieldType(scalar: .boolean, spell: { $0.description }) { text in
      if text.bytes.elementsEqual("true".utf8) { return true }
      if text.bytes.elementsEqual("false".utf8) { return false }
      return nil
    }
  }
}

extension FieldType where Value: CaseIterable & RawRepresentable<String> {
  /// One of the names of a closed list.
  ///
  /// `aliases` are other spellings that exports use: `在职` for `active`.
  package static func oneOf(_ type: Value.Type, aliases: [String: Value] = [:]) -> FieldType {
    let names = type.allCases.map { $0.rawValue }
    let others = aliases.sorted { $0.key < $1.key }
    let spellings = Spellings(names + others.map { $0.key })
    let values = Array(type.allCases) + others.map(\.value)
    let choices = Choices(spellings: spellings, values: values)
    let shape = FieldShape.choice(
      names, aliases: others.map { ChoiceAlias(spelling: $0.key, name: $0.value.rawValue) })
    return FieldType(scalar: shape, choices: choices, spell: { $0.rawValue }) { text in
      let position = spellings.position(of: text.bytes)
      return position < 0 ? nil : values[position]
    }
  }
}

// MARK: - time

extension FieldType<Day> {
  /// A day: `2026-03-10`; in a table also with a midnight behind it.
  package static var day: FieldType {
    FieldType(scalar: .day, spell: { $0.description }) { text in
      if let day = Day(parsing: text.bytes) { return day }
      guard text.bytes.count > 10, let moment = Moment(parsing: text.bytes),
        moment.time == .midnight
      else { return nil }
      return moment.day
    }
  }
}

extension FieldType<YearMonth> {
  /// A month: `2026-03`.
  package static var yearMonth: FieldType {
    FieldType(scalar: .yearMonth, spell: { $0.description }) { YearMonth(parsing: $0.bytes) }
  }
}

extension FieldType<Quarter> {
  /// A quarter: `2026Q1`.
  package static var quarter: FieldType {
    FieldType(scalar: .quarter, spell: { $0.description }) { Quarter(parsing: $0.bytes) }
  }
}

extension FieldType<ISOWeek> {
  /// A week: `2026-W11`.
  package static var week: FieldType {
    FieldType(scalar: .week, spell: { $0.description }) { ISOWeek(parsing: $0.bytes) }
  }
}

extension FieldType<Period> {
  /// A month, a quarter or a year: `2026-03`, `2026Q1`, `2026`.
  package static var period: FieldType {
    FieldType(scalar: .period, spell: { $0.description }) { Period(parsing: $0.bytes) }
  }
}

extension FieldType<Moment> {
  /// A day and a time on the local clock: `2026-03-27T15:00`; a day alone is its midnight.
  package static var moment: FieldType {
    FieldType(scalar: .moment, spell: { $0.description }) { text in
      if let moment = Moment(parsing: text.bytes) { return moment }
      return Day(parsing: text.bytes).map { Moment(day: $0, time: .midnight) }
    }
  }
}

extension FieldType<TimeOfDay> {
  /// A time on the clock: `08:30`.
  package static var timeOfDay: FieldType {
    FieldType(scalar: .timeOfDay, spell: { $0.description }) { TimeOfDay(parsing: $0.bytes) }
  }
}
