import ArgumentParser
import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderProgress
import LadderSite

struct DueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List what people have to see to, for reminders by mail or chat",
    discussion: """
      Examples:
        ladder due --within 30d > due.csv
        ladder due --within 2w --as json

      Lists what is overdue, and what comes due or runs out within the days given: special training, \
      stages of the onboarding, programmes, courses and certificates to renew, exams, reviews and actions of \
      development plans, and policies to acknowledge, which have no day. The list names people: send each \
      their own lines only. What an action of a plan is stands in it with --plan-texts.

      \(environmentHelp("SOURCE_DATE_EPOCH", "NO_COLOR"))
      Exit codes: 0 done, 1 something to mend, 2 cannot run, 64 usage.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case csv, json }

  @OptionGroup var options: SourceOptions

  @Option(help: "How far ahead to look: 30d or 4w.")
  var within: Span = Span(days: 30)

  @Option(name: .customLong("as"), help: "How the list is written: csv or json.")
  var form: Form = .csv

  @Flag(help: "Say what actions of development plans are, for lists that go to the person alone.")
  var planTexts = false

  func run() async throws {
    let loaded = try await options.load()
    guard let progress = loaded.progress else { return }
    let items = await progress.people.dueItems(within: within.days)
    let rows = items.map { DueRow($0, loaded.people, planTexts: planTexts) }
    switch form {
    case .csv: print(DueRow.csv(rows), terminator: "")
    case .json: print(DueRow.json(rows), terminator: "")
    }
  }

  /// A stretch of days: `30d`, `4w`.
  struct Span: ExpressibleByArgument {
    let days: Int

    init(days: Int) { self.days = days }

    init?(argument: String) {
      guard let unit = argument.last, let count = Int(argument.dropLast()), count >= 0 else {
        return nil
      }
      switch unit {
      case "d" where count <= 3660: days = count
      case "w" where count <= 520: days = count * 7
      default: return nil
      }
    }

    var defaultValueDescription: String { "\(days)d" }
  }
}

/// A line of the list of what is due.
private struct DueRow {
  private let values: [(name: String, value: String)]

  /// What a development plan says is between the two who sign it: others are told that something of it is due.
  init(_ item: DueItem, _ people: People, planTexts: Bool) {
    let employee = people.employees[item.employee]
    let isTold = item.kind != .planAction || planTexts
    values = [
      ("employee_id", employee.id.name), ("name", employee.name),
      ("team_id", employee.teamID?.name ?? ""), ("kind", item.kind.rawValue),
      ("subject", isTold ? item.subject : ""), ("title", isTold ? item.name : ""),
      ("state", item.state.rawValue),
      ("due_on", item.dueOn?.description ?? ""),
    ]
  }

  static func csv(_ rows: [DueRow]) -> String {
    let header = "employee_id,name,team_id,kind,subject,title,state,due_on"
    // Spreadsheets take a file without the mark for one in the country's old encoding.
    return "\u{FEFF}"
      + ([header] + rows.map { $0.values.map { csvCell($0.value) }.joined(separator: ",") })
      .map { $0 + "\r\n" }.joined()
  }

  static func json(_ rows: [DueRow]) -> String {
    let objects = rows.map { row in
      "  {"
        + row.values.map { "\(jsonString($0.name)): \(jsonString($0.value))" }
        .joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}
