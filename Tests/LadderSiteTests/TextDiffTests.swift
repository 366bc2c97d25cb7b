import Testing

@testable import LadderSite

/// Two versions of a text, paragraph by paragraph and word by word.
@Suite struct TextDiffTests {
  /// `-a +b` for what goes and comes, the rest as it is.
  private func told(_ old: String, _ new: String) -> String {
    edits(from: words(of: old), to: words(of: new)).map { edit in
      switch edit {
      case .kept(let words): words.joined()
      case .removed(let words): "[-" + words.joined() + "]"
      case .added(let words): "[+" + words.joined() + "]"
      }
    }.joined()
  }

  @Test(arguments: [
    ("", "", ""), ("a", "a", "a"), ("", "新", "[+新]"), ("旧", "", "[-旧]"),
    ("写三件事", "写四件事", "写[-三][+四]件事"), ("ab cd", "ab xy", "ab [-cd][+xy]"),
    ("3 days", "30 days", "[-3][+30] days"), ("当天，当面", "当天当面", "当天[-，]当面"),
  ])
  func wordsAreTakenOutAndPutIn(_ old: String, _ new: String, _ expected: String) {
    #expect(told(old, new) == expected)
  }

  /// Whatever the texts, the old one is what was kept and taken out, the new one what was kept and put in.
  @Test func bothTextsCanBeReadBack() {
    var state: UInt64 = 7
    func next(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    for _ in 0..<300 {
      let old = (0..<next(12)).map { _ in next(4) }
      let new = (0..<next(12)).map { _ in next(4) }
      var before: [Int] = []
      var after: [Int] = []
      for edit in edits(from: old, to: new) {
        switch edit {
        case .kept(let part):
          before += part
          after += part
        case .removed(let part): before += part
        case .added(let part): after += part
        }
      }
      #expect(before == old)
      #expect(after == new)
    }
  }

  @Test func aParagraphThatKeepsHalfItsWordsWasChanged() {
    func paragraphs(_ texts: String...) -> [Paragraph] {
      texts.map { Paragraph(text: $0, isHeading: false) }
    }
    let found = changes(
      from: paragraphs("第一段不变。", "交班人写三件事。", "钥匙放在抽屉里。"),
      to: paragraphs("第一段不变。", "新来的一段话。", "交班人要写四件事。"))
    #expect(found.map(\.kind) == [.same, .added, .changed, .removed])
  }

  @Test func longTextsAreNotComparedInside() {
    let old = Array(0..<3000)
    let new = Array(5000..<8000)
    let found = edits(from: old, to: new)
    #expect(found.count == 2)
  }

  /// Two texts of which nothing was kept are told as what went and what came; the one is not looked for in the whole
  /// of the other.
  @Test func aParagraphIsLookedForAmongTheNextOnes() {
    let old = [Paragraph(text: "交班人写三件事。", isHeading: false)]
    let between = (0..<60).map {
      Paragraph(text: String(repeating: "新", count: $0 + 20), isHeading: false)
    }
    let changed = Paragraph(text: "交班人要写四件事。", isHeading: false)
    let near = changes(from: old, to: Array(between.prefix(20)) + [changed])
    #expect(near.map(\.kind) == Array(repeating: .added, count: 20) + [.changed])
    let far = changes(from: old, to: between + [changed])
    #expect(far.map(\.kind) == [.removed] + Array(repeating: .added, count: 61))
  }
}
