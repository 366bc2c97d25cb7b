import LadderDiagnostics

/// The fields of a view while they are being declared.
///
/// The methods are inlined where a view is declared: what reads a list or an optional view is then compiled for its
/// type, and an offset is a number in the program, where a key path would be made for each field of each view
/// whenever the program starts.
@usableFromInline package struct ViewFields<Content: Sendable> {
  var fields: [Field] = []

  init() {}

  @usableFromInline mutating func add(
    _ name: String, _ kind: Kind, _ zh: String, _ en: String, at offset: Int?, _ access: Access
  ) {
    guard let offset else {
      preconditionFailure("'\(name)' of \(Content.self) is a stored property")
    }
    fields.append(
      Field(
        name, kind, zh: Phrase(stringLiteral: zh), en: Phrase(stringLiteral: en), at: offset,
        access))
  }

  /// Text, which is escaped; absent when empty.
  @inlinable @inline(__always) package mutating func text(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, String>
  ) {
    add(name, .text, zh, en, at: MemoryLayout.offset(of: path), .text)
  }

  /// Text, which is escaped; absent when nil or empty.
  @inlinable @inline(__always) package mutating func text(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, String?>
  ) {
    add(name, .text, zh, en, at: MemoryLayout.offset(of: path), .optionalText)
  }

  /// Text in two parts, which is escaped; absent when both are empty.
  @inlinable @inline(__always) package mutating func text(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, JoinedText>
  ) {
    add(name, .text, zh, en, at: MemoryLayout.offset(of: path), .joinedText)
  }

  /// Safe markup, which is written as it is; absent when empty.
  @inlinable @inline(__always) package mutating func html(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, [UInt8]>
  ) {
    add(name, .html, zh, en, at: MemoryLayout.offset(of: path), .html)
  }

  /// Safe markup, which is written as it is; absent when nil or empty.
  @inlinable @inline(__always) package mutating func html(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, [UInt8]?>
  ) {
    add(name, .html, zh, en, at: MemoryLayout.offset(of: path), .optionalHTML)
  }

  /// A number that is always there.
  @inlinable @inline(__always) package mutating func number(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, Int>
  ) {
    add(name, .number(isOptional: false), zh, en, at: MemoryLayout.offset(of: path), .number)
  }

  /// A number that may be absent.
  @inlinable @inline(__always) package mutating func number(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, Int?>
  ) {
    add(name, .number(isOptional: true), zh, en, at: MemoryLayout.offset(of: path), .optionalNumber)
  }

  /// A yes or no.
  @inlinable @inline(__always) package mutating func flag(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, Bool>
  ) {
    add(name, .flag, zh, en, at: MemoryLayout.offset(of: path), .flag)
  }

  /// Whether a list holds anything.
  @inlinable @inline(__always) package mutating func flag<Element>(
    _ name: String, zh: String, en: String, anyOf path: KeyPath<Content, [Element]>
  ) {
    add(
      name, .flag, zh, en, at: MemoryLayout.offset(of: path),
      .isAny(Access.Elements(of: Element.self)))
  }

  /// A yes or no that follows from the other properties.
  @inlinable @inline(__always) package mutating func flag(
    _ name: String, zh: String, en: String, _ get: @escaping @Sendable (Content) -> Bool
  ) {
    add(
      name, .flag, zh, en, at: 0,
      .computedFlag { get($0.assumingMemoryBound(to: Content.self).pointee) })
  }

  /// Another view that is always there.
  @inlinable @inline(__always) package mutating func record<Other: View>(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, Other>
  ) {
    add(
      name, .record({ Other.shape.shape }, isOptional: false), zh, en,
      at: MemoryLayout.offset(of: path), .record)
  }

  /// Another view that may be absent.
  @inlinable @inline(__always) package mutating func record<Other: View>(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, Other?>
  ) {
    add(
      name, .record({ Other.shape.shape }, isOptional: true), zh, en,
      at: MemoryLayout.offset(of: path),
      .optionalRecord { address in
        if case .some = address.assumingMemoryBound(to: Other?.self).pointee { true } else { false }
      })
  }

  /// Another view, shared with other pages, that is always there.
  @inlinable @inline(__always) package mutating func record<Other: View>(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, Shared<Other>>
  ) {
    add(
      name, .record({ Other.shape.shape }, isOptional: false), zh, en,
      at: MemoryLayout.offset(of: path).flatMap { offset in
        Shared<Other>.offsetOfAddress.map { offset + $0 }
      }, .sharedRecord)
  }

  /// Views that a section goes through.
  @inlinable @inline(__always) package mutating func list<Other: View>(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, [Other]>
  ) {
    let element = Kind.record({ Other.shape.shape }, isOptional: false)
    add(
      name, .list(of: element), zh, en, at: MemoryLayout.offset(of: path),
      .list(Access.Elements(of: Other.self), of: .record))
  }

  /// Texts that a section goes through, each shown with `{{.}}`.
  @inlinable @inline(__always) package mutating func list(
    _ name: String, zh: String, en: String, _ path: KeyPath<Content, [String]>
  ) {
    add(
      name, .list(of: .text), zh, en, at: MemoryLayout.offset(of: path),
      .list(Access.Elements(of: String.self), of: .text))
  }
}

extension Access.Elements {
  /// The elements of an array.
  ///
  /// It belongs to the view, so they stay where they are while that is read.
  @inlinable init<Element>(of type: Element.Type) {
    self.init(stride: MemoryLayout<Element>.stride) { address in
      address.assumingMemoryBound(to: [Element].self).pointee.withUnsafeBufferPointer {
        (UnsafeRawPointer($0.baseAddress), $0.count)
      }
    }
  }
}
