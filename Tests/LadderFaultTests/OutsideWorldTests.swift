import Glibc
import LadderDiagnostics
import LadderInput
import LadderSite
import LadderTestSupport
import Testing

/// The codes that no file of an author can reach, for they tell of the machine and the output folder.
///
/// What their pages show is what is said.
@Suite struct OutsideWorldTests {
  static let codes = [
    "output-refused", "output-edited", "output-foreign", "missing-date", "missing-template",
    "stuck-file", "unusable-secret",
    // What weighs too much for an example, and what git says: see AttachedFileTests and HistoryTests.
    "large-picture", "history-incomplete",
  ].compactMap(DiagnosticCode.init)

  @Test func noDayAtAllIsAsOnItsPage() async throws {
    let overlay = Overlay(files: [
      ("content/site.yaml", "title: 服务手册\npeople: {access: off}\n")
    ])
    let site = try await FaultSite(overlay, hasToday: false)
    try expectPage(.missingDate, site.said(in: .chinese))
  }

  @Test func missingSecretIsAsOnItsPage() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: 服务手册\npeople: {access: gated}\n", to: "content/site.yaml")
    var options = BuildOptions(source: folder.path, templates: packageRoot)
    options.fallbackDay = FaultSite.today
    var timings = Timings()
    let result = try await buildSite(
      options, output: OutputFolder(path: folder.path + "/public"), timings: &timings)
    try expectPage(.unusableSecret, text(result.diagnostics))
  }

  @Test func missingTemplateIsAsOnItsPage() async throws {
    let templates = try TemporaryFolder()
    try copy(packageRoot + "/site-templates", to: "site-templates", in: templates)
    unlink(templates.path + "/site-templates/search.mustache")
    let site = try await FaultSite(Overlay(files: []), templates: templates.path)
    try expectPage(.missingTemplate, site.said(in: .chinese))
  }

  @Test func outputWithSomeoneElsesFilesIsAsOnItsPage() throws {
    let folder = try TemporaryFolder()
    try folder.write("私人", to: "public/mine.txt")
    let refusal = OutputFolder(path: folder.path + "/public").refusal(
      source: folder.path + "/source", home: nil)
    let said = text([try #require(refusal)])
    try expectPage(.outputRefused, said.replacing(folder.path + "/", with: ""))
  }

  @Test func editedPageIsAsOnItsPage() async throws {
    let folder = try TemporaryFolder()
    let output = OutputFolder(path: folder.path + "/public")
    _ = try await output.write([OutputJob(path: "index.html", bytes: Array("一".utf8))])
    try folder.write("改", to: "public/index.html")
    let report = try await output.write([OutputJob(path: "index.html", bytes: Array("二".utf8))])
    try expectPage(.outputEdited, text(try await said(writing: report)))
  }

  @Test func fileInTheOutputThatIsNotOursIsAsOnItsPage() async throws {
    let folder = try TemporaryFolder()
    let output = OutputFolder(path: folder.path + "/public")
    _ = try await output.write([OutputJob(path: "index.html", bytes: Array("一".utf8))])
    try folder.write("私人", to: "public/mine.txt")
    let report = try await output.write([OutputJob(path: "index.html", bytes: Array("一".utf8))])
    try expectPage(.outputForeign, text(try await said(writing: report)))
  }

  private func said(writing report: WriteReport) async throws -> [Diagnostic] {
    let build = try await FaultSite(Overlay(files: [])).result
    return BuildResult(writing: report, after: build).diagnostics
  }

  private func text(_ diagnostics: [Diagnostic]) -> String {
    var renderer = DiagnosticRenderer(files: [], language: .chinese)
    return renderer.render(diagnostics, as: .human)
  }

  private func expectPage(
    _ code: DiagnosticCode, _ said: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let said = said.droppingLastLine()
    let example = try CodePageExample(code)
    if getenv("UPDATE_SNAPSHOTS") != nil {
      try write(example.text(saying: said), to: "\(CodePageExample.folder)/\(code.rawValue).md")
      return
    }
    #expect(said.contains("[\(code.rawValue)]"), sourceLocation: sourceLocation)
    #expect(said.utf8.elementsEqual(example.said.utf8), "\(said)", sourceLocation: sourceLocation)
  }

  private func copy(_ folder: String, to path: String, in target: TemporaryFolder) throws {
    for entry in try listFolder(folder) {
      let name = try #require(entry.text)
      if entry.kind == .folder {
        try copy("\(folder)/\(name)", to: "\(path)/\(name)", in: target)
      } else {
        let text = String(decoding: try readFile("\(folder)/\(name)"), as: UTF8.self)
        try target.write(text, to: "\(path)/\(name)")
      }
    }
  }
}
