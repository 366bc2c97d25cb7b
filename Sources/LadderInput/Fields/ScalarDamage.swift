import LadderDiagnostics

/// Harm that a spreadsheet does to text on its way through a cell.
enum ScalarDamage: Equatable {
  /// `1.00021E+05`: the digits beyond the sixth are gone.
  case scientific
  /// `45361`: a day as its number since 1899-12-30.
  case serialDate(Day)
  /// `3月4日`, `4-Mar`: a day without its year, or what was no day at all.
  case dayWithoutYear
  /// `#N/A`, `#REF!`: a formula that failed.
  case formulaError
  /// `####`: a column too narrow to show its value.
  case narrowColumn

  init?(_ bytes: Bytes, in shape: FieldShape) {
    if let first = bytes.first, first == UInt8(ascii: "#") {
      if bytes.count >= 3, bytes.allSatisfy({ $0 == first }) {
        self = .narrowColumn
        return
      }
      let errors = ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"]
      guard errors.contains(where: { $0.utf8.elementsEqual(bytes) }) else { return nil }
      self = .formulaError
      return
    }
    switch shape {
    case .day, .moment, .yearMonth, .period:
      if isDayWithoutYear(bytes) {
        self = .dayWithoutYear
      } else if let day = serialDay(bytes) {
        self = .serialDate(day)
      } else {
        return nil
      }
    case .employeeID, .reference, .identifier, .integer, .number, .text, .line:
      guard isScientific(bytes) else {
        guard isDayWithoutYear(bytes), !shape.isFreeText else { return nil }
        self = .dayWithoutYear
        return
      }
      self = .scientific
    default: return nil
    }
  }
}

extension FieldShape {
  fileprivate var isFreeText: Bool {
    switch self {
    case .text, .line: true
    default: false
    }
  }
}

/// Whether bytes are a number with an exponent and its sign, as spreadsheets write long ones: `1.2E+17`.
func isScientific(_ bytes: Bytes) -> Bool {
  guard let exponent = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }), exponent > 0,
    exponent + 2 < bytes.count, bytes.has("+", at: exponent + 1),
    Bytes(rebasing: bytes[(exponent + 2)...]).isAllDigits
  else { return false }
  return bytes[..<exponent].allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }
    && bytes[0] != UInt8(ascii: ".")
}

/// The day behind a spreadsheet's day number, for the years in which people are hired and trained.
private func serialDay(_ bytes: Bytes) -> Day? {
  var whole = bytes
  if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
    guard Bytes(rebasing: bytes[(point + 1)...]).isAllDigits else { return nil }
    whole = Bytes(rebasing: bytes[..<point])
  }
  // 1954 to 2119 in the calendar that counts from 1899-12-30.
  guard whole.count == 5, let serial = whole.digits(0..<5), (20_000...80_000).contains(serial)
  else { return nil }
  return Day(number: serial - 25_569)
}

/// `3月4日`, `4-Mar`, `Mar-4` or `3/4`.
private func isDayWithoutYear(_ bytes: Bytes) -> Bool {
  guard bytes.count >= 3, bytes.count <= 12 else { return false }
  let text = String(decoding: bytes, as: UTF8.self)
  if text.hasSuffix("日"), !text.unicodeScalars.contains("年") {
    let parts = text.dropLast().split(separator: "月", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { Int($0) != nil }
  }
  for separator in ["-", "/"] {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { continue }
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let names = parts.map { months.contains($0.lowercased()) }
    let numbers = parts.map { (1...31).contains(Int($0) ?? 0) && $0.utf8.count <= 2 }
    if (names[0] && numbers[1]) || (numbers[0] && names[1]) { return true }
    if separator == "/", numbers[0], numbers[1] { return true }
  }
  return false
}
