import ArgumentParser
import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderSite

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas of the data files for editors, or their reference page",
    discussion: """
      Examples:
        ladder schema                          # the kinds, and which files each is for
        ladder schema --output schemas         # every schema into a folder
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

  @Flag(help: "Print the reference page of all data.")
  var reference = false

  @Option(help: "The language of descriptions: zh or en; that of the handbook here by default.")
  var lang: Language?

  private var language: Language { lang ?? siteLanguage(source: ".") }

  func validate() throws {
    if reference, kind != nil || output != nil {
      throw ValidationError(
        "--reference prints one page of everything; leave KIND and --output out.")
    }
  }

  func run() throws {
    if reference {
      print(dataReference(in: language), terminator: "")
    } else if let output {
      try write(into: output)
    } else if let kind {
      print(kind.jsonSchema(in: language), terminator: "")
    } else {
      for kind in SchemaKind.allCases {
        print(
          "\(kind.rawValue)\t\(kind.files.joined(separator: " "))\t\(kind.summary.text(in: language))"
        )
      }
    }
  }

  private func write(into folder: String) throws {
    do throws(FileError) {
      try makeFolders(folder)
      for kind in kind.map({ [$0] }) ?? SchemaKind.allCases {
        let path = "\(folder)/\(kind.fileName)"
        try replaceFile(path, with: Array(kind.jsonSchema(in: language).utf8))
        print(path)
      }
    } catch {
      throw error.report(language)
    }
  }
}

extension SchemaKind: ExpressibleByArgument {}
