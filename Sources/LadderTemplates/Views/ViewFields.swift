import LadderDiagnostics

/// The fields of a view while they are being declared.
///
/// The methods are inlinable, so that each getter is compiled together with the type of its view.
@usableFromInline package struct ViewFields<Content: Sendable> {
  var fields: [Field] = []
  var getters: [Getter] = []

  init() {}

  @usableFromInline mutating func add(
    _ name: String, _ kind: Kind, _ zh: String, _ en: String,
    _ getter: @escaping @Sendable (UnsafeRawPointer) -> Value
  ) {
    fields.append(
      Field(name, kind, zh: Phrase(stringLiteral: zh), en: Phrase(stringLiteral: en)))
    getters.append(Getter(read: getter))
  }

  /// Text, which is escaped; absent when nil or empty.
  @inlinable package mutating func text(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> String?
  ) {
    add(name, .text, zh, en) { address in
      guard let text = get(address.assumingMemoryBound(to: Content.self).pointee) else {
        return .none
      }
      return .text(text)
    }
  }

  /// Safe markup, which is written as it is; absent when nil or empty.
  @inlinable package mutating func html(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> [UInt8]?
  ) {
    add(name, .html, zh, en) { address in
      guard let markup = get(address.assumingMemoryBound(to: Content.self).pointee) else {
        return .none
      }
      return .html(markup)
    }
  }

  /// A number that is always there.
  @inlinable package mutating func number(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> Int
  ) {
    add(name, .number(isOptional: false), zh, en) { address in
      .number(get(address.assumingMemoryBound(to: Content.self).pointee))
    }
  }

  /// A number that may be absent.
  @inlinable package mutating func number(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> Int?
  ) {
    add(name, .number(isOptional: true), zh, en) { address in
      guard let number = get(address.assumingMemoryBound(to: Content.self).pointee) else {
        return .none
      }
      return .number(number)
    }
  }

  /// A yes or no.
  @inlinable package mutating func flag(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> Bool
  ) {
    add(name, .flag, zh, en) { address in
      .flag(get(address.assumingMemoryBound(to: Content.self).pointee))
    }
  }

  /// Another view that is always there.
  @inlinable package mutating func record<Other: View>(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> Other
  ) {
    add(name, .record({ Other.shape.shape }, isOptional: false), zh, en) { address in
      .record(get(address.assumingMemoryBound(to: Content.self).pointee).record)
    }
  }

  /// Another view that may be absent.
  @inlinable package mutating func record<Other: View>(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> Other?
  ) {
    add(name, .record({ Other.shape.shape }, isOptional: true), zh, en) { address in
      guard let other = get(address.assumingMemoryBound(to: Content.self).pointee) else {
        return .none
      }
      return .record(other.record)
    }
  }

  /// Views that a section goes through.
  @inlinable package mutating func list<Other: View>(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> [Other]
  ) {
    let element = Kind.record({ Other.shape.shape }, isOptional: false)
    add(name, .list(of: element), zh, en) { address in
      Other.shape.list(of: get(address.assumingMemoryBound(to: Content.self).pointee))
    }
  }

  /// Texts that a section goes through, each shown with `{{.}}`.
  @inlinable package mutating func list(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> [String]
  ) {
    add(name, .list(of: .text), zh, en) { address in
      let texts = get(address.assumingMemoryBound(to: Content.self).pointee)
      return .list(ValueList(texts.map { .text($0) }))
    }
  }
}
