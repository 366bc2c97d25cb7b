/// The terms and postings of some neighbouring pages.
struct SitePart: Sendable {
  private(set) var postings = PostingTable()
  private(set) var words = WordTable()
  /// How long each section is, in terms.
  private(set) var lengths: [UInt32] = []
  /// How many terms the heading of each section has, or the page's title for its first section.
  private(set) var headingLengths: [UInt32] = []

  /// Indexes pages; `firstSection` is the number of their first section in the site.
  static func index(
    _ pages: ArraySlice<SearchPage>, firstSection: Int, fold: FoldTable
  ) -> SitePart {
    fold.basic.withUnsafeBufferPointer { basic in
      index(pages, firstSection: firstSection, tokenizer: Tokenizer(fold: fold, basic: basic))
    }
  }

  private static func index(
    _ pages: ArraySlice<SearchPage>, firstSection: Int, tokenizer: consuming Tokenizer
  ) -> SitePart {
    var part = SitePart()
    var terms = SectionTerms()
    var number = UInt32(firstSection)
    for page in pages {
      var isTop = true
      for section in page.sections {
        let title = isTop ? page.title : ""
        let heading = section.heading == title ? "" : section.heading
        terms.prepare(
          bytes: title.utf8.count + heading.utf8.count + section.text.utf8.count)
        let titleLength =
          isTop ? tokenizer.add(title, .title, to: &terms, words: &part.words) : 0
        let headingLength = tokenizer.add(heading, .heading, to: &terms, words: &part.words)
        let length = tokenizer.add(section.text, .body, to: &terms, words: &part.words)
        part.postings.add(terms, section: number)
        part.lengths.append(UInt32(length + headingLength))
        part.headingLengths.append(UInt32(isTop ? titleLength : headingLength))
        number += 1
        isTop = false
      }
    }
    return part
  }
}

extension SearchPage {
  /// How many bytes of text are indexed.
  var textBytes: Int {
    sections.reduce(title.utf8.count) { $0 + $1.heading.utf8.count + $1.text.utf8.count }
  }
}
