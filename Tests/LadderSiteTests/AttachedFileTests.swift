import Testing

/// Files beside pages.
@Suite struct AttachedFileTests {
  @Test func onlyFilesThatPublishedPagesUseArePublished() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/a.md --
      # 泡茶
      ![水壶](kettle.png)[茶单](menu.pdf)[表](form.csv)
      -- content/guide/form.csv --
      茶,价
      -- content/guide/draft.md --
      ---
      draft: true
      ---
      ![还没公开](secret.png)
      """,
      binary: [
        "content/guide/kettle.png": 2 << 20, "content/guide/menu.pdf": 5,
        "content/guide/secret.png": 5, "content/guide/spare.png": 5,
      ])
    #expect(
      site.problems == [
        "content/guide/a.md:2:7: warning: the picture 'content/guide/kettle.png' has 2 MB and loads slowly [large-picture]",
        "content/guide/spare.png:1:1: warning: no page uses the file, so it is not published [unused-file]",
      ])
    #expect(site.files["guide/menu.pdf"] != nil)
    #expect(site.files["guide/form.csv"] == "茶,价\n")
    #expect(site.files["guide/secret.png"] == nil)
    #expect(site.files["guide/spare.png"] == nil)
  }
}
