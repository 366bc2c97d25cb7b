import Testing

@testable import LadderSite

/// Competencies as a radar (page 21).
@Suite struct RadarChartTests {
  private func axis(
    _ name: String, confirmed: Int?, minimum: Int? = 3, target: Int? = nil
  ) -> CompetencyAxis {
    CompetencyAxis(
      competency: 0, name: name, confirmed: confirmed, own: 5, minimum: minimum, target: target)
  }

  private func svg(_ axes: [CompetencyAxis]) throws -> String {
    String(decoding: try #require(RadarChart.draw(axes, title: "甲 & 乙")), as: UTF8.self)
  }

  /// The data of a path by its class.
  private func path(_ name: String, in svg: String) -> String? {
    guard let start = svg.firstRange(of: "<path class=\"\(name)\" d=\"")?.upperBound else {
      return nil
    }
    return String(svg[start...].prefix { $0 != "\"" })
  }

  @Test func drawsAnAreaWhereEverythingIsKnown() throws {
    let svg = try svg([
      axis("上", confirmed: 5), axis("右", confirmed: 5), axis("下", confirmed: 5),
      axis("左", confirmed: 5),
    ])
    // The middle is 260, 176, and five levels are 112 long.
    #expect(path("radar-own", in: svg) == "M260 64L372 176L260 288L148 176Z")
    #expect(path("radar-dots", in: svg) == "M260 64h0M372 176h0M260 288h0M148 176h0")
    #expect(svg.contains("<title id=\"radar-title\">甲 &amp; 乙</title>"))
  }

  /// What nobody has rated is a gap, never the middle.
  @Test func leavesAGapWhereNobodyHasRated() throws {
    let svg = try svg([
      axis("上", confirmed: 5), axis("右", confirmed: nil), axis("下", confirmed: 5),
      axis("左", confirmed: 5),
    ])
    #expect(path("radar-own", in: svg) == "M260 64h0M260 288L148 176M148 176L260 64")
    #expect(path("radar-dots", in: svg)?.contains("260 176") == false)
    #expect(svg.contains("class=\"soft\">右</text>"))
  }

  @Test func drawsTheTargetOnlyWhereThereIsOne() throws {
    let plain = [
      axis("一", confirmed: 1), axis("二", confirmed: 2), axis("三", confirmed: 3),
    ]
    #expect(path("radar-target", in: try svg(plain)) == nil)
    let aimed = plain.map {
      axis($0.name, confirmed: $0.confirmed, target: 4)
    }
    #expect(path("radar-target", in: try svg(aimed)) != nil)
  }

  @Test func drawsNothingOfTwoAxes() {
    #expect(RadarChart.draw([axis("一", confirmed: 1), axis("二", confirmed: 1)], title: "") == nil)
  }
}
