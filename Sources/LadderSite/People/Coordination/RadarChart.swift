import Glibc
import LadderProgress
import LadderTemplates

/// A person's level of a competency beside what is asked: an axis of the radar.
struct CompetencyAxis: Sendable {
  /// Position in `Catalogue.competencies`.
  let competency: Int
  let name: String
  /// By a manager or panel; nil where nobody has rated it.
  let confirmed: Int?
  /// The person's own rating: no evidence, and not drawn.
  let own: Int?
  /// What the grade asks.
  let minimum: Int?
  /// What the grade asks that the development plan aims at.
  let target: Int?
}

/// Competencies as a radar, drawn at build time; the page carries the same as a table.
///
/// What nobody has rated is a gap in the line, never a zero.
struct RadarChart {
  /// Fewer axes make no area.
  static let fewestAxes = 3

  private static let radius = 112.0
  private static let middle = (x: 260.0, y: 176.0)
  private static let highest = 5

  private let axes: [CompetencyAxis]
  private var svg = SVGText()

  /// The drawing as SVG; nil for too few axes.
  static func draw(_ axes: [CompetencyAxis], title: String) -> [UInt8]? {
    guard axes.count >= fewestAxes else { return nil }
    var chart = RadarChart(axes: axes)
    chart.drawAll(title)
    return chart.svg.bytes
  }

  private init(axes: [CompetencyAxis]) { self.axes = axes }

  private mutating func drawAll(_ title: String) {
    svg.open(
      "svg",
      [
        "viewBox": "0 0 520 352", "width": "520", "height": "352", "role": "img",
        "aria-labelledby": "radar-title",
      ])
    svg.element("title", ["id": "radar-title"], title)
    drawGrid()
    drawLine("radar-minimum", \.minimum)
    drawLine("radar-target", \.target)
    drawLine("radar-own", \.confirmed)
    drawDots()
    drawNames()
    svg.close("svg")
  }

  // MARK: - places

  /// A place on an axis; the first points up, the others follow clockwise.
  private func point(_ axis: Int, _ level: Double) -> (x: Int, y: Int) {
    let angle = 2 * Double.pi * Double(axis) / Double(axes.count)
    let length = Self.radius * level / Double(Self.highest)
    return (
      Int((Self.middle.x + length * sin(angle)).rounded()),
      Int((Self.middle.y - length * cos(angle)).rounded())
    )
  }

  private mutating func drawGrid() {
    var path = ""
    for level in 1...Self.highest {
      for axis in axes.indices {
        let place = point(axis, Double(level))
        path += "\(axis == 0 ? "M" : "L")\(place.x) \(place.y)"
      }
      path += "Z"
    }
    let center = point(0, 0)
    for axis in axes.indices {
      let end = point(axis, Double(Self.highest))
      path += "M\(center.x) \(center.y)L\(end.x) \(end.y)"
    }
    svg.empty("path", ["class": "radar-grid", "d": path])
    svg.open("g", ["class": "soft"])
    for level in 1...Self.highest {
      let place = point(0, Double(level))
      svg.element("text", ["x": String(place.x + 4), "y": String(place.y + 4)], String(level))
    }
    svg.close("g")
  }

  // MARK: - lines

  /// Neighbours that are known are joined; a line around all of them is an area.
  private mutating func drawLine(_ className: String, _ level: (CompetencyAxis) -> Int?) {
    let levels = axes.map(level)
    guard levels.contains(where: { $0 != nil }) else { return }
    var path = ""
    if levels.allSatisfy({ $0 != nil }) {
      for (axis, level) in levels.enumerated() {
        let place = point(axis, Double(level ?? 0))
        path += "\(axis == 0 ? "M" : "L")\(place.x) \(place.y)"
      }
      path += "Z"
    } else {
      for axis in axes.indices {
        let next = (axis + 1) % axes.count
        guard let level = levels[axis] else { continue }
        let place = point(axis, Double(level))
        path += "M\(place.x) \(place.y)"
        if let other = levels[next] {
          let end = point(next, Double(other))
          path += "L\(end.x) \(end.y)"
        } else {
          path += "h0"
        }
      }
    }
    svg.empty("path", ["class": className, "d": path])
  }

  private mutating func drawDots() {
    var path = ""
    for (axis, item) in axes.enumerated() {
      guard let level = item.confirmed else { continue }
      let place = point(axis, Double(level))
      path += "M\(place.x) \(place.y)h0"
    }
    if !path.isEmpty { svg.empty("path", ["class": "radar-dots", "d": path]) }
  }

  private mutating func drawNames() {
    for (axis, item) in axes.enumerated() {
      let place = point(axis, Double(Self.highest) + 0.55)
      let side = Double(place.x) - Self.middle.x
      let anchor = abs(side) < 12 ? "middle" : side > 0 ? "start" : "end"
      let isUnrated = item.confirmed == nil
      svg.element(
        "text",
        [
          "x": String(place.x), "y": String(place.y + 4), "text-anchor": anchor,
          "class": isUnrated ? "soft" : "",
        ], item.name)
    }
  }
}
