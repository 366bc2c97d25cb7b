/// A run of letters and digits that is being read, with the places where it can be cut.
///
/// The whole run is a term; so is each part between joiners (`sd-wan`), and each piece between a small and
/// a capital letter or a letter and a digit (`MySQL`, `5G`). A point between digits stays in (`3.5`),
/// and the numbers beside it are terms too.
struct WordRun {
  /// Longer runs are cut here; what a reader typed behind it is verified on the text.
  static let maximumBytes = 64

  private var bytes: [UInt8] = []
  private var pieces: [Range<Int>] = []
  /// For each part, the index of its first piece.
  private var parts: [Int] = []
  private var pieceStart = 0
  private var joiner: UInt32 = 0
  private var last = Kind.letter
  private var hasPoint = false

  private static let point = UInt8(ascii: ".")

  private enum Kind { case letter, capital, digit }

  var isEmpty: Bool { bytes.isEmpty }

  /// Adds a folded letter or digit.
  mutating func append(_ scalar: UInt32, isCapital: Bool) {
    let kind: Kind =
      scalar >= 0x30 && scalar <= 0x39 ? .digit : isCapital ? .capital : .letter
    guard bytes.count + 5 <= Self.maximumBytes else { return }
    if joiner == UInt32(Self.point), kind == .digit, last == .digit {
      bytes.append(Self.point)
      hasPoint = true
    } else if joiner != 0 {
      closePiece()
      parts.append(pieces.count)
    } else if !bytes.isEmpty, kind != last,
      kind == .digit || last == .digit || kind == .capital
    {
      closePiece()
    }
    joiner = 0
    last = kind
    Self.encode(scalar, into: &bytes)
  }

  /// Notes a joiner; `false` if the run ends here because two joiners stand together.
  mutating func join(_ scalar: UInt32) -> Bool {
    guard joiner == 0 else { return false }
    joiner = scalar
    return true
  }

  /// Hands the run's terms to `body`, each once, the whole run being the first, and empties the run.
  mutating func finish(_ body: (_ term: UnsafeBufferPointer<UInt8>, _ isWhole: Bool) -> Void) {
    closePiece()
    bytes.withUnsafeBufferPointer { bytes in
      body(bytes, true)
      guard pieces.count > 1 || hasPoint else { return }
      for part in 0...parts.count {
        let first = part == 0 ? 0 : parts[part - 1]
        let end = part == parts.count ? pieces.count : parts[part]
        if !parts.isEmpty {
          body(
            .init(rebasing: bytes[pieces[first].lowerBound..<pieces[end - 1].upperBound]), false)
        }
        for piece in pieces[first..<end] {
          if end - first > 1 { body(.init(rebasing: bytes[piece]), false) }
          if hasPoint { splitAtPoints(bytes[piece], body) }
        }
      }
    }
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    pieceStart = 0
    joiner = 0
    hasPoint = false
  }

  /// Hands over the numbers of `2024.06`, but not a number that stands alone.
  private func splitAtPoints(
    _ piece: Slice<UnsafeBufferPointer<UInt8>>,
    _ body: (_ term: UnsafeBufferPointer<UInt8>, _ isWhole: Bool) -> Void
  ) {
    guard piece.contains(Self.point) else { return }
    for number in piece.split(separator: Self.point) { body(.init(rebasing: number), false) }
  }

  private mutating func closePiece() {
    pieces.append(pieceStart..<bytes.count)
    pieceStart = bytes.count
  }

  /// Appends a scalar as UTF-8.
  static func encode(_ scalar: UInt32, into bytes: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar >> shift) & 0x3F) }
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(tail(0))
    } else if scalar < 0x1_0000 {
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    } else {
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(tail(12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    }
  }
}
