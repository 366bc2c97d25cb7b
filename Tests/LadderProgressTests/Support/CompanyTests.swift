import LadderCatalogue
import LadderInput
import Testing

/// The helpers name things by position: the handbook must list them as they think.
struct CompanyTests {
  @Test func listsThingsWhereTheHelpersExpectThem() async throws {
    let catalogue = try await Company().catalogue()
    #expect(catalogue.courses.ids.enumerated().allSatisfy { At.courses[$1] == $0 })
    #expect(catalogue.programs.ids.enumerated().allSatisfy { At.programs[$1] == $0 })
    #expect(catalogue.assessments.ids.enumerated().allSatisfy { At.assessments[$1] == $0 })
    #expect(catalogue.kpiItems.ids.enumerated().allSatisfy { At.items[$1] == $0 })
    #expect(catalogue.grades.ids.enumerated().allSatisfy { At.grades[$1] == $0 })
    #expect(catalogue.competencies.ids.enumerated().allSatisfy { At.competencies[$1] == $0 })
    #expect(catalogue.moves.ids.enumerated().allSatisfy { At.moves[$1] == $0 })
    #expect(catalogue.exams.ids.first == "monthly_01")
    #expect(catalogue.courses.count == At.courses.count)
  }
}
