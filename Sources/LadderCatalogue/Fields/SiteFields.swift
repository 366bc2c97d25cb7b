import LadderDiagnostics
import LadderInput

// The schema of `content/site.yaml`.

enum SiteFields {
  static let title = Field("title", .line, zh: "网站标题", en: "the site's title")
  static let shortTitle = Field(
    "short_title", .line, .optional, zh: "页眉用的短标题", en: "a short title for the header")
  static let company = Field("company", .line, .optional, zh: "公司名称", en: "the company's name")
  static let language = Field(
    "language", .identifier, default: "zh", zh: "界面语言", en: "the language of the interface")
  static let baseURL = Field("base_url", .line, .optional, zh: "网站地址", en: "the site's address")
  static let timeZone = Field(
    "timezone", .line, default: "Asia/Shanghai", zh: "时区", en: "the time zone")
  static let reportErrorTo = Field(
    "report_error_to", .line, .optional, zh: "发现错误找谁", en: "whom to tell of an error")
  static let people = Field(
    "people", .record(PeopleSettingsFields.schema, PeopleSettings.init(reading:)), .optional,
    zh: "个人页面的设置", en: "settings of the pages about people")
  static let tenure = Field(
    "tenure", .record(TenureFields.schema, TenureSettings.init(reading:)), .optional,
    zh: "司龄怎样计算", en: "how months of service are counted")
  static let repository = Field(
    "repository", .record(RepositoryFields.schema, RepositorySettings.init(reading:)), .optional,
    zh: "手册所在的 Git 仓库", en: "the Git repository the handbook is kept in")
  static let limits = Field(
    "limits", .record(LimitFields.schema, { Limits(reading: &$0) }), default: Limits(),
    zh: "文件大小与嵌套的上限", en: "bounds of sizes and depths")
  static let schema = Schema(
    "site",
    [
      title.declaration, shortTitle.declaration, company.declaration, language.declaration,
      baseURL.declaration, timeZone.declaration, reportErrorTo.declaration, people.declaration,
      tenure.declaration, repository.declaration, limits.declaration,
    ])
}

struct PeopleSettings: Sendable {
  let access: Located<SiteSettings.PeopleAccess>?
  let openReason: String?
  let names: Located<SiteSettings.PeopleNames>?
  let coordinatorRoleIDs: [Identifier<Role>]
  let retentionMonths: Int

  init?(reading reader: inout MappingReader) {
    access = reader.readLocated(PeopleSettingsFields.access)
    openReason = reader.read(PeopleSettingsFields.openReason)
    names = reader.readLocated(PeopleSettingsFields.names)
    coordinatorRoleIDs = reader.read(PeopleSettingsFields.coordinatorRoles)
    retentionMonths = reader.read(PeopleSettingsFields.retention)
  }
}

enum PeopleSettingsFields {
  static let access = Field(
    "access", .oneOf(SiteSettings.PeopleAccess.self), .optional, zh: "谁能看个人页面",
    en: "who may read pages about people")
  static let openReason = Field(
    "access_open_reason", .line, .optional, zh: "公开个人页面的理由", en: "why they are open to everyone")
  static let names = Field(
    "names", .oneOf(SiteSettings.PeopleNames.self), .optional,
    zh: "所有人可见的页面是否写出姓名；hidden 时写岗位",
    en: "whether pages that everyone may read name people; with 'hidden' their role stands there")
  static let coordinatorRoles = Field(
    "coordinator_roles", .list(.id(of: Role.self)), default: [],
    zh: "哪些岗位可以看统筹页面和每个人的页面",
    en: "the roles that may read the coordination pages and everyone's page")
  static let retention = Field(
    "retention_months", .integer(1...600), default: 36, unit: .months,
    zh: "过去的记录用多久；更早的不再使用，离职人员的从离职日算起",
    en: "how long past records are used; of those who left, counted from when they left")
  static let schema = Schema(
    "people settings",
    [
      access.declaration, openReason.declaration, names.declaration, coordinatorRoles.declaration,
      retention.declaration,
    ])
}

