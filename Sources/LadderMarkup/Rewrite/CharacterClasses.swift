// The classes of characters by which emphasis and line breaks are decided.

/// Whether a scalar is whitespace to cmark (CommonMark 0.30 section 2.1, "Unicode whitespace").
func isWhitespace(_ value: UInt32) -> Bool {
  switch value {
  case 9, 10, 12, 13, 32, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

/// Whether a scalar is punctuation to cmark and may stand beside Chinese, Japanese or Korean text:
/// ASCII, Latin-1, general punctuation, CJK, vertical, small and full-width forms (category P).
func isPunctuation(_ value: UInt32) -> Bool {
  switch value {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1, 0xA7, 0xAB, 0xB6...0xB7, 0xBB,
    0xBF, 0x2010...0x2027, 0x2030...0x2043, 0x2045...0x2051, 0x2053...0x205E, 0x207D...0x207E,
    0x208D...0x208E, 0x2308...0x230B, 0x2329...0x232A, 0x2768...0x2775, 0x27E6...0x27EF,
    0x2983...0x2998, 0x2E00...0x2E2E, 0x2E30...0x2E5D, 0x3001...0x3003, 0x3008...0x3011,
    0x3014...0x301F, 0x3030, 0x303D, 0x30A0, 0x30FB, 0xFE10...0xFE19, 0xFE30...0xFE52,
    0xFE54...0xFE61, 0xFE63, 0xFE68, 0xFE6A...0xFE6B, 0xFF01...0xFF03, 0xFF05...0xFF0A,
    0xFF0C...0xFF0F, 0xFF1A...0xFF1B, 0xFF1F...0xFF20, 0xFF3B...0xFF3D, 0xFF3F, 0xFF5B, 0xFF5D,
    0xFF5F...0xFF65:
    true
  default: false
  }
}

/// Whether a scalar is a CJK character: East Asian Width W, F or H without emoji, or script Hangul.
///
/// The ranges are those of the CommonMark CJK-friendly amendment for Unicode 17.
func isCJK(_ value: UInt32) -> Bool {
  switch value {
  case 0..<0x1100: false
  case 0x4E00...0x9FFF: true
  case 0x1100...0x11FF, 0x20A9, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F,
    0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x2FF0...0x303E, 0x3041...0x3096,
    0x3099...0x30FF, 0x3105...0x312F, 0x3131...0x318E, 0x3190...0x31E5, 0x31EF...0x321E,
    0x3220...0x3247, 0x3250...0xA48C, 0xA490...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE52,
    0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFFBE, 0xFFC2...0xFFC7, 0xFFCA...0xFFCF,
    0xFFD2...0xFFD7, 0xFFDA...0xFFDC, 0xFFE0...0xFFE6, 0xFFE8...0xFFEE, 0x16FE0...0x16FE4,
    0x16FF0...0x16FF6, 0x17000...0x18CD5, 0x18CFF...0x18D1E, 0x18D80...0x18DF2,
    0x1AFF0...0x1AFF3, 0x1AFF5...0x1AFFB, 0x1AFFD...0x1AFFE, 0x1B000...0x1B122, 0x1B132,
    0x1B150...0x1B152, 0x1B155, 0x1B164...0x1B167, 0x1B170...0x1B2FB, 0x1D300...0x1D356,
    0x1D360...0x1D376, 0x1F200, 0x1F202, 0x1F210...0x1F219, 0x1F21B...0x1F22E, 0x1F230...0x1F231,
    0x1F237, 0x1F23B, 0x1F240...0x1F248, 0x1F260...0x1F265, 0x20000...0x3FFFD:
    true
  default: false
  }
}

/// What stands on one side of a delimiter run.
struct Neighbour {
  let isWhitespace: Bool
  /// Punctuation to cmark.
  let isPunctuation: Bool
  /// A CJK character, with or without a variation selector.
  let isCJK: Bool

  static let edge = Neighbour(isWhitespace: true, isPunctuation: false, isCJK: false)
}

extension Neighbour {
  /// What follows an index, up to the end of the line's content.
  init(after index: Int, in text: UnsafeBufferPointer<UInt8>, end: Int) {
    guard index < end else {
      self = .edge
      return
    }
    self.init(scalar(in: text, at: index))
  }

  /// What stands before an index, from the start of the line's content.
  init(before index: Int, in text: UnsafeBufferPointer<UInt8>, start: Int) {
    guard index > start else {
      self = .edge
      return
    }
    let last = scalarStart(in: text, before: index)
    let value = scalar(in: text, at: last)
    switch value {
    case 0xE0100...0xE01EF:
      // An ideographic variation selector stands behind Han only.
      self.init(isWhitespace: false, isPunctuation: false, isCJK: true)
    case 0xFE00...0xFE0E where last > start:
      let base = scalar(in: text, at: scalarStart(in: text, before: last))
      let isFullWidth =
        value == 0xFE01
        && (base == 0x2018 || base == 0x2019 || base == 0x201C || base == 0x201D)
      self.init(
        isWhitespace: false, isPunctuation: false, isCJK: LadderMarkup.isCJK(base) || isFullWidth)
    default: self.init(value)
    }
  }

  private init(_ value: UInt32) {
    self.init(
      isWhitespace: LadderMarkup.isWhitespace(value),
      isPunctuation: LadderMarkup.isPunctuation(value), isCJK: LadderMarkup.isCJK(value))
  }
}
