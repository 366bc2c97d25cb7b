import LadderCatalogue
import LadderDiagnostics
import LadderInput

/// The tags of the pages, found out once.
///
/// Tags that differ only in case, width or marks between letters are one tag, under the spelling met first;
/// they would be one address, and readers would look in one and miss what is in the other.
struct Tags: Sendable {
  struct Tag: Sendable {
    let name: String
    let route: Route
    /// The pages that bear it, section by section, as positions in `Catalogue.pages`.
    fileprivate(set) var pages: [Int] = []
  }

  /// In the order of their names.
  private(set) var all: [Tag] = []
  private var positions: [String: Int] = [:]

  init() {}

  static func make(_ catalogue: Catalogue) -> Diagnosed<Tags> {
    var tags: [String: Tag] = [:]
    var first: [String: (name: String, place: SourceRange)] = [:]
    var diagnostics: [Diagnostic] = []
    for position in catalogue.pages.indices {
      for tag in catalogue.pages[position].tags {
        let key = slug(of: tag.value)
        if let known = first[key], known.name != tag.value {
          diagnostics.append(
            .similarTags(tag.value, known.name, at: tag.range, first: known.place))
        } else if first[key] == nil {
          first[key] = (tag.value, tag.range)
        }
        let name = first[key]?.name ?? tag.value
        var entry = tags[key] ?? Tag(name: name, route: .tag(key))
        if entry.pages.last != position { entry.pages.append(position) }
        tags[key] = entry
      }
    }
    var result = Tags()
    result.all = tags.values.sorted { a, b in
      a.name.unicodeScalars.lexicographicallyPrecedes(b.name.unicodeScalars)
    }
    for (index, tag) in result.all.enumerated() { result.positions[slug(of: tag.name)] = index }
    return Diagnosed(result, diagnostics)
  }

  /// The tag that a page bears under one of its spellings.
  func tag(_ written: String) -> Tag? { positions[Self.slug(of: written)].map { all[$0] } }

  /// The name of a tag in addresses: letters and digits in lower case and half width, the rest as `-`.
  static func slug(of tag: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in tag.unicodeScalars {
      // Full-width forms of ASCII (Unicode block FF00–FFEF).
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      let narrow = Unicode.Scalar(value) ?? scalar
      let properties = narrow.properties
      if properties.isAlphabetic || properties.generalCategory == .decimalNumber {
        slug.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      } else if let last = slug.last, last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return String(slug)
  }
}
