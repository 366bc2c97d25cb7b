import LadderInput
import LadderTestSupport
import Testing

@testable import LadderSite

/// Who can be found by whom: people are in lists of the private tree, one for each audience.
@Suite struct FinderTests {
  /// The folders of the people in a list.
  private func folders(in script: [UInt8]) throws -> Set<String> {
    let text = String(decoding: script, as: UTF8.self)
    let rows = try #require(text.split(separator: "\"people\":\"").last).prefix { $0 != "\"" }
    return Set(
      String(rows).replacing("\\n", with: "\n").replacing("\\t", with: "\t").split(separator: "\n")
        .map { String($0.split(separator: "\t", omittingEmptySubsequences: false)[2]) })
  }

  @Test func aListHoldsThoseBelowItsOwnerAndNobodyElse() async throws {
    let site = try await GatedSite.sound(try RecordedPeople())
    let access = try #require(site.result.site?.access)
    var lists = 0
    for reader in access.readers {
      let list = site.closed["people/\(reader.page)/find/people.js"]
      #expect((list == nil) == reader.below.isEmpty, "\(reader.login)")
      guard let list else { continue }
      #expect(try folders(in: list) == Set(reader.below))
      #expect(site.closed["people/\(reader.page)/find/index.html"] != nil)
      lists += 1
    }
    #expect(lists > 2)
    let everyone = try #require(site.closed["coordination/find/people.js"])
    #expect(try folders(in: everyone) == Set(access.readers.map(\.page)))
  }

  /// Whoever may read a list may read the page of everyone in it; staff may read none but by that rule.
  @Test func whoMayReadAListMayReadThePagesItLeadsTo() async throws {
    let site = try await GatedSite.sound(try RecordedPeople())
    let access = try #require(site.result.site?.access)
    let lists = site.closed.filter { $0.key.hasSuffix("/find/people.js") }
    var read = 0
    for reader in access.readers {
      for (path, list) in lists where reader.mayRead(path) {
        for folder in try folders(in: list) {
          #expect(reader.mayRead("people/\(folder)/index.html"), "\(reader.login) by \(path)")
        }
        read += 1
        #expect(reader.role != .staff)
      }
    }
    #expect(read > lists.count)
  }

  /// The script that looks through lists is a file for everyone, and knows nobody; a site without private pages
  /// has none.
  @Test func pagesForEveryoneLoadNoList() async throws {
    let site = try await GatedSite.sound(try RecordedPeople())
    for (path, bytes) in site.open {
      #expect(!path.hasSuffix("people.js"))
      if path.hasSuffix(".html") { #expect(!contains(bytes, "ladderPeople"), "\(path)") }
    }
    let holders = site.open.keys.filter {
      site.open[$0].map { contains($0, "ladderPeople") } ?? false
    }
    #expect(holders.count == 1 && holders[0].hasPrefix("search/"))
    let plain = try await ExampleSite.built
    #expect(!plain.files.values.contains { contains($0, "ladderPeople") })
  }

  /// What is told in a list is what the page of the person tells: the grade on the day and what is overdue.
  @Test func aListTellsTheGradeTheTeamAndWhatIsOverdue() async throws {
    let site = try await GatedCompany.fixture()
    let jobs = site.site.model.peoplePages(site.templates, site.coordination).files
    let job = try #require(jobs.first { $0.paths == ["coordination/find/people.js"] })
    let text = String(decoding: made(0, by: job.begin()), as: UTF8.self)
    for word in ["李静", "100051", "overdue", "证书已逾期", "zheng"] {
      #expect(text.contains(word), "\(word)")
    }
  }
}
