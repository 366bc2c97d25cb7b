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
        ladder whatif --from main --as markdown

      Compares the source as it is with the source in which the files given stand in place of those of the \
      same name, or two revisions of its Git repository, of which the later may be the files as they are. \
      Both are looked at on one day. The text and JSON name people; Markdown holds counts only, and none of groups under five.

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

  @Option(help: "The revision to compare from: main, v1.2, HEAD~3.")
  var from: String?

  @Option(help: "The revision to compare with; the files as they are by default.")
  var to: String?

  @Option(name: .customLong("as"), help: "How it is told: text, json or markdown.")
  var form: Form = .text

  func validate() throws {
    if change.isEmpty == (from == nil) {
      throw ValidationError("Say what to compare: '--change FILE' or '--from REVISION'.")
    }
    if from == nil, to != nil {
      throw ValidationError("'--to' goes with '--from'.")
    }
    for revision in [from, to].compactMap({ $0 })
    where revision.isEmpty || revision.hasPrefix("-") || revision.contains(where: \.isWhitespace) {
      throw ValidationError("'\(revision)' is no revision.")
    }
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

  /// The two versions, looked at on one day, so that nothing changes but what was changed: that of the
  /// files as they are, or of the later revision.
  private func versions() async throws -> (LoadedProgress, LoadedProgress) {
    var sources = options.buildOptions
    guard let from else {
      let before = try await options.load(sources)
      sources.asOf = before.progress?.asOf
      let changed = try changedFiles(of: before)
      return (before, try await options.load(sources, replacing: changed))
    }
    let after: LoadedProgress
    if let to {
      after = try await load(revision: to, sources)
    } else {
      after = try await options.load(sources)
    }
    sources.asOf = after.progress?.asOf
    return (try await load(revision: from, sources), after)
  }

  /// A revision of the repository, read into memory.
  private func load(revision: String, _ sources: BuildOptions) async throws -> LoadedProgress {
    let language = options.language
    let known = Revision(
      revision, of: sources.source, path: environment("PATH"), home: environment("HOME"))
    var found: LoadedProgress?
    do throws(FileError) {
      if let known { found = try await loadProgress(known, sources) }
    } catch {
      throw error.report(language, options.format)
    }
    guard let loaded = found else {
      printFailure(.noRevision(revision), language, options.format)
      throw ExitCode(2)
    }
    try options.accept(loaded)
    return loaded
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
  static func noRevision(_ name: String) -> Message {
    Message(
      zh: "源文件夹所在的 Git 仓库里没有版本“\(name)”，或者无法运行 git",
      en: "the source folder's Git repository has no revision '\(name)', or git cannot be run")
  }

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
