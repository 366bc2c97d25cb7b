import LadderCatalogue
import LadderDiagnostics
import LadderInput

/// The text a new page begins with: front matter that passes the checks, and a skeleton that says what
/// belongs where.
///
/// Choices are the first of the company's own lists, the others stand in a remark.
struct StarterPage {
  let catalogue: Catalogue
  let title: String?
  let day: Day

  func text(_ kind: StarterKind) throws(StarterFailure) -> String {
    switch kind {
    case .policy: policy
    case .course: try course()
    case .caseStudy: try caseStudy()
    case .bulletin: try bulletin()
    case .employee: ""
    }
  }

  private func head(_ fallback: String, _ fields: String) -> String {
    """
    ---
    title: \(jsonString(title ?? fallback))
    # 还没写完、暂不发布时，去掉下一行行首的 #
    # draft: true
    description: 请用一句话说明这一页讲什么、给谁看
    \(fields)
    ---

    """
  }

  private var policy: String {
    head(
      "新的制度（请改标题）",
      """
      # 制度汇编中的编号，例如 section_no: "3.4.2"
      version: "1"
      effective_from: \(day)
      # 批准以后写上由谁批准，并把 status 改为 active
      # approved_by: 客户服务中心
      status: draft
      """) + """
        ## 目的与适用范围

        请写明这项制度要解决什么问题，适用于哪些岗位、哪些情形，从哪一天起执行。

        ## 要求

        请逐条写清谁在什么时候、做什么、做到什么程度。一条只说一件事，数字写出单位，例如“三十分钟内”“每月一次”。

        1. 第一条要求。
        2. 第二条要求。

        ## 例外与责任

        请写明哪些情况可以例外、由谁批准，没有做到时怎样处理，有疑问找谁。

        引用其他页面时写 `[[course:标识]]` 或 `[[policy:标识]]`，页面上会显示它的标题。

        """
  }

  private func course() throws(StarterFailure) -> String {
    let vocabularies = catalogue.vocabularies
    let method = try first(vocabularies.deliveryMethods, "delivery_methods")
    let category = try first(vocabularies.contentCategories, "content_categories")
    var fields = [
      "# 培训方式：\(choices(vocabularies.deliveryMethods))",
      "delivery_method: \(method)",
      "# 内容类别：\(choices(vocabularies.contentCategories))",
      "content_category: \(category)",
      "# 计划时长，单位为分钟",
      "planned_minutes: 60",
    ]
    if let topic = catalogue.topics.first {
      fields += [
        "# 主题，可以有几个：\(choices(catalogue.topics, name: \.name))", "topic_ids: [\(topic.id)]",
      ]
    }
    fields += [
      "# 怎样算完成：completed 学完，passed 通过考核，completed_and_passed 两者都要", "move_on: completed",
    ]
    return head("新的课程（请改标题）", fields.joined(separator: "\n")) + """
      ## 学完能做到什么

      请写两三件学完以后能独立做到、别人看得出来的事，用“能……”开头。

      ## 内容

      请按讲的次序写出要点，每一点配一个来自工作的例子，写明各用多少分钟。

      ## 练习

      请给出一个可以当场做的练习，写明材料、步骤和怎样算做对。

      ## 怎样检验

      请写明用什么方法检验、标准是什么、没有通过时怎样补学。

      """
  }

  private func caseStudy() throws(StarterFailure) -> String {
    let kinds = catalogue.vocabularies.caseKinds
    let kind = try first(kinds, "case_kinds")
    var fields = ["# 案例类型：\(choices(kinds))", "kind: \(kind)"]
    if let topic = catalogue.topics.first { fields.append("topic_ids: [\(topic.id)]") }
    fields += [
      "# 发布前确认：姓名、号码、地址都已隐去，认不出是哪位客户", "anonymised: true",
      "happened_month: \(day.yearMonth)",
    ]
    return head("新的案例（请改标题）", fields.joined(separator: "\n")) + """
      ## 情形

      请写清什么时候、哪一类客户、因为什么事找到我们，当时已经发生了什么。称呼用姓氏或化名。

      ## 处理过程

      请按时间写出谁做了什么、说了什么、客户有什么反应，做得好的和做得不好的都写。

      ## 分析

      请说明转折出在哪一步，依据哪一条制度，换一种做法会怎样。

      ## 讨论

      1. 如果你是第一个接待的人，第一句话会怎么说？
      2. 哪一步最早可以避免后面的事？

      """
  }

  private func bulletin() throws(StarterFailure) -> String {
    let lines = catalogue.vocabularies.businessLines
    let line = try first(lines, "business_lines")
    var fields = [
      "doc_no: \(jsonString(nextDocumentNumber(catalogue.bulletins, on: day)))",
      "issued_on: \(day)", "# 对客户执行的日期", "effective_on: \(day)",
      "# 业务线：\(choices(lines))", "business_line: \(line)",
    ]
    if let topic = catalogue.topics.first { fields.append("topic_ids: [\(topic.id)]") }
    return head("新的业务文件（请改标题）", fields.joined(separator: "\n")) + """
      ## 什么变了

      请写明从哪一天起、哪些客户、哪项业务，原来怎样，现在怎样。金额、时限和条件写全。

      ## 怎样对客户说

      请写出一段可以直接说的话，再写明不能怎样说。

      ## 常见问题

      请列出客户最可能问的两三个问题和答复，拿不准时找谁。

      """
  }

  private func first(_ terms: Table<Term>, _ list: String) throws(StarterFailure) -> String {
    guard let term = terms.first else { throw .refused(.emptyVocabulary(list)) }
    return term.id.name
  }

  private func choices(_ terms: Table<Term>) -> String { choices(terms, name: \.name) }

  private func choices<Entity>(_ table: Table<Entity>, name: (Entity) -> String) -> String {
    let shown = table.prefix(12).map { "\($0.id) \(name($0))" }.joined(separator: "、")
    return table.count > 12 ? shown + "……" : shown
  }
}

/// The number after the highest of the newest document's series: after `客〔2026〕36号`, `客〔2026〕37号`.
///
/// A series with another year in it begins anew.
func nextDocumentNumber(_ bulletins: Table<Bulletin>, on day: Day) -> String {
  let year = String(day.civil.year)
  let newest = bulletins.max { ($0.issuedOn, $0.id) < ($1.issuedOn, $1.id) }
  guard let newest, let form = NumberedText(newest.documentNumber) else { return "〔\(year)〕1号" }
  let oldYear = String(newest.issuedOn.civil.year)
  let lead = form.lead.replacing(oldYear, with: year)
  let highest = bulletins.compactMap { NumberedText($0.documentNumber) }
    .filter { $0.lead == lead }.map(\.number).max()
  return "\(lead)\((highest ?? 0) + 1)\(form.tail)"
}

/// A text with a number in it, split at its last one.
private struct NumberedText {
  let lead: String
  let number: Int
  let tail: String

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let last = bytes.lastIndex(where: isDigit) else { return nil }
    let start = (bytes[..<last].lastIndex { !isDigit($0) } ?? -1) + 1
    guard let number = Int(String(decoding: bytes[start...last], as: UTF8.self)),
      number < Int.max
    else { return nil }
    lead = String(decoding: bytes[..<start], as: UTF8.self)
    self.number = number
    tail = String(decoding: bytes[(last + 1)...], as: UTF8.self)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
