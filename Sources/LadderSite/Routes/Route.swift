package import LadderCatalogue

/// The place of a page in the site.
///
/// Routes alone form paths and links.
///
/// A page is a folder with an `index.html`; links are relative and name that file, so that the site works
/// from any address and from a folder on disk.
package struct Route: Sendable, Hashable, Comparable {
  /// The file, relative to the site's root: `courses/crm_practice/index.html`.
  package let path: String
  /// The path as links write it; made once, because a page may be linked from everywhere.
  private let encodedPath: String
  /// How many folders the page lies under the root.
  package let depth: Int

  private init(folder: String) {
    self.init(file: folder.isEmpty ? "index.html" : folder + "/index.html")
  }

  private init(file: String) {
    path = file
    encodedPath = urlEncoded(file)
    depth = file.utf8.count { $0 == UInt8(ascii: "/") }
  }

  package static func == (a: Route, b: Route) -> Bool { a.path == b.path }

  package static func < (a: Route, b: Route) -> Bool { a.path < b.path }

  package func hash(into hasher: inout Hasher) { hasher.combine(path) }

  /// The way from this page to the root, such as `../../`.
  package var toRoot: String { wayUp(depth) }

  /// The link from this page to another, with an anchor if there is one.
  package func link(to other: Route, anchor: String = "") -> String {
    if anchor.isEmpty { return toRoot + other.encodedPath }
    if other == self { return "#" + urlEncoded(anchor) }
    return toRoot + other.encodedPath + "#" + urlEncoded(anchor)
  }

  /// The link from this page to a file of the site that is no page.
  package func link(toFile path: String) -> String { toRoot + urlEncoded(path) }
}

/// The way up from a depth; those of usual depths are made once.
func wayUp(_ depth: Int) -> String {
  depth < usualWaysUp.count ? usualWaysUp[depth] : String(repeating: "../", count: depth)
}

private let usualWaysUp = (0..<16).map { String(repeating: "../", count: $0) }

// MARK: - the pages of the site

extension Route {
  package static let home = Route(folder: "")
  package static let search = Route(folder: "search")
  package static let pageIndex = Route(folder: "search/all")
  package static let ladder = Route(folder: "ladder")
  package static let lateralMoves = Route(folder: "ladder/lateral")
  package static let competencies = Route(folder: "competencies")
  package static let programs = Route(folder: "programs")
  package static let calendar = Route(folder: "calendar")
  package static let exams = Route(folder: "exams")
  package static let specialPrograms = Route(folder: "special")
  package static let kpi = Route(folder: "kpi")
  package static let glossary = Route(folder: "glossary")
  package static let people = Route(folder: "people")
  package static let teams = Route(folder: "teams")
  package static let organisation = Route(folder: "organisation")
  package static let tags = Route(folder: "tags")
  package static let reviews = Route(folder: "reviews")
  package static let notFound = Route(file: "404.html")

  /// The list of a section of content.
  package static func section(_ folder: String) -> Route { Route(folder: folder) }

  package static func page(section: String, slug: String) -> Route {
    Route(folder: section.isEmpty ? slug : section + "/" + slug)
  }

  package static func tag(_ name: String) -> Route { Route(folder: "tags/" + name) }

  package static func grade(_ id: Identifier<Grade>) -> Route { Route(folder: "grades/\(id)") }
  package static func move(_ id: Identifier<Move>) -> Route { Route(folder: "moves/\(id)") }
  package static func track(_ id: Identifier<Track>) -> Route { Route(folder: "tracks/\(id)") }
  package static func program(_ id: Identifier<Program>) -> Route {
    Route(folder: "programs/\(id)")
  }
  package static func specialProgram(_ id: Identifier<SpecialProgram>) -> Route {
    Route(folder: "special/\(id)")
  }
  package static func month(_ month: String) -> Route { Route(folder: "calendar/\(month)") }
  package static func person(_ id: Identifier<Employee>) -> Route { Route(folder: "people/\(id)") }
  package static func plan(_ id: Identifier<Employee>) -> Route {
    Route(folder: "people/\(id)/plan")
  }
  package static func team(_ id: Identifier<Team>) -> Route { Route(folder: "teams/\(id)") }
}

/// A path or fragment with everything percent-encoded that a URL may not hold as it is (RFC 3986
/// section 2); `/` stands, and characters beyond ASCII are encoded as UTF-8.
package func urlEncoded(_ text: String) -> String {
  func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
  if text.utf8.allSatisfy(isPlain) { return text }
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if isPlain(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
