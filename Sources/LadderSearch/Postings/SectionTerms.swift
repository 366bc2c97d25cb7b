/// Where in a section a term was found; the higher counts more.
enum Field: UInt32 {
  case body = 0
  case heading = 2
  case title = 3

  /// The field that a piece of a word counts for: `MySQL` in a title says less to one who asks for `sql` than a
  /// title with that word.
  var below: Field {
    self == .title ? .heading : .body
  }

  /// Its bits in a packed term.
  var packed: UInt64 { UInt64(rawValue) << SectionTerms.Packed.fieldShift }
}

/// The terms of one section in the order of its text, as often as they stand there.
///
/// It is emptied and used again for every section.
struct SectionTerms {
  private var terms: [UInt64] = []
  private(set) var count = 0

  /// Behind the terms stand so many places with something that is none, so that one can look ahead.
  static let beyond = 32

  /// Empties the list and makes room for what a text of `bytes` bytes can hold.
  mutating func prepare(bytes: Int) {
    count = 0
    // A byte of text gives at most two terms: a piece of a word, and the word itself.
    let needed = 2 * bytes + 64 + Self.beyond
    if needed > terms.count { terms = [UInt64](repeating: 0, count: needed + needed / 2) }
  }

  /// Lets `body` add terms.
  mutating func write(_ body: (inout Writer) -> Void) {
    terms.withUnsafeMutableBufferPointer { terms in
      guard let start = terms.baseAddress else { return }
      var writer = Writer(next: start + count)
      body(&writer)
      count = writer.next - start
    }
  }

  /// Lends the terms, each packed as `Packed` says.
  func read(_ body: (UnsafePointer<UInt64>) -> Void) {
    terms.withUnsafeBufferPointer { terms in
      if let start = terms.baseAddress { body(start) }
    }
  }

  /// How a term and where it was found fit into one number: the key in the lower 37 bits, its field from bit 54, how
  /// often it was found from bit 56, here once.
  ///
  /// The bits between are free for the table of postings.
  enum Packed {
    static let fieldShift: UInt64 = 54
    static let countShift: UInt64 = 56
    static let once: UInt64 = 1 << countShift
    static let field: UInt64 = 3 << fieldShift
  }

  /// Adds terms to a section; `prepare` has made room.
  struct Writer {
    fileprivate(set) var next: UnsafeMutablePointer<UInt64>

    @inline(__always)
    mutating func add(_ key: TermKey, _ field: Field) { add(key, Packed.once | field.packed) }

    /// Adds a term that was found once in the field that the upper bits of a packed term tell.
    @inline(__always)
    mutating func add(_ key: TermKey, _ found: UInt64) {
      next.pointee = key.raw | found
      next += 1
    }
  }
}
