import Glibc
import LadderDiagnostics
import LadderInput
import LadderSite
import Testing

/// The pages of `docs/codes/`: each code has one, and what it shows is so.
@Suite struct CodePageTests {
  @Test(arguments: DiagnosticCode.allCases)
  func badExampleGivesTheMessageOnThePage(_ code: DiagnosticCode) async throws {
    let example = try CodePageExample(code)
    guard let bad = example.bad else {
      #expect(OutsideWorldTests.codes.contains(code), "the page has no bad example")
      return
    }
    let site = try await FaultSite(bad)
    let said = site.said(in: .chinese).droppingLastLine()
    if getenv("UPDATE_SNAPSHOTS") != nil {
      try write(example.text(saying: said), to: "\(CodePageExample.folder)/\(code.rawValue).md")
      return
    }
    #expect(site.codes == [code], "found:\n\(said)")
    #expect(
      said.utf8.elementsEqual(example.said.utf8),
      "on the page:\n\(example.said)\nfound:\n\(said)")
  }

  @Test(arguments: DiagnosticCode.allCases)
  func goodExampleIsClean(_ code: DiagnosticCode) async throws {
    guard let good = try CodePageExample(code).good else {
      #expect(OutsideWorldTests.codes.contains(code), "the page has no good example")
      return
    }
    let site = try await FaultSite(good)
    #expect(site.said(in: .chinese) == "")
  }

  @Test(arguments: DiagnosticCode.allCases)
  func pageHasItsHeadlinesAndWaysToMend(_ code: DiagnosticCode) throws {
    let path = "\(CodePageExample.folder)/\(code.rawValue).md"
    let text = String(decoding: try readFile(path), as: UTF8.self)
    let page = try #require(CodePage(text))
    #expect(text.hasPrefix("# \(code.rawValue)\n"))
    #expect(page.headline(in: .chinese).hasSuffix("。"))
    #expect(page.headline(in: .english).hasSuffix("."))
    for heading in ["## 怎样改", "## In English"] {
      let lines = text.split(separator: "\n")
      let index = try #require(lines.firstIndex { $0 == heading }, "\(heading)")
      #expect(index + 1 < lines.count && !lines[index + 1].hasPrefix("#"), "\(heading)")
    }
  }

  @Test func noPageIsLeftOfACodeThatIsGone() throws {
    let pages = try listFolder(CodePageExample.folder).compactMap(\.text).sorted()
    let codes = DiagnosticCode.allCases.map { $0.rawValue + ".md" } + ["README.md"]
    #expect(Set(pages).subtracting(codes) == [])
  }
}

extension String {
  /// A page shows what is said without the empty line after it.
  func droppingLastLine() -> String {
    utf8.suffix(2).elementsEqual("\n\n".utf8) ? String(dropLast()) : self
  }
}
