import ArgumentParser
import Glibc
import LadderDiagnostics
import LadderInput
import LadderMarkup

struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Print the HTML of one Markdown file",
    discussion: """
      Example: ladder render content/policies/monthly_exam.md

      Links are printed as they are written. Problems go to the standard error. Includes are followed where \
      the command is run in the folder that holds content/.

      \(environmentHelp("NO_COLOR"))
      Exit codes: 0 clean, 1 something to mend, 2 cannot run, 64 usage.
      """)

  @Argument(help: "A Markdown file, or - for the standard input.")
  var file: String

  @Flag(
    help: "CommonMark 0.30 and nothing else, raw HTML passed through; for conformance tests only.")
  var commonmark = false

  @Option(help: "How problems are printed: human, short, json, github.")
  var format: DiagnosticRenderer.Format = .human

  @Option(help: "The language of messages: zh or en; that of the handbook here by default.")
  var lang: Language?

  private var language: Language { lang ?? siteLanguage(source: ".") }

  func validate() throws {
    if format.isDocument {
      throw ValidationError("The page is printed on the standard output; choose another --format.")
    }
  }

  func run() async throws {
    let bytes: [UInt8]
    do {
      bytes = file == "-" ? readStandardInput() : try readFile(file)
    } catch {
      throw error.report(language, format)
    }
    let source = SourceFile(path: file, bytes: bytes)
    var diagnostics: [Diagnostic] = []
    var options = MarkupOptions()
    options.isCommonMarkOnly = commonmark
    var body = 0..<bytes.count
    if !commonmark {
      if let problem = encodingProblem(of: source) { throw show([problem], source) }
      let split = FrontMatter.split(source)
      diagnostics += split.diagnostics
      body = split.value.body
    }
    let html = renderHTML(
      source, body: body, options: options, including: await includableFiles())
    writeStandardOutput(html.value)
    let code = show(diagnostics + html.diagnostics, source)
    if code != .success { throw code }
  }

  private func show(_ diagnostics: [Diagnostic], _ source: SourceFile) -> ExitCode {
    var renderer = DiagnosticRenderer(
      files: [source], language: language, usesColor: usesColor(STDERR_FILENO))
    printError(renderer.render(diagnostics, as: format))
    return diagnostics.hasErrors ? ExitCode(1) : .success
  }
}

/// The files of the handbook in whose folder the command is run; none elsewhere.
private func includableFiles() async -> IncludableFiles {
  guard let tree = try? await SourceTree.read(root: ".", folders: ["content"]) else {
    return IncludableFiles()
  }
  return IncludableFiles(tree.value.texts)
}

private func readStandardInput() -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return bytes }
    bytes += buffer[..<count]
  }
}

private func writeStandardOutput(_ bytes: [UInt8]) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return }
    rest = rest.dropFirst(count)
  }
}
