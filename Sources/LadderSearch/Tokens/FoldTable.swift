/// What search makes of each Unicode scalar: width, case, marks and traditional forms are folded away.
///
/// The browser folds the same way from its own Unicode data; only the traditional characters travel to
/// it (`traditionalPairs`), and of those only the ones that the site needs.
struct FoldTable: Sendable {
  /// How a scalar takes part in a term.
  enum Class: UInt32 {
    /// Ends whatever stands before it: punctuation, spaces, most symbols.
    case separator = 0
    /// A letter or digit of a script that is written in words.
    case word = 1
    /// A character of a script written without spaces (Han, kana, Hangul, Thai), or an emoji.
    case gram = 2
    /// Joins two words into a compound (`sd-wan`) and otherwise separates.
    case joiner = 3
    /// Is as if it were not there: combining marks, joiners of no width, soft hyphens.
    case dropped = 4
    /// Becomes several scalars; see `expansion(of:)`.
    case several = 5
  }

  static let classShift: UInt32 = 24
  static let scalarMask: UInt32 = 0x1F_FFFF

  /// For each scalar of the basic plane: its class above `classShift`, its folded form below.
  let basic: [UInt32]
  /// The same for planes 1, 2, 3 and 14, sorted; scalars that are not there stand for themselves.
  private let higher: [UInt32: UInt32]
  private let expansions: [UInt32: [UInt32]]
  /// Traditional characters with their simplified forms, sorted by the former.
  let traditionalPairs: [(traditional: UInt32, simplified: UInt32)]

  /// The class and folded form of a scalar, packed as in `basic`.
  func entry(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x1_0000 { return basic[Int(scalar)] }
    if let entry = higher[scalar] { return entry }
    let isHan = scalar >= 0x2_0000 && scalar < 0x4_0000
    return scalar | (isHan ? Class.gram.rawValue << Self.classShift : 0)
  }

  /// What a scalar of class `several` becomes, folded.
  func expansion(of scalar: UInt32) -> [UInt32] {
    expansions[scalar] ?? []
  }
}

extension FoldTable {
  /// Unpacks the generated table; this takes about a millisecond.
  init() {
    var basic = (0..<0x1_0000).map { UInt32($0) }
    var higher: [UInt32: UInt32] = [:]
    func change(_ scalar: UInt32, _ body: (inout UInt32) -> Void) {
      if scalar < 0x1_0000 {
        body(&basic[Int(scalar)])
      } else if scalar < 0x2_0000 || scalar >= 0x4_0000 {
        body(&higher[scalar, default: scalar])
      } else {
        body(&higher[scalar, default: scalar | Class.gram.rawValue << Self.classShift])
      }
    }
    func set(_ scalar: UInt32, class value: Class) {
      change(scalar) { $0 = ($0 & Self.scalarMask) | value.rawValue << Self.classShift }
    }
    func set(_ scalar: UInt32, folded: UInt32) {
      change(scalar) { $0 = ($0 & ~Self.scalarMask) | folded }
    }

    let letters: [UInt8: Class] = [
      UInt8(ascii: "w"): .word, UInt8(ascii: "g"): .gram, UInt8(ascii: "j"): .joiner,
      UInt8(ascii: "d"): .dropped,
    ]
    var classes = TableReader(Self.classRuns)
    while let letter = classes.mark(), let value = letters[letter] {
      let first = classes.hex()
      _ = classes.mark()
      // The Han planes are grams anyway and would fill the dictionary.
      for scalar in first...first + classes.hex()
      where !(value == .gram && scalar >= 0x2_0000) {
        set(scalar, class: value)
      }
    }
    var singles = TableReader(Self.singles)
    while !singles.isAtEnd {
      let first = singles.hex()
      let step: UInt32 = singles.mark() == UInt8(ascii: "+") ? 1 : 2
      let more = singles.hex()
      _ = singles.mark()
      let target = singles.hex()
      for index in 0...more { set(first + index * step, folded: target + index * step) }
    }
    var expansions: [UInt32: [UInt32]] = [:]
    var severals = TableReader(Self.severals)
    while !severals.isAtEnd {
      let scalar = severals.hex()
      var targets: [UInt32] = []
      repeat {
        _ = severals.mark()
        targets.append(severals.hex())
      } while severals.next == UInt8(ascii: ",")
      set(scalar, class: .several)
      expansions[scalar] = targets
    }
    let pairs = Self.traditional.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      .unicodeScalars.filter { $0 != "\n" }.map(\.value)
    var traditional: [(traditional: UInt32, simplified: UInt32)] = []
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      set(pairs[index], folded: pairs[index + 1])
      traditional.append((pairs[index], pairs[index + 1]))
    }
    self.basic = basic
    self.higher = higher
    self.expansions = expansions
    self.traditionalPairs = traditional
  }
}

/// Reads the words of a generated table: hexadecimal numbers with marks between them.
private struct TableReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  var isAtEnd: Bool { offset >= bytes.count }
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The next byte, whatever it is.
  mutating func mark() -> UInt8? {
    defer { offset += 1 }
    return next
  }

  /// The number that stands here, and the space behind it if there is one.
  mutating func hex() -> UInt32 {
    var value: UInt32 = 0
    while let byte = next {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 48)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 55)
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        offset += 1
        return value
      default: return value
      }
      offset += 1
    }
    return value
  }
}
