/// A decimal number with three decimals, kept exactly: scores, points, percentages.
///
/// Written numbers hold at most nine digits before the point, so sums over millions of rows cannot
/// overflow. Binary floating point is never used: 78.1 + 1.9 is 80.
package struct Fixed: Sendable, Hashable {
  package let thousandths: Int64

  package init(thousandths: Int64) { self.thousandths = thousandths }

  package init(_ whole: Int) { thousandths = Int64(whole) * 1000 }

  package static let zero = Fixed(thousandths: 0)

  /// The largest number that can be written: 999,999,999.999.
  package static let greatest = Fixed(thousandths: 999_999_999_999)

  /// A number such as `85`, `-0.5` or `78.125`; no exponent, no separators, no bare point.
  package init?(_ text: String) {
    guard let number = text.withBytes(Fixed.init(parsing:)) else { return nil }
    self = number
  }

  package init?(parsing bytes: Bytes) {
    var index = 0
    var isNegative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      index = 1
    }
    let start = index
    var value: Int64 = 0
    while index < bytes.count, bytes[index] &- 0x30 <= 9 {
      value = value * 10 + Int64(bytes[index] - 0x30)
      index += 1
      if index - start > 9 { return nil }
    }
    guard index > start else { return nil }
    var decimals = 0
    if index < bytes.count {
      guard bytes.has(".", at: index), index + 1 < bytes.count else { return nil }
      index += 1
      while index < bytes.count {
        let digit = bytes[index] &- 0x30
        guard digit <= 9 else { return nil }
        // Zeros beyond the third decimal change nothing.
        if decimals == 3 {
          guard digit == 0 else { return nil }
        } else {
          value = value * 10 + Int64(digit)
          decimals += 1
        }
        index += 1
      }
    }
    while decimals < 3 {
      value *= 10
      decimals += 1
    }
    thousandths = isNegative ? -value : value
  }
}

extension Fixed: Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }

  // As those of `Day`.
  package static func == (a: Fixed, b: Fixed) -> Bool { a.thousandths == b.thousandths }
  package static func < (a: Fixed, b: Fixed) -> Bool { a.thousandths < b.thousandths }
  package static func > (a: Fixed, b: Fixed) -> Bool { a.thousandths > b.thousandths }
  package static func <= (a: Fixed, b: Fixed) -> Bool { a.thousandths <= b.thousandths }
  package static func >= (a: Fixed, b: Fixed) -> Bool { a.thousandths >= b.thousandths }

  /// As a person writes it: `85`, `-0.5`, `78.125`.
  package var description: String {
    let magnitude = thousandths.magnitude
    var fraction = Int(magnitude % 1000)
    var decimals = fraction > 0 ? 3 : 0
    while decimals > 0, fraction % 10 == 0 {
      fraction /= 10
      decimals -= 1
    }
    return Fixed.text(
      isNegative: thousandths < 0, whole: Int(magnitude / 1000), fraction, decimals: decimals)
  }

  /// With a fixed number of decimals (0 to 3), rounded half away from zero: `78.5` in one is `78.5`.
  package func description(decimals: Int) -> String {
    let decimals = min(max(decimals, 0), 3)
    let unit: Int64 = [1000, 100, 10, 1][decimals]
    let rounded = Fixed.rounding(thousandths, by: unit) * unit
    let magnitude = rounded.magnitude
    return Fixed.text(
      isNegative: rounded < 0, whole: Int(magnitude / 1000), Int(magnitude % 1000) / Int(unit),
      decimals: decimals)
  }

  private static func text(
    isNegative: Bool, whole: Int, _ fraction: Int, decimals: Int
  ) -> String {
    let digits = whole.digitCount
    let start = isNegative ? 1 : 0
    let end = start + digits
    return String(digitsAndSigns: decimals > 0 ? end + 1 + decimals : end) { bytes in
      if isNegative { bytes[0] = UInt8(ascii: "-") }
      bytes.put(whole, start..<end)
      if decimals > 0 {
        bytes[end] = UInt8(ascii: ".")
        bytes.put(fraction, end + 1..<end + 1 + decimals)
      }
    }
  }
}

// MARK: - arithmetic

extension Fixed {
  package static func + (a: Fixed, b: Fixed) -> Fixed {
    Fixed(thousandths: a.thousandths + b.thousandths)
  }
  package static func - (a: Fixed, b: Fixed) -> Fixed {
    Fixed(thousandths: a.thousandths - b.thousandths)
  }
  package static func += (a: inout Fixed, b: Fixed) { a = a + b }
  package static func * (a: Fixed, count: Int) -> Fixed {
    Fixed(thousandths: a.thousandths * Int64(count))
  }
  package static prefix func - (a: Fixed) -> Fixed { Fixed(thousandths: -a.thousandths) }

  /// Whether the number has no decimals.
  package var isWhole: Bool { thousandths % 1000 == 0 }

  /// The number without its decimals.
  package var whole: Int { Int(thousandths / 1000) }

  /// This number divided by a count, to three decimals, half away from zero.
  ///
  /// To compare a mean with a limit compare `sum` with `limit * count` instead: that is exact.
  package func divided(by count: Int) -> Fixed {
    Fixed(thousandths: Fixed.rounding(thousandths, by: Int64(count)))
  }

  /// `self × numerator ÷ denominator` to three decimals, half away from zero, without overflow between.
  package func scaled(by numerator: Fixed, over denominator: Fixed) -> Fixed {
    let signs = [self, numerator, denominator].count { $0 < .zero }
    let isNegative = signs % 2 == 1
    let product = thousandths.magnitude.multipliedFullWidth(by: numerator.thousandths.magnitude)
    let divisor = denominator.thousandths.magnitude
    guard divisor > product.high else { return isNegative ? -.greatest : .greatest }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let rounded = remainder >= divisor - remainder ? quotient &+ 1 : quotient
    let value = Int64(clamping: rounded)
    return Fixed(thousandths: isNegative ? -value : value)
  }

  private static func rounding(_ value: Int64, by divisor: Int64) -> Int64 {
    guard divisor != 0 else { return 0 }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
    return (value < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }
}
