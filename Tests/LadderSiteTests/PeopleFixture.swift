import LadderDiagnostics
import LadderInput
import LadderMarkup
import LadderTemplates
import LadderTestSupport
import Testing

@testable import LadderCatalogue
@testable import LadderProgress
@testable import LadderSite

/// A small handbook with the site's own templates, for tests of the pages about people.
struct PeopleFixture {
  let site: PeopleSite
  let templates: PeopleTemplates
  let coordination: CoordinationTemplates

  /// A site made from archives of files; what is under `content/people/` comes apart from the handbook.
  init(
    people archive: String = employees, handbook: String = handbook, asOf: String = "2026-10-12"
  ) async throws {
    let day = try #require(Day(asOf))
    let sources = files(handbook)
    let parsed = await ParsedSource.parse(sources)
    try #require(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    let catalogue = loadCatalogue(parsed.value, includesDrafts: false)
    try #require(!catalogue.diagnostics.hasErrors, "\(catalogue.diagnostics)")
    let loaded = await loadPeople(files(archive), catalogue: catalogue.value, asOf: day)
    try #require(!loaded.diagnostics.hasErrors, "\(loaded.diagnostics)")
    let progress = await evaluateProgress(catalogue.value, loaded.value.people, asOf: day)
    let set = try await defaultTemplates()
    let words = Words.read(set.texts, language: "zh")
    try #require(words.diagnostics.isEmpty, "\(words.diagnostics)")
    var compiler = TemplateCompiler(
      set: TemplateSet.parse(set.templates).value, constants: words.value.constants)
    let templates = PeopleTemplates(&compiler)
    let coordination = CoordinationTemplates(&compiler)
    try #require(compiler.diagnostics.isEmpty, "\(compiler.diagnostics)")
    self.templates = try #require(templates)
    self.coordination = try #require(coordination)
    let isGated = catalogue.value.site.peopleAccess == .gated
    let overview = isGated ? await progress.people.overview() : nil
    let sections = Sections(catalogue.value, words: words.value)
    let links = catalogue.value.pages.map { page in
      page.document.links.map { _ in nil as LinkTarget? }
    }
    let model = SiteModel(
      catalogue: catalogue.value, people: loaded.value.people, progress: progress, asOf: day,
      words: words.value, targets: LinkTargets(catalogue.value, assets: []), links: links,
      sections: sections,
      relations: Relations(
        catalogue.value, routes: catalogue.value.pages.map(\.route), links: links),
      navigation: Navigation.make(
        catalogue.value, sections, words: words.value, showsPeople: true),
      glossary: nil, keys: isGated ? .standIn : nil, overview: overview)
    site = PeopleSite(model, people: loaded.value.people, progress: progress)
  }

  var assets: PageAssets {
    PageAssets(
      site: site.catalogue.site, asOf: site.asOf, styles: [], named: [:], searchScript: nil)
  }

  /// The paths of every page about people.
  var paths: [String] {
    let (pages, groups, _) = site.model.peoplePages(templates, coordination)
    return (pages.map(\.route) + groups.flatMap(\.routes)).map(\.path)
  }

