import Glibc
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderSite

/// Templates made to be changed: which there are, what they may use, and a site that has its own.
@Suite struct TemplateFileTests {
  @Test(arguments: [("docs/templates.md", Language.chinese), ("docs/templates.en.md", .english)])
  func theReferencePageIsUpToDate(_ path: String, _ language: Language) throws {
    let file = packageRoot + "/" + path
    let text = templateReference(in: language)
    if getenv("UPDATE_SNAPSHOTS") != nil {
      let handle = try #require(fopen(file, "w"))
      fputs(text, handle)
      fclose(handle)
    }
    let kept = String(decoding: try readFile(file), as: UTF8.self)
    #expect(kept == text, "\(path) is not what the views say; UPDATE_SNAPSHOTS=1 writes it anew")
  }

  @Test func everyTemplateIsOnTheReferencePage() throws {
    let page = templateReference(in: .english)
    let files = try templateFiles(defaults: packageRoot, source: "/nowhere")
    let pages = files.map(\.name).filter { $0.hasSuffix(".mustache") && !$0.utf8Has("/") }
    for name in pages where name != "layout.mustache" {
      #expect(page.utf8Has("| `\(name)` |"), "\(name)")
    }
    #expect(page.utf8Has("| `short_title` | text | A short title |"))
  }

  @Test func everyNameOfTheReferenceLeadsToATable() {
    let page = templateReference(in: .chinese)
    var headings: Set<Substring> = []
    for line in page.split(separator: "\n") where line.hasPrefix("### ") {
      #expect(headings.insert(line.dropFirst(4)).inserted, "\(line) twice")
    }
    for part in page.split(separator: "](#").dropFirst() {
      let name = part.prefix { $0 != ")" }
      #expect(headings.contains(name), "\(name)")
    }
  }

