import Glibc
import LadderDiagnostics
import LadderInput
import LadderSite
import Testing

/// Broken inputs, each a file of `Cases/`, with every word that is said of them.
///
/// `UPDATE_SNAPSHOTS=1 swift test --filter LadderFaultTests` writes what is said now; the difference is
/// for review.
@Suite struct FaultTests {
  @Test(arguments: try caseNames())
  func whatIsSaidOfABrokenInputIsAsExpected(_ name: String) async throws {
    let fault = try readCase(name)
    let site = try await FaultSite(fault.overlay, hasToday: fault.hasToday)
    var said: [Language: String] = [:]
    for language in Language.allCases { said[language] = site.said(in: language) }
    if getenv("UPDATE_SNAPSHOTS") != nil {
      try write(fault.text(saying: said), to: "\(casesFolder)/\(name).txt")
      return
    }
    #expect(site.result.diagnostics.count > 0, "nothing is said of \(name)")
    strictInCI {
      for language in Language.allCases {
        let old = fault.expected[language] ?? ""
        let new = FaultCase.trimmed(said[language] ?? "")
        #expect(
          old.utf8.elementsEqual(new.utf8),
          "\(name), \(language.rawValue)\nexpected:\n\(old)\nfound:\n\(new)")
      }
    }
  }

  @Test func soundSiteIsSoundInBothLanguages() async throws {
    let site = try await FaultSite(Overlay(files: []))
    #expect(site.said(in: .english) == "")
    #expect(site.result.site != nil)
  }

  @Test func eachKindOfFileHasTenBrokenInputsAtLeast() throws {
    var counts: [Substring: Int] = [:]
    for name in try caseNames() { counts[name.prefix { $0 != "/" }, default: 0] += 1 }
    for kind in FileKind.allCases {
      #expect(counts[Substring(kind.rawValue), default: 0] >= 10, "\(kind.rawValue)")
    }
    #expect(counts["several", default: 0] >= 20)
    #expect(
      Set(counts.keys).subtracting(FileKind.allCases.map { Substring($0.rawValue) }) == ["several"])
  }

  @Test func eachCaseOfSeveralFaultsHasThreeAtLeast() throws {
    for name in try caseNames() where name.hasPrefix("several/") {
      let said = try readCase(name).expected[.english] ?? ""
      let count = said.split(separator: "\n").count {
        $0.hasPrefix("error[") || $0.hasPrefix("warning[")
      }
      #expect(count >= 3, "\(name) has \(count)")
    }
  }

  @Test func everyProblemSaysHowToMendIt() throws {
    for name in try caseNames() {
      let fault = try readCase(name)
      for (language, word) in [(Language.chinese, "= 改法: "), (.english, "= hint: ")] {
        let problems = (fault.expected[language] ?? "").split(separator: "\n\n")
        for problem in problems where !problem.hasPrefix(language.noteWord) {
          strictInCI { #expect(problem.contains(word), "\(name):\n\(problem)") }
        }
      }
    }
  }

  @Test func everyCodeIsReachedByABrokenInput() throws {
    var reached = Set(OutsideWorldTests.codes)
    for name in try caseNames() {
      let said = try readCase(name).expected[.english] ?? ""
      for code in DiagnosticCode.allCases where said.contains("[\(code.rawValue)]: ") {
        reached.insert(code)
      }
    }
    let missing = Set(DiagnosticCode.allCases).subtracting(reached).map(\.rawValue).sorted()
    strictInCI { #expect(missing == [], "no broken input reaches these") }
  }
}

/// The kinds of files an author writes; `several/` holds the inputs with more than one fault.
enum FileKind: String, CaseIterable {
  case markdown
  case frontMatter = "front-matter"
  case dataYAML = "data-yaml"
  case siteYAML = "site-yaml"
  case holidays, tables, plans, templates, messages, links
}

func caseNames() throws -> [String] {
  try listFolder(casesFolder).filter { $0.kind == .folder }.compactMap(\.text).sorted()
    .flatMap { folder in
      try listFolder("\(casesFolder)/\(folder)").compactMap(\.text).sorted()
        .filter { $0.hasSuffix(".txt") }.map { "\(folder)/\($0.dropLast(4))" }
    }
}

func readCase(_ name: String) throws -> FaultCase {
  let bytes = try readFile("\(casesFolder)/\(name).txt")
  return FaultCase(name: name, text: String(decoding: bytes, as: UTF8.self))
}

func write(_ text: String, to path: String) throws {
  let file = try #require(fopen(path, "w"))
  fputs(text, file)
  fclose(file)
}

/// Fails in CI; elsewhere shows an issue that does not stop the work.
///
/// For what a change in one place may bring about in many cases and pages; `UPDATE_SNAPSHOTS=1` writes what
/// is said now.
func strictInCI(_ check: () -> Void) {
  if getenv("CI") != nil {
    check()
  } else {
    withKnownIssue("cases and pages are behind", isIntermittent: true) { check() }
  }
}
