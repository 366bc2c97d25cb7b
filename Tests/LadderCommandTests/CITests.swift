import Glibc
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

/// The snippets of `docs/ci.md`, run as they stand there.
@Suite struct CITests {
  let site: SmallSite
  private let snippets: [Snippet]

  init() throws {
    site = try SmallSite()
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = String(decoding: try readFile("/\(root)/docs/ci.md"), as: UTF8.self)
    snippets = Snippet.all(in: text)
  }

  private func git(_ arguments: String...) throws -> Outcome {
    let folder = programPath.dropLast("/ladder".utf8.count)
    return try runGit(
      arguments, in: site.path, environment: ["PATH": "\(folder):/usr/bin:/bin"])
  }

  private func shell(_ line: String) throws -> Outcome {
    let folder = programPath.dropLast("/ladder".utf8.count)
    return try run(
      "/bin/sh", ["-c", line], in: site.path,
      environment: ["PATH": "\(folder):/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1767225600"])
  }

  @Test func hookLetsASoundCommitThroughAndStopsABrokenOne() throws {
    let hook = try #require(snippets.first { $0.language == "sh" })
    try #require(try git("init", "-q").code == 0)
    try site.folder.write(hook.text, to: ".git/hooks/pre-commit")
    chmod(site.path + "/.git/hooks/pre-commit", 0o755)
    #expect(try git("add", "content").code == 0)
    let first = try git("commit", "-q", "-m", "one")
    #expect(first.code == 0, "\(first.errors)")

    try site.folder.write("---\ntitel: 甲\n---\n乙\n", to: "content/guide/key.md")
    #expect(try git("add", "content").code == 0)
    let second = try git("commit", "-q", "-m", "two")
    #expect(second.code == 1)
    #expect(second.errors.utf8Contains("--> content/guide/key.md:2:1"))

    // What is mended in the folder and not added is not what would be committed.
    try site.folder.write("---\ntitle: 甲\n---\n乙\n", to: "content/guide/key.md")
    #expect(try git("commit", "-q", "-m", "two").code == 1)
    #expect(try git("add", "content").code == 0)
    let third = try git("commit", "-q", "-m", "two")
    #expect(third.code == 0, "\(third.errors)")
  }

  @Test func gitlabJobWritesItsReport() throws {
    let job = try #require(snippets.first { $0.text.hasPrefix("handbook:") }?.yaml?["handbook"])
    let script = try #require(job["script"]?.items?.first?.scalar?.text)
    #expect(try shell(script).code == 0)
    #expect(site.folder.read("gl-code-quality-report.json") == "[]\n")
    try site.folder.write("---\ntitel: 甲\n---\n乙\n", to: "content/guide/key.md")
    let outcome = try shell(script)
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("[unknown-key]"))
    let report = job["artifacts"]?["reports"]?["codequality"]?.scalar?.text
    let text = try #require(report.flatMap { site.folder.read($0) })
    #expect(text.utf8Contains("\"check_name\": \"unknown-key\""))
  }

  @Test func githubJobMarksTheLines() throws {
    let workflow = try #require(snippets.first { $0.text.hasPrefix("name: handbook") }?.yaml)
    let steps = try #require(workflow["jobs"]?["check"]?["steps"]?.items)
    let line = try #require(steps.last?["run"]?.scalar?.text)
    #expect(try shell(line).code == 0)
    try site.folder.write("---\ntitel: 甲\n---\n乙\n", to: "content/guide/key.md")
    let outcome = try shell(line)
    #expect(outcome.code == 1)
    #expect(outcome.output.utf8Contains("::error file=content/guide/key.md,line=2,"))
  }

  @Test func jobsInstallTheLibrariesTheProgramIsLinkedWith() throws {
    let linked = try run("/usr/bin/ldd", [programPath], in: site.path).output
    for (library, package) in [
      ("libcmark.so.0.30.2", "libcmark0.30.2"), ("libyaml-0.so.2", "libyaml-0-2"),
      ("libcrypto.so.3", "libssl3"),
    ] {
      #expect(linked.utf8Contains(library))
      for snippet in snippets where snippet.language == "yaml" {
        #expect(snippet.text.utf8Contains(" \(package)"))
      }
    }
  }
}

/// A fenced block of a page.
private struct Snippet {
  let language: Substring
  let text: String

  static func all(in page: String) -> [Snippet] {
    var snippets: [Snippet] = []
    var language: Substring?
    var text = ""
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = language {
        if line == "```" {
          snippets.append(Snippet(language: open, text: text))
          language = nil
        } else {
          text += line + "\n"
        }
      } else if line.hasPrefix("```") {
        language = line.dropFirst(3)
        text = ""
      }
    }
    return snippets
  }

  var yaml: YAMLNode? {
    let parsed = YAMLNode.parse(SourceFile(path: "snippet.yaml", text: text))
    return parsed.diagnostics.isEmpty ? parsed.value : nil
  }
}
