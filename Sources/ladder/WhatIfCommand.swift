import ArgumentParser
import LadderDiagnostics
import LadderInput
import LadderProgress
import LadderSite

struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Say who changes state if rules or records change, and why",
    discussion: """
      Examples:
        ladder whatif --change moves.yaml
        ladder whatif --change content/data/kpi/kpi_items.yaml=/tmp/weights.yaml --as json
        ladder whatif --change moves.yaml --as markdown

      Compares the source as it is with the source in which the files given stand in place of those of the \
      same name. The text and JSON name people; Markdown holds counts only, and none of groups under five.

      \(environmentHelp("SOURCE_DATE_EPOCH", "NO_COLOR", "HOME"))
      Exit codes: 0 done, whoever changes; 1 something to mend; 2 cannot run, 64 usage.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  @OptionGroup var options: SourceOptions

  @Option(
    help: ArgumentHelp(
      "A changed file. It stands in place of the one file under content/ with its name, or of PATH.",
      valueName: "[PATH=]FILE"))
  var change: [String] = []

  @Option(name: .customLong("as"), help: "How it is told: text, json or markdown.")
  var form: Form = .text

  func validate() throws {
    if change.isEmpty { throw ValidationError("Say what changes: '--change FILE'.") }
  }

  func run() async throws {
    let (before, after) = try await versions()
    let language = after.result.messageLanguage(options)
    guard let earlier = before.progress, let later = after.progress else { throw ExitCode(1) }
    let report = ChangeReport(
      await compareProgress(earlier, later), before: earlier, after: later, in: language)
    switch form {
    case .text: print(report.text, terminator: "")
    case .json: print(report.json, terminator: "")
    case .markdown: print(report.markdown, terminator: "")
    }
  }

  /// The two versions, both looked at on one day, so that nothing changes but what was
  /// changed.
  private func versions() async throws -> (LoadedProgress, LoadedProgress) {
    var sources = options.buildOptions
    let before = try await options.load(sources)
    sources.asOf = before.progress?.asOf
    let changed = try changedFiles(of: before)
    return (before, try await options.load(sources, replacing: changed))
  }

  // MARK: - files

  /// The files given, each with the path of the one it stands for.
  private func changedFiles(of source: LoadedProgress) throws -> [SourceFile] {
    let known = source.result.files.map(\.path)
    let language = source.result.messageLanguage(options)
    return try change.map { argument in
      let (given, file) = parts(argument)
      let path: String
      if let given {
        path = given
      } else {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let same = known.filter { $0 == name || $0.hasSuffix("/" + name) }
        guard same.count == 1, let only = same.first else {
          printFailure(.changeWithoutPlace(name, same), language, options.format)
          throw ExitCode(1)
        }
        path = only
      }
      do throws(FileError) {
        return SourceFile(
          path: path, bytes: try readFile(file),
          isPersonal: path.hasPrefix(SourceTree.peopleFolder + "/"))
      } catch {
        throw error.report(language, options.format)
      }
    }
  }

  /// `PATH=FILE`, or a file alone.
  private func parts(_ argument: String) -> (path: String?, file: String) {
    guard argument.hasPrefix("content/"), let sign = argument.firstIndex(of: "=") else {
      return (nil, argument)
    }
    return (String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
  }
}

extension Message {
  static func changeWithoutPlace(_ name: String, _ found: [String]) -> Message {
    if found.isEmpty {
      return Message(
        zh: "content 下没有名为“\(name)”的文件；写成 content/…/文件=\(name) 指明放在哪里",
        en: "no file under content is named '\(name)'; say where it belongs: content/…/file=\(name)"
      )
    }
    let places = found.sorted()
    return Message(
      zh: "名为“\(name)”的文件有 \(found.count) 个，写成“\(places[0])=\(name)”指明是哪一个",
      en: "\(found.count) files are named '\(name)'; say which: \(places[0])=\(name)")
  }
}
