import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

private enum Kind: String, CaseIterable, Sendable { case promotion, demotion, lateral }

private enum GradeFields {
  static let id = Field("id", .identifier, zh: "标识", en: "its name")
  static let level = Field("level", .integer(1...99), zh: "高低", en: "its height")
  static let kind = Field("kind", .oneOf(Kind.self), .optional, zh: "类型", en: "its kind")
  static let weight = Field("weight", .integer(0...99), default: 10, zh: "次序", en: "its order")
  static let systems = Field(
    "system_ids", .list(.reference(to: "system")), default: [], zh: "系统", en: "its systems")
  static let owner = Field(
    "owner", .reference(to: "employee", "role"), .optional, zh: "负责人", en: "who owns it")
  static let schema = Schema(
    "grade",
    [
      id.declaration, level.declaration, kind.declaration, weight.declaration,
      systems.declaration, owner.declaration,
    ])
}

private struct Grade {
  let id: String
  let level: Int?
  let kind: Kind?
  let weight: Int
  let systems: [Reference]
  let owner: Reference?

  init?(reading reader: inout MappingReader) {
    let id = reader.read(GradeFields.id)
    level = reader.read(GradeFields.level)
    kind = reader.read(GradeFields.kind)
    weight = reader.read(GradeFields.weight)
    systems = reader.read(GradeFields.systems)
    owner = reader.read(GradeFields.owner)
    guard let id else { return nil }
    self.id = id
  }
}

private func grade(_ marked: MarkedText) throws -> (grade: Grade?, diagnostics: [Diagnostic]) {
  let file = marked.file("content/data/grade.yaml")
  let parsed = YAMLNode.parse(file)
  let node = try #require(parsed.value)
  var reader = MappingReader(node, GradeFields.schema, in: file)
  let grade = Grade(reading: &reader)
  return (grade, parsed.diagnostics + reader.diagnostics)
}

@Suite struct MappingReaderTests {
  @Test func readsTypedValuesWithDefaults() throws {
    let (grade, diagnostics) = try grade(
      MarkedText("id: vip_senior\nlevel: 4\nkind: lateral\nsystem_ids: [crm, billing]\n"))
    #expect(diagnostics == [])
    let value = try #require(grade)
    #expect(value.id == "vip_senior")
    #expect(value.level == 4)
    #expect(value.kind == .lateral)
    #expect(value.weight == 10)
    #expect(value.systems.map(\.id) == ["crm", "billing"])
  }

  @Test func reportsUnknownAndMissingKeysTogether() throws {
    let marked = MarkedText("1️⃣id: a\n2️⃣mentor: b\n")
    let (_, diagnostics) = try grade(marked)
    expect(
      diagnostics,
      [ExpectedDiagnostic(1, .missingKey, "'level'"), ExpectedDiagnostic(2, .unknownKey)],
      in: marked)
  }

  @Test func reportsAMisspeltKeyOnce() throws {
    let marked = MarkedText("id: a\n1️⃣levle: 4\n")
    let (_, diagnostics) = try grade(marked)
    expect(diagnostics, [ExpectedDiagnostic(1, .unknownKey)], in: marked)
    let unknown = try #require(diagnostics.first { $0.code == .unknownKey })
    #expect(unknown.hint?.en.text(hidingValues: false) == "did you mean 'level'?")
  }
}

@Suite struct RestOfFieldsTests {
  @Test func reportsValuesThatALoaderDidNotReach() throws {
    let marked = MarkedText("id: 1️⃣甲\nlevel: 2️⃣高\nkind: 3️⃣upward\nsystem_ids: 4️⃣5\n")
    let file = marked.file("content/data/grade.yaml")
    let node = try #require(YAMLNode.parse(file).value)
    var reader = MappingReader(node, GradeFields.schema, in: file)
    #expect(reader.read(GradeFields.id) == nil)
    reader.checkRest()
    reader.checkRest()
    expect(
      reader.diagnostics,
      [
        ExpectedDiagnostic(1, .wrongType), ExpectedDiagnostic(2, .wrongType),
        ExpectedDiagnostic(3, .unknownValue), ExpectedDiagnostic(4, .wrongType),
      ], in: marked)
  }
}

@Suite struct LimitsTests {
  @Test func takesWhatASiteSetsAndTheUsualForTheRest() throws {
    let marked = MarkedText("yaml_depth: 20\ntable_bytes: 1️⃣10\n")
    let file = marked.file("content/site.yaml")
    let node = try #require(YAMLNode.parse(file).value)
    var reader = MappingReader(node, LimitFields.schema, in: file)
    let limits = Limits(reading: &reader)
    expect(reader.diagnostics, [ExpectedDiagnostic(1, .outOfRange, "'table_bytes'")], in: marked)
    #expect(limits.yamlDepth == 20)
    #expect(limits.tableBytes == Limits().tableBytes)
    #expect(limits.markdownBytes == 5 << 20)
  }
}
