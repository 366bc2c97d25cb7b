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
    var rest = added[...]
    for paragraph in removed {
      guard let index = rest.firstIndex(where: { isAlike(paragraph, $0) }) else {
        result.append(whole(paragraph, .removed))
        continue
      }
      result += rest[..<index].map { whole($0, .added) }
      let pieces = joined(edits(from: words(of: paragraph.text), to: words(of: rest[index].text)))
      result.append(
        ParagraphChange(kind: .changed, isHeading: paragraph.isHeading, pieces: pieces))
      rest = rest[(index + 1)...]
    }
    result += rest.map { whole($0, .added) }
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

/// Whether two paragraphs share half of the words of the longer one.
private func isAlike(_ old: Paragraph, _ new: Paragraph) -> Bool {
  guard old.isHeading == new.isHeading else { return false }
  var counts: [Substring: Int] = [:]
  let first = words(of: old.text)
  let second = words(of: new.text)
  for word in first { counts[word, default: 0] += 1 }
  var shared = 0
  for word in second {
    guard let left = counts[word], left > 0 else { continue }
    counts[word] = left - 1
    shared += 1
  }
  return shared * 2 >= max(first.count, second.count)
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
