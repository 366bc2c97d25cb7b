import ArgumentParser
import Glibc
import LadderDiagnostics
import LadderInput
import LadderSite

// How a build's outcome is told: problems to the standard error, results to the standard output.

func printError(_ text: String) { _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) } }

extension BuildResult {
  /// Prints every problem and says how many there are; gives the exit code.
  func report(_ options: SourceOptions) -> ExitCode {
    let own = options.lang ?? (language == "zh" ? .chinese : .english)
    var renderer = DiagnosticRenderer(
      files: files, language: own, usesColor: usesColor(STDERR_FILENO),
      showsPersonal: options.showPersonal && isatty(STDERR_FILENO) == 1,
      pathPrefix: options.source == "." ? "" : options.source + "/")
    printError(renderer.render(diagnostics, as: options.format))
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    if options.format == .human, errors + warnings > 0 {
      printError(
        own == .chinese
          ? "错误 \(errors) 个，警告 \(warnings) 个\n" : "\(errors) errors, \(warnings) warnings\n")
    }
    return errors > 0 || options.strict && warnings > 0 ? ExitCode(1) : .success
  }
}

extension FileError {
  /// Prints why the command cannot run; gives the exit code 2.
  func report(_ language: Language = .chinese) -> ExitCode {
    printError(message.phrase(in: language).text(hidingValues: false) + "\n")
    return ExitCode(2)
  }
}

extension Timings {
  var table: String {
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
