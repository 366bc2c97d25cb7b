import ArgumentParser
import LadderInput
import LadderSite

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the content and report problems",
    discussion: """
      Example: ladder check --source . --format short

      The same as 'build', stopped before anything is written.
      """)

  @OptionGroup var options: SourceOptions

  func run() async throws {
    var timings = Timings()
    do {
      let result = try await buildSite(options.buildOptions, output: nil, timings: &timings)
      if options.timings { printError(timings.table) }
      let code = result.report(options)
      if code != .success { throw code }
    } catch let error as FileError {
      throw error.report()
    }
  }
}
