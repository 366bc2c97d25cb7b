/// Reads a mapping of the simplest form without libyaml: a line for each key, `key: words` or `key: [a, b]`.
///
/// Front matter is mostly that, and setting libyaml's parser up costs more than reading it. Whatever is more,
/// or may be wrong, is left to libyaml, so that there is one YAML with one set of messages; a test holds the
/// two against each other.
struct PlainMapping {
  private static let mostEntries = 64

  private let bytes: Bytes
  /// Where in the file the text begins.
  private let base: Int
  private var index = 0
  private var entries: [YAMLNode.Entry] = []

  private init(_ bytes: Bytes, base: Int) {
    self.bytes = bytes
    self.base = base
    entries.reserveCapacity(16)
  }

  /// The mapping; nil if the text is for libyaml.
  static func read(_ bytes: Bytes, base: Int, limits: Limits) -> YAMLNode? {
    guard bytes.count <= limits.yamlNodes, limits.yamlDepth >= 2 else { return nil }
    var reader = PlainMapping(bytes, base: base)
    while reader.index < bytes.count {
      guard reader.entries.count < mostEntries, reader.readEntry() else { return nil }
    }
    guard let first = reader.entries.first, let last = reader.entries.last else { return nil }
    return YAMLNode(
      .mapping(reader.entries), first.keyBounds.lowerBound..<last.value.bounds.upperBound)
  }

  /// Reads a line; false if it is for libyaml.
  private mutating func readEntry() -> Bool {
    let start = index
    while index < bytes.count, isKeyByte(bytes[index]) { index += 1 }
    let key = text(start..<index)
    guard index > start, skip(":"), skip(" "), !entries.contains(where: { $0.key == key }) else {
      return false
    }
    let keyBounds = start + base..<index - 2 + base
    while skip(" ") {}
    guard index < bytes.count, let value = bytes[index] == UInt8(ascii: "[") ? list() : words(),
      index == bytes.count || skip("\n")
    else { return false }
    entries.append(YAMLNode.Entry(key: key, keyBounds: keyBounds, value: value))
    return true
  }

  /// The text up to the end of the line.
  private mutating func words() -> YAMLNode? {
    let start = index
    guard isWordByte(bytes[start]) else { return nil }
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      switch bytes[index] {
      case UInt8(ascii: ":") where isBlankOrEnd(index + 1): return nil
      case UInt8(ascii: "#") where bytes[index - 1] == UInt8(ascii: " "): return nil
      case 0x20..<0x7F: index += 1
      default: guard skipCharacter() else { return nil }
      }
    }
    return bytes[index - 1] == UInt8(ascii: " ") ? nil : scalar(start)
  }

  /// Single words between brackets.
  private mutating func list() -> YAMLNode? {
    let start = index
    index += 1
    var items: [YAMLNode] = []
    if !skip("]") {
      repeat {
        while skip(" ") {}
        guard let item = word() else { return nil }
        items.append(item)
      } while skip(",")
      guard skip("]") else { return nil }
    }
    return YAMLNode(.sequence(items), start + base..<index + base)
  }

  private mutating func word() -> YAMLNode? {
    let start = index
    guard index < bytes.count, isWordByte(bytes[index]) else { return nil }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "."): index += 1
      case 0..<0x80:
        guard isWordByte(bytes[index]) else { return scalar(start) }
        index += 1
      default: guard skipCharacter() else { return nil }
      }
    }
    return scalar(start)
  }

  private func scalar(_ start: Int) -> YAMLNode {
    YAMLNode(
      .scalar(.init(text: text(start..<index), isQuoted: false)), start + base..<index + base)
  }

  private func text(_ bounds: Range<Int>) -> String {
    String(decoding: Bytes(rebasing: bytes[bounds]), as: UTF8.self)
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes.has(character, at: index) else { return false }
    index += 1
    return true
  }

  /// Passes over a character of the ranges that Chinese text is written in: U+2000 to U+9FFF without the
  /// line and paragraph separators, and the full-width forms.
  private mutating func skipCharacter() -> Bool {
    guard index + 2 < bytes.count, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
    else { return false }
    switch bytes[index] {
    case 0xE2:
      if bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 {
        return false
      }
    case 0xE3...0xE9: break
    case 0xEF: guard bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD else { return false }
    default: return false
    }
    index += 3
    return true
  }

  private func isBlankOrEnd(_ index: Int) -> Bool { index >= bytes.count || isBlank(bytes[index]) }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte == UInt8(ascii: "_")
  }

  /// What a word may begin with; `-` and all other signs may mean something there.
  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isKeyByte(byte) || byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A
  }
}
