import LadderInput
import Testing

@testable import LadderProgress

struct RatioTests {
  @Test func keepsThirdsExactly() throws {
    let parts = try ["100", "100", "106"].map {
      try #require(Ratio(percent: number($0), of: 120))
    }
    let mean = parts.reduce(.zero, +) / 3
    #expect(mean.compared(with: 85) == 0)
    #expect(parts[0].rounded == number("83.333"))
  }

  @Test(arguments: [
    ("0.0004", "0"), ("0.0005", "0.001"), ("0.0015", "0.002"), ("-0.0005", "-0.001"),
    ("-0.0004", "0"), ("84.9994", "84.999"),
  ])
  func roundsHalfAwayFromZero(_ tenThousandths: String, _ expected: String) {
    // Written numbers have three decimals: the fourth comes from a division.
    let digits = tenThousandths.filter { $0 != "." }
    let exact = Ratio(Fixed(Int(digits) ?? 0)) / 10_000
    #expect(exact.rounded == number(expected))
  }

  @Test func roundsNeverOntoTheLimitBesideIt() {
    let below = Ratio(Fixed(849_999)) / 10_000
    #expect(below.rounded(besides: 85) == number("84.999"))
    let above = Ratio(Fixed(850_001)) / 10_000
    #expect(above.rounded(besides: 85) == number("85.001"))
    #expect((Ratio(Fixed(170)) / 2).rounded(besides: 85) == 85)
    #expect((Ratio(Fixed(90)) / 3).rounded(besides: 85) == 30)
  }

  @Test func hasNoPercentOfNothing() {
    #expect(Ratio(percent: 5, of: Fixed.zero) == nil)
  }

  /// Full marks without a common factor: the denominators' product would not fit.
  @Test func staysInBoundsWithPrimesForFullMarks() throws {
    let full = ["99.991", "99.971", "99.961", "99.929", "99.923", "99.907", "99.901", "99.881"]
    let sum = try full.reduce(Ratio.zero) { sum, full in
      sum + (try #require(Ratio(percent: number("49.9"), of: number(full))))
    }
    let mean = sum / full.count
    #expect(mean.rounded == number("49.933"))
    #expect(mean < Ratio(50))
    #expect(Ratio(number("49.93")) < mean)
  }

  @Test func comparesFractionsOfDifferentDenominators() throws {
    let third = try #require(Ratio(percent: 1, of: 3))
    #expect(third < Ratio(number("33.334")))
    #expect(Ratio(number("33.333")) < third)
    #expect(try third == #require(Ratio(percent: 2, of: 6)))
  }
}
