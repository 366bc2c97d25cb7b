import LadderDiagnostics
import LadderInput

enum ServiceEventFields {
  static let occurredOn = Field(
    "occurred_on", .day, names: ["发生日期"], zh: "发生日期", en: "when it happened")
  static let kind = Field(
    "kind",
    .oneOf(
      ServiceEvent.Kind.self,
      aliases: ["有效投诉": .validComplaint, "表扬": .commendation, "重大差错": .majorError]),
    names: ["事件类型", "类型"], zh: "事件类型", en: "the kind of event")
  static let severity = Field(
    "severity", .line, .optional, names: ["严重程度"], zh: "严重程度", en: "how grave it is")
  static let caseID = Field(
    "case_id", .reference(to: "case"), .optional, names: ["案例", "案例编号"], zh: "对应的案例",
    en: "the case that tells of it")
  static let status = Field(
    "status",
    .oneOf(
      ServiceEvent.Status.self,
      aliases: [
        "确认": .confirmed, "已确认": .confirmed, "申诉": .appealed, "申诉中": .appealed, "撤销": .revoked,
        "已撤销": .revoked,
      ]),
    names: ["状态"], zh: "状态", en: "whether it stands")
  static let schema = Schema(
    RecordKind.serviceEvents.rawValue,
    [
      RecordFields.employee.declaration, occurredOn.declaration, kind.declaration,
      severity.declaration, caseID.declaration, status.declaration,
      RecordFields.sourceID.declaration,
    ])
}

extension ServiceEvent: TableRow {
  static var kind: RecordKind { .serviceEvents }

  struct Columns {
    let employee: Column<String?>
    let occurredOn: Column<Day?>
    let kind: Column<Kind?>
    let severity: Column<String?>
    let caseID: Column<Reference?>
    let status: Column<Status?>
    let source: Column<String?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = ServiceEventFields
    return Columns(
      employee: table.column(RecordFields.employee), occurredOn: table.column(F.occurredOn),
      kind: table.column(F.kind), severity: table.column(F.severity),
      caseID: table.column(F.caseID), status: table.column(F.status),
      source: table.column(RecordFields.sourceID))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let occurredOn = row.read(columns.occurredOn)
    let kind = row.read(columns.kind)
    let severity = row.read(columns.severity)
    let study = row.position(columns.caseID, in: row.known.cases, .caseStudy)
    let status = row.read(columns.status)
    let source = row.read(columns.source)
    row.expectKnown(occurredOn, columns.occurredOn)
    guard let employee, let occurredOn, let kind, let status else { return nil }
    return Self(
      employee: employee, row: row.place, occurredOn: occurredOn, kind: kind, status: status,
      severity: severity, caseStudy: study, sourceID: source)
  }

  /// Two events of one day are told apart by their case, their gravity or their numbers.
  struct Key: Hashable {
    let employee: Int32
    let occurredOn: Day
    let kind: Kind
    let severity: String?
    let caseStudy: Int32?
    let source: String?
  }

  static var keyColumns: [String] {
    [
      RecordFields.employee.key, ServiceEventFields.occurredOn.key, ServiceEventFields.kind.key,
      ServiceEventFields.severity.key, ServiceEventFields.caseID.key, RecordFields.sourceID.key,
    ]
  }

  var key: Key {
    Key(
      employee: employee, occurredOn: occurredOn, kind: kind, severity: severity,
      caseStudy: caseStudy, source: sourceID)
  }
  var countsFrom: Day? { occurredOn }
  var lastsUntil: Day? { occurredOn }
}
