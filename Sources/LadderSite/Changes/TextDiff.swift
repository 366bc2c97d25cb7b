/// A stretch of something that was kept, taken out or put in.
enum Edit<Element: Sendable>: Sendable {
  case kept([Element])
  case removed([Element])
  case added([Element])
}

/// How to come from one list to another by taking out and putting in as little as possible.
///
/// What is taken out stands before what is put in its place. Lists that would take too long are not
/// compared inside: all of the one goes and all of the other comes.
func edits<Element: Hashable & Sendable>(from old: [Element], to new: [Element]) -> [Edit<Element>]
{
  var start = 0
  while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
  var end = 0
  while end < min(old.count, new.count) - start,
    old[old.count - 1 - end] == new[new.count - 1 - end]
  {
    end += 1
  }
  var result: [Edit<Element>] = []
  if start > 0 { result.append(.kept(Array(old[..<start]))) }
  result += middleEdits(Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
  if end > 0 { result.append(.kept(Array(old[(old.count - end)...]))) }
  return result
}

private let mostCells = 4_000_000

private func middleEdits<Element: Hashable & Sendable>(
  _ old: [Element], _ new: [Element]
) -> [Edit<Element>] {
  var removed: [Element] = []
  var added: [Element] = []
  var kept: [Element] = []
  var result: [Edit<Element>] = []
  func finishChange() {
    if !removed.isEmpty { result.append(.removed(removed)) }
    if !added.isEmpty { result.append(.added(added)) }
    removed = []
    added = []
  }
  func finishKept() {
    if !kept.isEmpty { result.append(.kept(kept)) }
    kept = []
  }
  guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostCells else {
    removed = old
    added = new
    finishChange()
    return result
  }
  // The length of the longest common part of what follows each pair of places.
  let width = new.count + 1
  var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
  for i in old.indices.reversed() {
    for j in new.indices.reversed() {
      lengths[i * width + j] =
        old[i] == new[j]
        ? lengths[(i + 1) * width + j + 1] + 1
        : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
    }
  }
  var i = 0
  var j = 0
  while i < old.count || j < new.count {
    if i < old.count, j < new.count, old[i] == new[j] {
      finishChange()
      kept.append(old[i])
      i += 1
      j += 1
    } else {
      finishKept()
      let isRemoval =
        j == new.count
        || i < old.count && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]
      if isRemoval {
        removed.append(old[i])
        i += 1
      } else {
        added.append(new[j])
        j += 1
      }
    }
  }
  finishChange()
  finishKept()
  return result
}

/// A text in the pieces a reader sees as one: a Han character, a mark, a word of another script, a blank.
func words(of text: String) -> [Substring] {
  var words: [Substring] = []
  var start = text.startIndex
  var index = start
  while index < text.endIndex {
    let character = text[index]
    index = text.index(after: index)
    if isOfWord(character), index < text.endIndex, isOfWord(text[index]) { continue }
    words.append(text[start..<index])
    start = index
  }
  return words
}

/// Whether a character belongs together with its neighbours: letters and digits of scripts with words.
private func isOfWord(_ character: Character) -> Bool {
  guard character.isLetter || character.isNumber else { return false }
  return (character.unicodeScalars.first?.value ?? 0) < 0x2E80
}
