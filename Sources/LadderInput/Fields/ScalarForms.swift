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

/// The place of bytes in a short list of spellings.
func index(of bytes: Bytes, in spellings: [[UInt8]]) -> Int? {
  for index in spellings.indices
  where spellings[index].count == bytes.count && spellings[index].elementsEqual(bytes) {
    return index
  }
  return nil
}
