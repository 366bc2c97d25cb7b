import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@Suite struct SynonymTests {
  @Test func synonymsMayStandInAnyDataFile() async throws {
    let loaded = await Handbook().adding(
      """
      -- content/data/org/words.yaml --
      synonyms:
        - {word: 客户经理, also: [客经, CM]}
        - {word: 质检, also: [抽查]}
      """
    ).expectDiagnostics()
    #expect(loaded.catalogue.synonyms.map(\.words) == [["客户经理", "客经", "CM"], ["质检", "抽查"]])
  }

  @Test func aGroupNeedsAWordAndOthers() async throws {
    await Handbook().adding(
      """
      -- content/data/words.yaml --
      synonyms:
        - 1️⃣word: 客户经理
      """
    ).expectDiagnostics(.init(1, .missingKey))
  }
}
