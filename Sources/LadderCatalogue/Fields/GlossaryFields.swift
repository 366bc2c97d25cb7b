import LadderDiagnostics
import LadderInput

// The schema of the table `glossary`.

enum GlossaryFields {
  static let id = Field("id", .identifier, zh: "术语的标识", en: "the term's id")
  static let term = Field("term", .line, zh: "术语，至少两个字", en: "the term, of two characters or more")
  static let aliases = Field(
    "aliases", .list(.line), default: [], zh: "别名与缩写", en: "other names and abbreviations")
  static let definition = Field(
    "definition", .line, zh: "一句话的解释，不用标记", en: "what it means, in one sentence without markup")
  static let group = Field(
    "group", .line, .optional, zh: "术语表中的小标题", en: "the heading it stands under in the glossary")
  static let policyID = Field(
    "policy_id", .id(of: Policy.self), .optional, zh: "说得更详细的制度", en: "the policy that says more")
  static let schema = Schema(
    "glossary term",
    [
      id.declaration, term.declaration, aliases.declaration, definition.declaration,
      group.declaration, policyID.declaration,
    ])
}

extension GlossaryTerm {
  init?(reading reader: inout MappingReader) {
    typealias F = GlossaryFields
    let (id, term, definition) = (
      reader.read(F.id), reader.read(F.term), reader.read(F.definition)
    )
    guard let id, let term, let definition else { return nil }
    self.init(
      id: Identifier(id), term: term, aliases: reader.read(F.aliases), definition: definition,
      group: reader.read(F.group), policyID: reader.read(F.policyID),
      place: reader.range(of: F.term))
  }
}

extension Loader {
  /// Every name belongs to one term and is long enough to be told from other text.
  mutating func checkGlossary() {
    var owners: [String: GlossaryTerm] = [:]
    for term in catalogue.glossary {
      for name in term.names {
        if name.unicodeScalars.count < 2 {
          diagnostics.append(.termTooShort(name, at: term.place))
        } else if let first = owners[name] {
          diagnostics.append(.duplicateTerm(name, at: term.place, first: first.place))
        } else {
          owners[name] = term
        }
      }
    }
  }
}

extension Diagnostic {
  static func termTooShort(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .outOfRange, at: range,
      Message(
        zh: "术语和别名至少两个字，“\(value: name)”只有一个",
        en: "a term and its other names have two characters or more, and '\(value: name)' has one"),
      hint: Message(
        zh: "写全称；一个字会在许多词里误认", en: "write it out; a single character stands in many words"))
  }

  static func duplicateTerm(_ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .duplicateTerm, at: range,
      Message(
        zh: "“\(value: name)”已经是另一条术语或别名",
        en: "'\(value: name)' is a term or another name already"),
      hint: Message(zh: "合并两条，或删去别名", en: "join the two, or remove the name from one"),
      notes: [.init(Message(zh: "先前用在这里", en: "previously used here"), at: first)])
  }
}
