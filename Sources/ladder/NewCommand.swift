import ArgumentParser
import LadderDiagnostics
import LadderInput
import LadderSite

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a policy, course, case or bulletin, or add an employee",
    discussion: """
      Examples:
        ladder new bulletin b_2026_037 --title 国际漫游日包调整
        ladder new employee 100081 --title 陈一诺

      Writes a file that passes 'ladder check' and says what to fill in, and prints its path. An employee \
      becomes a row of content/people/employees.csv. Nothing that is there is replaced.

      \(environmentHelp("SOURCE_DATE_EPOCH"))
      Exit codes: 0 done, 1 it is there already, 2 cannot run, 64 usage.
      """)

  @Argument(help: "policy, course, case, bulletin or employee.")
  var kind: StarterKind

  @Argument(help: "Its id, which becomes the file's name: b_2026_037; for an employee the number.")
  var id: String

  @Option(help: "The title, or the employee's name.")
  var title: String?

  @Option(help: "The folder that holds content/.")
  var source = "."

  @Option(help: "A folder with the records of people, if they do not lie in content/people.")
  var people: String?

  @Option(name: .customLong("as-of"), help: "Take this day as today: 2026-03-31.")
  var asOf: String?

  @Option(help: "The language of messages: zh or en; the site's own by default.")
  var lang: Language?

  private var language: Language { lang ?? siteLanguage(source: source) }

  func validate() throws {
    try checkDay(asOf)
    guard kind.accepts(id: id) else {
      throw ValidationError(
        kind == .employee
          ? "An employee id is of letters, digits, '_' and '-', not '\(id)'."
          : "An id is of a-z, 0-9, '_' and '-' and begins with a letter, not '\(id)'.")
    }
    if let title, title.isEmpty || title.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      throw ValidationError("A title is one line of text.")
    }
  }

  func run() async throws {
    var options = BuildOptions(source: source, templates: "")
    options.people = people
    options.asOf = asOf.flatMap(Day.init)
    options.fallbackInstant = options.asOf == nil ? fallbackInstant(source: source) : nil
    do {
      print(try await writeStarter(StarterRequest(kind, id: id, title: title), options))
    } catch StarterFailure.refused(let message) {
      printFailure(message, language, .human)
      throw ExitCode(1)
    } catch StarterFailure.file(let error) {
      throw error.report(language)
    } catch StarterFailure.noDate {
      printFailure(.noDate, language, .human)
      throw ExitCode(2)
    }
  }
}

extension StarterKind: ExpressibleByArgument {}
