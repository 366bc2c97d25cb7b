import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// `site.yaml`.
@Suite struct SiteSettingsTests {
  private static let people = "people: {access: open, access_open_reason: 示例}"

  @Test(arguments: [
    Spoiled(
      "no title", "title: 服务手册\n", "1️⃣short_title: 手册\n",
      Expected(1, .missingKey, "a site has a 'title'")),
    Spoiled(
      "an empty title", "title: 服务手册\n", "1️⃣title:\n",
      Expected(1, .missingKey, "'title' has a value")),
    Spoiled(
      "a title of two lines", "title: 服务手册\n", "title: 1️⃣|\n  服务\n  手册\n",
      Expected(1, .wrongType, "'title' is one line of text")),
    Spoiled(
      "a misspelt key", "title: 服务手册\n", "title: 服务手册\n1️⃣time_zone: Asia/Shanghai\n",
      Expected(1, .unknownKey, "did you mean 'timezone'?")),
    Spoiled(
      "a full-width colon", "title: 服务手册\n", "title： 服务手册\n", Expected(nil, .invalidYAML).anywhere),
    Spoiled(
      "an access that is none", "access: open", "access: 1️⃣public",
      Expected(1, .unknownValue, "'access' is one of off, open, gated, sealed")),
    Spoiled(
      "openness without a reason", people, "people: {access: 1️⃣open}",
      Expected(1, .accessWithoutReason, "only with a stated reason")),
    Spoiled(
      "settings that are a word", people, "people: 1️⃣open",
      Expected(1, .wrongType, "people settings are a mapping of keys, not 'open'")),
    Spoiled(
      "a key twice", people, people + "\n1️⃣people: {access: off}", Expected(1, .duplicateKey)),
    Spoiled(
      "a language in capitals", people, people + "\nlanguage: 1️⃣ZH",
      Expected(1, .wrongType, "write it as zh")),
    Spoiled(
      "a tab before a key", people, people + "\n\tlanguage: zh",
      Expected(nil, .invalidYAML).anywhere),
  ])
  func mistakeIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }

  @Test func isAskedFor() async throws {
    await Handbook().without("content/site.yaml").expectDiagnostics(
      Expected(nil, .missingSource, "content/site.yaml was not found"))
  }
}
