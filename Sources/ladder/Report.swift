import ArgumentParser
import Glibc
import LadderDiagnostics
import LadderInput
import LadderSite

// How a build's outcome is told: problems to the standard error, results to the standard output.

func printError(_ text: String) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return }
    rest = rest.dropFirst(count)
  }
}

/// Prints what a command gives: the standard output, as `print` does, but for the place of the text.
func printOutput(_ text: String) { print(text, terminator: "") }

extension BuildResult {
  /// The language of messages: the one asked for, else the site's own.
  func messageLanguage(_ options: SourceOptions) -> Language {
    options.lang ?? (language == "zh" ? .chinese : .english)
  }

  /// Prints every note and problem and says how many problems there are; gives the exit code.
  func report(_ options: SourceOptions) -> ExitCode {
    let own = messageLanguage(options)
    for note in notes {
      let isHidden = note.range.map { $0.path.hasPrefix(SourceTree.peopleFolder + "/") } ?? false
      printNote(note.message.phrase(in: own).text(hidingValues: isHidden), options.format, own)
    }
    var renderer = DiagnosticRenderer(
      files: shownFiles, language: own, usesColor: usesColor(STDERR_FILENO),
      showsPersonal: options.showPersonal && isatty(STDERR_FILENO) == 1,
      pathPrefix: options.pathPrefix)
    if options.format == .sarif { renderer.pages = codePages() }
    let text = renderer.render(diagnostics, as: options.format)
    // A document is what was asked for; so are marks for GitHub, which reads the standard output.
    if options.format.isDocument || options.format == .github {
      printOutput(text)
    } else {
      printError(text)
    }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    if options.format == .human, errors + warnings > 0 {
      printError(countOfProblems(errors: errors, warnings: warnings, own))
    }
    // Without a day nothing can be worked out: that is no mistake in the content.
    if diagnostics.contains(where: { $0.code == .missingDate }) { return ExitCode(2) }
    return errors > 0 || options.strict && warnings > 0 ? ExitCode(1) : .success
  }
}

private func countOfProblems(errors: Int, warnings: Int, _ language: Language) -> String {
  switch language {
  case .chinese: return "错误 \(errors) 个，警告 \(warnings) 个\n"
  case .english:
    let first = "\(errors) error\(errors == 1 ? "" : "s")"
    return "\(first), \(warnings) warning\(warnings == 1 ? "" : "s")\n"
  }
}

private func printNote(_ text: String, _ format: DiagnosticRenderer.Format, _ language: Language) {
  switch format {
  case .human, .short, .sarif, .gitlab: printError("\(language.noteWord): \(text)\n")
  case .json: printError("{\"severity\":\"note\",\"message\":\(jsonString(text))}\n")
  case .github: printOutput(githubCommand("notice", [], text))
  }
}

/// Prints why a command cannot go on, in the form problems are printed in.
func printFailure(_ message: Message, _ language: Language, _ format: DiagnosticRenderer.Format) {
  let text = message.phrase(in: language).text(hidingValues: false)
  switch format {
  case .human, .short, .sarif, .gitlab: printError("\(language.word(.error)): \(text)\n")
  case .json: printError("{\"severity\":\"error\",\"message\":\(jsonString(text))}\n")
  case .github: printOutput(githubCommand("error", [], text))
  }
}

extension FileError {
  /// Prints why the command cannot run; gives the exit code 2.
  func report(
    _ language: Language = .chinese, _ format: DiagnosticRenderer.Format = .human
  ) -> ExitCode {
    printFailure(message, language, format)
    return ExitCode(2)
  }
}

extension Message {
  static let noDate = Message(
    zh: "不知道“今天”是哪天：加上 --as-of 2026-03-31，或设置 SOURCE_DATE_EPOCH",
    en: "there is no 'today': add --as-of 2026-03-31, or set SOURCE_DATE_EPOCH")

  static func portTaken(_ port: UInt16) -> Message {
    Message(
      zh: "端口 \(port) 已被占用或不允许使用；用 --port 指定另一个，或 --port 0 任选一个",
      en: "port \(port) is taken or not allowed; name another with --port, or any with --port 0")
  }

  static func locked(_ output: String) -> Message {
    Message(
      zh: "另一个构建正在写入“\(output)”，等它结束再试",
      en: "another build is writing into '\(output)'; try again when it has ended")
  }
}

extension Timings {
  /// Prints the table where problems are printed; with JSON there, to the standard output.
  func report(_ options: SourceOptions) {
    guard options.timings else { return }
    if options.format == .json { print(table, terminator: "") } else { printError(table) }
  }

  private var table: String {
    var text = "stage          wall ms   user ms    sys ms     items\n"
    for row in rows {
      let cells = [row.wall, row.user, row.system].map { padded(Int($0 * 1000), to: 9) }
      text +=
        row.stage + String(repeating: " ", count: max(1, 12 - row.stage.count))
        + cells.joined(separator: " ") + " " + padded(row.count, to: 9) + "\n"
    }
    return text
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
