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
  /// The folders directly under a folder, in their order; those at the top under the empty name.
  private let folders: [String: [String]]
  private let neighbours: [Neighbours]
  /// The way down to each section, itself the last.
  private let trails: [String: [(label: String, route: Route)]]
  /// For each page of the catalogue what its section is called.
  let titleOfPage: [String]

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
      names.formUnion(Self.path(to: section))
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
    var folders: [String: [String]] = [:]
    for name in names {
      let (parent, own) = Self.split(name)
      titles[name] =
        introductions[name].map { catalogue.pages[$0].title }
        ?? (parent.isEmpty ? words.named("section", own) : own)
      folders[parent, default: []].append(name)
    }
    func weight(_ name: String) -> Int {
      introductions[name].map { catalogue.pages[$0].weight } ?? 0
    }
    for parent in folders.keys {
      folders[parent]?.sort { (weight($0), $0) < (weight($1), $1) }
    }
    var trails: [String: [(label: String, route: Route)]] = [:]
    for name in names {
      trails[name] = Self.path(to: name).map { (titles[$0] ?? $0, .section($0)) }
    }
    self.trails = trails
    titleOfPage = catalogue.pages.map { titles[$0.section] ?? $0.section }
    self.names = names.sorted()
    self.members = members
    self.introductions = introductions
    self.titles = titles
    self.folders = folders
    self.neighbours = neighbours
  }

  /// The folders directly under `content/`, by the weight of their `_index.md`.
  var top: [String] { parts(of: "") }

  /// The pages of a section in their order, as positions in `Catalogue.pages`.
  func pages(of section: String) -> [Int] { members[section] ?? [] }

  /// The `_index.md` of a section.
  func introduction(of section: String) -> Int? { introductions[section] }

  /// What a section is called: the title of its `_index.md`, else a word of the interface, else its folder.
  func title(of section: String) -> String { titles[section] ?? section }

  /// The folders directly under a section, by the weight of their `_index.md`.
  func parts(of section: String) -> [String] { folders[section] ?? [] }

  /// A section and every folder in it, each before what lies in it.
  func tree(of section: String) -> [String] {
    [section] + parts(of: section).flatMap { tree(of: $0) }
  }

  /// The pages before and after a page in its section.
  func neighbours(of page: Int) -> Neighbours { neighbours[page] }

  /// The way down to a section, itself the last.
  func trail(to section: String) -> [(label: String, route: Route)] { trails[section] ?? [] }

  /// A section and all that it lies in, the outermost first: `guide`, `guide/desk`.
  static func path(to section: String) -> [String] {
    var path: [String] = []
    for part in section.split(separator: "/") {
      path.append((path.last.map { $0 + "/" } ?? "") + part)
    }
    return path
  }

  private static func split(_ name: String) -> (parent: String, own: String) {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", name) }
    return (String(name[..<slash]), String(name[name.utf8.index(after: slash)...]))
  }
}

extension Page {
  /// The part of the site the page belongs to: its top folder.
  var area: String {
    section.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(section[..<$0]) } ?? section
  }

  /// The order of a section: by weight, then newest first for what is dated, then by title.
  func precedes(_ other: Page) -> Bool {
    if weight != other.weight { return weight < other.weight }
    if kind == .bulletin || kind == .digest { return id > other.id }
    if dates.date != other.dates.date {
      guard let date = dates.date else { return false }
      return other.dates.date.map { date > $0 } ?? true
    }
    if title != other.title {
      return title.unicodeScalars.lexicographicallyPrecedes(other.title.unicodeScalars)
    }
    return path < other.path
  }
}