  /// The text of a page by its path.
  func page(_ path: String) throws -> String {
    let (pages, groups, _) = site.model.peoplePages(templates, coordination)
    var bytes = ByteBuffer(capacity: 1024)
    if let page = pages.first(where: { $0.route.path == path }) {
      page.render(assets, &bytes)
    } else {
      let group = try #require(
        groups.first { $0.routes.contains { $0.path == path } }, "no page at \(path)")
      let index = try #require(group.routes.firstIndex { $0.path == path })
      group.begin(assets)(index, &bytes)
    }
    return String(decoding: bytes.bytes, as: UTF8.self)
  }

  /// The page maker of a person.
  func person(_ id: String) throws -> PersonPage {
    let position = try #require(site.people.employees.position(of: Identifier(id)))
    return PersonPage(site, site.progress.people[position])
  }

  func todo(_ id: String) throws -> [String] {
    try person(id).todo().map { item in
      [item.stateWord, item.link.label, item.note, item.day].compactMap { $0 }.joined(
        separator: " | ")
    }
  }

  static let handbook = """
    -- content/site.yaml --
    title: 手册
    company: 公司
    people:
      access: open
      access_open_reason: 示例
    report_error_to: 培训专员
    -- content/data/org/roles.yaml --
    roles:
      - {id: vip_manager, name: 客户经理}
      - {id: team_manager, name: 团队经理}
    -- content/data/org/teams.yaml --
    teams:
      - {id: one, name: 一组, supervisor_employee_id: "100008", goals: [全员通过考核]}
    -- content/data/org/strategy_goals.yaml --
    strategy_goals: [{id: g_retain, name: 保有率达到95%, year: 2026}]
    -- content/data/ladder/tracks.yaml --
    tracks:
      - {id: service, name: 服务序列, kind: vertical, grade_ids: [junior, senior]}
    -- content/data/ladder/grades.yaml --
    grades:
      - {id: junior, track_id: service, level: 1, name: 初级, version: "1"}
      - {id: senior, track_id: service, level: 2, name: 高级, version: "1", min_competencies: [{competency_id: handling, level: 3}]}
    -- content/data/ladder/competencies.yaml --
    competency_areas: [{id: skill, name: 技能}]
    competencies:
      - {id: handling, name: 投诉处理, area_id: skill, levels: [{level: 1, name: 了解}, {level: 3, name: 熟练}]}
    -- content/data/ladder/moves.yaml --
    moves:
      - id: junior_to_senior
        kind: promotion
        from_grade_ids: [junior]
        to: {grade_id: senior}
        review: {cycle: half_year, decided_by_roles: [team_manager], needs_vacancy: true}
        criteria:
          all:
            - {id: in_grade, label: 任初级满12个月, fact: months_in_grade, op: gte, value: 12}
            - {id: exam, label: 月考平均80分, fact: exam_score, exam_series: monthly, period: last_6_months, agg: mean, min_points: 2, op: gte, value: 80}
            - {id: deductions, label: 扣分不超过2分, fact: kpi_deduction_points, kpi_id: orders, period: last_2_quarters, agg: sum, op: lte, value: 2}
            - {id: panel, label: 面谈通过, fact: judgement, decided_by_role: team_manager, op: is_true}
        version: "1"
      - id: senior_to_junior
        kind: demotion
        from_grade_ids: [senior]
        to: {grade_id: junior}
        review: {cycle: quarter, decided_by_roles: [team_manager]}
        criteria:
          any:
            - {id: errors, label: 重大差错2次, fact: service_events, event: major_error, period: last_2_quarters, agg: count, op: gte, value: 2}
        version: "1"
    -- content/data/kpi/kpi_items.yaml --
    kpi_items:
      - {id: orders, name: 业务受理, weight_pct: 100, max_score: 100}
    -- content/data/training/vocabularies.yaml --
    delivery_methods: [{id: lecture, name: 讲授}]
    content_categories: [{id: norms, name: 规范}]
    -- content/data/training/certifications.yaml --
    certifications:
      - {id: trainer, name: 内部培训师, validity_months: 24, expiring_days: 60}
    -- content/data/training/programs/prog_basic.yaml --
    id: prog_basic
    title: 基础培训
    kind: special
    status: active
    course_ids: [basics]
    -- content/data/rules/special_programs.yaml --
    special_programs:
      - id: sp_basic
        name: 基础专项培训
        status: active
        period: quarter
        program_id: prog_basic
        due_within_days: 45
        population: {roles: [vip_manager], on_post: true, min_size: 5, min_days_in_period: 30}
        mandatory_when:
          any:
            - {id: rank, label: 排名处于后百分之五十, fact: kpi_percentile, kpi_id: orders, method: weak, op: lte, value: 50}
            - {id: tenure, label: 入职不满12个月, fact: tenure_months, as_of: period_end, op: lt, value: 12}
        otherwise: optional
        on_unknown: review
        version: "1"
        approved_by: 公司
    -- content/data/calendar/exams.yaml --
    exams:
      - {id: m8, series: monthly, name: 8月考核, exam_month: 2026-08, held_at: 2026-08-27T15:00, component: written, duration_minutes: 60, total_points: 100, pass_pct: 60, audience: {roles: [vip_manager]}, scope: [业务]}
      - {id: m9, series: monthly, name: 9月考核, exam_month: 2026-09, held_at: 2026-09-24T15:00, component: written, duration_minutes: 60, total_points: 100, pass_pct: 60, audience: {roles: [vip_manager]}, scope: [业务]}
      - {id: m10, series: monthly, name: 10月考核, exam_month: 2026-10, held_at: 2026-10-29T15:00, component: written, duration_minutes: 60, total_points: 100, pass_pct: 60, audience: {roles: [vip_manager]}, scope: [业务]}
    -- content/courses/basics.md --
    ---
    title: 基础业务
    delivery_method: lecture
    content_category: norms
    planned_minutes: 60
    move_on: completed
    competency_ids: [handling]
    ---
    ## 内容

    从头讲起。
    -- content/policies/conduct.md --
    ---
    title: 行为规范
    section_no: "1.1"
    version: "2"
    status: active
    requires_ack: true
    applies_to: {roles: [vip_manager]}
    approved_by: 公司
    ---
    ## 要求

    说到做到。

    """

  static let employees = """
    -- content/people/employees.csv --
    employee_id,name,team_id,role,grade_id,grade_since,hire_date,status,manager_employee_id,left_date
    100008,沈一,,team_manager,senior,2016-01-01,2009-03-02,active,,
    100051,李静,one,vip_manager,junior,2025-12-01,2019-07-10,active,100008,
    100052,李静,one,vip_manager,junior,2026-06-01,2026-05-01,active,100008,
    100080,高翔,one,vip_manager,junior,2023-01-01,2023-01-01,left,100008,2026-05-31

    """
}

private struct DefaultTemplates {
  var templates: [String: SourceFile] = [:]
  var texts: [SourceFile] = []
}

/// The templates of the package this test belongs to.
private func defaultTemplates() async throws -> DefaultTemplates {
  let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  let tree = try await SourceTree.read(root: "/" + root, folders: ["site-templates"])
  var result = DefaultTemplates()
  for file in tree.value.texts {
    let name = String(file.path.dropFirst("site-templates/".count))
    if name.hasSuffix(".mustache") {
      result.templates[String(name.dropLast(".mustache".count))] = file
    } else {
      result.texts.append(file)
    }
  }
  return result
}
