import LadderDiagnostics
import LadderInput

enum CertificationRecordFields {
  static let certification = Field(
    "certification_id", .reference(to: "certification"), names: ["证书", "资格证书"], zh: "资格证书",
    en: "the certification")
  static let serialNumber = Field(
    "serial_no", .line, names: ["证书编号"], zh: "证书编号", en: "the certificate's number")
  static let validFrom = Field(
    "valid_from", .day, names: ["生效日期", "发证日期"], zh: "生效日期", en: "the first day it is valid")
  static let validUntil = Field(
    "valid_until", .day, .optional, names: ["失效日期", "到期日期", "有效期至"], zh: "失效日期；省略时按证书的有效期推算",
    en: "the last day it is valid; by the certification's validity if left out")
  static let status = Field(
    "status", .oneOf(CertificationRecord.Status.self, aliases: ["有效": .valid, "撤销": .revoked]),
    names: ["状态"], zh: "有效或撤销", en: "valid or revoked")
  static let issuedBy = Field(
    "issued_by", .line, .optional, names: ["颁发人", "发证人"], zh: "颁发人", en: "who issued it")
  static let schema = Schema(
    RecordKind.certifications.rawValue,
    [
      RecordFields.employee.declaration, certification.declaration, serialNumber.declaration,
      validFrom.declaration, validUntil.declaration, status.declaration, issuedBy.declaration,
    ])
}

extension CertificationRecord: TableRow {
  static var kind: RecordKind { .certifications }

  struct Columns {
    let employee: Column<String?>
    let certification: Column<Reference?>
    let serialNumber: Column<String?>
    let validFrom: Column<Day?>
    let validUntil: Column<Day?>
    let status: Column<Status?>
    let issuedBy: Column<String?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = CertificationRecordFields
    return Columns(
      employee: table.column(RecordFields.employee), certification: table.column(F.certification),
      serialNumber: table.column(F.serialNumber), validFrom: table.column(F.validFrom),
      validUntil: table.column(F.validUntil), status: table.column(F.status),
      issuedBy: table.column(F.issuedBy))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let certification = row.position(
      columns.certification, in: row.known.certifications, .certification)
    let serialNumber = row.read(columns.serialNumber)
    let validFrom = row.read(columns.validFrom)
    var validUntil = row.read(columns.validUntil)
    let status = row.read(columns.status)
    let issuedBy = row.read(columns.issuedBy)
    row.expectKnown(validFrom, columns.validFrom)
    row.expectOrder(validFrom, validUntil, columns.validFrom, columns.validUntil)
    guard let employee, let certification, let serialNumber, let validFrom, let status else {
      return nil
    }
    if validUntil == nil, row.isEmpty(columns.validUntil) {
      let months = row.known.catalogue.certifications[Int(certification)].validityMonths
      validUntil = months.map(validFrom.adding(months:))
    }
    return Self(
      employee: employee, row: row.place, certification: certification,
      serialNumber: serialNumber, validFrom: validFrom, validUntil: validUntil, status: status,
      issuedBy: issuedBy)
  }

  struct Key: Hashable {
    let employee: Int32
    let certification: Int32
    let serialNumber: String
  }

  static var keyColumns: [String] {
    [
      RecordFields.employee.key, CertificationRecordFields.certification.key,
      CertificationRecordFields.serialNumber.key,
    ]
  }

  var key: Key {
    Key(employee: employee, certification: certification, serialNumber: serialNumber)
  }
  var countsFrom: Day? { validFrom }
  var lastsUntil: Day? { validUntil }
}
