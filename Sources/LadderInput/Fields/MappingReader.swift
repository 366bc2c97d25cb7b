package import LadderDiagnostics

/// Reads the values of one YAML mapping by its schema.
///
/// Unknown and missing keys are reported at once when the reader is made, wrong values when they are
/// read; those that a loader returned without reading are looked at by `checkRest()`.
///
///     var reader = MappingReader(node, GradeFields.schema, in: file)
///     guard let level = reader.read(GradeFields.level) else { return nil }
package struct MappingReader {
  package let file: SourceFile
  package let node: YAMLNode
  package let schema: Schema
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var references: [DeclaredReference] = []
  private let entries: [YAMLNode.Entry]
  /// For each field of the schema the index of its entry, or -1.
  private var entryOfField: [Int]
  /// Which fields have been read, so that nothing is reported twice or not at all.
  private var wasRead: [Bool]
  /// The field that is likely to be read next.
  private var nextField = 0

  package init(_ node: YAMLNode, _ schema: Schema, in file: SourceFile) {
    self.node = node
    self.schema = schema
    self.file = file
    entryOfField = Array(repeating: -1, count: schema.fields.count)
    wasRead = Array(repeating: false, count: schema.fields.count)
    var misspelt: Set<Int> = []
    guard case .mapping(let entries) = node.kind else {
      entries = []
      if case .invalid = node.kind {
      } else {
        diagnostics.append(.notAMapping(node, schema, at: file.range(node.bounds)))
      }
      return
    }
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      if let field = schema.index(of: entry.key, from: nextField) {
        entryOfField[field] = index
        nextField = field
      } else if let meant = schema.index(of: withoutFullWidthQuotes(entry.key)) {
        misspelt.insert(meant)
        diagnostics.append(
          .misquotedKey(entry.key, schema.fields[meant].key, at: file.range(entry.keyBounds)))
      } else if let (key, value) = splitAtColon(entry.key), let meant = schema.index(of: key) {
        misspelt.insert(meant)
        diagnostics.append(
          .keyWithoutColon(entry.key, key, value, at: file.range(entry.keyBounds)))
      } else if schema.unknownKeys == .error {
        // A key that is missing and one nearly like it are one mistake.
        let near = nearestName(to: entry.key, among: schema.fields.map(\.key))
        if let meant = (schema.otherNames[entry.key] ?? near).flatMap({ schema.index(of: $0) }) {
          misspelt.insert(meant)
        }
        diagnostics.append(
          .unknownKey(entry.key, in: schema, at: file.range(entry.keyBounds)))
      }
    }
    for (index, field) in schema.fields.enumerated() where field.presence == .required {
      let entry = entryOfField[index]
      if entry < 0, misspelt.contains(index) { continue }
      if entry < 0 {
        diagnostics.append(.missingKey(field, in: schema, at: file.range(head)))
      } else if entries[entry].value.isNull {
        diagnostics.append(
          .emptyValue(field, at: file.range(entries[entry].keyBounds)))
      }
    }
    nextField = 0
    checkNeeds(misspelt)
  }

  /// Whether there is a mapping to read from.
  package var isMapping: Bool { node.entries != nil }

  /// The value of a field: nil or its default if it is left out or wrong, which has been reported.
  package mutating func read<Value>(_ field: Field<Value>) -> Value {
    nextField = position(of: field.key)
    guard let entry = entry(at: nextField) else { return field.absent }
    return read(field, entry) ?? field.absent
  }

  /// The value of a field with its place.
  package mutating func readLocated<Value>(_ field: Field<Value?>) -> Located<Value>? {
    nextField = position(of: field.key)
    guard let entry = entry(at: nextField), let value = read(field, entry).flatMap({ $0 })
    else { return nil }
    return Located(value, at: file.range(entry.value.bounds))
  }

  /// Whether a value is written for the field, right or wrong.
  package func has<Value>(_ field: Field<Value>) -> Bool { entry(of: field.key) != nil }

  /// The place of a field's value, or of the mapping's head if it is left out.
  package func range<Value>(of field: Field<Value>) -> SourceRange {
    file.range(entry(of: field.key)?.value.bounds ?? head)
  }

  /// The place of the mapping's first key, where what concerns it as a whole is shown.
  package var range: SourceRange { file.range(head) }

  /// The node of a field's value, for what reads it by itself.
  package func node<Value>(of field: Field<Value>) -> YAMLNode? { entry(of: field.key)?.value }

  /// Reports what is wrong with the values that have not been read.
  ///
  /// For loaders that give up at the first value they cannot do without.
  package mutating func checkRest() {
    for (index, field) in schema.fields.enumerated() where !wasRead[index] {
      guard let entry = entry(at: index) else { continue }
      wasRead[index] = true
      var context = FieldContext(file: file, key: field.key)
      field.check(entry.value, &context)
      diagnostics += context.diagnostics
      references += context.references
    }
  }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

