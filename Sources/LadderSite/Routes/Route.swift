package import LadderCatalogue
import LadderInput

/// The place of a page in the site.
///
/// Routes alone form paths and links.
///
/// A page is a folder with an `index.html`; links are relative and name that file, so that the site works
/// from any address and from a folder on disk.
package struct Route: Sendable, Hashable, Comparable {
  /// Routes are handed about more than anything else, so what belongs to one is held once.
  private final class Place: Sendable {
    let path: String
    /// The path as links write it; made once, because a page may be linked from everywhere.
    let encodedPath: String
    let depth: Int
    /// Of the path: routes are looked up more often than made.
    let hash: UInt64

    init(_ path: String) {
      self.path = path
      hash = Place.hash(of: path)
      encodedPath = urlEncoded(path)
      depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    }

    static func hash(of path: String) -> UInt64 {
      path.withBytes { contentHash(UnsafeRawBufferPointer($0)) }
    }
  }

  private let place: Place

  private init(folder: String) {
    place = Place(folder.isEmpty ? "index.html" : folder + "/index.html")
  }

  private init(file: String) { place = Place(file) }

  /// The file, relative to the site's root: `courses/crm_practice/index.html`.
  package var path: String { place.path }

  /// How many folders the page lies under the root.
  package var depth: Int { place.depth }

  package static func == (a: Route, b: Route) -> Bool {
    a.place === b.place || a.place.hash == b.place.hash && a.path == b.path
  }

  package static func < (a: Route, b: Route) -> Bool { a.path < b.path }

  package func hash(into hasher: inout Hasher) { hasher.combine(place.hash) }

  /// A number that routes share which differ in no more than the case of their letters; of others few do.
  var hashWithoutCase: UInt64 {
    // Most paths are in lower case already; tens of thousands are not copied.
    let isLower = path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return isLower ? place.hash : Place.hash(of: path.lowercased())
  }

  /// The way from this page to the root, such as `../../`.
  package var toRoot: String { wayUp(depth) }

  /// The address from the site's root, percent-encoded.
  func address(anchor: String = "") -> String {
    anchor.isEmpty ? place.encodedPath : place.encodedPath + "#" + urlEncoded(anchor)
  }
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
  package static let coordination = Route(folder: "coordination")
  /// A page for coordinators.
  package static func coordination(_ page: String) -> Route {
    Route(folder: "coordination/" + page)
  }
  /// The page of a person, by the name of their folder.
  ///
  /// The name is the employee id where everyone may read the pages, else one that tells nothing
  /// (`PeopleSite.route(of:)` knows which).
  package static func person(_ folder: String) -> Route { Route(folder: "people/" + folder) }
  /// Another page of a person: `plan`.
  package static func person(_ folder: String, _ page: String) -> Route {
    Route(folder: "people/\(folder)/\(page)")
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
  func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
  return String(unsafeUninitializedCapacity: text.utf8.count * 3) { encoded in
    var count = 0
    for byte in text.utf8 {
      if isPlain(byte) {
        encoded[count] = byte
        count += 1
      } else {
        encoded[count] = UInt8(ascii: "%")
        encoded[count + 1] = digit(byte >> 4)
        encoded[count + 2] = digit(byte & 15)
        count += 3
      }
    }
    return count
  }
}