enum TenureFields {
  static let boundary = Field(
    "tenure_boundary", .oneOf(TenureSettings.Boundary.self), default: .anniversary,
    zh: "满月从对应日当天还是次日算起", en: "whether a month is full on the day of the same number or after it")
  static let leaveStops = Field(
    "leave_stops_tenure", .boolean, default: false, zh: "休假期间是否不计司龄",
    en: "whether days of leave do not count")
  static let schema = Schema("tenure", [boundary.declaration, leaveStops.declaration])
}

extension TenureSettings {
  init?(reading reader: inout MappingReader) {
    self.init()
    boundary = reader.read(TenureFields.boundary)
    leaveStops = reader.read(TenureFields.leaveStops)
  }
}

enum RepositoryFields {
  static let editURL = Field(
    "edit_url", .line, .optional, zh: "编辑文件的地址，{path} 处填入文件路径",
    en: "where a file is edited; its path takes the place of {path}")
  static let updated = Field(
    "updated", .boolean, default: true, zh: "页面是否显示 Git 记录的最后修改日期",
    en: "whether pages say when git saw them change last")
  static let contributors = Field(
    "contributors", .boolean, default: false, zh: "页面是否显示参与修改的人",
    en: "whether pages name those who changed them")
  static let schema = Schema(
    "repository", [editURL.declaration, updated.declaration, contributors.declaration])
}

extension RepositorySettings {
  init?(reading reader: inout MappingReader) {
    self.init()
    showsUpdated = reader.read(RepositoryFields.updated)
    showsContributors = reader.read(RepositoryFields.contributors)
    guard let url = reader.readLocated(RepositoryFields.editURL) else { return }
    let isWeb = url.value.hasPrefix("https://") || url.value.hasPrefix("http://")
    let parts = url.value.split(separator: "{path}", omittingEmptySubsequences: false)
    guard isWeb, parts.count == 2 else {
      reader.report(.unusableEditURL(url.value, at: url.range))
      return
    }
    editAddress = (String(parts[0]), String(parts[1]))
  }
}

extension MappingReader {
  /// The site's address; one that is no web address is reported.
  fileprivate mutating func readBaseURL() -> String {
    guard let url = readLocated(SiteFields.baseURL) else { return "" }
    if !url.value.hasPrefix("https://"), !url.value.hasPrefix("http://") {
      report(.unusableBaseURL(url.value, at: url.range))
    }
    return url.value
  }

  /// The time zone; one that no computer knows is reported.
  fileprivate mutating func readTimeZone() -> String {
    guard has(SiteFields.timeZone) else { return read(SiteFields.timeZone) }
    let zone = read(SiteFields.timeZone)
    if !isTimeZone(zone) { report(.unknownTimeZone(zone, at: range(of: SiteFields.timeZone))) }
    return zone
  }
}

extension SiteSettings {
  init?(reading reader: inout MappingReader) {
    guard let title = reader.read(SiteFields.title) else { return nil }
    let people = reader.read(SiteFields.people)
    let shortTitle = reader.read(SiteFields.shortTitle) ?? title
    self.init(
      title: title, shortTitle: shortTitle, company: reader.read(SiteFields.company) ?? shortTitle,
      language: reader.read(SiteFields.language), baseURL: reader.readBaseURL(),
      timeZone: reader.readTimeZone(), peopleAccess: people?.access?.value ?? .off,
      peopleAccessPlace: people?.access?.range, peopleAccessOpenReason: people?.openReason,
      reportErrorTo: reader.read(SiteFields.reportErrorTo), limits: reader.read(SiteFields.limits))
    peopleNames = people?.names?.value ?? .shown
    peopleNamesPlace = people?.names?.range
    coordinatorRoleIDs = people?.coordinatorRoleIDs ?? []
    retentionMonths = people?.retentionMonths ?? retentionMonths
    tenure = reader.read(SiteFields.tenure) ?? TenureSettings()
    repository = reader.read(SiteFields.repository) ?? RepositorySettings()
  }
}
