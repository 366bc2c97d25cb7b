import LadderCatalogue
import LadderInput
import Testing

@Suite struct SoundHandbookTests {
  @Test func loadsWithoutAWord() async throws {
    let loaded = await Handbook().expectDiagnostics()
    #expect(loaded.catalogue.tracks.map(\.id.name) == ["service", "trainers", "outside"])
    #expect(loaded.catalogue.moves.count == 5)
    #expect(loaded.catalogue.courses.count == 2)
    #expect(loaded.catalogue.policies.first?.sectionNumber == "3.1")
    #expect(loaded.people.employees.map(\.id.name) == ["100021", "090067", "100033"])
  }
}
