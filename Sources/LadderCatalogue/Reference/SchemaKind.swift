package import LadderDiagnostics
import LadderInput

/// The kinds of files for which `ladder schema` writes a JSON Schema.
package enum SchemaKind: String, Sendable, CaseIterable {
  case site, data, holidays
  case page, policy, course
  case caseStudy = "case"
  case bulletin, digest
  case plan, deliveries, aliases
}

extension SchemaKind {
  /// What such a file is, for the title of its schema.
  package var summary: Message {
    switch self {
    case .site: Message(zh: "网站设置", en: "Settings of the site")
    case .data: Message(zh: "数据文件：任意几个数据表，或一份培养方案", en: "A data file: any tables, or a programme")
    case .holidays: Message(zh: "一年的放假与调休", en: "The holidays of a year")
    case .page: Message(zh: "一般页面的文件头", en: "The front matter of a page")
    case .policy: Message(zh: "制度页的文件头", en: "The front matter of a policy")
    case .course: Message(zh: "课程页的文件头", en: "The front matter of a course")
    case .caseStudy: Message(zh: "案例页的文件头", en: "The front matter of a case")
    case .bulletin: Message(zh: "业务文件页的文件头", en: "The front matter of a bulletin")
    case .digest: Message(zh: "投诉小结页的文件头", en: "The front matter of a complaint digest")
    case .plan: Message(zh: "个人发展计划", en: "A development plan")
    case .deliveries: Message(zh: "各份导出文件覆盖什么", en: "What each export covers")
    case .aliases: Message(zh: "列的别名", en: "Other names of columns")
    }
  }

  /// The files of the kind, as patterns of paths under the source folder.
  package var files: [String] {
    switch self {
    case .site: ["content/site.yaml"]
    case .data: ["content/data/**/*.yaml", "content/data/**/*.yml", "content/practice/*.yaml"]
    case .holidays: ["content/data/**/holidays/*.json"]
    case .page: ["content/**/*.md"]
    case .policy: Page.Kind.policy.files
    case .course: Page.Kind.course.files
    case .caseStudy: Page.Kind.caseStudy.files
    case .bulletin: Page.Kind.bulletin.files
    case .digest: Page.Kind.digest.files
    case .plan: ["content/people/plans/**/*.yaml", "content/people/plans/**/*.yml"]
    case .deliveries: ["content/people/records/deliveries.yaml"]
    case .aliases: ["content/people/records/aliases.yaml"]
    }
  }

  /// The name of the schema's file.
  package var fileName: String { rawValue + ".schema.json" }

  /// The schema, with descriptions in one language; ends with a line break.
  ///
  /// Editors offer the ids of a handbook that are given by their kind.
  package func jsonSchema(
    in language: Language, knownIDs: [String: [String]] = [:]
  ) -> String {
    let writer = JSONSchemaWriter(language: language, knownIDs: knownIDs)
    return writer.file(
      shape(writer), title: summary.text(in: language),
      definitions: self == .data
        ? [(ConditionFields.name.id, ConditionFields.shape)] : []
    ).text + "\n"
  }

  private func shape(_ writer: JSONSchemaWriter) -> JSONValue {
    switch self {
    case .site: writer.schema(of: SiteFields.schema)
    case .data: dataFile(writer)
    case .holidays: writer.schema(of: HolidayFields.schema)
    case .page: writer.schema(of: PageFields.schema)
    case .policy: writer.schema(of: PolicyFields.schema)
    case .course: writer.schema(of: CourseFields.schema)
    case .caseStudy: writer.schema(of: CaseFields.schema)
    case .bulletin: writer.schema(of: BulletinFields.schema)
    case .digest: writer.schema(of: DigestFields.schema)
    case .plan: writer.schema(of: PlanFields.schema)
    case .deliveries: writer.schema(of: DeliveryListFields.schema)
    case .aliases: columnNames
    }
  }

  /// Tables by their keys; a file with an `id` of its own holds one programme.
  private func dataFile(_ writer: JSONSchemaWriter) -> JSONValue {
    let tables = DataTable.allCases.map { table in
      JSONValue.Member(
        table.rawValue,
        [
          "description": .string(table.summary.text(in: writer.language)),
          "type": ["array", "null"], "items": writer.schema(of: table.schema),
        ])
    }
    return [
      "type": ["object", "null"],
      "if": ["required": ["id"]],
      "then": writer.schema(of: ProgramFields.schema),
      "else": ["properties": .object(tables), "additionalProperties": .bool(false)],
    ]
  }

  /// A name in the company's exports, and the column that is meant: `minutes×60`.
  private var columnNames: JSONValue {
    var seen: Set<String> = []
    let keys = Schema.peopleTables.flatMap { $0.fields.map(\.key) }.filter {
      seen.insert($0).inserted
    }
    let pattern = "^ *(\(keys.joined(separator: "|"))) *([×*] *[1-9][0-9]{0,4} *)?$"
    return [
      "type": ["object", "null"],
      "additionalProperties": [
        "type": "string", "pattern": .string(pattern), "examples": .array(keys.map { .string($0) }),
      ],
    ]
  }
}

extension Page.Kind {
  fileprivate var files: [String] { folder.map { ["content/\($0)/**/*.md"] } ?? [] }
}
