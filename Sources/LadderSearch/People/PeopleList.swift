/// People whom a reader may find: a list that a private page brings along, and that is looked through in the
/// browser as one types.
///
/// A person is a line of about fifty bytes, so the list is smaller than the blocks and chunks of an index, and
/// every string of it is found by looking at all of it.
package struct PeopleList: Sendable {
  package struct Person: Sendable {
    package let name: String
    package let number: String
    /// The folder of their pages.
    package let folder: String
    /// Positions in the list's `terms`.
    package let terms: [Int]
    /// Positions in the list's `states`.
    package let states: [Int]

    package init(name: String, number: String, folder: String, terms: [Int], states: [Int]) {
      self.name = name
      self.number = number
      self.folder = folder
      self.terms = terms
      self.states = states
    }
  }

  /// The way from the page to the folders of people: `../../`.
  package let way: String
  /// Roles, grades and teams: what many have in common.
  package let terms: [String]
  /// What is to be seen to, each with the state that gives it its colour.
  package let states: [(state: String, text: String)]
  package let people: [Person]

  package init(
    way: String, terms: [String], states: [(state: String, text: String)], people: [Person]
  ) {
    self.way = way
    self.terms = terms
    self.states = states
    self.people = people
  }
}

/// Writes lists of people as scripts; what all lists need is read once.
package struct PeopleListWriter: Sendable {
  /// What the script sets, for the one that looks through the list.
  static let receiver = "self.ladderPeople"

  private let pairs: [(traditional: UInt32, simplified: UInt32)]
  private let simplified: [UInt32: UInt32]
  private let syllables: [PinyinTable.Group]

  package init() {
    pairs = FoldTable().traditionalPairs
    simplified = Dictionary(pairs.map { ($0.traditional, $0.simplified) }) { first, _ in first }
    syllables = PinyinTable.groups
  }

  /// The list as a script; the same list gives the same bytes.
  package func script(_ list: PeopleList) -> [UInt8] {
    var out = Array("\(Self.receiver)={".utf8)
    func field(_ name: String, _ value: String, ends: Bool = false) {
      out += "\"\(name)\":".utf8
      ScriptText.append(value, to: &out)
      if !ends { out.append(UInt8(ascii: ",")) }
    }
    field("way", list.way)
    field("terms", lines(list.terms))
    field("states", lines(list.states.map { $0.state + "\t" + clean($0.text) }))
    let characters = Characters(list, simplified: simplified)
    field("fold", characters.traditional(pairs))
    field("pinyin", characters.syllables(syllables))
    field("people", lines(list.people.map(line)), ends: true)
    out += "}\n".utf8
    return out
  }

  private func line(_ person: PeopleList.Person) -> String {
    func numbers(_ list: [Int]) -> String { list.map(String.init).joined(separator: " ") }
    return [
      clean(person.name), clean(person.number), person.folder, numbers(person.terms),
      numbers(person.states),
    ].joined(separator: "\t")
  }

  private func lines(_ texts: [String]) -> String { texts.joined(separator: "\n") }
}

/// A text without what separates texts.
private func clean(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
  return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
}

/// The characters that a list holds beyond ASCII: what the browser is told of others it would not use.
private struct Characters {
  private var isHeld = Set<UInt32>()
  private var isInName = Set<UInt32>()

  /// A name written in traditional characters is read by their simplified ones.
  init(_ list: PeopleList, simplified: [UInt32: UInt32]) {
    for person in list.people {
      for scalar in person.name.unicodeScalars where scalar.value >= 0x80 {
        isInName.insert(simplified[scalar.value] ?? scalar.value)
      }
    }
    isHeld = isInName
    for text in list.terms + list.states.map(\.text) {
      for scalar in text.unicodeScalars where scalar.value >= 0x80 {
        isHeld.insert(simplified[scalar.value] ?? scalar.value)
      }
    }
  }

  /// Traditional characters with their simplified forms, as far as the latter are held.
  func traditional(_ pairs: [(traditional: UInt32, simplified: UInt32)]) -> String {
    var out: [UInt8] = []
    for pair in pairs where isHeld.contains(pair.simplified) {
      WordRun.encode(pair.traditional, into: &out)
      WordRun.encode(pair.simplified, into: &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The syllables of the characters of names; common characters that sound alike stay, because a reader types 王 for
  /// 汪.
  func syllables(_ groups: [PinyinTable.Group]) -> String {
    PinyinTable.cut(groups, where: isInName.contains)
  }
}
