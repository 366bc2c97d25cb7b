import LadderInput

/// An exact fraction, for figures that are held against a limit.
///
/// Percentages and their means seldom have three decimals: 100, 100 and 106 of 120 points are 85 percent on
/// average, which the sum of rounded percentages misses. Denominators stay below 10^18; one that would grow
/// beyond, which takes several full marks without a common factor, is rounded to twelve decimals.
struct Ratio: Sendable, Hashable {
  let numerator: Int128
  /// Above zero.
  let denominator: Int128

  private init(_ numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ number: Fixed) { self.init(Int128(number.thousandths), 1000) }

  /// 100 × part ÷ whole, or nil where the whole is nothing.
  init?(percent part: Fixed, of whole: Fixed) {
    guard whole > .zero else { return nil }
    // The usual full mark needs no division, and leaves all of them with one denominator.
    if whole == Fixed(100) {
      self.init(part)
    } else {
      self = Ratio(100 * Int128(part.thousandths), Int128(whole.thousandths)).reduced
    }
  }

  /// 100 × a count ÷ a count; zero where the whole is zero.
  init(share part: Int, of whole: Int) {
    self.init(100 * Int128(part), Int128(max(whole, 1)))
  }

  static let zero = Ratio(0, 1000)

  /// To three decimals, half away from zero.
  var rounded: Fixed {
    // A number as it was read needs no division.
    if denominator == 1000 { return Fixed(thousandths: Int64(clamping: numerator)) }
    let scaled = numerator * 1000
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: denominator)
    let isUp = rest.magnitude >= denominator.magnitude - rest.magnitude
    let value = isUp ? quotient + (numerator < 0 ? -1 : 1) : quotient
    return Fixed(thousandths: Int64(clamping: value))
  }

  /// To three decimals, but never onto or across a limit the exact figure is not at: 84.9999 beside the
  /// limit 85 is 84.999.
  func rounded(besides limit: Fixed) -> Fixed {
    let value = rounded
    let step = Fixed(thousandths: 1)
    switch compared(with: limit) {
    case 0: return limit
    case ..<0: return min(value, limit - step)
    default: return max(value, limit + step)
    }
  }

  /// Below zero, zero or above zero as this is less than, equal to or more than a number.
  func compared(with number: Fixed) -> Int {
    let difference = numerator * 1000 - Int128(number.thousandths) * denominator
    return difference < 0 ? -1 : difference == 0 ? 0 : 1
  }
}

extension Ratio: Comparable {
  static func < (a: Ratio, b: Ratio) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    return (a - b).numerator < 0
  }
}

// MARK: - arithmetic

extension Ratio {
  static func + (a: Ratio, b: Ratio) -> Ratio {
    if a.denominator == b.denominator {
      return Ratio(a.numerator + b.numerator, a.denominator)
    }
    let divisor = greatestCommonDivisor(a.denominator, b.denominator)
    let factor = b.denominator / divisor
    if a.denominator > largest / factor { return a.coarse + b.coarse }
    return Ratio(
      a.numerator * factor + b.numerator * (a.denominator / divisor), a.denominator * factor)
  }

  static func - (a: Ratio, b: Ratio) -> Ratio { a + Ratio(-b.numerator, b.denominator) }

  static func * (a: Ratio, factor: Fixed) -> Ratio {
    Ratio(a.numerator * Int128(factor.thousandths), a.denominator * 1000).settled
  }

  static func / (a: Ratio, count: Int) -> Ratio {
    Ratio(a.numerator, a.denominator * Int128(max(count, 1))).settled
  }

  static func / (a: Ratio, number: Fixed) -> Ratio {
    Ratio(a.numerator * 1000, a.denominator * Int128(max(number.thousandths, 1))).settled
  }

  private static let largest: Int128 = 1_000_000_000_000_000_000

  private var settled: Ratio {
    guard denominator > Ratio.largest else { return self }
    let reduced = reduced
    return reduced.denominator > Ratio.largest ? reduced.coarse : reduced
  }

  /// Rounded to twelve decimals.
  private var coarse: Ratio {
    let unit: Int128 = 1_000_000_000_000
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    // The last digits of a large denominator do not reach the twelfth decimal, and must not overflow.
    let shift = denominator > Ratio.largest ? 40 : 0
    return Ratio(whole * unit + (rest >> shift) * unit / (denominator >> shift), unit)
  }

  private var reduced: Ratio {
    let divisor = Ratio.greatestCommonDivisor(numerator, denominator)
    return divisor <= 1 ? self : Ratio(numerator / divisor, denominator / divisor)
  }

  private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a.magnitude, b.magnitude)
    while b != 0 {
      // Almost always both fit a machine word, where division is quick.
      if a <= UInt64.max, b <= UInt64.max {
        var (x, y) = (UInt64(a), UInt64(b))
        while y != 0 { (x, y) = (y, x % y) }
        return Int128(x)
      }
      (a, b) = (b, a % b)
    }
    return Int128(a)
  }
}
