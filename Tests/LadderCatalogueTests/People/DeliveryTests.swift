import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// `deliveries.yaml`, `aliases.yaml` and how files and deliveries fit.
@Suite struct DeliveryTests {
  private static let kpi =
    "{file: kpi_scores.csv, table: kpi_scores, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}"

  @Test(arguments: [
    Spoiled(
      "a file that has not come", "file: kpi_scores.csv", "file: 1️⃣kpi_score.csv",
      Expected(1, .missingDelivery, "did you mean 'kpi_scores.csv'?"),
      Expected(nil, .undeliveredFile).anywhere),
    Spoiled(
      "a file nobody delivered", "  - \(kpi)\n", "",
      Expected(nil, .undeliveredFile, "no row in it means unknown").anywhere),
    Spoiled(
      "a table that is none", "table: kpi_scores", "table: 1️⃣kpi_score",
      Expected(1, .unknownValue, "did you mean 'kpi_scores'?")),
    Spoiled(
      "a period that is none", "table: kpi_scores, period: 2026Q3",
      "table: kpi_scores, period: 1️⃣2026-Q3",
      Expected(1, .invalidDate, "write it as 2026Q3")),
    Spoiled(
      "whole before it was over", kpi,
      "{file: kpi_scores.csv, table: kpi_scores, period: 2026Q3, complete: true, exported_at: 1️⃣2026-09-29T18:00}",
      Expected(1, .deliveryTooEarly, "before 2026Q3 has come to its last day")),
    Spoiled(
      "the same twice", kpi,
      "\(kpi)\n  - {file: 1️⃣kpi_scores.csv, table: kpi_scores, period: 2026Q3, complete: false, exported_at: 2026-10-12T10:00}",
      Expected(1, .duplicateEntry, "a file is listed once for a period")),
    Spoiled(
      "a file of two tables", kpi,
      "\(kpi)\n  - {file: 1️⃣kpi_scores.csv, table: kpi_deductions, period: 2026Q2, complete: true, exported_at: 2026-10-12T10:00}",
      Expected(1, .duplicateEntry, "holds one table"), Expected(nil, .missingColumn).anywhere,
      Expected(nil, .missingColumn).anywhere, Expected(nil, .unknownColumn).anywhere,
      Expected(nil, .unknownValue).anywhere),
    Spoiled(
      "yes for true", "table: kpi_scores, period: 2026Q3, complete: true",
      "table: kpi_scores, period: 2026Q3, complete: 1️⃣yes",
      Expected(1, .wrongType, "write it as true")),
    Spoiled(
      "an alias of nothing", "工号: employee_id", "工号: 1️⃣employe_id",
      Expected(1, .unknownColumn, "no table has a column 'employe_id'")),
    Spoiled(
      "a factor that is none", "学时: minutes×60", "学时: 1️⃣minutes×六十",
      Expected(1, .wrongType, "an alias names a column"), Expected(nil, .unknownColumn).anywhere),
    Spoiled(
      "an alias of a list", "学时: minutes×60", "学时: 1️⃣[minutes]",
      Expected(1, .wrongType, "an alias names a column"), Expected(nil, .unknownColumn).anywhere),
  ])
  func mistakeIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }

  @Test func factorChangesTheUnit() async throws {
    let loaded = await Handbook().load()
    #expect(loaded.people.records.attendance.all.map(\.minutes) == [15])
  }

  @Test func wholePeriodMayBeExportedOnItsLastDay() async throws {
    try await Handbook().with(
      Self.kpi,
      as:
        "{file: kpi_scores.csv, table: kpi_scores, period: 2026Q3, complete: true, exported_at: 2026-09-30T20:00}"
    ).expectDiagnostics()
  }

  @Test func partOfAPeriodMayBeExportedEarly() async throws {
    try await Handbook().with(
      Self.kpi,
      as:
        "{file: kpi_scores.csv, table: kpi_scores, period: 2026-10, complete: false, exported_at: 2026-10-05T20:00}"
    ).expectDiagnostics()
  }

  @Test func fileBeginsWithTheNameOfItsTable() async throws {
    await Handbook().adding(
      "-- content/people/records/scores.csv --\nemployee_id,period,kpi_id,score,max_score,status"
    ).expectDiagnostics(
      Expected(nil, .unknownTable, "a file of records begins with the name of its table").anywhere)
  }

  @Test func deliverySaysWhichTableAFileIs() async throws {
    let handbook = try Handbook().with(
      Self.kpi, as: Self.kpi.replacing("file: kpi_scores.csv", with: "file: export_17.csv")
    ).with(
      "-- content/people/records/kpi_scores.csv --",
      as: "-- content/people/records/export_17.csv --")
    let loaded = await handbook.expectDiagnostics()
    #expect(loaded.people.records.kpiScores.count == 1)
  }

  @Test func otherFilesAreNotRead() async throws {
    await Handbook().adding("-- content/people/notes.csv --\na,b").expectDiagnostics(
      Expected(nil, .unsupportedFile, "the people folder holds employees.csv, records and plans")
        .anywhere)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    let (whole, part) = (Array(utf8), Array(old.utf8))
    for start in 0...(whole.count - part.count) where whole[start...].starts(with: part) {
      return String(
        decoding: whole[..<start] + Array(new.utf8) + whole[(start + part.count)...], as: UTF8.self)
    }
    return self
  }
}
