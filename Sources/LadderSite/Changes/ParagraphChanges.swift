/// A paragraph of two versions of a text: what was kept of it, taken out and put in.
struct ParagraphChange: Sendable {
  enum Kind: Sendable { case same, changed, added, removed }

  let kind: Kind
  let isHeading: Bool
  let pieces: [Edit<Substring>]
}

/// A paragraph of a text, or the heading of a section.
struct Paragraph: Hashable, Sendable {
  let text: String
  let isHeading: Bool
}

/// What became of each paragraph.
///
/// Paragraphs that stand in each other's place and share half of their words are one that was changed.
func changes(from old: [Paragraph], to new: [Paragraph]) -> [ParagraphChange] {
  var result: [ParagraphChange] = []
  var removed: [Paragraph] = []
  func finish(_ added: [Paragraph]) {
    let before = added.isEmpty ? [] : removed.map(CutParagraph.init)
    var rest = before.isEmpty ? [] : added.map(CutParagraph.init)[...]
    for old in before {
      guard let index = rest.prefix(CutParagraph.reach).firstIndex(where: old.isLike) else {
        result.append(whole(old.paragraph, .removed))
        continue
      }
      result += rest[..<index].map { whole($0.paragraph, .added) }
      result.append(
        ParagraphChange(
          kind: .changed, isHeading: old.paragraph.isHeading,
          pieces: joined(edits(from: old.words, to: rest[index].words))))
      rest = rest[(index + 1)...]
    }
    result +=
      before.isEmpty
      ? removed.map { whole($0, .removed) } + added.map { whole($0, .added) }
      : rest.map { whole($0.paragraph, .added) }
    removed = []
  }
  for edit in edits(from: old, to: new) {
    switch edit {
    case .kept(let paragraphs):
      finish([])
      result += paragraphs.map { whole($0, .same) }
    case .removed(let paragraphs): removed = paragraphs
    case .added(let paragraphs): finish(paragraphs)
    }
  }
  finish([])
  return result
}

private func whole(_ paragraph: Paragraph, _ kind: ParagraphChange.Kind) -> ParagraphChange {
  let text = [Substring(paragraph.text)]
  let piece: Edit<Substring> =
    switch kind {
    case .added: .added(text)
    case .removed: .removed(text)
    case .same, .changed: .kept(text)
    }
  return ParagraphChange(kind: kind, isHeading: paragraph.isHeading, pieces: [piece])
}

/// A paragraph in words.
private struct CutParagraph {
  /// How many paragraphs are looked through for what became of one: texts that were written anew would be held
  /// against each other for minutes.
  static let reach = 50

  let paragraph: Paragraph
  let words: [Substring]
  /// How often it holds each word.
  private let counts: [Substring: Int]

  init(_ paragraph: Paragraph) {
    self.paragraph = paragraph
    words = LadderSite.words(of: paragraph.text)
    counts = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Whether two paragraphs share half of the words of the longer one.
  func isLike(_ other: CutParagraph) -> Bool {
    let longer = max(words.count, other.words.count)
    guard paragraph.isHeading == other.paragraph.isHeading,
      min(words.count, other.words.count) * 2 >= longer
    else { return false }
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return shared * 2 >= longer
  }
}

/// Changes that only a word or two stand between read as one: nobody follows single characters that
/// happen to be in both texts.
private func joined(_ edits: [Edit<Substring>]) -> [Edit<Substring>] {
  var result: [Edit<Substring>] = []
  var removed: [Substring] = []
  var added: [Substring] = []
  func finish() {
    if !removed.isEmpty { result.append(.removed(removed)) }
    if !added.isEmpty { result.append(.added(added)) }
    removed = []
    added = []
  }
  for (index, edit) in edits.enumerated() {
    switch edit {
    case .removed(let words): removed += words
    case .added(let words): added += words
    case .kept(let words):
      let isBetween = index > 0 && index < edits.count - 1 && !(removed.isEmpty && added.isEmpty)
      if isBetween, words.count <= 2 {
        removed += words
        added += words
      } else {
        finish()
        result.append(.kept(words))
      }
    }
  }
  finish()
  return result
}
