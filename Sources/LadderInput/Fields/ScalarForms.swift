import Glibc

/// Whether bytes are `[a-z][a-z0-9_-]*`, at most 100 of them.
func isIdentifier(_ bytes: Bytes) -> Bool {
  guard let first = bytes.first, first >= 0x61, first <= 0x7A, bytes.count <= 100 else {
    return false
  }
  return bytes.allSatisfy { byte in
    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F
      || byte == 0x2D
  }
}

/// Whether bytes are letters, digits, `_` and `-`, at most 64 of them.
func isEmployeeID(_ bytes: Bytes) -> Bool {
  guard !bytes.isEmpty, bytes.count <= 64 else { return false }
  return bytes.allSatisfy { byte in
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      || byte == 0x5F || byte == 0x2D
  }
}

/// Whether bytes can name something: no blanks, no separators, at most 200 of them.
///
/// Looser than an identifier, so that a misspelt one is told the nearest known name.
func isReference(_ bytes: Bytes) -> Bool {
  guard !bytes.isEmpty, bytes.count <= 200 else { return false }
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte <= 0x20 || byte == 0x2C || byte == 0x3B || byte == 0x7F { return false }
    // `，`, `；` and `、` stand between names that were meant as a list.
    if byte == 0xEF || byte == 0xE3, index + 2 < bytes.count {
      let pair = (bytes[index + 1], bytes[index + 2])
      if byte == 0xEF, pair == (0xBC, 0x8C) || pair == (0xBC, 0x9B) { return false }
      if byte == 0xE3, pair == (0x80, 0x81) { return false }
    }
    index += 1
  }
  return true
}

/// A whole number without leading zeros; decimals only if they are zeros, as spreadsheets write them.
func parseInteger(_ bytes: Bytes) -> Int? {
  var digits = bytes
  if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
    guard point + 1 < digits.count, digits[(point + 1)...].allSatisfy({ $0 == 0x30 }) else {
      return nil
    }
    digits = Bytes(rebasing: digits[..<point])
  }
  let isNegative = digits.first == UInt8(ascii: "-")
  if isNegative { digits = Bytes(rebasing: digits[1...]) }
  if digits.count > 1, digits.first == 0x30 { return nil }
  guard let number = digits.digits(0..<digits.count) else { return nil }
  return isNegative ? -number : number
}

/// A short list of spellings that cells are compared with.
///
/// Their bytes lie one after another: an array of arrays would be counted at each comparison.
@usableFromInline final class Spellings: Sendable {
  private let bytes: [UInt8]
  /// Where each ends.
  private let ends: [Int]

  init(_ spellings: [String]) {
    var bytes: [UInt8] = []
    ends = spellings.map {
      bytes += $0.utf8
      return bytes.count
    }
    self.bytes = bytes
  }

  /// The place of bytes in the list, or -1.
  func position(of text: Bytes) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (position, end) in ends.enumerated() {
        if end - start == text.count, isEqual(text, Bytes(rebasing: bytes[start..<end])) {
          return position
        }
        start = end
      }
      return -1
    }
  }

  private func isEqual(_ a: Bytes, _ b: Bytes) -> Bool {
    guard let first = a.baseAddress, let second = b.baseAddress else { return true }
    return memcmp(first, second, a.count) == 0
  }
}
