import ArgumentParser
import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderProgress
import LadderSite

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say how a person stands with each rule, and by which rows",
    discussion: """
      Examples:
        ladder explain 100053
        ladder explain 100053 middle_to_senior
        ladder explain 100053 sp_basic --as-of 2026-06-30

      Prints what the records say of the person, names, scores and ranks included: for the person's manager \
      and the coordinator.

      \(environmentHelp("SOURCE_DATE_EPOCH", "NO_COLOR"))
      Exit codes: 0 done, 1 something to mend or nobody by that id, 2 cannot run, 64 usage.
      """)

  @OptionGroup var options: SourceOptions

  @Argument(help: "The employee id.")
  var employee: String

  @Argument(help: "The id of a move or a special programme; all of the person's by default.")
  var rule: String?

  func run() async throws {
    let loaded = try await options.load()
    let language = loaded.result.messageLanguage(options)
    func refuse(_ message: Message) -> ExitCode {
      printFailure(message, language, options.format)
      return ExitCode(1)
    }
    let people = loaded.people.employees
    guard let position = people.position(of: Identifier(employee)) else {
      throw refuse(.nobody(employee, nearest: nearestName(to: employee, among: people.ids)))
    }
    guard let choice = choice(loaded.catalogue) else {
      let names = loaded.catalogue.moves.ids + loaded.catalogue.specialPrograms.ids
      let wanted = rule ?? ""
      throw refuse(.noRule(wanted, nearest: nearestName(to: wanted, among: names)))
    }
    guard let progress = loaded.progress else { return }
    print(Teller(progress, in: language).explain(position, choice), terminator: "")
  }

  /// Nil where there is no rule of that name.
  private func choice(_ catalogue: Catalogue) -> Teller.Choice? {
    guard let rule else { return .all }
    if let move = catalogue.moves.position(of: Identifier(rule)) { return .move(move) }
    return catalogue.specialPrograms.position(of: Identifier(rule)).map { .special($0) }
  }
}

extension Message {
  static func nobody(_ id: String, nearest: String?) -> Message {
    Message(
      zh: "没有工号为“\(id)”的员工\(nearest.map { "，是“\($0)”吗？" } ?? "")",
      en: "nobody has the employee id '\(id)'\(nearest.map { "; is it '\($0)'?" } ?? "")")
  }

  static func noRule(_ id: String, nearest: String?) -> Message {
    Message(
      zh: "没有标识为“\(id)”的晋升、降级、转岗或专项培训\(nearest.map { "，是“\($0)”吗？" } ?? "")",
      en: "no move or special programme is named '\(id)'\(nearest.map { "; is it '\($0)'?" } ?? "")"
    )
  }
}
