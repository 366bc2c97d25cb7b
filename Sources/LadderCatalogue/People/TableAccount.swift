/// What became of the rows of one file: `ladder check --account` prints it.
///
/// Every row is counted once: `rowsRead` is the sum of the others.
package struct TableAccount: Sendable, Hashable {
  /// A rule by which a sound row is left out.
  package enum Exclusion: String, Sendable, CaseIterable {
    /// It tells of a day after the one the site is built for.
    case afterAsOf = "after-as-of"
    /// Its person joins after that day.
    case notYetHired = "not-yet-hired"
    /// It replaces another row, by an export made after that day.
    case deliveredLater = "delivered-later"
    /// What it tells of is over for longer than records are used, or its person has been gone for so long.
    case pastRetention = "past-retention"
  }

  /// `employees`, or the name of a table of records.
  package let table: String
  package let file: String
  /// Rows of the file, without empty ones.
  package var rowsRead = 0
  package var used = 0
  /// Rows that a newer export, or an equal row, stands for.
  package var superseded = 0
  package var excluded: [Exclusion: Int] = [:]
  /// Rows that were reported and cannot be used.
  package var inError = 0

  init(table: String, file: String) {
    self.table = table
    self.file = file
  }

  /// Whether every row that was read is accounted for.
  package var addsUp: Bool {
    used + superseded + excluded.values.reduce(0, +) + inError == rowsRead
  }

  mutating func exclude(_ rule: Exclusion) { excluded[rule, default: 0] += 1 }
}
