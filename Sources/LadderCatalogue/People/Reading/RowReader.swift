import LadderDiagnostics
import LadderInput

/// Names that a reader leads to: if it held them itself it would be a kilobyte and a half, which is copied again and
/// again.
private final class SharedNames: Sendable {
  let names: KnownNames

  init(_ names: KnownNames) { self.names = names }
}

/// Reads the rows of one table of records one after another, and knows whether each can be used.
///
/// A row in which anything is wrong is not used at all: a missing score must not become "no score".
struct RowReader {
  private let shared: SharedNames
  /// The number of the file among `Records.files`.
  let file: Int
  /// The day of the export that brought the file, if a delivery names it.
  let exportedOn: Day?
  private(set) var table: TableReader
  private var index = 0
  /// Whether nothing wrong was met in this row.
  private(set) var isSound = true
  /// Why this row is left out although nothing in it is wrong.
  private(set) var exclusion: TableAccount.Exclusion?
  private var reported: [DiagnosticCode: Int] = [:]

  init(_ table: TableReader, file: Int, exportedOn: Day?, known: KnownNames) {
    self.table = table
    self.file = file
    self.exportedOn = exportedOn
    shared = SharedNames(known)
  }

  var known: KnownNames { shared.names }

  var rowCount: Int { table.rowCount }

  mutating func go(to row: Int) {
    index = row
    isSound = true
    exclusion = nil
  }

  var place: RowPlace { RowPlace(file: file, line: table.line(ofRow: index)) }

  func range<Value>(_ column: Column<Value>) -> SourceRange { table.range(column, index) }

  /// Reports a mistake of this row, which is then not used.
  mutating func report(_ diagnostic: Diagnostic) {
    if admits(diagnostic.code) { table.report(diagnostic) }
  }

  /// Counts a mistake of this row; false if enough of its kind have been told of.
  ///
  /// For what a whole file may have wrong: no message is made that nobody sees.
  private mutating func admits(_ code: DiagnosticCode) -> Bool {
    isSound = false
    reported[code, default: 0] += 1
    return reported[code, default: 0] <= TableLimits.reports
  }

  /// Tells how many mistakes were not shown; called once, after the last row.
  mutating func finish() {
    table.finish()
    for (code, count) in reported.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where count > TableLimits.reports {
      table.report(
        .moreRows(code, count - TableLimits.reports, at: table.table.file.start))
    }
  }
}

// MARK: - cells

// One function for each type, because those of the table are chosen by the type.
extension RowReader {
  mutating func read(_ column: Column<String?>) -> String? {
    noting(table.read(column, index), column)
  }
  mutating func read(_ column: Column<Reference?>) -> Reference? {
    noting(table.read(column, index), column)
  }
  mutating func read(_ column: Column<Int?>) -> Int? { noting(table.read(column, index), column) }
  mutating func read(_ column: Column<Fixed?>) -> Fixed? {
    noting(table.read(column, index), column)
  }
  mutating func read(_ column: Column<Day?>) -> Day? { noting(table.read(column, index), column) }
  mutating func read(_ column: Column<Period?>) -> Period? {
    noting(table.read(column, index), column)
  }
  mutating func read<Value: CaseIterable>(_ column: Column<Value?>) -> Value? {
    noting(table.read(column, index), column)
  }

  /// Notes whether a value that is not there should be.
  private mutating func noting<Value>(_ value: Value?, _ column: Column<Value?>) -> Value? {
    if value == nil, column.isRequired || !isEmpty(column) { isSound = false }
    return value
  }

  /// The name of a column.
  func key<Value>(of column: Column<Value>) -> String { table.schema.fields[column.field].key }

  func isEmpty<Value>(_ column: Column<Value>) -> Bool {
    guard column.isPresent else { return true }
    return cell(column.index).isEmpty || table.withBytes(column, index) { $0.isEmpty }
  }

  /// Where the text of a cell lies, as it is written.
  private func cell(_ column: Int) -> Range<Int> {
    table.table.bounds(row: index, column: column)
  }

