package import LadderDiagnostics

extension FieldType {
  /// A list of values of one type; a wrong one is reported and left out.
  package static func list<Element>(_ element: FieldType<Element>) -> FieldType<[Element]>
  where Value == [Element] {
    let shape = FieldShape.list(element.shape)
    return FieldType<[Element]>(
      shape,
      readNode: { node, context in
        guard case .sequence(let items) = node.kind else {
          context.reportWrongType(node, shape)
          return nil
        }
        return readItems(items, element, &context)
      }, readText: nil, spell: { "[" + $0.map(element.spell).joined(separator: ", ") + "]" })
  }

  /// A value alone or a list of them, as a list.
  package static func oneOrMany<Element>(_ element: FieldType<Element>) -> FieldType<[Element]>
  where Value == [Element] {
    let shape = FieldShape.oneOrMany(element.shape)
    return FieldType<[Element]>(
      shape,
      readNode: { node, context in
        switch node.kind {
        case .sequence(let items): readItems(items, element, &context)
        case .invalid: nil
        default: element.readNode(node, &context).map { [$0] }
        }
      }, readText: nil, spell: { "[" + $0.map(element.spell).joined(separator: ", ") + "]" })
  }

  /// A mapping with declared keys, made into a value by a function that reads them.
  ///
  ///     .list(.record(LevelFields.schema, Level.init(reading:)))
  package static func record(
    _ schema: @autoclosure @escaping @Sendable () -> Schema,
    _ make: @escaping @Sendable (inout MappingReader) -> Value?
  ) -> FieldType {
    let schema = schema()
    return FieldType(
      .record(schema),
      readNode: { node, context in
        if case .invalid = node.kind { return nil }
        var reader = MappingReader(node, schema, in: context.file)
        let value = reader.isMapping ? make(&reader) : nil
        reader.checkRest()
        context.take(reader)
        return value
      }, readText: nil, spell: { _ in "{}" })
  }

  /// A mapping with any keys, whose values have one type; in the order of the file.
  package static func dictionary<Element>(
    of element: FieldType<Element>
  ) -> FieldType<[KeyedValue<Element>]> where Value == [KeyedValue<Element>] {
    let shape = FieldShape.dictionary(element.shape)
    return FieldType<[KeyedValue<Element>]>(
      shape,
      readNode: { node, context in
        guard case .mapping(let entries) = node.kind else {
          context.reportWrongType(node, shape)
          return nil
        }
        return entries.compactMap { entry in
          var inner = FieldContext(file: context.file, key: entry.key)
          defer {
            context.diagnostics += inner.diagnostics
            context.references += inner.references
          }
          let key = Reference(id: entry.key, range: context.file.range(entry.keyBounds))
          return element.readNode(entry.value, &inner).map { KeyedValue(key: key, value: $0) }
        }
      }, readText: nil, spell: { $0.isEmpty ? "{}" : "{…}" })
  }

  /// Another type's values together with their places.
  package static func located<Inner>(_ inner: FieldType<Inner>) -> FieldType<Located<Inner>>
  where Value == Located<Inner> {
    var readText: (@Sendable (ScalarText) -> Located<Inner>?)?
    var readOptionalText: (@Sendable (ScalarText) -> Located<Inner>??)?
    if let read = inner.readText {
      readText = { text in read(text).map { Located($0, at: text.range) } }
      readOptionalText = { text in read(text).map { .some(Located($0, at: text.range)) } }
    }
    return FieldType<Located<Inner>>(
      inner.shape,
      readNode: { node, context in
        let value = inner.readNode(node, &context)
        return value.map { Located($0, at: context.file.range(node.bounds)) }
      }, readText: readText, readOptionalText: readOptionalText,
      spell: { inner.spell($0.value) })
  }

  /// A value that is read from the node by a function, which reports what is wrong.
  ///
  /// The function gives nil for a wrong value.
  package static func special(
    _ shape: FieldShape, _ read: @escaping @Sendable (YAMLNode, inout FieldContext) -> Value?
  ) -> FieldType {
    FieldType(
      shape,
      readNode: { node, context in
        if case .invalid = node.kind { return nil }
        return read(node, &context)
      }, readText: nil, spell: { _ in "" })
  }
}

/// A value of a mapping with free keys.
package struct KeyedValue<Value: Sendable>: Sendable {
  package let key: Reference
  package let value: Value
}

/// A value and where it was written.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

private func readItems<Element>(
  _ items: [YAMLNode], _ element: FieldType<Element>, _ context: inout FieldContext
) -> [Element] {
  var values: [Element] = []
  values.reserveCapacity(items.count)
  for item in items {
    if item.isNull {
      context.diagnostics.append(
        .emptyItem(key: context.key, at: context.file.range(item.bounds)))
    } else if let value = element.readNode(item, &context) {
      values.append(value)
    }
  }
  return values
}
