import LadderInput

/// Gives headings their ids: readable, stable, and unique in a document.
///
/// Letters and digits of every script stay, Latin in lower case; spaces become `-`; the rest goes. A
/// second heading of the same name gets `-2`. Ids that an author pinned are never given to another.
///
/// A heading that begins with a section number is named by the number alone, so that a link to a section of
/// the rule book holds when its words change: `3。4.2 每日晨会` becomes `3.4.2`.
struct HeadingIDs {
  private var taken = TakenIDs()
  private var pinned: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Keeps a pinned id for its heading; false if another heading is pinned to it already.
  mutating func pin(_ id: String) -> Bool {
    pinned.insert(id)
    return taken.insert(id)
  }

  /// Gives a pinned id to the first heading that is pinned to it.
  mutating func take(_ id: String) -> Bool { pinned.remove(id) != nil }

  /// An id made from the text of a heading.
  mutating func id(for text: String) -> String {
    var base = sectionNumber(of: text) ?? slug(of: text)
    if base.isEmpty { base = "section" }
    if taken.insert(base) { return base }
    var count = counts[base] ?? 1
    while true {
      count += 1
      let id = "\(base)-\(count)"
      if taken.insert(id) {
        counts[base] = count
        return id
      }
    }
  }
}

/// The ids of a document: a list that is looked through, and a set once it is long.
private struct TakenIDs {
  private static let longest = 24

  private var list: [String] = []
  private var set: Set<[UInt8]> = []

  /// Takes an id; false if it was taken before.
  mutating func insert(_ id: String) -> Bool {
    guard set.isEmpty else { return set.insert(Array(id.utf8)).inserted }
    // Bytes are compared: what Unicode calls equal is told apart in addresses, and to find out takes longer.
    if list.contains(where: { $0.utf8.count == id.utf8.count && $0.utf8.elementsEqual(id.utf8) }) {
      return false
    }
    list.append(id)
    if list.count > Self.longest { set = Set(list.map { Array($0.utf8) }) }
    return true
  }
}

/// The section number a heading begins with, its dots no longer full-width; nil if there is none.
///
/// `1.5倍` is no section number: with a single dot a space has to follow.
private func sectionNumber(of text: String) -> String? {
  guard let first = text.utf8.first, first >= 0x30, first <= 0x39 else { return nil }
  var number = ""
  var dots = 0
  var follows: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "0"..."9": number.unicodeScalars.append(scalar)
    case ".", "。", "．":
      guard let last = number.unicodeScalars.last, last != "." else { return nil }
      number += "."
      dots += 1
    default: follows = scalar
    }
    if follows != nil { break }
  }
  if number.hasSuffix(".") {
    number.removeLast()
    dots -= 1
  }
  guard dots > 0 else { return nil }
  let isApart = follows.map { $0 == " " || $0 == "\u{3000}" || $0 == "\t" } ?? true
  return isApart || dots > 1 ? number : nil
}

private func slug(of text: String) -> String {
  if text.withBytes(isSlug) { return text }
  var slug: [UInt8] = []
  slug.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x5F, 0x2D: slug.append(UInt8(scalar.value))
    case 0x41...0x5A: slug.append(UInt8(scalar.value) + 32)
    case 0x20, 0x09, 0x0A, 0x3000:
      if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
    case 0..<0x80: continue
    // Variation selectors choose a form, as of a star to be shown in colour, and are not to be seen.
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: continue
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: slug.append(contentsOf: UTF8.encode(scalar) ?? .init())
    default:
      let properties = scalar.properties
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
        slug.append(contentsOf: properties.lowercaseMapping.utf8)
      default: continue
      }
    }
  }
  while slug.last == UInt8(ascii: "-") { slug.removeLast() }
  return String(decoding: slug, as: UTF8.self)
}

/// Whether a text is made of small letters, digits and Han, U+4E00 to U+9FFF, alone.
private func isSlug(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < text.count {
    switch text[index] {
    case 0x61...0x7A, 0x30...0x39: index += 1
    case 0xE5...0xE9: index += 3
    case 0xE4 where text[index + 1] >= 0xB8: index += 3
    default: return false
    }
  }
  return true
}
