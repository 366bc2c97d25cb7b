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
    var part = SitePart()
    var tokenizer = Tokenizer(fold: fold)
    var terms = SectionTerms()
    var number = UInt32(firstSection)
    for page in pages {
      var isTop = true
      for section in page.sectionsFromTop {
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
  /// The sections, the first being the top of the page, which answers for the title.
  var sectionsFromTop: [SearchSection] {
    if let first = sections.first, first.anchor.isEmpty { return sections }
    return [SearchSection(anchor: "", heading: "", text: "")] + sections
  }

  /// How many sections `sectionsFromTop` has.
  var sectionCount: Int {
    sections.count + (sections.first?.anchor.isEmpty == true ? 0 : 1)
  }

  /// How many bytes of text are indexed.
  var textBytes: Int {
    sections.reduce(title.utf8.count) { $0 + $1.heading.utf8.count + $1.text.utf8.count }
  }
}
