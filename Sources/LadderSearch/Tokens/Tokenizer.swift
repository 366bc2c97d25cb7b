/// Cuts text into terms and adds them to a section.
///
/// `客户经理` becomes 客户 户经 经理 理␃ (the end of the run); `sd-wan` becomes sdwan, sd and wan; `MySQL` becomes
/// mysql, my and sql; `3.5` becomes 3.5, 3 and 5. Runs never cross punctuation, spaces or line breaks.
struct Tokenizer {
  private let fold: FoldTable
  /// The fold's table for the basic plane, which is asked for every character.
  private let basic: UnsafeBufferPointer<UInt32>
  private var word = WordRun()
  /// The gram before this place, 0 if none stands directly before it.
  private var gram: UInt32 = 0
  private var countAtRun = 0
  private var count = 0

  /// A tokenizer; `basic` are the entries of `fold.basic`, which have to outlive it.
  init(fold: FoldTable, basic: UnsafeBufferPointer<UInt32>) {
    self.fold = fold
    self.basic = basic
  }

  /// Adds the terms of a text.
  ///
  /// - Returns: how many terms the text has as readers count them: the pairs of a run (a run of one
  ///   character counts as one) and whole words.
  mutating func add(
    _ text: String, _ field: Field, to terms: inout SectionTerms, words: inout WordTable
  ) -> Int {
    count = 0
    var text = text
    text.withUTF8 { bytes in
      terms.write { writer in scan(bytes, field, &writer, &words) }
    }
    return count
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ field: Field, _ writer: inout SectionTerms.Writer,
    _ words: inout WordTable
  ) {
    var offset = 0
    while true {
      if word.isEmpty { offset = takeGrams(bytes, from: offset, field, &writer) }
      guard offset < bytes.count else { break }
      let scalar = Self.scalar(in: bytes, at: &offset)
      let entry = scalar < 0x1_0000 ? basic[Int(scalar)] : fold.entry(scalar)
      take(scalar, entry, field, &writer, &words)
    }
    if gram != 0 { endRun(field, &writer) }
    if !word.isEmpty { endWord(field, &writer, &words) }
  }

  /// Takes characters as long as each is a gram of three bytes, which most of a Chinese text is; gives the offset of
  /// the first that is none.
  ///
  /// The last character of a text is left to others: four bytes are looked at together.
  @inline(__always)
  private mutating func takeGrams(
    _ bytes: UnsafeBufferPointer<UInt8>, from first: Int, _ field: Field,
    _ writer: inout SectionTerms.Writer
  ) -> Int {
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return first }
    let lastStart = bytes.count - 4
    let (basic, found) = (basic, SectionTerms.Packed.once | field.packed)
    var offset = first
    // What is changed by each character is kept out of memory.
    var last = gram
    var added = writer
    while offset <= lastStart {
      let four = UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      guard four & 0xF0 == 0xE0 else { break }
      let scalar = (four & 0x0F) << 12 | (four >> 8 & 0x3F) << 6 | four >> 16 & 0x3F
      let entry = basic[Int(scalar)]
      guard entry >> FoldTable.classShift == FoldTable.Class.gram.rawValue else { break }
      let folded = entry & FoldTable.scalarMask
      if last != 0 {
        added.add(TermKey(last, folded), found)
      } else {
        countAtRun = count &+ (added.next - writer.next)
      }
      last = folded
      offset &+= 3
    }
    count &+= added.next - writer.next
    writer = added
    gram = last
    return offset
  }

  /// The scalar at an offset of valid UTF-8; the offset moves behind it.
  @inline(__always)
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: inout Int
  ) -> UInt32 {
    let lead = UInt32(bytes[offset])
    if lead < 0x80 {
      offset += 1
      return lead
    }
    if lead < 0xE0 {
      defer { offset += 2 }
      return (lead & 0x1F) << 6 | UInt32(bytes[offset + 1]) & 0x3F
    }
    let middle = (UInt32(bytes[offset + 1]) & 0x3F) << 6 | UInt32(bytes[offset + 2]) & 0x3F
    if lead < 0xF0 {
      offset += 3
      return (lead & 0x0F) << 12 | middle
    }
    defer { offset += 4 }
    return (lead & 0x07) << 18 | middle << 6 | UInt32(bytes[offset + 3]) & 0x3F
  }

  private mutating func addGram(
    _ scalar: UInt32, _ field: Field, _ writer: inout SectionTerms.Writer
  ) {
    if gram != 0 {
      writer.add(TermKey(gram, scalar), field)
      count &+= 1
    } else {
      countAtRun = count
    }
    gram = scalar
  }

  private mutating func endRun(_ field: Field, _ writer: inout SectionTerms.Writer) {
    writer.add(TermKey(gram, TermKey.runEnd), field)
    if count == countAtRun { count += 1 }
    gram = 0
  }

  /// Takes any scalar.
  private mutating func take(
    _ scalar: UInt32, _ entry: UInt32, _ field: Field, _ writer: inout SectionTerms.Writer,
    _ words: inout WordTable
  ) {
    let folded = entry & FoldTable.scalarMask
    switch FoldTable.Class(rawValue: entry >> FoldTable.classShift) {
    case .word:
      if gram != 0 { endRun(field, &writer) }
      word.append(folded, isCapital: scalar < 0x80 && scalar != folded)
    case .joiner:
      if gram != 0 { endRun(field, &writer) }
      if !word.isEmpty, !word.join(folded) { endWord(field, &writer, &words) }
    case .gram:
      if !word.isEmpty { endWord(field, &writer, &words) }
      addGram(folded, field, &writer)
    case .dropped:
      break
    case .several:
      for part in fold.expansion(of: scalar) {
        take(part, fold.entry(part), field, &writer, &words)
      }
    case .separator, nil:
      if gram != 0 { endRun(field, &writer) }
      if !word.isEmpty { endWord(field, &writer, &words) }
    }
  }

  private mutating func endWord(
    _ field: Field, _ writer: inout SectionTerms.Writer, _ words: inout WordTable
  ) {
    count += 1
    word.finish { bytes, isWhole in
      writer.add(TermKey(word: words.number(of: bytes)), isWhole ? field : field.below)
    }
  }
}
