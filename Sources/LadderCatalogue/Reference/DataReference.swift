package import LadderDiagnostics
import LadderInput

/// The page that says what may stand in every file of data, made from the declarations that read them.
///
/// Markdown in one language; ends with a line break.
package func dataReference(in language: Language) -> String {
  var page = ReferencePage(language)
  page.introduce()
  page.settings()
  page.dataFiles()
  page.conditions()
  page.frontMatter()
  page.people()
  return page.text
}

/// The page while it is being written.
private struct ReferencePage {
  private(set) var text = ""
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func words(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
  private func words(_ both: (zh: String, en: String)) -> String { words(both.zh, both.en) }

  private mutating func heading(_ level: Int, _ title: String) {
    text += "\(text.isEmpty ? "" : "\n")\(String(repeating: "#", count: level)) \(title)\n"
  }

  private mutating func paragraph(_ zh: String, _ en: String) { text += "\n\(words(zh, en))\n" }

  mutating func introduce() {
    heading(1, words("数据参考", "Data reference"))
    paragraph(
      "每种数据文件里可以写什么。本页由 `ladder schema --reference` 按读取这些文件的声明生成，请勿手改。",
      "What may stand in every file of data. This page is made by `ladder schema --reference` from the declarations that read the files; do not edit it."
    )
    paragraph(
      "YAML 里的值保留原样：`010`、`no`、`2026.10` 都是文字，由字段决定它是什么。没有列出的键是错误，写错的键会提示最接近的名字。标识以小写字母开头，由小写字母、数字、`_`、`-` 组成；工号是文字，全是数字时要加引号。",
      "A YAML value keeps its spelling: `010`, `no` and `2026.10` are text, and the field says what they mean. A key that is not listed is an error, and the nearest name is told. An id begins with a small letter and consists of small letters, digits, `_` and `-`; an employee's number is text and is quoted if it is all digits."
    )
  }

  mutating func settings() {
    heading(2, "site.yaml")
    paragraph("`content/site.yaml`：全站的设置。", "`content/site.yaml`: settings of the whole site.")
    fields(SiteFields.schema)
  }

  mutating func dataFiles() {
    heading(2, words("数据表", "Tables of data"))
    paragraph(
      "`content/data/` 下的任何 YAML 文件可以放任何数据表，一张表也可以分在几个文件里；文件叫什么、放在哪个文件夹都可以。表写成列表，每项的键如下。一个文件若自己有 `id`，则整个文件是一份培养方案（与 `programs` 的一项相同）。",
      "Any YAML file under `content/data/` may hold any tables, and a table may be spread over files; names and folders are free. A table is a list whose entries have the keys below. A file with an `id` of its own is a programme as a whole, like an entry of `programs`."
    )
    paragraph(
      "带 `version` 的是规则：同一标识可以并存几个版本，各在一段日子里有效；没有写 `effective_to` 的版本到下一版本生效为止。同一天有两个版本有效是错误。",
      "What has a `version` is a rule: several versions with one id may stand side by side, each in force for a stretch of days; one without `effective_to` holds until the next begins. Two in force on one day are an error."
    )
    for table in DataTable.allCases {
      heading(3, table.rawValue)
      text += "\n\(table.summary.text(in: language))\(words("。", "."))\n"
      fields(table.schema)
    }
    heading(3, words("放假安排", "Holidays"))
    paragraph(
      "`content/data/**/holidays/<年>.json`，公开的放假数据可以原样放入，其他的键不读。没有列出的日子按周一至周五上班。",
      "`content/data/**/holidays/<year>.json`; published data can be put there as it is, other keys are not read. Days that are not listed follow the week."
    )
    fields(HolidayFields.schema)
  }

  mutating func conditions() {
    heading(2, words("条件", "Conditions"))
    paragraph(
      "规则里的条件是下面几种之一，可以一层套一层：全部满足 `all`、任一满足 `any`、都不满足 `none`、至少几个 `at_least`，或者一个带 `fact` 的判断。",
      "A condition is one of these, one inside another as deep as needed: `all`, `any`, `none`, `at_least`, or a criterion with a `fact`."
    )
    text += """

      ```yaml
      any:
        - {id: complaints, fact: service_events, event: valid_complaint, period: last_6_months, op: lte, value: 2}
        - at_least:
            count: 1
            of:
              - {id: exam, fact: exam_score, exam_series: monthly, period: last_6_months, op: gte, value: 80}
              - {id: panel, fact: judgement, decided_by_role: review_panel}
      ```

      """
    fields(CriterionFields.schema)
    heading(3, words("事实", "Facts"))
    text +=
      "\n| `fact` | \(words("类型", "kind")) | \(words("必须同时写的键", "keys it needs")) |\n|---|---|---|\n"
    for fact in FactName.allCases {
      let kind = fact.isYesOrNo ? words("是非", "yes or no") : words("数量", "an amount")
      let keys = CriterionFields.needed(for: fact).map { "`\($0)`" }.joined(separator: " ")
      text += "| `\(fact.rawValue)` | \(kind) | \(keys) |\n"
    }
  }

  mutating func frontMatter() {
    heading(2, words("页面的文件头", "Front matter of pages"))
    paragraph(
      "Markdown 文件开头两行 `---` 之间的 YAML。每个页面都可以有：",
      "The YAML between two lines `---` at the head of a Markdown file. Every page may have:")
    fields(PageFields.schema)
    let common = Set(PageFields.schema.fields.map(\.key))
    for kind in Page.Kind.allCases {
      guard let folder = kind.folder else { continue }
      let own = kind.schema.fields.filter { !common.contains($0.key) }
      if own.isEmpty { continue }
      heading(3, "\(words("文件夹", "the folder")) content/\(folder)")
      paragraph("除上面各项以外：", "Besides the above:")
      fields(Schema(kind.schema.name, own))
    }
  }

  mutating func people() {
    heading(2, words("人员", "People"))
    paragraph(
      "`content/people/employees.csv` 是人员名单，`content/people/records/` 下是各种记录，文件名以表名开头（`kpi_scores_2026Q1.csv`）。CSV 为 UTF-8（有无 BOM 均可）或 GB18030；以逗号、分号或制表符分隔；第一行是列名，可以写键，也可以写所列的中文列名，其余别名写在 `records/aliases.yaml`。不认识的列略去，每个文件提示一次。出错的行整行不用。",
      "`content/people/employees.csv` lists the people, and the tables of records lie under `content/people/records/`, named after the table (`kpi_scores_2026Q1.csv`). CSV is UTF-8, with or without a byte order mark, or GB18030, separated by commas, semicolons or tabs. The first row holds the names of the columns: their keys, the Chinese names listed, or others that `records/aliases.yaml` gives. Unknown columns are left out and told of once a file. A row with a mistake is not used at all."
    )
    table(EmployeeFields.schema, key: [RecordFields.employee.key])
    for kind in RecordKind.allCases { table(kind.schema, key: kind.keyColumns) }
    heading(3, "records/deliveries.yaml")
    paragraph(
      "哪份文件覆盖哪个周期。只有列在这里且 `complete: true`，没有行才表示“没有”，否则是“不知道”。同一个键的行，导出时间晚的取代早的。",
      "Which file covers which period. Only what is listed here with `complete: true` lets no row mean none; else it means unknown. Of rows with one key, the newer export stands."
    )
    fields(DeliveryListFields.schema)
    heading(3, "records/aliases.yaml")
    paragraph(
      "列名的别名，一行一个：`工号: employee_id`；单位不同时带系数：`学时: minutes×60`。",
      "Other names of columns, one a line: `工号: employee_id`; with a factor where the unit is another: `学时: minutes×60`."
    )
    heading(3, "plans/<\(words("年", "year"))>/<\(words("工号", "number"))>.yaml")
    paragraph("个人发展计划，每人每年一份。", "Development plans, one a person and year.")
    fields(PlanFields.schema)
  }

  // MARK: - tables

  /// The fields of a mapping, then those of the mappings inside it.
  private mutating func fields(_ schema: Schema, path: String = "") {
    text +=
      "\n| \(words("键", "key")) | \(words("内容", "content")) | \(words("必填", "needed")) | \(words("说明", "meaning")) |\n|---|---|---|---|\n"
    for field in schema.fields {
      text +=
        "| `\(field.key)` | \(content(field)) | \(presence(field)) | \(cell(field.summary.text(in: language))) |\n"
    }
    if !schema.oneOf.isEmpty {
      let keys = schema.oneOf.map { "`\($0)`" }.joined(separator: " ")
      paragraph("至少写一个：\(keys)。", "At least one of: \(keys).")
    }
    for need in schema.needs where schema.name != CriterionFields.schema.name {
      let keys = need.keys.map { "`\($0)`" }.joined(separator: " ")
      paragraph(
        "`\(need.key): \(need.value)` 时必须写 \(keys)。",
        "With `\(need.key): \(need.value)` it needs \(keys).")
    }
    for field in schema.fields {
      guard let inner = field.shape.innerRecord else { continue }
      let innerPath = path + field.key
      text += "\n**`\(innerPath)`**\n"
      fields(inner, path: innerPath + ".")
    }
  }

  private mutating func table(_ schema: Schema, key: [String]) {
    heading(3, "\(schema.name).csv")
    let columns = key.map { "`\($0)`" }.joined(separator: " ")
    paragraph(
      "\(columns) 合起来唯一。", "Unique by \(columns).")
    text +=
      "\n| \(words("列", "column")) | \(words("中文列名", "Chinese names")) | \(words("内容", "content")) | \(words("必填", "needed")) | \(words("说明", "meaning")) |\n|---|---|---|---|---|\n"
    for field in schema.fields {
      text +=
        "| `\(field.key)` | \(field.names.joined(separator: "、")) | \(content(field)) | \(presence(field)) | \(cell(field.summary.text(in: language))) |\n"
    }
  }

  private func presence(_ field: FieldDeclaration) -> String {
    switch (field.presence, field.defaultText) {
    case (.required, _): words("是", "yes")
    case (.optional, let text?) where !text.isEmpty && text != "[]": "`\(text)`"
    case (.optional, _): ""
    }
  }

  private func content(_ field: FieldDeclaration) -> String {
    var parts = [cell(describe(field.shape))]
    if let unit = field.unit { parts.append(words(unit.name)) }
    return parts.joined(separator: words("，", ", "))
  }

  private func describe(_ shape: FieldShape) -> String {
    switch shape {
    case .integer(let bounds):
      words("整数 ", "whole number ") + "\(bounds.lowerBound)–\(bounds.upperBound)"
    case .number(let bounds):
      words("数字 ", "number ") + "\(bounds.lowerBound)–\(bounds.upperBound)"
    case .choice(let names, let aliases):
      names.map { name in
        let others = aliases.filter { $0.name == name }.map(\.spelling)
        let list = others.joined(separator: "、")
        return "`\(name)`" + (others.isEmpty ? "" : words("（\(list)）", " (\(list))"))
      }.joined(separator: words("、", ", "))
    case .identifier: words("标识", "an id")
    case .employeeID: words("工号", "an employee's number")
    case .reference(let kinds):
      kinds.map { kind in
        EntityKind(rawValue: kind).map { words("\($0.noun.zh)的标识", "id of a \($0.noun.en)") }
          ?? kind
      }.joined(separator: words("，或", " or "))
    case .list(let element): words("列表：", "list: ") + describe(element)
    case .oneOrMany(let element): describe(element) + words("，或其列表", " or a list of them")
    case .either(let shapes): shapes.map(describe).joined(separator: words("，或", " or "))
    case .record(let schema): words("见下 ", "see below: ") + schema.name
    default: words(shape.description)
    }
  }

  /// Text for a cell of a table.
  private func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

extension FieldShape {
  /// The mapping inside, where it stands alone or in a list.
  fileprivate var innerRecord: Schema? {
    switch self {
    case .record(let schema): schema
    case .list(let element), .oneOrMany(let element): element.innerRecord
    default: nil
    }
  }
}

extension FieldUnit {
  fileprivate var name: (zh: String, en: String) {
    switch self {
    case .minutes: ("分钟", "minutes")
    case .days: ("天", "days")
    case .months: ("个月", "months")
    case .years: ("年", "years")
    case .percent: ("百分比", "percent")
    case .points: ("分", "points")
    case .bytes: ("字节", "bytes")
    case .people: ("人", "people")
    }
  }
}