  /// The promise of the documentation: one token file and one partial make the site another company's.
  @Test func oneTokenFileAndOnePartialReBrandTheSite() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: 茶馆手册\ncompany: 清泉茶馆\n", to: "content/site.yaml")
    try folder.write("---\ntitle: 沏茶\n---\n字。", to: "content/guide/pour.md")
    try folder.write(":root { --accent: #7a1f1f; }", to: "site-templates/assets/tokens.css")
    try folder.write(
      "<a class=\"site-name\" href=\"{{frame.site.home_url}}\">☕ {{frame.site.company}}</a>\n",
      to: "site-templates/partials/brand.mustache")
    let site = try await builtSite(folder.path)
    let page = try #require(site.files["guide/pour/index.html"])
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.utf8Has("href=\"../../index.html\">☕ 清泉茶馆</a>"))
    let styles = HTMLPage(page).tags.filter { $0["rel"] == "stylesheet" }.compactMap { $0["href"] }
    #expect(styles.count == 2)
    // The tokens come first, and are the site's own; the sheet is the default one.
    let own = try #require(site.files[String(styles[0].dropFirst("../../".count))])
    #expect(String(decoding: own, as: UTF8.self) == ":root { --accent: #7a1f1f; }")
    let sheet = try #require(site.files[String(styles[1].dropFirst("../../".count))])
    #expect(sheet == (try readFile(packageRoot + "/site-templates/assets/site.css")))
    let listed = try templateFiles(defaults: packageRoot, source: folder.path)
    #expect(
      listed.filter(\.isOwn).map(\.name) == ["assets/tokens.css", "partials/brand.mustache"])
  }

  @Test func ownFilesArePublishedWhereTemplatesAndStylesUseThem() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/pour.md --
      ---
      title: 沏茶
      ---
      字。
      -- site-templates/partials/brand.mustache --
      <a class="site-name" href="{{frame.site.home_url}}"><img src="{{frame.site.root}}{{assets.logo.svg}}" alt="清泉茶馆" height="24"></a>
      -- site-templates/assets/tokens.css --
      @import "fonts/tea.css";
      :root { --accent: #7a1f1f; background: url( 'leaf.png?v=1' ), url(data:,), url(my%20leaf.png); }
      /* url(never.png) */ .a::before { content: "url(neither.png)"; }
      -- site-templates/assets/fonts/tea.css --
      @font-face { font-family: Tea; src: url(../tea.woff2#x) format("woff2"); }
      """,
      binary: [
        "site-templates/assets/logo.svg": 90, "site-templates/assets/leaf.png": 91,
        "site-templates/assets/my leaf.png": 94,
        "site-templates/assets/tea.woff2": 92, "site-templates/assets/draft.psd": 93,
      ])
    func published(_ name: String, _ ending: String) throws -> String {
      try #require(
        site.files.keys.first { $0.hasPrefix("assets/\(name).") && $0.hasSuffix(ending) }, "\(name)"
      )
    }
    let logo = try published("logo", ".svg")
    #expect(site.page("guide/pour", has: "<img src=\"../../\(logo)\""))
    let tokens = try #require(site.files[try published("tokens", ".css")])
    let leaf = try published("leaf", ".png")
    #expect(tokens.utf8Has("url(../assets/my%20leaf."))
    #expect(tokens.utf8Has("url( '../\(leaf)?v=1' ), url(data:,)"))
    #expect(tokens.utf8Has("@import \"../\(try published("fonts/tea", ".css"))\""))
    let font = try #require(site.files[try published("fonts/tea", ".css")])
    #expect(font.utf8Has("url(../../\(try published("tea", ".woff2"))#x)"))
    // What nothing uses stays back, and is said.
    #expect(site.files.keys.filter { $0.utf8Has("draft") }.isEmpty)
    let unused = site.problems.filter { $0.utf8Has("unused-file") }
    #expect(unused.count == 1)
    #expect(unused.first?.utf8Has("site-templates/assets/draft.psd") == true)
    #expect(site.problems.count == 1)
  }

  @Test(arguments: [
    ("assets/token.css", "a {}", "assets/tokens.css"), ("tokens.css", "a {}", "assets/tokens.css"),
    ("partials/brands.mustache", "x", "partials/brand.mustache"),
    ("brand.mustache", "x", "partials/brand.mustache"),
  ])
  func aFileThatChangesNothingIsToldTheNameItMayMean(
    _ name: String, _ text: String, _ meant: String
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: 茶馆手册\n", to: "content/site.yaml")
    try folder.write(text, to: "site-templates/" + name)
    let result = try await buildInMemory(folder.path)
    #expect(result.site != nil)
    let found = try #require(result.diagnostics.first { $0.code == .unusedFile })
    #expect(found.range?.path == "site-templates/" + name)
    #expect(found.hint?.en.text(hidingValues: false).utf8Has("'\(meant)'") == true)
  }

  @Test(arguments: ["logo.jpg", "https://cdn.example/logo.svg", "/logo.svg", "../logo.svg"])
  func aStyleSheetUsesOnlyFilesThatAreThere(_ address: String) async throws {
    let site = try await PagesSite(
      """
      -- site-templates/assets/tokens.css --
      :root { background: url(\(address)); }
      """, binary: ["site-templates/assets/logo.svg": 90])
    #expect(site.files.isEmpty)
    let found = site.problems.filter { $0.utf8Has("unknown-asset") }
    #expect(found.count == 1)
    #expect(found.first?.utf8Has("site-templates/assets/tokens.css:1:25") == true)
  }

  @Test func aTemplateUsesOnlyFilesThatAreThere() async throws {
    let site = try await PagesSite(
      """
      -- site-templates/partials/brand.mustache --
      <img src="{{frame.site.root}}{{assets.logo.jpg}}" alt="">{{assets.logo.svg}}
      """, binary: ["site-templates/assets/logo.svg": 90])
    #expect(site.files.isEmpty)
    #expect(site.problems.contains { $0.utf8Has("unknown-name") && $0.utf8Has("jpg") })
  }

  @Test func aMisspeltNameInAnOwnPartialIsAnError() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: 茶馆手册\n", to: "content/site.yaml")
    try folder.write("{{frame.site.compny}}", to: "site-templates/partials/brand.mustache")
    let result = try await buildInMemory(folder.path)
    #expect(result.site == nil)
    let found = try #require(result.diagnostics.first { $0.code == .unknownName })
    #expect(found.range?.path == "site-templates/partials/brand.mustache")
    #expect(result.diagnostics.filter { $0.code == .unknownName }.count == 1)
  }

  @Test func theSheetsUseOnlyTokensThatAreThere() throws {
    func text(_ name: String) throws -> String {
      String(
        decoding: try readFile(packageRoot + "/site-templates/assets/" + name), as: UTF8.self)
    }
    let tokens = Set(
      try text("tokens.css").split(separator: "\n").compactMap { line in
        line.split(separator: ":").first?.split(separator: " ").last
      }.filter { $0.hasPrefix("--") }.map(String.init))
    #expect(tokens.count > 25)
    for part in try text("site.css").split(separator: "var(").dropFirst() {
      let name = String(part.prefix { $0 != ")" && $0 != "," })
      #expect(tokens.contains(name), "\(name)")
    }
  }
}
