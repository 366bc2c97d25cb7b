/// The readings of Han characters, for queries typed as pinyin and for homophones typed by mistake.
///
/// The committed table holds every character of the national list; a site gets the part of it that its own
/// titles, headings and frequent pairs need.
enum PinyinTable {
  /// The syllables of which the site has a character, each with its characters, separated by spaces:
  /// `ke可克客课 hu互户护`.
  ///
  /// Common characters stay even if the site does not hold them, because a reader who mistypes 培训 as 陪训
  /// uses one of those.
  static func cut(to characters: [Bool]) -> String {
    cut(groups) { characters[Int($0)] }
  }

  /// The same for syllables that were read before.
  static func cut(_ groups: [Group], where holds: (UInt32) -> Bool) -> String {
    var out: [UInt8] = []
    for group in groups where group.all.contains(where: holds) {
      if !out.isEmpty { out.append(UInt8(ascii: " ")) }
      out.append(contentsOf: group.syllable)
      for (index, scalar) in group.all.enumerated()
      where index < group.common || holds(scalar) {
        WordRun.encode(scalar, into: &out)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  struct Group {
    var syllable: [UInt8] = []
    var all: [UInt32] = []
    /// How many of them are common; they come first.
    var common = 0
  }

  /// The syllables of the table with their characters.
  static var groups: [Group] {
    var groups: [Group] = []
    let text = syllables.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    for word in text.unicodeScalars.split(separator: " ") {
      var group = Group()
      var hasRare = false
      for scalar in word {
        if scalar == "," {
          hasRare = true
        } else if scalar.isASCII {
          group.syllable.append(UInt8(scalar.value))
        } else {
          group.all.append(scalar.value)
          if !hasRare { group.common += 1 }
        }
      }
      groups.append(group)
    }
    return groups
  }
}
