import LadderInput
import LadderTestSupport
import Testing

/// What holds for every page of the example handbook.
@Suite struct ExampleSiteTests {
  private let site: BuiltSite

  init() async throws { site = try await ExampleSite.built }

  // MARK: - every page

  @Test func everyLinkLeadsToAPageFileOrAnchorOfTheSite() {
    var broken: [String] = []
    for (path, page) in site.pages.sorted(by: { $0.key < $1.key }) {
      // The page for wrong addresses is shown at any; AidPageTests follows its links.
      for reference in references(of: page) where !isExternal(reference) && path != "404.html" {
        guard let target = resolve(reference, from: path) else {
          broken.append("\(path): \(reference) leads out of the site")
          continue
        }
        if site.files[target.path] == nil {
          broken.append("\(path): \(reference) leads nowhere")
        } else if !target.anchor.isEmpty, let page = site.pages[target.path],
          !page.ids.contains(target.anchor)
        {
          broken.append("\(path): \(reference) names no id of \(target.path)")
        }
      }
    }
    #expect(broken.isEmpty, "\(listed(broken))")
  }

  @Test func everyPageHasOneHeadingALanguageATitleAndAMainPart() {
    var wrong: [String] = []
    for (path, page) in site.pages.sorted(by: { $0.key < $1.key }) {
      if page.count(of: "h1") != 1 { wrong.append("\(path): \(page.count(of: "h1")) h1") }
      if page.count(of: "main") != 1 { wrong.append("\(path): \(page.count(of: "main")) main") }
      if page.tags.first(where: { $0.name == "html" })?["lang"] != "zh" {
        wrong.append("\(path): no lang")
      }
      // A title in the head; diagrams have titles of their own.
      if page.tags.prefix(while: { $0.name != "body" }).count(where: { $0.name == "title" }) != 1 {
        wrong.append("\(path): no title")
      }
    }
    #expect(wrong.isEmpty, "\(listed(wrong))")
  }

  @Test func idsAreUniqueOnEveryPage() {
    var twice: [String] = []
    for (path, page) in site.pages.sorted(by: { $0.key < $1.key }) {
      let counts = Dictionary(grouping: page.ids) { $0 }
      twice += counts.filter { $0.value.count > 1 }.keys.sorted().map { "\(path): \($0)" }
    }
    #expect(twice.isEmpty, "\(listed(twice))")
  }

  @Test func labelsAndDescriptionsNameIdsOfTheirPage() {
    var dangling: [String] = []
    for (path, page) in site.pages.sorted(by: { $0.key < $1.key }) {
      let ids = Set(page.ids)
      for tag in page.tags {
        for name in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
          for id in (tag[name] ?? "").split(separator: " ") where !ids.contains(String(id)) {
            dangling.append("\(path): <\(tag.name) \(name)=\(id)>")
          }
        }
      }
    }
    #expect(dangling.isEmpty, "\(listed(dangling))")
  }

  @Test func pagesHoldNoInlineStyleOrScript() {
    var inline: [String] = []
    for (path, page) in site.pages.sorted(by: { $0.key < $1.key }) {
      for tag in page.tags {
        if tag.name == "style" { inline.append("\(path): <style>") }
        if tag.name == "script", tag["src"] == nil { inline.append("\(path): <script>") }
        for (name, value) in tag.attributes
        where name == "style" || name.hasPrefix("on") || value.hasPrefix("javascript:") {
          inline.append("\(path): <\(tag.name) \(name)>")
        }
      }
    }
    #expect(inline.isEmpty, "\(listed(inline))")
  }

  @Test func nothingIsLoadedFromElsewhere() {
    var foreign: [String] = []
    for (path, page) in site.pages.sorted(by: { $0.key < $1.key }) {
      for tag in page.tags where tag.name != "a" && tag["rel"] != "canonical" {
        for name in referring {
          if let value = tag[name], !value.hasPrefix("data:"),
            isExternal(value) || value.hasPrefix("/") && path != "404.html"
          {
            foreign.append("\(path): <\(tag.name) \(name)=\(value)>")
          }
        }
      }
    }
    #expect(foreign.isEmpty, "\(listed(foreign))")
  }

  @Test func imagesHaveATextAlternative() {
    let silent = site.pages.sorted(by: { $0.key < $1.key }).flatMap { path, page in
      page.tags.filter { $0.name == "img" && $0["alt"] == nil }.map { _ in path }
    }
    #expect(silent.isEmpty, "\(listed(silent))")
  }

  @Test func progressPagesStaySmall() {
    let pages = site.pages(in: "people").filter { $0.path.split(separator: "/").count == 3 }
    #expect(pages.count >= 30)
    let large = pages.compactMap { path, _ in
      site.files[path].flatMap { $0.count > 24 * 1024 ? "\(path): \($0.count) bytes" : nil }
    }
    #expect(large.isEmpty, "\(listed(large))")
  }

  @Test func draftsAreMarked() throws {
    for path in ["special/sp_value", "programs/prog_sp_value", "policies/special_value"] {
      let page = try #require(site.pages[path + "/index.html"])
      #expect(page.mainText.contains("草案"), "\(path)")
    }
    let active = try #require(site.pages["special/sp_basic/index.html"])
    #expect(!active.mainText.contains("草案"))
  }

  @Test func twoBuildsMakeTheSameBytes() async throws {
    let again = try await builtSite(packageRoot)
    #expect(again.files.keys.sorted() == site.files.keys.sorted())
    let different = site.files.keys.sorted().filter { site.files[$0] != again.files[$0] }
    #expect(different.isEmpty, "\(listed(different))")
  }

  // MARK: - people

  @Test func searchHoldsNothingOfPeople() throws {
    let people = try Roster()
    var found: [String] = []
    for (path, bytes) in site.files.sorted(by: { $0.key < $1.key })
    where path.hasPrefix("search/") {
      let text = String(decoding: bytes, as: UTF8.self)
      found += people.canaries.filter { text.contains($0) }.map { "\(path): \($0)" }
    }
    #expect(found.isEmpty, "\(listed(found))")
  }

  @Test func everyEmployeeWhoHasNotLeftHasAPage() throws {
    let people = try Roster()
    let pages = site.pages(in: "people").map(\.path).filter { $0.split(separator: "/").count == 3 }
    #expect(pages == people.present.map { "people/\($0)/index.html" }.sorted())
    for id in people.present {
      let page = try #require(site.pages["people/\(id)/index.html"])
      #expect(page.mainText.contains(id))
    }
  }

  @Test func withoutAccessThereIsNothingOfPeopleAnywhere() async throws {
    let copy = try TemporaryFolder()
    try copyFolder("content", to: copy)
    let settings = try #require(copy.read("content/site.yaml"))
    let off = settings.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("access_open_reason") }
      .map { $0.contains("access:") ? "  access: off" : String($0) }
    try copy.write(off.joined(separator: "\n"), to: "content/site.yaml")
    let closed = try await builtSite(copy.path)
    let people = try Roster()
    var found = closed.files.keys.sorted().filter {
      $0.hasPrefix("people/") || $0.hasPrefix("teams/")
    }
    for (path, bytes) in closed.files.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: bytes, as: UTF8.self)
      found += people.canaries.filter { text.contains($0) }.map { "\(path): \($0)" }
    }
    #expect(found.isEmpty, "\(listed(found))")
  }
}

