import LadderCatalogue
import LadderTemplates

/// The places of the site that every page leads to, and the list beside each page: made once, and
/// spliced into pages as bytes, so that navigation does not cost pages times entries.
struct Navigation: Sendable {
  struct Entry: Sendable {
    let label: String
    let route: Route
    /// The parts of the site that count as this entry.
    let areas: [String]
  }

  /// The main navigation, in order.
  let entries: [Entry]
  private let sidebars: [String: Sidebar]
  /// For each usual depth the links with each entry marked in turn, then with none.
  private var usual: [[[LinkView]]] = []

  init(entries: [Entry], sidebars: [String: Sidebar]) {
    self.entries = entries
    self.sidebars = sidebars
    usual = (0..<8).map { depth in
      (0...entries.count).map { links(wayUp(depth), current: $0) }
    }
  }

  /// The list beside the pages of an area of the site.
  func sidebar(_ area: String) -> Sidebar? { sidebars[area] }

  /// The links of a page to the main places of the site, with the one marked that its area belongs to.
  func mainLinks(on page: Route, area: String) -> [LinkView] {
    let current = entries.firstIndex { $0.areas.contains(area) } ?? entries.count
    return page.depth < usual.count
      ? usual[page.depth][current] : links(page.toRoot, current: current)
  }

  private func links(_ root: String, current: Int) -> [LinkView] {
    entries.enumerated().map { index, entry in
      LinkView(
        label: entry.label, url: root + urlEncoded(entry.route.path), isCurrent: index == current)
    }
  }
}

/// The list beside the pages of an area: its pages in order.
struct Sidebar: Sendable {
  /// Longer lists are left to the area's own page; a list of all on each page would make the site grow
  /// with the square of its pages.
  static let longest = 60

  struct Item: Sendable {
    let label: String
    let route: Route
  }

  let title: String
  /// The list for pages of a depth, and where in it the mark of the current page belongs.
  private let rendered: [Int: Rendered]

  private struct Rendered: Sendable {
    var bytes: [UInt8] = []
    var marks: [Route: Int] = [:]
  }

  init(title: String, items: [Item], depths: [Int]) {
    self.title = title
    var rendered: [Int: Rendered] = [:]
    for depth in Set(depths) {
      let root = wayUp(depth)
      var list = Rendered()
      list.bytes += "<ul>".utf8
      for item in items {
        list.bytes += "<li><a href=\"".utf8
        list.bytes += (root + urlEncoded(item.route.path)).utf8
        list.bytes += "\"".utf8
        list.marks[item.route] = list.bytes.count
        list.bytes += ">".utf8
        list.bytes += htmlEscaped(item.label).utf8
        list.bytes += "</a></li>".utf8
      }
      list.bytes += "</ul>".utf8
      rendered[depth] = list
    }
    self.rendered = rendered
  }

  /// The list as it stands on a page, with the page itself marked.
  func html(on page: Route) -> [UInt8]? {
    guard let list = rendered[page.depth] else { return nil }
    guard let mark = list.marks[page] else { return list.bytes }
    let current = " aria-current=\"page\"".utf8
    var html: [UInt8] = []
    html.reserveCapacity(list.bytes.count + current.count)
    html += list.bytes[..<mark]
    html += current
    html += list.bytes[mark...]
    return html
  }
}

/// Text for an HTML text node or a quoted attribute.
func htmlEscaped(_ text: String) -> String {
  // Most texts hold none of them.
  if !text.utf8.contains(where: isSpecialInHTML) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func isSpecialInHTML(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
    UInt8(ascii: "'"):
    true
  default: false
  }
}
