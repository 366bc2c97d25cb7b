import Testing

@testable import LadderSite

/// A page that is asked for alone, as the preview does, is the one that is written with its team's.
@Suite struct AloneTests {
  @Test func aPageMadeAloneIsTheSame() async throws {
    let fixture = try await GatedCompany.fixture()
    let groups = fixture.site.model.peoplePages(fixture.templates, fixture.coordination).groups
    var compared = 0
    for group in groups {
      let together = group.begin(fixture.assets)
      for file in group.routes.indices {
        let one = made(file, by: group.begin(fixture.assets))
        #expect(one == made(file, by: together) && !one.isEmpty, "\(group.routes[file].path)")
        compared += 1
      }
    }
    #expect(compared > 20)
  }
}
