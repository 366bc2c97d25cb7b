import LadderDiagnostics
import LadderInput

enum SignoffFields {
  static let documentKind = Field(
    "document_kind", .oneOf(Signoff.DocumentKind.self), names: ["文件类型"], zh: "文件类型：发展计划、制度、阶段或实习要点",
    en: "what is signed: a plan, a policy, a stage or a learning point")
  static let documentID = Field(
    "document_id", .line,
    names: ["文件", "文件编号"], zh: "文件标识：如 2026/100021、制度标识、方案/阶段、方案/阶段/要点",
    en: "which one: 2026/100021, a policy's id, programme/stage, programme/stage/point")
  static let documentVersion = Field(
    "document_version", .line, names: ["文件版本", "版本"], zh: "签署的版本", en: "the version that is signed")
  static let signerRole = Field(
    "signer_role",
    .oneOf(
      Signoff.SignerRole.self,
      aliases: ["本人": .employee, "上级": .manager, "师傅": .mentor, "人力资源": .hr]),
    names: ["签署身份"], zh: "以什么身份签署", en: "as who it is signed")
  static let signedBy = Field(
    "signed_by", .employeeID, names: ["签署人工号", "签署人"], zh: "签署人工号", en: "who signed")
  static let signedAt = Field(
    "signed_at", .day, names: ["签署日期", "签署时间"], zh: "签署日期", en: "when it was signed")
  static let result = Field(
    "result", .oneOf(Signoff.Result.self, aliases: ["同意": .agree, "不同意": .disagree]),
    names: ["结果", "是否同意"], zh: "同意或不同意", en: "agreed or not")
  static let schema = Schema(
    RecordKind.signoffs.rawValue,
    [
      RecordFields.employee.declaration, documentKind.declaration, documentID.declaration,
      documentVersion.declaration, signerRole.declaration, signedBy.declaration,
      signedAt.declaration, result.declaration,
    ])
}

extension Signoff: TableRow {
  static var kind: RecordKind { .signoffs }

  struct Columns {
    let employee: Column<String?>
    let documentKind: Column<DocumentKind?>
    let documentID: Column<String?>
    let documentVersion: Column<String?>
    let signerRole: Column<SignerRole?>
    let signedBy: Column<String?>
    let signedAt: Column<Day?>
    let result: Column<Result?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = SignoffFields
    return Columns(
      employee: table.column(RecordFields.employee), documentKind: table.column(F.documentKind),
      documentID: table.column(F.documentID), documentVersion: table.column(F.documentVersion),
      signerRole: table.column(F.signerRole), signedBy: table.column(F.signedBy),
      signedAt: table.column(F.signedAt), result: table.column(F.result))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let kind = row.read(columns.documentKind)
    let id = row.read(columns.documentID)
    let version = row.read(columns.documentVersion)
    let role = row.read(columns.signerRole)
    let signer = row.employee(columns.signedBy, isSubject: false)
    let signedAt = row.read(columns.signedAt)
    let result = row.read(columns.result)
    row.expectKnown(signedAt, columns.signedAt)
    if let employee, let kind, let id, let version {
      row.expectDocument(kind, id, version, of: employee, columns)
    }
    guard let employee, let kind, let id, let version, let role, let signer, let signedAt,
      let result
    else { return nil }
    return Self(
      employee: employee, row: row.place, documentKind: kind, documentID: id,
      documentVersion: version, signerRole: role, signedBy: row.known.employees.ids[Int(signer)],
      signedAt: signedAt, result: result)
  }

  /// Who refused and agreed later signs twice, on two days.
  struct Key: Hashable {
    let employee: Int32
    let documentKind: DocumentKind
    let documentID: String
    let documentVersion: String
    let signerRole: SignerRole
    let signedAt: Day
  }

  static var keyColumns: [String] {
    [
      RecordFields.employee.key, SignoffFields.documentKind.key, SignoffFields.documentID.key,
      SignoffFields.documentVersion.key, SignoffFields.signerRole.key, SignoffFields.signedAt.key,
    ]
  }

  var key: Key {
    Key(
      employee: employee, documentKind: documentKind, documentID: documentID,
      documentVersion: documentVersion, signerRole: signerRole, signedAt: signedAt)
  }
  var countsFrom: Day? { signedAt }
  var lastsUntil: Day? { nil }
}

extension RowReader {
  /// Reports a document that is not there, or a version of it that does not exist (E13).
  fileprivate mutating func expectDocument(
    _ kind: Signoff.DocumentKind, _ id: String, _ version: String, of employee: Int32,
    _ columns: Signoff.Columns
  ) {
    switch kind {
    case .idp:
      let person = known.employees.ids[Int(employee)]
      let named = Plan.year(in: id, of: person)
      if let named, known.brokenPlans.contains(PlanKey(employee: person, year: named)) { return }
      guard let year = named,
        let newest = known.planVersions[PlanKey(employee: person, year: year)]
      else {
        report(
          .unknownPlan(id, column: SignoffFields.documentID.key, at: range(columns.documentID)))
        return
      }
      guard let number = Int(version), (1...newest).contains(number) else {
        report(.unknownVersion(version, newest: String(newest), at: range(columns.documentVersion)))
        return
      }
    case .policy:
      if known.catalogue.broken[.policy]?.contains(id) ?? false { return }
      guard let policy = known.catalogue.policies[Identifier(id)] else {
        report(
          .unknownInTable(
            id, .policy, column: SignoffFields.documentID.key,
            nearest: nearestName(to: id, among: known.policies.ids),
            at: range(columns.documentID)))
        return
      }
      // Older versions are not kept, so only a newer one than the present is sure to be wrong.
      if version != policy.version, isNewer(version, than: policy.version) {
        report(
          .unknownVersion(version, newest: policy.version, at: range(columns.documentVersion)))
      }
    case .stage, .internship:
      if known.catalogue.broken[.program] == nil, !known.stageDocuments.contains(id) {
        report(.unknownStageDocument(id, at: range(columns.documentID)))
      }
    }
  }

  /// Whether a version such as `2026.2` comes after another, where both are numbers with dots.
  private func isNewer(_ version: String, than other: String) -> Bool {
    let a = version.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    let b = other.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    let (first, second) = (a.compactMap(\.self), b.compactMap(\.self))
    guard first.count == a.count, second.count == b.count else { return false }
    return second.lexicographicallyPrecedes(first)
  }
}

extension Plan {
  /// The year of the plan that a sign-off names: `2026` or `2026/100033`, with or without `idp_`.
  static func year(in id: String, of employee: String) -> Int? {
    var id = Substring(id)
    if id.hasPrefix("idp_") { id = id.dropFirst(4) }
    if id.hasSuffix("/" + employee) || id.hasSuffix("_" + employee) {
      id = id.dropLast(employee.count + 1)
    }
    return id.utf8.count == 4 ? Int(id) : nil
  }
}
