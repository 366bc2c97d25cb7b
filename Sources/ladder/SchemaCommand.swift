import ArgumentParser
import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderSite

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas of the data files for editors, or their reference page",
    discussion: """
      Examples:
        ladder schema                          # the kinds, and which files each is for
        ladder schema --output schemas         # every schema into a folder
        ladder schema --output schemas --source .   # the same, offering the ids of this handbook
        ladder schema plan                     # one schema, printed
        ladder schema --reference --lang en    # the reference page, as Markdown

      An editor with a YAML extension completes and checks by a schema that a comment line names: \
      '# yaml-language-server: $schema=../../schemas/data.schema.json'.

      Exit codes: 0 done, 2 cannot run, 64 usage.
      """)

  @Argument(
    help: "\(SchemaKind.allCases.map(\.rawValue).joined(separator: ", ")); all if left out.")
  var kind: SchemaKind?

  @Option(help: "The folder into which schemas are written.")
  var output: String?

  @Option(help: "A folder that holds content/, whose ids editors are to offer.")
  var source: String?

  @Flag(help: "Print the reference page of all data.")
  var reference = false

  @Option(help: "The language of descriptions: zh or en; that of the handbook here by default.")
  var lang: Language?

  private var language: Language { lang ?? siteLanguage(source: source ?? ".") }

  func validate() throws {
    if reference, kind != nil || output != nil || source != nil {
      throw ValidationError(
        "--reference prints one page of everything; leave KIND, --output and --source out.")
    }
  }

  func run() async throws {
    if reference {
      print(dataReference(in: language), terminator: "")
    } else if let output {
      try write(into: output, await knownIDs())
    } else if let kind {
      print(kind.jsonSchema(in: language, knownIDs: try await knownIDs()), terminator: "")
    } else {
      for kind in SchemaKind.allCases {
        print(
          "\(kind.rawValue)\t\(kind.files.joined(separator: " "))\t\(kind.summary.text(in: language))"
        )
      }
    }
  }

  /// The ids of the handbook that was named.
  private func knownIDs() async throws -> [String: [String]] {
    guard let source else { return [:] }
    do throws(FileError) {
      let tree = try await SourceTree.read(root: source, folders: ["content"])
      return declaredIDs(in: await ParsedSource.parse(tree.value.texts).value)
    } catch {
      throw error.report(language)
    }
  }

  private func write(into folder: String, _ knownIDs: [String: [String]]) throws {
    do throws(FileError) {
      try makeFolders(folder)
      for kind in kind.map({ [$0] }) ?? SchemaKind.allCases {
        let path = "\(folder)/\(kind.fileName)"
        try replaceFile(path, with: Array(kind.jsonSchema(in: language, knownIDs: knownIDs).utf8))
        print(path)
      }
    } catch {
      throw error.report(language)
    }
  }
}

extension SchemaKind: ExpressibleByArgument {}