extension MappingReader {
  /// Reports an entry of a list that says again what an earlier one has said.
  ///
  /// `key` tells what makes two entries one. Silent where entries were left out as wrong, because then
  /// their places are not known.
  package mutating func expectDistinct<Element, Key: Hashable>(
    _ field: Field<[Element]>, _ values: [Element], by key: (Element) -> Key
  ) {
    guard let items = node(of: field)?.items, items.count == values.count else { return }
    var seen: [Key: Int] = [:]
    for (index, value) in values.enumerated() {
      guard let first = seen.updateValue(seen[key(value)] ?? index, forKey: key(value)) else {
        continue
      }
      report(
        .repeatedEntry(
          field.key, at: file.range(items[index].bounds), first: file.range(items[first].bounds)))
    }
  }

  /// Whether nothing that other keys make necessary is missing.
  package var hasAllNeeds: Bool { missingNeeds.isEmpty }

  private var missingNeeds: [(need: Schema.Need, key: String)] {
    schema.needs.filter { entry(of: $0.key)?.value.scalar?.text == $0.value }.flatMap { need in
      need.keys.filter { entry(of: $0) == nil }.map { (need, $0) }
    }
  }

  private mutating func checkNeeds(_ misspelt: Set<Int>) {
    for (need, key) in missingNeeds {
      guard let entry = entry(of: need.key), let field = schema.index(of: key),
        !misspelt.contains(field)
      else { continue }
      diagnostics.append(
        .keyNeeded(schema.fields[field], by: need, at: file.range(entry.value.bounds)))
    }
    guard !schema.oneOf.isEmpty,
      schema.oneOf.allSatisfy({ key in
        entry(of: key) == nil && !misspelt.contains { schema.fields[$0].key == key }
      })
    else { return }
    diagnostics.append(.oneKeyNeeded(schema, at: file.range(head)))
  }

  private var head: Range<Int> { entries.first?.keyBounds ?? node.bounds }

  private func entry(of key: String) -> YAMLNode.Entry? { entry(at: position(of: key)) }

  /// The place of a key in the schema.
  private func position(of key: String) -> Int {
    guard let field = schema.index(of: key, from: nextField) else {
      preconditionFailure("'\(key)' is a field of the schema '\(schema.name)'")
    }
    return field
  }

  /// What is written for a field of the schema.
  private func entry(at field: Int) -> YAMLNode.Entry? {
    let index = entryOfField[field]
    guard index >= 0, !entries[index].value.isNull else { return nil }
    return entries[index]
  }

  /// Reads the value of the field at `nextField`.
  private mutating func read<Value>(_ field: Field<Value>, _ entry: YAMLNode.Entry) -> Value? {
    wasRead[nextField] = true
    var context = FieldContext(file: file, key: field.key)
    let value = field.readNode(entry.value, &context)
    diagnostics += context.diagnostics
    references += context.references
    return value
  }
}

/// A key without the quotation marks of Chinese text around it.
private func withoutFullWidthQuotes(_ key: String) -> String {
  var key = Substring(key)
  while let first = key.first, "“”‘’「」\"".contains(first) { key.removeFirst() }
  while let last = key.last, "“”‘’「」\"".contains(last) { key.removeLast() }
  return String(key)
}

/// A key and its value where no colon with a blank stands between them: `name：中级`, `name:中级`.
private func splitAtColon(_ text: String) -> (key: String, value: String)? {
  guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
  let value = text[text.index(after: colon)...].drop { $0 == " " }
  return (String(text[..<colon]), String(value))
}
