import LadderInput
import Testing

/// `docs/requirements.md` promises for each requirement pages and what one finds on them.
@Suite struct RequirementsTests {
  @Test func listsEveryRequirementOnce() throws {
    let numbers = try Requirement.all.map(\.number)
    #expect(numbers == (0...40).map { "R\($0)" })
  }

  @Test(arguments: try Requirement.all)
  func pageHoldsWhatIsPromised(_ requirement: Requirement) async throws {
    let site = try await ExampleSite.built
    #expect(!requirement.promises.isEmpty)
    for promise in requirement.promises {
      let page = try #require(
        site.pages[promise.page], "\(requirement.number): there is no page \(promise.page)")
      #expect(!promise.texts.isEmpty, "\(requirement.number) promises nothing on \(promise.page)")
      for text in promise.texts {
        #expect(
          page.mainText.contains(withoutSpace(text)),
          "\(requirement.number): \(promise.page) does not hold '\(text)'")
      }
    }
  }
}

/// A row of the table.
struct Requirement: Sendable, CustomTestStringConvertible {
  struct Promise: Sendable {
    /// Relative to the site's root.
    let page: String
    let texts: [String]
  }

  let number: String
  let promises: [Promise]

  var testDescription: String { number }

  static var all: [Requirement] {
    get throws {
      let path = packageRoot + "/docs/requirements.md"
      let text = String(decoding: try readFile(path), as: UTF8.self)
      return try text.split(separator: "\n").filter { $0.hasPrefix("| R") }.map(Requirement.init)
    }
  }

  private init(row: Substring) throws {
    let cells = row.split(separator: "|").map { $0.trimmed }
    guard cells.count == 4 else { throw NotBuilt(description: "not four cells: \(row)") }
    let links = cells[2].split(separator: "<br>")
    let finds = cells[3].split(separator: "<br>")
    guard links.count == finds.count else {
      throw NotBuilt(description: "\(cells[0]): \(links.count) pages, \(finds.count) finds")
    }
    number = cells[0]
    promises = try zip(links, finds).map { link, find in
      let prefix = "(../public/"
      guard let start = link.firstRange(of: prefix), link.hasSuffix(")") else {
        throw NotBuilt(description: "not a link into the site: \(link)")
      }
      return Promise(
        page: String(link[start.upperBound...].dropLast()),
        texts: find.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { String($0.element) })
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// Where a text first occurs.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) {
        return index..<self.index(index, offsetBy: text.count)
      }
      formIndex(after: &index)
    }
    return nil
  }
}
