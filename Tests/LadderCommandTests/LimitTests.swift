import LadderTestSupport
import Testing

@Suite struct LimitTests {
  let site: SmallSite

  init() throws { site = try SmallSite() }

  /// Writes the settings of the site with limits of its own.
  private func limit(_ limits: String) throws {
    try site.folder.write(
      """
      title: 小手册
      people: {access: open, access_open_reason: 样例中没有真人}
      limits: {\(limits)}

      """, to: "content/site.yaml")
  }

  @Test(arguments: [
    ("markdown_nesting: 8", "> > > > > > > > > 甲\n", "[too-deeply-nested]"),
    ("markdown_images: 8", String(repeating: "![](a.png)", count: 9), "[too-many-images]"),
    (
      "markdown_columns: 8",
      String(repeating: "|a", count: 9) + "\n" + String(repeating: "|-", count: 9) + "\n",
      "[too-many-columns]"
    ),
    ("markdown_bytes: 1024", String(repeating: "a", count: 2_000), "[file-too-large]"),
    ("front_matter_bytes: 1024", String(repeating: "# a\n", count: 500), "[limit-exceeded]"),
    ("file_name_bytes: 16", "", "[unusable-file-name]"),
  ])
  func settingHoldsForEveryFile(setting: String, body: String, code: String) throws {
    let page =
      code == "[limit-exceeded]"
      ? "---\ntitle: 甲\n\(body)---\n乙\n" : "---\ntitle: 甲\n---\n\(body)\n"
    try site.folder.write(page, to: "content/guide/a_page_with_a_long_name.md")
    let usual = try site.check()
    #expect(!usual.errors.utf8Contains(code), "\(usual.errors)")
    try limit(setting)
    let outcome = try site.check()
    #expect(outcome.code == 1)
    #expect(
      outcome.errors.lines.contains {
        $0.hasPrefix("content/guide/a_page_with_a_long_name.md:") && $0.utf8Contains(code)
      }, "\(outcome.errors)")
  }

  @Test func impossibleLimitIsReportedAtItsValue() throws {
    try limit("markdown_nesting: 0, file_secs: 3")
    let outcome = try site.check()
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("content/site.yaml:3:28: error: "))
    #expect(outcome.errors.utf8Contains("[unknown-key]"))
  }

  /// With the limit on images lifted, libcmark needs minutes for this page.
  @Test func fileThatTakesTooLongGives70AndTheOthersAreRead() throws {
    #expect(try site.build().code == 0)
    let before = site.files(below: "public")
    try limit("file_seconds: 1, markdown_images: 1000000")
    try site.folder.write(
      String(repeating: "![[]()", count: 400_000), to: "content/guide/stuck.md")
    try site.folder.write("---\ntitle: 甲\n---\n正文[^1]\n", to: "content/guide/z.md")
    let outcome = try site.build()
    #expect(outcome.code == 70)
    #expect(outcome.errors.utf8Contains("content/guide/stuck.md:1:1: error: "))
    #expect(outcome.errors.utf8Contains("[stuck-file]"))
    #expect(outcome.errors.utf8Contains("content/guide/z.md:4:"), "\(outcome.errors)")
    #expect(site.files(below: "public") == before)
  }

  @Test func partsAreNoPagesAndAreIncluded() throws {
    try site.folder.write("找 [培训专员](how.md)。\n", to: "content/guide/parts/_who.md")
    try site.folder.write("正文。\n", to: "content/guide/parts/how.md")
    try site.folder.write(
      "---\ntitle: 甲\n---\n前\n\n![[parts/_who.md]]\n", to: "content/guide/page.md")
    let outcome = try site.build()
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.errors.utf8Contains("unused-part") == false)
    let page = try #require(site.files(below: "public")["guide/page/index.html"])
    #expect(page.utf8Contains(site.bytes("<p>找 <a href=\"../../guide/parts/how/index.html\">")))
    #expect(!site.folder.exists("public/guide/parts/_who"))
    try site.folder.write("---\ntitle: 甲\n---\n前\n", to: "content/guide/page.md")
    #expect(try site.check().errors.utf8Contains("content/guide/parts/_who.md:1:1: warning: "))
  }
}
