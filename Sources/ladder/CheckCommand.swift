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

      \(environmentHelp("SOURCE_DATE_EPOCH", "NO_COLOR"))
      Exit codes: 0 clean, 1 something to mend, 2 cannot run, 64 usage, 70 a file takes too \
      long.
      """)

  @OptionGroup var options: SourceOptions

  func run() async throws {
    var timings = Timings()
    let progress = Progress.start(&timings, options)
    defer { progress?.stop() }
    do {
      let result = try await buildSite(options.buildOptions, output: nil, timings: &timings)
      progress?.stop()
      timings.report(options)
      let code = result.report(options)
      if code != .success { throw code }
    } catch let error as FileError {
      progress?.stop()
      throw error.report(options.lang ?? .chinese, options.format)
    }
  }
}
