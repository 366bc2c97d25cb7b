import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// What becomes of every row: `used + superseded + excluded + in error = read`.
@Suite struct AccountTests {
  private static let old =
    "{file: kpi_scores.csv, table: kpi_scores, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}"
  private static let row = "090067,2026Q3,ability,80.5,100,final"

  /// The handbook with a second export of scores, made on a day.
  private func twoExports(_ exportedAt: String, _ rows: String) throws -> Handbook {
    try Handbook().with(
      Self.old,
      as: """
        \(Self.old)
          - {file: kpi_scores_again.csv, table: kpi_scores, period: 2026Q3, complete: true, exported_at: \(exportedAt)}
        """
    ).adding(
      """
      -- content/people/records/kpi_scores_again.csv --
      employee_id,period,kpi_id,score,max_score,status
      \(rows)
      """)
  }

  @Test func newerExportStands() async throws {
    let loaded = try await twoExports("2026-11-02T10:00", "090067,2026Q3,ability,91,100,final")
      .load(
        asOf: "2026-11-05")
    #expect(loaded.diagnostics == [])
    #expect(loaded.people.records.kpiScores.all.map(\.score) == [91])
    #expect(try loaded.account("kpi_scores.csv").superseded == 1)
    #expect(try loaded.account("kpi_scores_again.csv").used == 1)
  }

  @Test func exportOfALaterDayReplacesNothing() async throws {
    let loaded = try await twoExports("2026-11-02T10:00", "090067,2026Q3,ability,91,100,final")
      .load()
    #expect(loaded.people.records.kpiScores.all.map(\.score.description) == ["80.5"])
    let account = try loaded.account("kpi_scores_again.csv")
    #expect(account.excluded == [.deliveredLater: 1])
    #expect(account.used == 0)
  }

  @Test func rowsOfOneExportThatDifferAreAMistake() async throws {
    let loaded = try await Handbook().with(
      Self.row, as: "2️⃣\(Self.row)\n1️⃣090067,2026Q3,ability,70,100,final"
    ).expectDiagnostics(
      Expected(
        1, .rowConflict, "with the same employee_id, period, kpi_id say different things", note: 2))
    let account = try loaded.account("kpi_scores.csv")
    #expect((account.used, account.inError) == (1, 1))
  }

  /// A few rows of a person are compared with each other, many are hashed.
  @Test(arguments: [12, 36])
  func rowsThatDifferAreAMistakeAmongManyOfAPerson(months: Int) async throws {
    let rows = (0..<months).map { month in
      let month = YearMonth(months: 2023 * 12 + 9 + month)
      return "090067,\(month),ability,80,100,final"
    }
    let loaded = try await Handbook().with(
      Self.row,
      as: "2️⃣" + rows.joined(separator: "\n") + "\n1️⃣090067,2023-10,ability,70,100,final"
    ).expectDiagnostics(Expected(1, .rowConflict, note: 2))
    let account = try loaded.account("kpi_scores.csv")
    #expect((account.used, account.inError) == (months, 1))
    let lines = loaded.people.records.kpiScores.all.map { Int($0.row.line) }
    #expect(lines == Array(2..<months + 2))
  }

  @Test func rowsOfOneExportThatAgreeCountOnce() async throws {
    let loaded = try await Handbook().with(Self.row, as: "2️⃣\(Self.row)\n1️⃣\(Self.row)")
      .expectDiagnostics(Expected(1, .rowRepeated, "say the same, and count once", note: 2))
    let account = try loaded.account("kpi_scores.csv")
    #expect((account.used, account.superseded) == (1, 1))
  }

  @Test func emptyRowsAreNotRows() async throws {
    let loaded = try await Handbook().with(Self.row, as: "\(Self.row)\n\n,,,,,\n")
      .load()
    #expect(loaded.diagnostics == [])
    #expect(try loaded.account("kpi_scores.csv").rowsRead == 1)
  }

  @Test func daysToComeAreLeftOutByRule() async throws {
    let loaded = await Handbook().load(asOf: "2026-09-01")
    #expect(try loaded.account("exam_results.csv").excluded == [.afterAsOf: 1])
    #expect(try loaded.account("attendance.csv").used == 1)
    #expect(try loaded.account("kpi_deductions.csv").excluded == [.afterAsOf: 1])
    #expect(loaded.accounts.allSatisfy { $0.addsUp })
  }

  @Test func everyFileHasAnAccount() async throws {
    let loaded = await Handbook().load()
    #expect(loaded.accounts.count == 14)
    #expect(loaded.accounts.map(\.file) == loaded.accounts.map(\.file).sorted())
    #expect(Set(loaded.accounts.map(\.table)).count == 14)
    #expect(loaded.accounts.allSatisfy { $0.used == $0.rowsRead && $0.rowsRead > 0 })
  }

  /// Rows made by chance, sound and broken, in two exports and for any day: the sum is always right, and
  /// what is used is what the table holds.
  @Test(arguments: 0..<40)
  func addsUpWhateverTheRowsAre(_ seed: UInt64) async throws {
    var random = SplitMix(state: seed)
    func pick(_ choices: [String]) -> String { choices[Int(random.next() % UInt64(choices.count))] }
    func rows() -> String {
      let lines = (0..<(8 + Int(random.next() % 12))).map { _ in
        let person = pick(["090067", "100021", "100033", "90067", "", "777777"])
        let period = pick(["2026Q3", "2026Q2", "2026Q4", "2026Q5"])
        let score = pick(["80", "81.5", "101", "", "优"])
        let row = "\(person),\(period),\(pick(["ability", "exams", "abilty"])),\(score),100,final"
        return pick([row, row, row, row + ",", row + ",x", "\"" + row, ",,,,,"])
      }
      return lines.joined(separator: "\n")
    }
    let handbook = try twoExports(
      pick(["2026-10-12T10:00", "2026-11-02T10:00", "2026-10-01T10:00"]), rows()
    )
    .with(Self.row, as: rows())
    let day = pick(["2026-10-12", "2026-12-31", "2026-07-31", "2026-06-30"])
    let loaded = await handbook.load(asOf: day)
    let accounts = loaded.accounts.filter { $0.table == "kpi_scores" }
    #expect(accounts.count == 2)
    for account in accounts {
      #expect(account.addsUp, "\(account)")
      #expect(account.rowsRead > 0)
    }
    #expect(accounts.reduce(0) { $0 + $1.used } == loaded.people.records.kpiScores.count)
    #expect((accounts.reduce(0) { $0 + $1.inError } > 0) == loaded.diagnostics.hasErrors)
  }
}

/// Steele, Lea and Flood's generator: the same numbers from the same seed, everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
