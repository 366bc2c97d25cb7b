import LadderDiagnostics
import LadderInput

// The front matter of pages: what every page may have, and what each kind of page has besides.

enum PageFields {
  static let id = Field(
    "id", .identifier, .optional, zh: "标识；省略时取文件名", en: "its id; the file's name if left out")
  static let title = Field(
    "title", .line, .optional, zh: "标题；省略时取正文的一级标题",
    en: "its title; the first level-1 heading if left out")
  static let description = Field(
    "description", .line, .optional, zh: "一句话说明，显示在标题下和列表里",
    en: "one sentence about it, shown under the title and in lists")
  static let date = Field("date", .day, .optional, zh: "页面的日期", en: "the date it bears")
  static let updated = Field(
    "updated", .day, .optional, zh: "最后修改或确认的日期；省略时取 Git 的记录",
    en: "when it was last changed or confirmed; what git says if left out")
  static let weight = Field(
    "weight", .integer(-9999...9999), default: 0, zh: "在栏目中的次序，小的在前",
    en: "its place in its section; small ones first")
  static let draft = Field(
    "draft", .boolean, default: false, zh: "草稿不发布", en: "a draft is not published")
  static let publishDate = Field(
    "publish_date", .day, .optional, zh: "从哪一天起发布", en: "the first day on which it is published")
  static let expiryDate = Field(
    "expiry_date", .day, .optional, zh: "从哪一天起不再发布",
    en: "the first day on which it is not published any more")
  static let status = Field(
    "status", .oneOf(Page.Status.self), default: .active, zh: "现行，或仅供参阅的草案",
    en: "in force, or shown as a draft without effect")
  static let slug = Field(
    "slug", .identifier, .optional, zh: "地址中的名称", en: "its name in the address")
  static let aliases = Field(
    "aliases", .oneOrMany(.located(.line)), default: [], zh: "页面以前的位置，旧地址会转到这里",
    en: "where it lay before; the old addresses lead here")
  static let tags = Field(
    "tags", .oneOrMany(.located(.line)), default: [], zh: "标签", en: "its tags")
  static let toc = Field(
    "toc", .boolean, default: true, zh: "是否显示本页目录", en: "whether its headings are listed beside it")
  static let search = Field(
    "search", .boolean, default: true, zh: "是否可被搜索到", en: "whether search finds it")
  static let owner = Field(
    "owner", .reference(to: "employee", "role", "department"), .optional, zh: "负责人、角色或部门",
    en: "who looks after it: a person, a role or a department")
  static let reviewBy = Field(
    "review_by", .day, .optional, zh: "最迟复核日期", en: "when it must have been looked at again")
  static let reviewEvery = Field(
    "review_every", .oneOf(ReviewCycle.self), .optional, zh: "多久复核一次，从最后修改之日算起",
    en: "how often it must be looked at again, counted from its last change")

  static let common = [
    id.declaration, title.declaration, description.declaration, date.declaration,
    updated.declaration, weight.declaration, draft.declaration, publishDate.declaration,
    expiryDate.declaration, status.declaration, slug.declaration, aliases.declaration,
    tags.declaration, toc.declaration, search.declaration, owner.declaration,
    reviewBy.declaration, reviewEvery.declaration,
  ]
  /// What other generators call some of the keys.
  static let otherNames = [
    "summary": "description", "lastmod": "updated", "publishDate": "publish_date",
    "expiryDate": "expiry_date", "hidden": "draft", "order": "weight", "redirect_from": "aliases",
    "tag": "tags", "category": "tags", "categories": "tags", "keywords": "tags",
    "lastUpdated": "updated", "last_updated": "updated", "permalink": "slug",
    "sidebar_position": "weight", "nav_order": "weight",
  ]
  static let schema = schema("page")

  /// The schema of a kind of page: what every page may have, and what it has besides.
  static func schema(_ name: String, _ own: [FieldDeclaration] = []) -> Schema {
    Schema(name, common + own, otherNames: otherNames)
  }
}

enum PolicyFields {
  static let sectionNumber = Field(
    "section_no", .line, .optional, zh: "条款编号，如 \"3.4.2\"", en: "its number in the rule book")
  static let version = Field("version", .line, default: "1", zh: "版本", en: "its version")
  static let effectiveFrom = Field(
    "effective_from", .day, .optional, zh: "生效日期", en: "from when it holds")
  static let approvedBy = Field("approved_by", .line, .optional, zh: "由谁批准", en: "who approved it")
  static let appliesTo = Field(
    "applies_to", .record(AppliesToFields.schema, AppliesTo.init(reading:)), .optional, zh: "适用于谁",
    en: "whom it is for")
  static let requiresAck = Field(
    "requires_ack", .boolean, default: false, zh: "是否须逐人确认",
    en: "whether everyone must acknowledge it")
  static let schema = PageFields.schema(
    "policy",
    [
      sectionNumber.declaration, version.declaration, effectiveFrom.declaration,
      approvedBy.declaration, appliesTo.declaration, requiresAck.declaration,
    ])
}

struct AppliesTo: Sendable {
  let roleIDs: [Identifier<Role>]
  let gradeIDs: [Identifier<Grade>]

  init?(reading reader: inout MappingReader) {
    roleIDs = reader.read(AppliesToFields.roles)
    gradeIDs = reader.read(AppliesToFields.grades)
  }
}

enum AppliesToFields {
  static let roles = Field("roles", .list(.id(of: Role.self)), default: [], zh: "岗位角色", en: "roles")
  static let grades = Field(
    "grades", .list(.id(of: Grade.self)), default: [], zh: "职级", en: "grades")
  static let schema = Schema("applies_to", [roles.declaration, grades.declaration])
}