  /// The position of the id that is written in a cell, or -1.
  ///
  /// Most cells hold nothing but the id; others are first freed of what spreadsheets put around it.
  private mutating func find<Value>(_ column: Column<Value>, in ids: IDIndex) -> Int32 {
    guard column.isPresent else { return -1 }
    let position = table.table.withBytes(row: index, column: column.index) { ids.position(of: $0) }
    if position >= 0 || cell(column.index).isEmpty { return position }
    return table.withBytes(column, index) { ids.position(of: $0) }
  }
}

// MARK: - references

extension RowReader {
  /// The position of the person a cell names.
  ///
  /// The rows of people who join after the day the site is built for are left out, and so are those of
  /// people who left long ago unless they are named in what is recorded of somebody else.
  mutating func employee(
    _ column: Column<String?>, isSubject: Bool = true
  ) -> Int32? {
    let ids = known.employees
    let position = find(column, in: ids)
    if position < 0 {
      guard let id = read(column) else { return nil }
      if ids.hasLostZeros(id) {
        report(.lostZeros(column: key(of: column), at: range(column)))
      } else if admits(.unknownReference) {
        table.report(.unknownPerson(id, column: key(of: column), at: range(column)))
      }
      return nil
    }
    let laterEnd = known.employeeCount + known.laterCount
    if Int(position) >= laterEnd + known.forgottenCount {
      // What is wrong with the person has been reported.
      isSound = false
    } else if Int(position) >= laterEnd {
      if isSubject { exclusion = .pastRetention }
    } else if Int(position) >= known.employeeCount {
      exclusion = .notYetHired
    }
    return position
  }

  /// The position of the thing a cell names.
  mutating func position(
    _ column: Column<Reference?>, in ids: IDIndex, _ kind: EntityKind
  ) -> Int32? {
    let position = find(column, in: ids)
    if position >= 0 { return position }
    guard let reference = read(column) else { return nil }
    if known.catalogue.broken[kind]?.contains(reference.id) ?? false {
      // What is wrong with the thing has been reported.
      isSound = false
    } else if admits(.unknownReference) {
      table.report(
        .unknownInTable(
          reference.id, kind, column: key(of: column),
          nearest: nearestName(to: reference.id, among: ids.ids), at: range(column)))
    }
    return nil
  }
}

// MARK: - what every table asks of its days

extension RowReader {
  /// Reports a row that tells of a day on which the export had already been made.
  mutating func expectKnown(_ day: Day?, _ column: Column<Day?>) {
    guard let day, let exportedOn, day > exportedOn else { return }
    report(
      .rowAfterExport(column: key(of: column), at: range(column)))
  }

  /// Reports an end before its beginning.
  mutating func expectOrder(_ first: Day?, _ last: Day?, _ start: Column<Day?>, _ end: Column<Day?>)
  {
    guard let first, let last, last < first else { return }
    report(
      .dateOrder(
        key(of: end), before: key(of: start),
        at: range(end)))
  }

  /// Reports a score that is not from 0 to the full mark.
  mutating func expectScore(_ score: Fixed?, of full: Fixed?, _ column: Column<Fixed?>) {
    guard let score, let full, score < .zero || score > full else { return }
    report(
      .scoreOutOfRange(
        score, of: full, column: key(of: column), at: range(column)))
  }

  /// Reports more minutes than half as much again as were planned.
  mutating func expectMinutes(_ minutes: Int?, planned: Int, _ column: Column<Int?>) {
    guard let minutes, minutes * 2 > planned * 3 else { return }
    report(
      .minutesTooMany(
        minutes, planned: planned, column: key(of: column), at: range(column))
    )
  }

  /// Reports a cell that is empty although another one asks for it.
  mutating func expectCell<Value>(_ column: Column<Value>, neededBy other: String) {
    guard isEmpty(column) else { return }
    report(
      .cellNeeded(key(of: column), by: other, at: range(column)))
  }
}
