import LadderInput
import Testing

@Suite struct FixedTests {
  @Test(arguments: [
    ("85", 85_000, "85"), ("-0.5", -500, "-0.5"), ("78.125", 78_125, "78.125"),
    ("+1.50", 1500, "1.5"),
    ("0012", 12_000, "12"), ("0.001", 1, "0.001"), ("-0", 0, "0"), ("1.2500000", 1250, "1.25"),
    ("999999999.999", 999_999_999_999, "999999999.999"), ("0.010", 10, "0.01"),
  ])
  func readsAndPrintsExactly(text: String, thousandths: Int64, spelling: String) throws {
    let number = try #require(Fixed(text))
    #expect(number.thousandths == thousandths)
    #expect(number.description == spelling)
  }

  @Test(arguments: [
    "", ".", "-", "5.", ".5", "1.2345", "1e3", "1,000", "0x10", "1234567890", "85分", "８５", "1.2.3",
    " 1", "NaN",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(Fixed(text) == nil)
  }

  @Test func addsDecimalsExactly() throws {
    let (a, b) = (try #require(Fixed("78.1")), try #require(Fixed("1.9")))
    #expect(a + b == 80)
    var sum = Fixed.zero
    for _ in 0..<1000 { sum += try #require(Fixed("0.1")) }
    #expect(sum == 100)
  }

  @Test(arguments: [
    ("1", 3, "0.333"), ("2", 3, "0.667"), ("-2", 3, "-0.667"), ("0.001", 2, "0.001"),
    ("-0.001", 2, "-0.001"), ("255.5", 3, "85.167"),
  ])
  func dividesHalfAwayFromZero(number: String, count: Int, quotient: String) throws {
    #expect(try #require(Fixed(number)).divided(by: count).description == quotient)
  }

  @Test func scalesWithoutLosingDigitsBetween() throws {
    let score = try #require(Fixed("43.5"))
    #expect(score.scaled(by: 100, over: 60).description == "72.5")
    #expect(Fixed.greatest.scaled(by: .greatest, over: .greatest) == .greatest)
    #expect(Fixed(-1).scaled(by: 1, over: 3).description == "-0.333")
    #expect(Fixed(-1).scaled(by: -1, over: 3).description == "0.333")
  }

  @Test(arguments: [
    ("78.25", 1, "78.3"), ("78.25", 0, "78"), ("-78.25", 1, "-78.3"), ("0.05", 1, "0.1"),
    ("99.999", 2, "100.00"), ("-0.001", 1, "0.0"), ("5", 3, "5.000"),
  ])
  func roundsForDisplay(number: String, decimals: Int, spelling: String) throws {
    #expect(try #require(Fixed(number)).description(decimals: decimals) == spelling)
  }
}
