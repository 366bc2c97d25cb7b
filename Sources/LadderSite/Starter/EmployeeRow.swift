import LadderCatalogue
import LadderDiagnostics
import LadderInput

/// The columns of a list of employees that is begun from nothing.
private let standardColumns = [
  "employee_id", "name", "team_id", "role", "grade_id", "grade_since", "hire_date",
  "probation_end_date", "status", "manager_employee_id", "left_date",
]

/// A new person's row, in the form of the table it is put into.
struct EmployeeRow {
  /// What each known column holds; others stay empty.
  let values: [String: String]

  init(_ request: StarterRequest, _ catalogue: Catalogue, day: Day) throws(StarterFailure) {
    guard let role = catalogue.roles.first else { throw .refused(.noRoles()) }
    var values = [
      "employee_id": request.id, "name": request.title ?? "请填写姓名", "role": role.id.name,
      "hire_date": day.description, "status": Employee.Status.probation.rawValue,
    ]
    if let team = catalogue.teams.first { values["team_id"] = team.id.name }
    if let grade = catalogue.grades.min(by: { $0.level < $1.level }) {
      values["grade_id"] = grade.id.name
      values["grade_since"] = day.description
    }
    self.values = values
  }

  /// The bytes to put at the end of a table: the row, and before it the line break that may be missing.
  func bytes(after file: SourceFile, shownAs path: String) throws(StarterFailure) -> [UInt8] {
    let table = CSVTable.parse(file).value
    let columns = table.header.map(\.value)
    guard let key = columns.firstIndex(of: "employee_id"), columns.contains("name") else {
      throw .refused(.unusableTable(path))
    }
    for row in 0..<table.rowCount where table.text(row: row, column: key).isSame(as: values) {
      throw .refused(.employeeTaken(path, line: table.line(ofRow: row)))
    }
    let lineEnd = file.lineEnd
    let separator = table.separator
    let cells = columns.map { quoted(values[$0] ?? "", separator) }
    let isClosed = file.bytes.last == 0x0A || file.bytes.last == 0x0D
    let text = (isClosed ? "" : lineEnd) + cells.joined(separator: separator) + lineEnd
    return Array(text.utf8)
  }

  /// A table with nothing but this row.
  var newTable: [UInt8] {
    let cells = standardColumns.map { quoted(values[$0] ?? "", ",") }
    return Array(
      (standardColumns.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n").utf8)
  }
}

extension String {
  /// Whether a cell holds the new person's id, however a spreadsheet wrote it.
  fileprivate func isSame(as values: [String: String]) -> Bool {
    let plain = utf8.filter { !" \t'=\"".utf8.contains($0) }
    return plain.elementsEqual((values["employee_id"] ?? "").utf8)
  }
}

extension SourceFile {
  /// The line ending of the first line.
  fileprivate var lineEnd: String {
    guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    if bytes[end] == 0x0A { return "\n" }
    return end + 1 < bytes.count && bytes[end + 1] == 0x0A ? "\r\n" : "\r"
  }
}

extension CSVTable {
  /// What stands between the names of the first two columns.
  fileprivate var separator: String {
    guard header.count > 1 else { return "," }
    let gap = file.bytes[header[0].range.bounds.upperBound..<header[1].range.bounds.lowerBound]
    if gap.contains(UInt8(ascii: ";")) { return ";" }
    return gap.contains(0x09) ? "\t" : ","
  }
}

/// A cell by RFC 4180: in quotation marks where the table's own signs stand in it.
private func quoted(_ text: String, _ separator: String) -> String {
  guard text.utf8.contains(where: { "\"\r\n".utf8.contains($0) || separator.utf8.contains($0) })
  else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
