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
  var merge = TableMerge<Row>(parts, asOf: asOf)
  merge.select(known.retention)
  merge.group(employeeCount: known.employeeCount)
  merge.settle()
  return merge.finish()
}

/// Puts the rows of a table's files together; until it is known which of them stand, they are told by their places.
private struct TableMerge<Row: TableRow> {
  private var parts: [FileRows<Row>]
  private let asOf: Day?
  /// The rows that count: in the order of the files, after `group` by person.
  private var places: [Place] = []
  /// Where the rows of each person begin, and where those of the last one end.
  private var starts: [Int] = [0]
  /// The rows that another one with their key takes the place of.
  private var fallen: Set<Place> = []

  private struct Place: Hashable {
    let part: Int32
    let row: Int32
  }

  /// Which of two rows with one key stands, and what becomes of the other.
  private enum Verdict {
    case first(Fate)
    case second(Fate)
    /// Nothing tells which export is the newer.
    case undecided
  }

  private enum Fate { case superseded, deliveredLater }

  init(_ parts: [FileRows<Row>], asOf: Day?) {
    self.parts = parts
    self.asOf = asOf
    places.reserveCapacity(parts.reduce(0) { $0 + $1.rows.count })
  }

  /// Takes the rows that count on the day and are not over for too long.
  mutating func select(_ retention: Retention) {
    for part in parts.indices {
      for row in parts[part].rows.indices {
        if let asOf, let day = parts[part].rows[row].countsFrom, day > asOf {
          parts[part].account.exclude(.afterAsOf)
        } else if retention.isOver(parts[part].rows[row].lastsUntil) {
          parts[part].account.exclude(.pastRetention)
        } else {
          places.append(Place(part: Int32(part), row: Int32(row)))
        }
      }
    }
  }

  mutating func group(employeeCount: Int) {
    let grouped = groupedByPerson(places, employeeCount: employeeCount) { row(at: $0).employee }
    places = grouped.items
    starts = grouped.starts
  }

  /// Decides which of the rows with one key stand, in the order of the files.
  ///
  /// Almost no row shares its key, so those that do are looked for among the rows of each person, and only they are
  /// put under their keys.
  mutating func settle() {
    var standing: [Row.Key: Place] = [:]
    var repeated = [Int](repeating: 0, count: parts.count)
    var conflicts = repeated
    for place in placesThatMayShareKeys() {
      let row = row(at: place)
      guard let first = standing[row.key] else {
        standing[row.key] = place
        continue
      }
      let part = Int(place.part)
      switch verdict(Int(first.part), part) {
      case .first(let fate):
        count(fate, place)
      case .second(let fate):
        count(fate, first)
        standing[row.key] = place
      case .undecided where row.tellsTheSame(as: self.row(at: first)):
        count(.superseded, place)
        repeated[part] += 1
        if repeated[part] <= TableLimits.reports {
          parts[part].diagnostics.append(
            .rowRepeated(Row.keyColumns, at: range(of: place), first: range(of: first)))
        }
      case .undecided:
        fallen.insert(place)
        parts[part].account.inError += 1
        conflicts[part] += 1
        if conflicts[part] <= TableLimits.reports {
          parts[part].diagnostics.append(
            .rowConflict(Row.keyColumns, at: range(of: place), first: range(of: first)))
        }
      }
    }
    for part in parts.indices {
      tellMore(.rowRepeated, repeated[part], part)
      tellMore(.rowConflict, conflicts[part], part)
    }
  }

  func finish() -> LoadedTable<Row> {
    var parts = parts
    var rows: [Row] = []
    rows.reserveCapacity(places.count - fallen.count)
    var starts: [Int32] = [0]
    starts.reserveCapacity(self.starts.count)
    for person in self.starts.indices.dropLast() {
      for place in places[self.starts[person]..<self.starts[person + 1]]
      where fallen.isEmpty || !fallen.contains(place) {
        rows.append(row(at: place))
        parts[Int(place.part)].account.used += 1
      }
      starts.append(Int32(rows.count))
    }
    return LoadedTable(records: RecordTable(grouped: rows, starts: starts), parts: parts)
  }

  /// A row as it could have been written on the day.
  private func row(at place: Place) -> Row {
    let row = parts[Int(place.part)].rows[Int(place.row)]
    return asOf.map(row.seen(on:)) ?? row
  }

  /// The key of a row, which is the same on every day.
  private func key(at place: Place) -> Row.Key { parts[Int(place.part)].rows[Int(place.row)].key }

  private func range(of place: Place) -> SourceRange {
    let part = parts[Int(place.part)]
    return part.range(of: part.rows[Int(place.row)])
  }

  /// All rows of people two of whose rows have one key, in the order of the files.
  private func placesThatMayShareKeys() -> [Place] {
    var shared: [Place] = []
    if Row.isKeyedByPerson {
      var keys: [Row.Key] = []
      for person in starts.indices.dropLast() {
        let own = places[starts[person]..<starts[person + 1]]
        if own.count > 1, shareKeys(own, &keys) { shared += own }
      }
    } else {
      shared = places
    }
    return shared.sorted { ($0.part, $0.row) < ($1.part, $1.row) }
  }

  /// Whether two of these rows have one key: a few are compared with each other, which is quicker than hashing them.
  private func shareKeys(_ places: ArraySlice<Place>, _ keys: inout [Row.Key]) -> Bool {
    if places.count > 20 {
      var seen = Set<Row.Key>(minimumCapacity: places.count)
      return !places.allSatisfy { seen.insert(key(at: $0)).inserted }
    }
    keys.removeAll(keepingCapacity: true)
    for place in places {
      let key = key(at: place)
      if keys.contains(key) { return true }
      keys.append(key)
    }
    return false
  }

  private mutating func count(_ fate: Fate, _ place: Place) {
    fallen.insert(place)
    let part = Int(place.part)
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
