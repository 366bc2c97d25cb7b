import ArgumentParser
import LadderDiagnostics
import LadderInput
import LadderSite

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List, show and take over the templates, styles and texts of the site",
    discussion: """
      A site changes one by a file of the same name in its own site-templates/.

      Examples:
        ladder templates list                         # every file, and which are the site's own
        ladder templates show partials/crumbs.mustache
        ladder templates eject assets/tokens.css      # copy it into site-templates/ to be changed
        ladder templates names                        # what every template may use, as Markdown
      """,
    subcommands: [
      TemplatesList.self, TemplatesShow.self, TemplatesEject.self, TemplatesNames.self,
    ])
}

/// Where the defaults and the site's own files are.
struct TemplateOptions: ParsableArguments {
  @Option(help: "The folder that holds content/ and, optionally, site-templates/.")
  var source = "."

  @Option(help: "The folder with the default site-templates/; found beside the program.")
  var templates: String?

  @Option(help: "The language: zh or en; that of the handbook here by default.")
  var lang: Language?

  var language: Language { lang ?? siteLanguage(source: source) }

  /// Every default file; exits with 2 if they are not there.
  func defaults() throws -> [TemplateFile] {
    do throws(FileError) {
      return try templateFiles(defaults: templates ?? defaultTemplates(), source: source)
    } catch {
      throw error.report(language)
    }
  }

  /// The site's own files that take no default's place: a logo, a font, another language.
  func further() -> [String] {
    furtherTemplateFiles(defaults: templates ?? defaultTemplates(), source: source)
  }

  func file(named name: String) throws -> TemplateFile {
    let files = try defaults()
    if let file = files.first(where: { $0.name == name }) { return file }
    let near = nearestName(to: name, among: files.map(\.name))
    let hint = near.map { ": did you mean '\($0)'?" } ?? "; 'ladder templates list' names them."
    throw ValidationError("No template is '\(name)'\(hint)")
  }
}

struct TemplatesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Name every file, and mark those the site has its own of")

  @OptionGroup var options: TemplateOptions

  func run() throws {
    let mark = options.language == .chinese ? "本站自有" : "the site's own"
    for file in try options.defaults() {
      printOutput(file.name + (file.isOwn ? "\t\(mark)" : "") + "\n")
    }
    for name in options.further() { printOutput("\(name)\t\(mark)\n") }
  }
}

struct TemplatesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a file as the site uses it")

  @Argument(help: "The name as 'list' prints it: partials/crumbs.mustache.")
  var name: String

  @OptionGroup var options: TemplateOptions

  func run() throws {
    let file = try options.file(named: name)
    do throws(FileError) {
      printOutput(String(decoding: try readFile(file.used), as: UTF8.self))
    } catch {
      throw error.report(options.language)
    }
  }
}

struct TemplatesEject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject", abstract: "Copy a default file into site-templates/ to be changed there",
    discussion: "A file that is there already is kept; the exit code is then 1.")

  @Argument(help: "The name as 'list' prints it: assets/tokens.css.")
  var name: String

  @OptionGroup var options: TemplateOptions

  func run() throws {
    let file = try options.file(named: name)
    guard !file.isOwn else {
      printFailure(.alreadyOwn(file.own), options.language, .human)
      throw ExitCode(1)
    }
    do throws(FileError) {
      let slash = file.own.utf8.lastIndex(of: UInt8(ascii: "/")) ?? file.own.startIndex
      try makeFolders(String(file.own[..<slash]))
      try replaceFile(file.own, with: try readFile(file.location))
    } catch {
      throw error.report(options.language)
    }
    printOutput(file.own + "\n")
  }
}

struct TemplatesNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Print the names every template may use, as Markdown")

  @OptionGroup var options: TemplateOptions

  func run() throws { printOutput(templateReference(in: options.language)) }
}

extension Message {
  fileprivate static func alreadyOwn(_ path: String) -> Message {
    Message(zh: "“\(path)”已经存在，原样保留", en: "'\(path)' is there already and is kept")
  }
}
