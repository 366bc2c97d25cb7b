import LadderDiagnostics
import LadderInput

/// All files of one table put together.
struct LoadedTable<Row: TableRow>: Sendable {
  let records: RecordTable<Row>
  /// The files with all their sound rows, also those that do not stand.
  let parts: [FileRows<Row>]
}

/// Reads the files of one table and puts their rows together.
///
/// Rows that count only after `asOf` are left out. Of rows with one key the newest export stands; within
/// one export two that differ are an error, and two that are equal are merged with a warning.
func loadTable<Row: TableRow>(
  _ files: [RecordFile], as type: Row.Type, known: KnownNames, aliases: [String: ColumnAlias],
  asOf: Day?
) async -> LoadedTable<Row> {
  let files = files.filter { $0.kind == Row.kind }
  let parts = await concurrentMap(files) {
    readRows($0, as: type, known: known, aliases: aliases)
  }
  var merge = TableMerge<Row>(parts, asOf: asOf, known.retention)
  for part in parts.indices { merge.take(part) }
  return merge.finish(employeeCount: known.employeeCount)
}

private struct TableMerge<Row: TableRow> {
  private var parts: [FileRows<Row>]
  private let asOf: Day?
  private let retention: Retention
  private var kept: [Kept] = []
  private var places: [Row.Key: Int] = [:]

  private struct Kept {
    let row: Row
    let part: Int
    var stands = true
  }

  /// Which of two rows with one key stands, and what becomes of the other.
  private enum Verdict {
    case first(Fate)
    case second(Fate)
    /// Nothing tells which export is the newer.
    case undecided
  }

  private enum Fate { case superseded, deliveredLater }

  init(_ parts: [FileRows<Row>], asOf: Day?, _ retention: Retention) {
    self.parts = parts
    self.asOf = asOf
    self.retention = retention
    let count = parts.reduce(0) { $0 + $1.rows.count }
    kept.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  mutating func take(_ part: Int) {
    var repeated = 0
    var conflicts = 0
    for read in parts[part].rows {
      if let asOf, let day = read.countsFrom, day > asOf {
        parts[part].account.exclude(.afterAsOf)
        continue
      }
      if retention.isOver(read.lastsUntil) {
        parts[part].account.exclude(.pastRetention)
        continue
      }
      let row = asOf.map(read.seen(on:)) ?? read
      let key = row.key
      guard let place = places[key] else {
        keep(row, part, key)
        continue
      }
      let standing = kept[place]
      switch verdict(standing.part, part) {
      case .first(let fate): count(fate, part)
      case .second(let fate):
        count(fate, standing.part)
        kept[place].stands = false
        keep(row, part, key)
      case .undecided where row.tellsTheSame(as: standing.row):
        count(.superseded, part)
        repeated += 1
        if repeated <= TableLimits.reports {
          parts[part].diagnostics.append(
            .rowRepeated(
              Row.keyColumns, at: parts[part].range(of: row),
              first: parts[standing.part].range(of: standing.row)))
        }
      case .undecided:
        parts[part].account.inError += 1
        conflicts += 1
        if conflicts <= TableLimits.reports {
          parts[part].diagnostics.append(
            .rowConflict(
              Row.keyColumns, at: parts[part].range(of: row),
              first: parts[standing.part].range(of: standing.row)))
        }
      }
    }
    tellMore(.rowRepeated, repeated, part)
    tellMore(.rowConflict, conflicts, part)
  }

  func finish(employeeCount: Int) -> LoadedTable<Row> {
    var parts = parts
    for kept in kept where kept.stands { parts[kept.part].account.used += 1 }
    let rows = kept.compactMap { $0.stands ? $0.row : nil }
    return LoadedTable(
      records: RecordTable(rows, employeeCount: employeeCount), parts: parts)
  }

  private mutating func keep(_ row: Row, _ part: Int, _ key: Row.Key) {
    places[key] = kept.count
    kept.append(Kept(row: row, part: part))
  }

  private mutating func count(_ fate: Fate, _ part: Int) {
    switch fate {
    case .superseded: parts[part].account.superseded += 1
    case .deliveredLater: parts[part].account.exclude(.deliveredLater)
    }
  }

  /// An export made after the day asked for replaces nothing, so that the past stays as it was.
  private func verdict(_ first: Int, _ second: Int) -> Verdict {
    guard let a = parts[first].file.exportedAt, let b = parts[second].file.exportedAt, a != b
    else { return .undecided }
    let isLater = asOf.map { max(a, b).day > $0 } ?? false
    if isLater { return a < b ? .first(.deliveredLater) : .second(.deliveredLater) }
    return a < b ? .second(.superseded) : .first(.superseded)
  }

  private mutating func tellMore(_ code: DiagnosticCode, _ count: Int, _ part: Int) {
    guard count > TableLimits.reports else { return }
    parts[part].diagnostics.append(
      .moreRows(code, count - TableLimits.reports, at: parts[part].file.source.start))
  }
}

/// How much is told of one kind of mistake in one file.
enum TableLimits {
  /// Messages with one code before only their number is told.
  static let reports = 50
}
