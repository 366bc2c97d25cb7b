import ArgumentParser
import LadderDiagnostics
import LadderInput
import LadderSite

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site",
    discussion: """
      Example: ladder build --source . --output public

      Nothing is written unless everything is right: on an error the output stays the last good site.

      \(environmentHelp("LADDER_SECRET", "LADDER_SECRET_FILE", "SOURCE_DATE_EPOCH", "NO_COLOR", "HOME", "PATH"))
      Exit codes: 0 clean, 1 something to mend, 2 cannot run, 64 usage, 70 a file takes too \
      long, 75 another build is running.
      """)

  @OptionGroup var options: SourceOptions

  @Option(help: "Where the site is written.")
  var output = "public"

  @Option(
    name: .customLong("private"),
    help:
      "Where pages about people are written if 'people.access' is gated; 'private' beside the output."
  )
  var privateOutput: String?

  @Option(
    name: .customLong("base-url"), help: "The site's address, in place of the one in site.yaml.")
  var baseURL: String?

  func validate() throws {
    guard let baseURL else { return }
    guard baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://") else {
      throw ValidationError("--base-url begins with https:// or http://, not '\(baseURL)'")
    }
  }

  func run() async throws {
    var timings = Timings()
    let progress = Progress.start(&timings, options)
    defer { progress?.stop() }
    var build = options.buildOptions
    build.baseURL = baseURL
    let folder = OutputFolder(path: output)
    let privateFolder =
      privateOutput.map { OutputFolder(path: $0, isPrivate: true) } ?? folder.privateNeighbour
    build.privateOutput = privateFolder
    var language = options.language
    do {
      let result = try await buildSite(build, output: folder, timings: &timings)
      language = result.messageLanguage(options)
      guard let site = result.site, !(options.strict && !result.diagnostics.isEmpty) else {
        progress?.stop()
        let code = result.report(options)
        throw code == .success ? ExitCode(1) : code
      }
      let report = try await site.write(into: folder, privately: privateFolder)
      timings.end("write", count: report.written + report.unchanged)
      progress?.stop()
      let outcome = BuildResult(writing: report, after: result).report(options)
      let text = summary(site, report, language) + "\n"
      // A document on the standard output stands there alone.
      options.format.isDocument ? printError(text) : printOutput(text)
      timings.report(options)
      // The system takes the memory of a process apart at once; to let go of ten thousand pages one by one
      // takes a noticeable part of the build.
      withExtendedLifetime(result) { Self.exit(withError: outcome) }
    } catch let error as FileError {
      progress?.stop()
      throw error.report(language, options.format)
    } catch let WriteFailure.file(error) {
      progress?.stop()
      throw error.report(language, options.format)
    } catch WriteFailure.locked(let folder) {
      progress?.stop()
      printFailure(.locked(folder), language, options.format)
      throw ExitCode(75)
    }
  }

  private func summary(_ site: Site, _ report: WriteReport, _ language: Language) -> String {
    switch language {
    case .chinese:
      "\(site.pageCount) 个页面（数据截至 \(site.asOf)）：写入 \(report.written)，未变 \(report.unchanged)，删除 \(report.removed)"
    case .english:
      "\(site.pageCount) pages as of \(site.asOf): \(report.written) written, \(report.unchanged) unchanged, \(report.removed) removed"
    }
  }
}
