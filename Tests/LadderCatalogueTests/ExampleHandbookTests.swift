import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

/// The handbook that lies in this repository, as a whole.
@Suite struct ExampleHandbookTests {
  private func texts() async throws -> [SourceFile] {
    // Tests/LadderCatalogueTests/this file
    let parts = #filePath.split(separator: "/").dropLast(3)
    let tree = try await SourceTree.read(root: "/" + parts.joined(separator: "/"))
    #expect(tree.diagnostics == [])
    return tree.value.texts
  }

  @Test func loadsWithoutErrors() async throws {
    let texts = try await texts()
    let source = await ParsedSource.parse(texts)
    let catalogue = loadCatalogue(source.value, includesDrafts: true)
    let people = await loadPeople(texts, catalogue: catalogue.value, asOf: nil)
    let all = source.diagnostics + catalogue.diagnostics + people.diagnostics
    let errors = all.filter { $0.severity == .error }
    #expect(errors.map(describe) == [])
    #expect(people.diagnostics.map(describe) == [])

    #expect(catalogue.value.grades.count == 7)
    #expect(people.value.people.employees.count == 32)
    #expect(people.value.accounts.count == 40)
    #expect(people.value.accounts.allSatisfy { $0.addsUp })
    #expect(people.value.accounts.allSatisfy { $0.used == $0.rowsRead })
  }
}