// MARK: - helpers

private let referring = ["href", "src", "action", "poster", "data", "srcset", "xlink:href"]

private func references(of page: HTMLPage) -> [String] {
  page.tags.filter { $0["rel"] != "canonical" }.flatMap { tag in
    referring.compactMap { tag[$0] }
  }
}

/// Whether a reference names a scheme or another host.
private func isExternal(_ reference: String) -> Bool {
  reference.hasPrefix("//")
    || reference.prefix { $0 != "/" && $0 != "#" && $0 != "?" }.contains(":")
}

/// The file and the anchor a relative reference leads to; nil if it climbs out of the site.
private func resolve(_ reference: String, from page: String) -> (path: String, anchor: String)? {
  let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  let anchor = parts.count > 1 ? percentDecoded(parts[1]) : ""
  let target = parts[0].prefix { $0 != "?" }
  if target.isEmpty { return (page, anchor) }
  if target.hasPrefix("/") { return nil }
  var folders = page.split(separator: "/").dropLast().map(String.init)
  for part in target.split(separator: "/") {
    switch part {
    case ".": break
    case "..":
      if folders.popLast() == nil { return nil }
    default: folders.append(percentDecoded(part))
    }
  }
  return (folders.joined(separator: "/"), anchor)
}

private func percentDecoded(_ text: Substring) -> String {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func listed(_ findings: [String]) -> String {
  findings.prefix(12).joined(separator: "\n")
    + (findings.count > 12 ? "\n… and \(findings.count - 12) more" : "")
}

/// The employees of the example.
private struct Roster {
  let present: [String]
  /// What may stand nowhere outside the pages of people: every number and every name.
  let canaries: [String]

  init() throws {
    let bytes = try readFile(packageRoot + "/content/people/employees.csv")
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    present = rows.filter { $0[8] != "left" }.map { $0[0] }
    // A course on spreadsheets shows how the zero of this number is lost.
    canaries = rows.flatMap { $0[..<2] }.filter { $0 != "090067" }
  }
}

private func copyFolder(_ path: String, to copy: TemporaryFolder) throws {
  for entry in try listFolder(packageRoot + "/" + path) {
    let name = path + "/" + (try #require(entry.text))
    switch entry.kind {
    case .folder: try copyFolder(name, to: copy)
    case .file:
      let bytes = try readFile(packageRoot + "/" + name)
      if let text = String(validating: bytes, as: UTF8.self) { try copy.write(text, to: name) }
    default: break
    }
  }
}
