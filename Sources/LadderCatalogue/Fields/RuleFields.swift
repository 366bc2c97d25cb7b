import LadderDiagnostics
import LadderInput

// What every rule of the company says of itself: its version, and on which days it holds.

enum RuleFields {
  static let version = Field(
    "version", .line, default: "1", zh: "版本；同一标识的各个版本各有一个",
    en: "its version, unlike that of any other with the same id")
  static let effectiveFrom = Field(
    "effective_from", .day, .optional, zh: "从哪天起有效；省略为一直有效",
    en: "the first day on which it holds; always, if left out")
  static let effectiveTo = Field(
    "effective_to", .day, .optional, zh: "到哪天为止有效；省略为到下一版本生效的前一天",
    en: "the last day on which it holds; until the next version begins, if left out")
  static let status = Field(
    "status", .oneOf(Page.Status.self), default: .active, zh: "现行，或只供参阅、不起作用的草案",
    en: "in force, or a draft that is shown without effect")
  static let approvedBy = Field(
    "approved_by", .line, .optional, zh: "由谁批准", en: "who approved it")
  static let declarations = [
    version.declaration, effectiveFrom.declaration, effectiveTo.declaration, status.declaration,
    approvedBy.declaration,
  ]
}

extension Edition {
  init(reading reader: inout MappingReader) {
    typealias F = RuleFields
    let (from, to) = (reader.read(F.effectiveFrom), reader.read(F.effectiveTo))
    if let from, let to, to < from {
      reader.report(
        .dateOrder(
          F.effectiveTo.key, before: F.effectiveFrom.key, at: reader.range(of: F.effectiveTo)))
    }
    self.init(
      version: reader.read(F.version), effectiveFrom: from, effectiveTo: to,
      status: reader.read(F.status), approvedBy: reader.read(F.approvedBy))
  }
}
