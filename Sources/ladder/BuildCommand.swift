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
      Exit codes: 0 clean, 1 something to mend, 2 cannot run, 64 usage, 75 another build is running.
      """)

  @OptionGroup var options: SourceOptions

  @Option(help: "Where the site is written.")
  var output = "public"

  @Option(
    name: .customLong("base-url"), help: "The site's address, in place of the one in site.yaml.")
  var baseURL: String?

  func run() async throws {
    var timings = Timings()
    var build = options.buildOptions
    build.baseURL = baseURL
    let folder = OutputFolder(path: output)
    do {
      let result = try await buildSite(build, output: folder, timings: &timings)
      let code = result.report(options)
      guard code == .success, let site = result.site else {
        throw code == .success ? ExitCode(1) : code
      }
      let report = try await folder.write(site.jobs)
      timings.end("write", count: site.jobs.count)
      let outcome = BuildResult(writing: report, after: result).report(options)
      print(
        summary(
          site, report, language: options.lang ?? (result.language == "zh" ? .chinese : .english)))
      if options.timings { printError(timings.table) }
      if outcome != .success { throw outcome }
    } catch let error as FileError {
      throw error.report()
    } catch let WriteFailure.file(error) {
      throw error.report()
    } catch WriteFailure.locked {
      printError("另一个构建正在写入“\(output)” / another build is writing into '\(output)'\n")
      throw ExitCode(75)
    }
  }

  private func summary(_ site: Site, _ report: WriteReport, language: Language) -> String {
    switch language {
    case .chinese:
      "\(site.pageCount) 个页面（数据截至 \(site.asOf)）：写入 \(report.written)，未变 \(report.unchanged)，删除 \(report.removed)"
    case .english:
      "\(site.pageCount) pages as of \(site.asOf): \(report.written) written, \(report.unchanged) unchanged, \(report.removed) removed"
    }
  }
}