enum CourseFields {
  static let deliveryMethod = Field(
    "delivery_method", .term(.deliveryMethod), zh: "培训方式", en: "how it is taught")
  static let contentCategory = Field(
    "content_category", .term(.contentCategory), zh: "内容类别", en: "its content category")
  static let minutes = Field(
    "planned_minutes", .integer(1...100_000), unit: .minutes, zh: "计划时长", en: "how long it takes")
  static let areaID = Field(
    "area_id", .id(of: CompetencyArea.self), .optional, zh: "能力领域", en: "its competency area")
  static let topicIDs = Field(
    "topic_ids", .list(.id(of: Topic.self)), default: [], zh: "主题", en: "its topics")
  static let competencyIDs = Field(
    "competency_ids", .list(.id(of: Competency.self)), default: [], zh: "培养的能力",
    en: "what it trains")
  static let systemIDs = Field(
    "system_ids", .list(.id(of: System.self)), default: [], zh: "涉及的系统", en: "its systems")
  static let objectiveIDs = Field(
    "objective_ids", .list(.reference(to: EntityKind.objective.rawValue)), default: [],
    zh: "服务的培训目标",
    en: "the aims it serves")
  static let prerequisiteIDs = Field(
    "prerequisite_ids", .list(.id(of: Course.self)), default: [], zh: "先修课程",
    en: "courses to take before")
  static let moveOn = Field(
    "move_on", .oneOf(MoveOn.self), zh: "怎样算完成", en: "when it counts as done")
  static let mastery = Field(
    "mastery_score_pct", .number(0...100), .optional, unit: .percent, zh: "及格线",
    en: "the score from which it is passed")
  static let validity = Field(
    "validity_months", .integer(1...600), .optional, unit: .months, zh: "有效期",
    en: "how long it counts")
  static let schema = PageFields.schema(
    "course",
    [
      deliveryMethod.declaration, contentCategory.declaration, minutes.declaration,
      areaID.declaration, topicIDs.declaration, competencyIDs.declaration, systemIDs.declaration,
      objectiveIDs.declaration, prerequisiteIDs.declaration, moveOn.declaration,
      mastery.declaration, validity.declaration,
    ])
}

enum CaseFields {
  static let kind = Field("kind", .term(.caseKind), zh: "案例类型", en: "its kind")
  static let topicIDs = Field(
    "topic_ids", .list(.id(of: Topic.self)), default: [], zh: "主题", en: "its topics")
  static let competencyIDs = Field(
    "competency_ids", .list(.id(of: Competency.self)), default: [], zh: "相关能力",
    en: "its competencies")
  static let courseIDs = Field(
    "course_ids", .list(.id(of: Course.self)), default: [], zh: "相关课程", en: "its courses")
  static let anonymised = Field(
    "anonymised", .boolean, zh: "是否已隐去客户信息", en: "whether customers cannot be recognised")
  static let reviewedBy = Field(
    "reviewed_by", .reference(to: "employee"), .optional, zh: "审核人工号", en: "who reviewed it")
  static let month = Field(
    "happened_month", .yearMonth, .optional, zh: "发生月份", en: "when it happened")
  static let schema = PageFields.schema(
    "case",
    [
      kind.declaration, topicIDs.declaration, competencyIDs.declaration, courseIDs.declaration,
      anonymised.declaration, reviewedBy.declaration, month.declaration,
    ])
}

enum BulletinFields {
  static let number = Field("doc_no", .line, zh: "文号", en: "its number")
  static let issuedOn = Field("issued_on", .day, zh: "发布日期", en: "when it was issued")
  static let effectiveOn = Field(
    "effective_on", .day, .optional, zh: "生效日期", en: "from when it holds")
  static let businessLine = Field(
    "business_line", .term(.businessLine), zh: "业务线", en: "its business line")
  static let topicIDs = Field(
    "topic_ids", .list(.id(of: Topic.self)), default: [], zh: "主题", en: "its topics")
  static let supersedes = Field(
    "supersedes_id", .id(of: Bulletin.self), .optional, zh: "取代的业务文件", en: "the one it replaces")
  static let schema = PageFields.schema(
    "bulletin",
    [
      number.declaration, issuedOn.declaration, effectiveOn.declaration, businessLine.declaration,
      topicIDs.declaration, supersedes.declaration,
    ])
}

enum DigestFields {
  static let week = Field("week", .week, zh: "哪一周", en: "its week")
  static let categories = Field(
    "categories", .list(.record(DigestCategoryFields.schema, Digest.Category.init(reading:))),
    default: [],
    zh: "分类与件数", en: "its complaints by category")
  static let caseIDs = Field(
    "case_ids", .list(.id(of: CaseStudy.self)), default: [], zh: "相关案例", en: "its cases")
  static let schema = PageFields.schema(
    "digest", [week.declaration, categories.declaration, caseIDs.declaration])
}

enum DigestCategoryFields {
  static let name = Field("name", .line, zh: "类别", en: "the category")
  static let count = Field("count", .integer(0...1_000_000), zh: "件数", en: "how many")
  static let schema = Schema("digest category", [name.declaration, count.declaration])
}

extension Digest.Category {
  init?(reading reader: inout MappingReader) {
    guard let name = reader.read(DigestCategoryFields.name),
      let count = reader.read(DigestCategoryFields.count)
    else { return nil }
    self.init(name: name, count: count)
  }
}

extension Page.Kind {
  /// The schema of the front matter of such a page.
  var schema: Schema {
    switch self {
    case .policy: PolicyFields.schema
    case .course: CourseFields.schema
    case .caseStudy: CaseFields.schema
    case .bulletin: BulletinFields.schema
    case .digest: DigestFields.schema
    case .ordinary, .grade, .track: PageFields.schema
    }
  }
}
