/// The lengths that ranking needs of a section, in one printable character.
///
/// The section's own length is one of seven steps, each twice the one before; the heading's is exact up to
/// twelve terms, because a heading that is all of the query should stand first.
enum Norms {
  static let lengthSteps = 7
  static let longestHeading = 12
  /// Sections of at most this many terms are in the first step.
  static let firstStep = 16

  /// The character for a section: neither a quote nor a backslash.
  static func character(length: UInt32, heading: UInt32) -> UInt8 {
    var step = 0
    while step < lengthSteps - 1, Int(length) > firstStep << step { step += 1 }
    let value = step * (longestHeading + 1) + min(Int(heading), longestHeading)
    let code = 35 + value
    return UInt8(code < 92 ? code : code + 1)
  }
}
