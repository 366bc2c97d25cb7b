/// A page of the site as a browser would find it: its tags in order, its ids, the text it shows.
///
/// Reads the HTML that Ladder writes (quoted attributes, no inline scripts), not all of HTML.
struct HTMLPage: Sendable {
  struct Tag: Sendable {
    let name: String
    /// In the order of the source, entities resolved.
    let attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// Start tags in the order of the source.
  let tags: [Tag]
  /// The text of the whole page without white space, entities resolved.
  let text: String
  /// The text inside `<main>` without white space.
  let mainText: String
  /// The texts of the headings of the second level inside `<main>`.
  let sectionTitles: [String]

  init(_ bytes: [UInt8]) {
    var tags: [Tag] = []
    var text = ""
    var main = ""
    var titles: [String] = []
    var isInMain = false
    var isInTitle = false
    var scanner = Scanner(bytes: bytes)
    while let piece = scanner.next() {
      switch piece {
      case .text(let part):
        text += part
        if isInMain { main += part }
        if isInTitle, let last = titles.indices.last { titles[last] += part }
      case .start(let tag):
        tags.append(tag)
        if tag.name == "main" { isInMain = true }
        if tag.name == "h2", isInMain {
          titles.append("")
          isInTitle = true
        }
      case .end(let name):
        if name == "main" { isInMain = false }
        if name == "h2" { isInTitle = false }
      }
    }
    self.tags = tags
    self.text = text
    mainText = main
    sectionTitles = titles
  }

  var ids: [String] { tags.compactMap { $0["id"] } }

  func count(of name: String) -> Int { tags.count { $0.name == name } }

  private enum Piece {
    case start(Tag)
    case end(String)
    case text(String)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Piece? {
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<") else {
          let start = index
          while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
          return .text(resolved(bytes[start..<index], keepsSpace: false))
        }
        if bytes[index...].starts(with: "<!--".utf8) {
          while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
          index += 3
          continue
        }
        index += 1
        if bytes[index] == UInt8(ascii: "!") {
          while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
          index += 1
          continue
        }
        if bytes[index] == UInt8(ascii: "/") {
          index += 1
          let name = word()
          index += 1
          return .end(name)
        }
        return .start(tag())
      }
      return nil
    }

    private mutating func word() -> String {
      let start = index
      while index < bytes.count, !isSpace(bytes[index]),
        !">=/".utf8.contains(bytes[index])
      {
        index += 1
      }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func tag() -> Tag {
      let name = word()
      var attributes: [(name: String, value: String)] = []
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        if isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
          index += 1
          continue
        }
        let key = word()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
          attributes.append((key, ""))
          continue
        }
        index += 1
        let quote = bytes[index]
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != quote { index += 1 }
        attributes.append((key, resolved(bytes[start..<index], keepsSpace: true)))
        index += 1
      }
      index += 1
      return Tag(name: name, attributes: attributes)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func resolved(_ bytes: ArraySlice<UInt8>, keepsSpace: Bool) -> String {
      var result = ""
      var rest = Substring(String(decoding: bytes, as: UTF8.self))
      while let amp = rest.firstIndex(of: "&") {
        result += rest[..<amp]
        rest = rest[amp...].dropFirst()
        guard let end = rest.firstIndex(of: ";"), let scalar = entity(rest[..<end]) else {
          result += "&"
          continue
        }
        result.unicodeScalars.append(scalar)
        rest = rest[end...].dropFirst()
      }
      result += rest
      return keepsSpace ? result : withoutSpace(result)
    }

    private func entity(_ name: Substring) -> Unicode.Scalar? {
      switch name {
      case "amp": return "&"
      case "lt": return "<"
      case "gt": return ">"
      case "quot": return "\""
      case "apos": return "'"
      case "nbsp": return "\u{A0}"
      default:
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let value =
          digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init)
      }
    }
  }
}

/// The text without anything that Unicode calls white space.
func withoutSpace(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  result.append(contentsOf: text.unicodeScalars.filter { !$0.properties.isWhitespace })
  return String(result)
}
