import LadderDiagnostics
import LadderInput

/// The list of employees as it was read.
struct EmployeeList {
  /// Who has joined by the day the site is built for.
  var employees: [Employee] = []
  /// Where the grade of each stands.
  var gradePlaces: [SourceRange] = []
  /// Where the name that each signs in with stands.
  var loginPlaces: [SourceRange] = []
  /// The ids of those who join later.
  var later: [String] = []
  /// The ids of those who left so long ago that nothing is used of them.
  var forgotten: [String] = []
  /// The ids of those whose row cannot be used.
  var broken: [String] = []
  var account: TableAccount?
  var diagnostics: [Diagnostic] = []
}

/// Reads `employees.csv`.
func readEmployees(
  _ file: SourceFile?, known: KnownNames, aliases: [String: ColumnAlias], asOf: Day?
) -> EmployeeList {
  guard let file else { return EmployeeList() }
  let parsed = CSVTable.parse(file)
  let table = TableReader(parsed.value, EmployeeFields.schema, aliases: aliases)
  let rows = RowReader(table, file: 0, exportedOn: nil, known: known)
  var reading = EmployeeReading(columns: EmployeeColumns(table), rows: rows)
  reading.account = TableAccount(table: EmployeeFields.schema.name, file: file.path)
  reading.account.rowsRead = parsed.value.rowCount + parsed.value.rejectedRowCount
  reading.account.inError = parsed.value.rejectedRowCount
  for row in 0..<parsed.value.rowCount { reading.take(row) }
  reading.noteRejectedRows()
  reading.checkManagers()
  var list = reading.finish(asOf: asOf)
  list.diagnostics = parsed.diagnostics + list.diagnostics
  return list
}

private struct EmployeeReading {
  let columns: EmployeeColumns
  var rows: RowReader
  var account = TableAccount(table: "", file: "")
  private var people: [Person] = []
  private var positions: [String: Int] = [:]
  /// The ids of rows that were rejected as a whole.
  private var rejected: Set<String> = []

  /// The first row with an id.
  private struct Person {
    let id: String
    let row: Int
    /// Nil if something in the row is wrong.
    var employee: Employee?
  }

  init(columns: EmployeeColumns, rows: RowReader) {
    self.columns = columns
    self.rows = rows
  }

  mutating func take(_ row: Int) {
    rows.go(to: row)
    guard let id = rows.read(columns.id) else {
      account.inError += 1
      return
    }
    let read = Employee(id, reading: &rows, columns)
    let employee = rows.isSound ? read : nil
    guard let position = positions[id] else {
      positions[id] = people.count
      people.append(Person(id: id, row: row, employee: employee))
      return
    }
    let first = people[position]
    let place = rows.table.range(columns.id, first.row)
    if let employee, let other = first.employee, employee.tellsTheSame(as: other) {
      account.superseded += 1
      rows.report(
        .rowRepeated([RecordFields.employee.key], at: rows.range(columns.id), first: place))
    } else {
      account.inError += 1
      rows.report(
        .rowConflict([RecordFields.employee.key], at: rows.range(columns.id), first: place))
    }
  }

  /// Takes those to be listed whose row has a wrong number of cells: it has been reported, and that others refer to
  /// them is no further mistake.
  mutating func noteRejectedRows() {
    guard columns.id.isPresent else { return }
    rejected = Set(rows.table.table.rejectedTexts(column: columns.id.index)).subtracting(
      positions.keys)
  }

  /// Reports managers who are not listed, and chains of managers that come back to where they began.
  mutating func checkManagers() {
    var managers: [Int] = []
    for index in people.indices {
      guard let manager = people[index].employee?.managerID else {
        managers.append(-1)
        continue
      }
      managers.append(positions[manager.name] ?? -1)
      if managers[index] < 0, !rejected.contains(manager.name) {
        reportManager(of: index) { .unknownPerson(manager.name, column: $0, at: $1) }
      }
    }
    // The walk, counted from 1, that first came by each person.
    var walks = [Int](repeating: 0, count: people.count)
    for start in people.indices {
      var index = start
      while walks[index] == 0, managers[index] >= 0 {
        walks[index] = start + 1
        index = managers[index]
      }
      guard managers[index] >= 0, walks[index] == start + 1 else { continue }
      var circle = [index]
      while let last = circle.last, managers[last] != index { circle.append(managers[last]) }
      let names = circle.map { people[$0].id } + [people[index].id]
      reportManager(of: circle[circle.count - 1]) { .managerCycle(names, column: $0, at: $1) }
    }
  }

  private mutating func reportManager(
    of index: Int, _ diagnostic: (_ column: String, _ place: SourceRange) -> Diagnostic
  ) {
    rows.go(to: people[index].row)
    rows.report(diagnostic(EmployeeFields.manager.key, rows.range(columns.manager)))
    people[index].employee = nil
  }

  mutating func finish(asOf: Day?) -> EmployeeList {
    rows.finish()
    var list = EmployeeList()
    list.employees.reserveCapacity(people.count)
    list.broken = rejected.sorted()
    for person in people {
      guard let employee = person.employee else {
        account.inError += 1
        list.broken.append(person.id)
        continue
      }
      if let asOf, employee.hireDate > asOf {
        account.exclude(.notYetHired)
        list.later.append(person.id)
      } else if rows.known.retention.isOver(employee.leftDate) {
        account.exclude(.pastRetention)
        list.forgotten.append(person.id)
      } else {
        account.used += 1
        list.employees.append(employee)
        list.gradePlaces.append(rows.table.range(columns.grade, person.row))
        list.loginPlaces.append(
          employee.login == nil
            ? rows.table.range(columns.id, person.row)
            : rows.table.range(columns.login, person.row))
      }
    }
    list.account = account
    list.diagnostics = rows.table.diagnostics
    return list
  }
}

extension Employee {
  /// Whether another row says the same of the person.
  fileprivate func tellsTheSame(as other: Employee) -> Bool {
    name == other.name && teamID == other.teamID && roleID == other.roleID
      && gradeID == other.gradeID && gradeSince == other.gradeSince && hireDate == other.hireDate
      && tenureStartDate == other.tenureStartDate && probationEndDate == other.probationEndDate
      && status == other.status && managerID == other.managerID && leftDate == other.leftDate
      && login == other.login && feedEpoch == other.feedEpoch
  }
}
