import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// What the front matter of policies, courses, cases, bulletins and digests must hold together (E5, E6, W4; R1).
@Suite struct PageDataTests {
  private func policies(_ numbers: (id: String, number: String, text: String)...) -> Handbook {
    numbers.reduce(Handbook()) { handbook, page in
      handbook.adding(
        """
        -- content/policies/\(page.id).md --
        ---
        title: \(page.id)
        section_no: \(page.number)
        ---
        \(page.text)
        """)
    }
  }

  @Test func sectionThatIsLeftOutIsTold() async throws {
    await policies(("two", "\"3.2\"", "正文"), ("five", "1️⃣\"3.5\"", "正文")).expectDiagnostics(
      Expected(1, .sectionGap, "after 3.2 comes 3.5; 3.3, 3.4 is missing"))
  }

  @Test func headingsCountAsSections() async throws {
    await policies(
      ("two", "\"3.2\"", "## 3.3 方式\n\n正文\n\n## 3。4 考核\n\n正文"), ("five", "\"3.5\"", "正文")
    )
    .expectDiagnostics()
  }

  @Test func chaptersAboveSectionsAreImplied() async throws {
    await policies(("other", "\"4.1.1\"", "正文")).expectDiagnostics()
  }

  @Test func sectionHasOnePolicy() async throws {
    await policies(("other", "1️⃣\"3.1\"", "正文")).expectDiagnostics(
      Expected(1, .repeatedSection, "the number 3.1 is used twice"))
  }

  @Test(arguments: [
    Spoiled(
      "courses that wait for each other", "topic_ids: [complaint_flow]\nobjective_ids",
      "topic_ids: [complaint_flow]\nprerequisite_ids: [practice]\nobjective_ids",
      Expected(nil, .referenceCycle, "basics → practice → basics").anywhere),
    Spoiled(
      "a case that is not anonymised", "anonymised: true", "anonymised: 1️⃣false",
      Expected(1, .caseNotAnonymised, "customers cannot be recognised")),
    Spoiled(
      "a category of content that is none", "content_category: onboarding\nplanned_minutes: 60",
      "content_category: 1️⃣onbording\nplanned_minutes: 60",
      Expected(1, .unknownReference, "did you mean 'onboarding'?")),
    Spoiled(
      "minutes as a time", "planned_minutes: 60", "planned_minutes: 1️⃣1:00",
      Expected(1, .wrongType, "'planned_minutes' is a whole number")),
    Spoiled(
      "a week that is a day", "week: 2026-W40", "week: 1️⃣2026-10-02",
      Expected(1, .invalidDate, "'week' is a week such as 2026-W11")),
    Spoiled(
      "a business line that is none", "business_line: tariff", "business_line: 1️⃣tarif",
      Expected(1, .unknownReference, "did you mean 'tariff'?")),
    Spoiled(
      "a day with slashes", "issued_on: 2026-09-01", "issued_on: 1️⃣2026/9/1",
      Expected(1, .invalidDate, "write it as 2026-09-01")),
  ])
  func mistakeIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }

  @Test func weekHasOneDigest() async throws {
    await Handbook().adding(
      """
      -- content/digests/again.md --
      ---
      title: 又一份
      week: 2026-W40
      ---
      正文
      """
    ).expectDiagnostics(
      Expected(nil, .duplicateEntry, "2026-W40 has a complaint digest already").anywhere)
  }

  @Test func numberBelongsToOneBulletin() async throws {
    await Handbook().adding(
      """
      -- content/bulletins/b_02.md --
      ---
      title: 又一份
      doc_no: 一号
      issued_on: 2026-09-02
      business_line: tariff
      ---
      正文
      """
    ).expectDiagnostics(
      Expected(nil, .duplicateEntry, "the number '一号' is taken by another bulletin").anywhere)
  }

  // MARK: - numbers of customers

  private static let body = "    reviewed_by: \"100021\"\n---\n正文"

  private func story(_ text: String) throws -> Handbook {
    try Handbook().with(
      "anonymised: true\nreviewed_by: \"100021\"\n---\n正文",
      as: "anonymised: true\nreviewed_by: \"100021\"\n---\n\(text)")
  }

  @Test(arguments: [
    ("客户来电 1️⃣13800138000 投诉", "a telephone number"),
    ("客户来电 1️⃣138 0013 8000 投诉", "a telephone number"),
    ("客户来电1️⃣138-0013-8000。", "a telephone number"),
    ("证件 1️⃣11010519491231002X 有误", "an identity card's number"),
    ("证件 1️⃣110101199003070134 有误", "an identity card's number"),
    ("卡号 1️⃣6222 0000 0000 0000 004 已冻结", "a bank card's number"),
  ])
  func numberOfACustomerIsTold(_ text: String, _ kind: String) async throws {
    try await story(text).expectDiagnostics(Expected(1, .personalNumber, "this looks like \(kind)"))
  }

  @Test(arguments: [
    "热线 10086 和 4008001234 都打不通", "号码 138 开头、尾号 8000，已隐去", "工单 2026031500001 已办结",
    "证件 110101199003070135 校验位不对", "流水 1234567890123456 不是卡号", "时间 2026-03-15 14:30",
    "见 b_13800138000 一文",
  ])
  func otherNumbersAreLetBe(_ text: String) async throws {
    try await story(text).expectDiagnostics()
  }
}
