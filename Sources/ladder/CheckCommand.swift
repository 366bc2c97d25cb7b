import ArgumentParser
import Glibc
import LadderDiagnostics
import LadderInput
import LadderPreview
import LadderSite

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the content and report problems",
    discussion: """
      Examples:
        ladder check --watch
        ladder check --source . --format short
        ladder check --account

      The same as 'build', stopped before anything is written. Records of people are checked even if no \
      page may say anything of them. '--watch' checks again after every change, until it is stopped.

      --external-links FILE writes the links to other sites, one a line with tabs between: address, path,
      line, column. Ladder itself uses no network; try them with another tool:
        ladder check --external-links - | cut -f1 | sort -u | xargs -n1 curl -fsSIL -o /dev/null

      \(environmentHelp("LADDER_SECRET", "LADDER_SECRET_FILE", "SOURCE_DATE_EPOCH", "NO_COLOR", "HOME", "PATH"))
      Exit codes: 0 clean, 1 something to mend, 2 cannot run, 64 usage, 70 a file takes too \
      long.
      """)

  @OptionGroup var options: SourceOptions

  @Flag(help: "Check again after every change.")
  var watch = false

  @Flag(help: "Print what became of the rows of each table about people.")
  var account = false

  @Option(
    name: .customLong("external-links"),
    help: "A file for the links to other sites, or - for the standard output.")
  var externalLinks: String?

  func run() async throws {
    if watch {
      try await keepChecking()
    } else {
      let code = try await check()
      if code != .success { throw code }
    }
  }

  /// Checks once and reports; gives the exit code.
  private func check() async throws -> ExitCode {
    var timings = Timings()
    let progress = Progress.start(&timings, options)
    defer { progress?.stop() }
    var build = options.buildOptions
    build.checksPeople = true
    build.listsExternalLinks = externalLinks != nil
    do {
      let result = try await buildSite(build, output: nil, timings: &timings)
      progress?.stop()
      if let externalLinks { try write(result.externalLinkTable, to: externalLinks) }
      timings.report(options)
      if account { report(result) }
      return result.report(options)
    } catch {
      progress?.stop()
      return error.report(options.language, options.format)
    }
  }

  private func report(_ result: BuildResult) {
    let language = result.messageLanguage(options)
    let text =
      options.format == .json
      ? accountJSON(result.accounts) : accountTable(result.accounts, language)
    // A document on the standard output stands there alone.
    options.format.isDocument ? printError(text) : printOutput(text)
  }

  /// Looks for changes a few times a second; a terminal is cleared first, so that what is seen is so.
  private func keepChecking() async throws {
    while true {
      // Looked at before the check, so that no change after it is missed.
      let seen = SourceWatch(options.buildOptions)
      if isatty(STDERR_FILENO) == 1 { printError("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
      let code = try await check()
      if [.human, .short].contains(options.format) {
        printError(waiting(isClean: code == .success))
      }
      fflush(nil)
      repeat {
        try await Task.sleep(nanoseconds: 300_000_000)
      } while SourceWatch(options.buildOptions) == seen
    }
  }

  private func waiting(isClean: Bool) -> String {
    switch options.language {
    case .chinese: isClean ? "没有要改的；等待修改…\n" : "等待修改…\n"
    case .english:
      isClean ? "nothing to mend; waiting for a change …\n" : "waiting for a change …\n"
    }
  }

  private func write(_ text: String, to path: String) throws(FileError) {
    if path == "-" { return printOutput(text) }
    try replaceFile(path, with: Array(text.utf8))
  }
}
