import LadderDiagnostics
import LadderInput

/// A row of records as it is read from a table: which columns it has, what makes two rows one, and the
/// day it tells of.
protocol TableRow: RecordRow {
  associatedtype Columns
  associatedtype Key: Hashable

  static var kind: RecordKind { get }
  static func columns(of table: TableReader) -> Columns

  /// Reads a row; what is wrong is reported to the reader, which then does not use the row.
  ///
  /// No initializer, because one takes its arguments over, and the columns are lent for every row.
  static func read(_ row: inout RowReader, _ columns: Columns) -> Self?

  /// Two rows with one key tell of the same thing, and only one of them can be right.
  var key: Key { get }
  /// Whether rows of two people never have one key.
  static var isKeyedByPerson: Bool { get }
  /// The columns that make the key.
  static var keyColumns: [String] { get }
  /// The day from which the row counts; a site built for an earlier day leaves it out.
  var countsFrom: Day? { get }
  /// The last day of what the row tells of, from which the time is counted that records are used.
  ///
  /// Nil for what holds until something newer takes its place: a grade, a completed course.
  var lastsUntil: Day? { get }
  /// The row as it could have been written on a day on which it counts already; its key is the same.
  func seen(on day: Day) -> Self
}

extension TableRow {
  static var isKeyedByPerson: Bool { true }

  func seen(on day: Day) -> Self { self }

  /// Whether another row tells the same, wherever it stands.
  func tellsTheSame(as other: Self) -> Bool {
    var copy = other
    copy.row = row
    return copy == self
  }
}

/// Columns that several tables have.
enum RecordFields {
  static let employee = Field(
    "employee_id", .employeeID, names: ["工号", "员工编号", "员工工号", "人员编号"], zh: "工号",
    en: "the person's employee id")
  static let attempt = Field(
    "attempt", .integer(1...9999), .optional, names: ["次数", "第几次"], zh: "第几次；省略为第 1 次",
    en: "the attempt; 1 if left out")
  // Below 0 and above the full mark is told in one message, so any number is read.
  static let score = Field(
    "score", .number(-Fixed.greatest...Fixed.greatest), .optional, unit: .points,
    names: ["得分", "成绩", "分数"], zh: "得分",
    en: "the score, from 0 to the full mark")
  static let maxScore = Field(
    "max_score", .number(Fixed(thousandths: 1)...Fixed.greatest), .optional, unit: .points,
    names: ["满分", "总分"], zh: "满分", en: "the full mark")
  static let sourceSystem = Field(
    "source_system", .line, .optional, names: ["来源系统"], zh: "来源系统", en: "the system it comes from")
  static let sourceID = Field(
    "source_id", .line, .optional, names: ["来源编号", "来源系统编号"], zh: "来源系统中的编号",
    en: "its number in that system")
  static let note = Field("note", .text, .optional, names: ["备注"], zh: "备注", en: "a remark")
}
