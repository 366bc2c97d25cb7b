import ArgumentParser
import Glibc
import LadderDiagnostics
import LadderInput
import LadderSite

/// What every command that reads a handbook can be told.
struct SourceOptions: ParsableArguments {
  @Option(help: "The folder that holds content/ and, optionally, site-templates/.")
  var source = "."

  @Option(help: "A folder with the records of people, if they do not lie in content/people.")
  var people: String?

  @Option(name: .customLong("as-of"), help: "Take this day as today: 2026-03-31.")
  var asOf: String?

  @Option(help: "The folder with the default site-templates/; found beside the program.")
  var templates: String?

  @Flag(help: "Include pages with 'draft: true'.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(help: "How problems are printed: human, short, json, sarif, github or gitlab.")
  var format: DiagnosticRenderer.Format = .human

  @Option(help: "The language of messages: zh or en; the site's own by default.")
  var lang: Language?

  @Flag(name: .customLong("show-personal"), help: "Show values from records of people in messages.")
  var showPersonal = false

  @Flag(help: "Print how long each stage took.")
  var timings = false

  func validate() throws {
    try checkDay(asOf)
  }

  var buildOptions: BuildOptions {
    var options = BuildOptions(source: source, templates: templates ?? defaultTemplates())
    options.people = people
    options.asOf = asOf.flatMap(Day.init)
    options.fallbackInstant = options.asOf == nil ? fallbackInstant(source: source) : nil
    options.includesDrafts = drafts
    options.home = environment("HOME")
    options.git = git
    options.secret = accessSecret
    return options
  }

  /// What stands before the paths in messages, so that an editor can open them from here.
  var pathPrefix: String {
    if source == "." { return "" }
    return source.hasSuffix("/") ? source : source + "/"
  }
}

/// Refuses what is no day.
func checkDay(_ text: String?) throws {
  if let text, Day(text) == nil {
    throw ValidationError("'--as-of' is a day such as 2026-03-31, not '\(text)'.")
  }
}

extension DiagnosticRenderer.Format: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
