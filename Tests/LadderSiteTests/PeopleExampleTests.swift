import LadderInput
import LadderTestSupport
import Testing

@testable import LadderSite

/// The pages about everyone in the example handbook, as a build writes them.
@Suite struct PeopleExampleTests {
  /// The pages whose path begins so, built from the handbook that ships with Ladder.
  private func pages(_ prefix: String, asOf: String? = nil) async throws -> [String: String] {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var options = BuildOptions(source: root, templates: root)
    options.asOf = try asOf.map { try #require(Day($0)) }
    var timings = Timings()
    let result = try await buildSite(options, output: nil, timings: &timings)
    let site = try #require(result.site)
    var pages: [String: String] = [:]
    for file in site.files where file.path.hasPrefix(prefix) && file.path.hasSuffix(".html") {
      var bytes: [UInt8] = []
      file.make(&bytes)
      pages[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return pages
  }

  private func isProgressPage(_ path: String) -> Bool {
    path.utf8.count { $0 == UInt8(ascii: "/") } == 2
  }

  @Test func keepsEveryProgressPageWithin24Kilobytes() async throws {
    let pages = try await pages("people/").filter { isProgressPage($0.key) }
    #expect(pages.count == 31)
    for (path, page) in pages { #expect(page.utf8.count <= 24 << 10, "\(path)") }
  }

  /// The rank of the quarter is told as a band; its percentile and the number of people ranked are not.
  @Test func tellsNobodyTheirPercentileNorHowManyAreRanked() async throws {
    for (path, page) in try await pages("people/") {
      #expect(!page.contains("百分位"), "\(path)")
      #expect(!page.contains("参评 "), "\(path)")
      for figure in ["6.25", "12.5", "18.75", "31.25", "37.5", "56.25", "68.75", "81.25", "93.75"] {
        #expect(!page.contains(figure + "%") && !page.contains(figure + " %"), "\(path)")
      }
    }
  }

  @Test func tellsEachSituationInWords() async throws {
    let pages = try await pages("people/")
    func expect(_ person: String, _ texts: String...) throws {
      let page = try #require(pages["people/\(person)/index.html"])
      for text in texts { #expect(page.contains(text), "\(person): \(text)") }
    }
    try expect("100051", "条件已满足", "10 项要求：满足 10，未满足 0，未知 0", "续期：内部培训师")
    try expect("100062", "9 项要求：满足 9，未满足 0，未知 0", "2025-10-12 起任VIP客户经理（初级），满 12 个月")
    try expect("100055", "只差时间：其他条件保持不变，2026-12-01 起全部满足", "还差 2 个月，2026-12-01 满足")
    try expect("100057", "平均 84.6 分", "还差 0.4 分，需 85 分")
    try expect("090067", "9 次有效成绩，平均 84.4 分；", "最近三个月平均 84.0 分。")
    try expect("100063", "2026 年第二季度扣分数据未交付完整", "还不能判断")
    try expect("100035", "等待培训导师登记评定结果")
    try expect("100060", "触发复核", "2026Q2 64.15、2026Q3 64.075；最高 64.15 分", "没有计划")
    try expect("100065", "数据不全")
    try expect("100066", "2026-09-24 登记：未通过", "已经开始")
    try expect("100061", "待核实", "2026-09-28 扣 3 分（申诉中）", "有 1 笔正在申诉，等待结果")
    try expect("100059", "2026-10-10 已完成", "满 11 个月")
    try expect("100071", "正在系统操作阶段，计划 2026-10-20 前通过")
    try expect("100072", "已经落后", "已考 1 次未通过（最多 2 次），2026-09-21 起可以补考")
    try expect("100064", "正在休假")
    try expect("100015", "所在岗位不在手册的职级序列内")
    try expect("090067", "应于 2026-07-10 复核", "还差 0.5 分，需 85 分")
    #expect(pages["people/100080/index.html"] == nil)
    #expect(try #require(pages["people/index.html"]).contains("欧阳倩"))
  }

  @Test func tellsTheDayBeforeAnAnniversaryFromTheDay() async throws {
    let page = try #require(
      try await pages("people/100062/", asOf: "2026-10-11")["people/100062/index.html"])
    #expect(page.contains("满 11 个月"))
  }
}
