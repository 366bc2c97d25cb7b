import LadderCatalogue

/// The folders of content as the site shows them: found out once, because every page asks.
struct Sections: Sendable {
  struct Neighbours: Sendable {
    let previous: Int?
    let next: Int?
  }

  /// Every folder under `content/` that has pages in it or below it, sorted.
  let names: [String]
  private let members: [String: [Int]]
  private let introductions: [String: Int]
  private let titles: [String: String]
  private let neighbours: [Neighbours]

  init(_ catalogue: Catalogue, words: Words) {
    var members: [String: [Int]] = [:]
    var introductions: [String: Int] = [:]
    var names: Set<String> = []
    for position in catalogue.pages.indices {
      let section = catalogue.pages[position].section
      if catalogue.pages[position].isSectionIndex {
        introductions[section] = position
      } else {
        members[section, default: []].append(position)
      }
      guard !section.isEmpty, !names.contains(section) else { continue }
      var path = ""
      for part in section.split(separator: "/") {
        path += path.isEmpty ? String(part) : "/" + part
        names.insert(path)
      }
    }
    var neighbours = [Neighbours](
      repeating: Neighbours(previous: nil, next: nil), count: catalogue.pages.count)
    for section in members.keys {
      let sorted = (members[section] ?? []).sorted {
        catalogue.pages[$0].precedes(catalogue.pages[$1])
      }
      members[section] = sorted
      for (index, position) in sorted.enumerated() {
        neighbours[position] = Neighbours(
          previous: index > 0 ? sorted[index - 1] : nil,
          next: index + 1 < sorted.count ? sorted[index + 1] : nil)
      }
    }
    var titles: [String: String] = [:]
    for name in names {
      titles[name] =
        introductions[name].map { catalogue.pages[$0].title }
        ?? (name.contains("/") ? name : words.named("section", name))
    }
    self.names = names.sorted()
    self.members = members
    self.introductions = introductions
    self.titles = titles
    self.neighbours = neighbours
  }

  /// The folders directly under `content/`.
  var top: [String] { names.filter { !$0.contains("/") } }

  /// The pages of a section in their order, as positions in `Catalogue.pages`.
  func pages(of section: String) -> [Int] { members[section] ?? [] }

  /// The `_index.md` of a section.
  func introduction(of section: String) -> Int? { introductions[section] }

  /// What a section is called: the title of its `_index.md`, else a word of the interface.
  func title(of section: String) -> String { titles[section] ?? section }

  /// The folders directly under a section.
  func parts(of section: String) -> [String] {
    names.filter { $0.hasPrefix(section + "/") && !$0.dropFirst(section.count + 1).contains("/") }
  }

  /// The pages before and after a page in its section.
  func neighbours(of page: Int) -> Neighbours { neighbours[page] }
}

extension Page {
  /// The part of the site the page belongs to: its top folder.
  var area: String { section.split(separator: "/").first.map(String.init) ?? "" }

  /// The order of a section: by weight, then newest first for what is dated, then by title.
  func precedes(_ other: Page) -> Bool {
    if weight != other.weight { return weight < other.weight }
    if kind == .bulletin || kind == .digest { return id > other.id }
    if title != other.title {
      return title.unicodeScalars.lexicographicallyPrecedes(other.title.unicodeScalars)
    }
    return path < other.path
  }
}
