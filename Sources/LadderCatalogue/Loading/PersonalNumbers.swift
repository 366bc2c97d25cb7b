import LadderDiagnostics
import LadderInput

// Numbers by which a customer could be known, in texts about complaints (W4): mobile telephones, identity
// cards (GB 11643-1999) and bank cards (ISO/IEC 7812-1).

/// What a run of digits looks like.
enum PersonalNumber: Sendable, Hashable {
  case telephone, identityCard, bankCard

  /// Nil for digits that are none of these; the check digits of cards must be right.
  init?(digits: [UInt8], endsInX: Bool) {
    if endsInX || digits.count == 18, PersonalNumber.isIdentityCard(digits, endsInX: endsInX) {
      self = .identityCard
    } else if !endsInX, digits.count == 11, digits[0] == 1, digits[1] >= 3 {
      self = .telephone
    } else if !endsInX, (16...19).contains(digits.count), (3...6).contains(digits[0]),
      PersonalNumber.passesLuhn(digits)
    {
      self = .bankCard
    } else {
      return nil
    }
  }

  private static func isIdentityCard(_ digits: [UInt8], endsInX: Bool) -> Bool {
    guard digits.count == (endsInX ? 17 : 18) else { return false }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
    guard let born = Day(year: number(6..<10), month: number(10..<12), day: number(12..<14)),
      (1900...2100).contains(born.year)
    else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1) }
    let check = (12 - sum % 11) % 11
    return endsInX ? check == 10 : check == Int(digits[17])
  }

  private static func passesLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = Int(digit) << (index & 1)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0
  }
}

/// The numbers in a text, each with its place; spaces and hyphens between groups of digits are passed over.
func personalNumbers(in bytes: Bytes) -> [(kind: PersonalNumber, bounds: Range<Int>)] {
  var found: [(kind: PersonalNumber, bounds: Range<Int>)] = []
  var index = 0
  while index < bytes.count {
    guard isDigit(bytes[index]) else {
      index += 1
      continue
    }
    let start = index
    var digits: [UInt8] = []
    var end = index
    while index < bytes.count {
      if isDigit(bytes[index]) {
        digits.append(bytes[index] - 0x30)
        index += 1
        end = index
      } else if bytes[index] == 0x20 || bytes[index] == 0x2D, index + 1 < bytes.count,
        isDigit(bytes[index + 1])
      {
        index += 1
      } else {
        break
      }
    }
    let endsInX = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
    let isPartOfWord = start > 0 && isWordByte(bytes[start - 1])
    if isPartOfWord { continue }
    if endsInX, let kind = PersonalNumber(digits: digits, endsInX: true) {
      found.append((kind, start..<end + 1))
    } else if let kind = PersonalNumber(digits: digits, endsInX: false) {
      found.append((kind, start..<end))
    }
  }
  return found
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Letters, digits and what joins them in names of files, addresses and document numbers.
private func isWordByte(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x2E
    || byte == 0x2F
}

extension Loader {
  /// Reports numbers by which a customer could be known.
  mutating func checkPersonalNumbers(in file: SourceFile) {
    let found = file.bytes.withUnsafeBufferPointer { personalNumbers(in: $0) }
    for number in found {
      diagnostics.append(.personalNumber(number.kind, at: file.range(number.bounds)))
    }
  }
}
