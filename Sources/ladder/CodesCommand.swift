import ArgumentParser
import LadderDiagnostics

struct CodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes", abstract: "Explain a code of a problem, or list them all",
    discussion: """
      Example: ladder codes unknown-key

      Prints the page of a code: what is wrong and why, an example, and how to mend it. Without a code it \
      lists all of them with a sentence each.

      Exit codes: 0 done, 2 the pages are not beside the program, 64 usage.
      """)

  @Argument(help: "The code in brackets of a message: unknown-key.")
  var code: String?

  @Option(help: "The language of the list: zh or en; that of the handbook here by default.")
  var lang: Language?

  private var language: Language { lang ?? siteLanguage(source: ".") }

  func validate() throws {
    guard let code, DiagnosticCode(rawValue: code) == nil else { return }
    let near = nearestName(to: code, among: DiagnosticCode.allCases.map(\.rawValue))
    let hint = near.map { ": did you mean '\($0)'?" } ?? "; 'ladder codes' lists them."
    throw ValidationError("No code is '\(code)'\(hint)")
  }

  func run() throws {
    let asked = code.flatMap(DiagnosticCode.init)
    let pages = codePages()
    guard let text = asked.map({ pages[$0]?.text }) ?? list(pages) else {
      printFailure(.noPages, language, .human)
      throw ExitCode(2)
    }
    printOutput(text)
  }

  private func list(_ pages: [DiagnosticCode: CodePage]) -> String? {
    guard !pages.isEmpty else { return nil }
    let codes = pages.keys.map(\.rawValue).sorted()
    let length = codes.map(\.utf8.count).max() ?? 0
    return codes.compactMap { name in
      guard let page = DiagnosticCode(rawValue: name).flatMap({ pages[$0] }) else { return nil }
      let gap = String(repeating: " ", count: length - name.utf8.count + 2)
      return name + gap + page.headline(in: language) + "\n"
    }.joined()
  }
}

extension Message {
  fileprivate static let noPages = Message(
    zh: "没有找到错误代码的说明（应在程序旁的 share/ladder/codes）",
    en: "the pages of the codes were not found (looked for share/ladder/codes beside the program)")
}
