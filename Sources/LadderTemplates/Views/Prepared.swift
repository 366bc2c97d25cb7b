/// A view whose values have been read already: for what thousands of pages share.
@usableFromInline package struct Prepared<Content: View>: Sendable {
  @usableFromInline let record: Record

  package init(_ content: Content) { record = content.record }
}

/// Views whose values have been read already, as a list.
@usableFromInline package struct PreparedList<Content: View>: Sendable {
  @usableFromInline let value: Value

  package init(_ contents: [Content]) { value = Content.shape.list(of: contents) }
}

extension ViewFields {
  /// Another view, shared with other pages, that is always there.
  @inlinable package mutating func record<Other: View>(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> Prepared<Other>
  ) {
    add(name, .record({ Other.shape.shape }, isOptional: false), zh, en) { address in
      .record(get(address.assumingMemoryBound(to: Content.self).pointee).record)
    }
  }

  /// Views, shared with other pages, that a section goes through.
  @inlinable package mutating func list<Other: View>(
    _ name: String, zh: String, en: String,
    _ get: @escaping @Sendable (Content) -> PreparedList<Other>
  ) {
    let element = Kind.record({ Other.shape.shape }, isOptional: false)
    add(name, .list(of: element), zh, en) { address in
      get(address.assumingMemoryBound(to: Content.self).pointee).value
    }
  }
}
