import ArgumentParser
import LadderDiagnostics
import LadderInput
import LadderSite

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the content and report problems",
    discussion: """
      Example: ladder check --source . --format short

      The same as 'build', stopped before anything is written.

      --external-links FILE writes the links to other sites, one a line with tabs between: address, path,
      line, column. Ladder itself uses no network; try them with another tool:
        ladder check --external-links - | cut -f1 | sort -u | xargs -n1 curl -fsSIL -o /dev/null

      \(environmentHelp("SOURCE_DATE_EPOCH", "NO_COLOR", "HOME", "PATH"))
      Exit codes: 0 clean, 1 something to mend, 2 cannot run, 64 usage, 70 a file takes too \
      long.
      """)

  @OptionGroup var options: SourceOptions

  @Option(
    name: .customLong("external-links"),
    help: "A file for the links to other sites, or - for the standard output.")
  var externalLinks: String?

  func run() async throws {
    var timings = Timings()
    let progress = Progress.start(&timings, options)
    defer { progress?.stop() }
    do {
      var build = options.buildOptions
      build.listsExternalLinks = externalLinks != nil
      let result = try await buildSite(build, output: nil, timings: &timings)
      progress?.stop()
      if let externalLinks { try write(result.externalLinkTable, to: externalLinks) }
      timings.report(options)
      let code = result.report(options)
      if code != .success { throw code }
    } catch let error as FileError {
      progress?.stop()
      throw error.report(options.lang ?? .chinese, options.format)
    }
  }

  private func write(_ text: String, to path: String) throws(FileError) {
    if path == "-" { return print(text, terminator: "") }
    try replaceFile(path, with: Array(text.utf8))
  }
}
