import LadderCatalogue
import LadderInput
import LadderProgress

/// A series of exams as the pages about people show it: the last twelve, and what their chart has in
/// common for everyone.
struct ExamSeriesText: Sendable {
  private static let longest = 12

  let name: String
  /// Positions in `Catalogue.exams`, by date.
  let exams: [Int]
  let passMark: Fixed
  fileprivate let scales: [ChartScale]

  /// Every series that has been held by a day.
  static func all(_ catalogue: Catalogue, asOf: Day, words: Words) -> [String: ExamSeriesText] {
    var positions: [String: [Int]] = [:]
    for (position, exam) in catalogue.exams.enumerated() where exam.heldAt.day <= asOf {
      positions[exam.series, default: []].append(position)
    }
    var all: [String: ExamSeriesText] = [:]
    for (series, held) in positions {
      let sorted = held.sorted { catalogue.exams[$0].heldAt < catalogue.exams[$1].heldAt }
      let exams = Array(sorted.suffix(longest))
      let passMark = exams.last.map { catalogue.exams[$0].passPct } ?? .zero
      let name = words.named("series", series)
      let months = exams.map { words(.monthOf, (.n, String(catalogue.exams[$0].month.month))) }
      let title = words(.examChart, (.name, name))
      all[series] = ExamSeriesText(
        name: name, exams: exams, passMark: passMark,
        scales: [40, 0].map { lowest in
          ChartScale(
            lowest: lowest, id: "chart-" + series, title: title, months: months,
            passMark: passMark, passLabel: words(.passMarkIs, (.n, passMark.description)))
        })
    }
    return all
  }
}

/// The still part of a chart of percentages: grid, pass mark, months.
private struct ChartScale: Sendable {
  static let left = 34
  static let top = 22
  static let bottom = 152
  static let step = 44
  /// A chart of fewer exams is as wide as one of so many, so that it is not drawn larger where it fills the page.
  static let fewest = 8

  let lowest: Int
  let opening: [UInt8]

  init(
    lowest: Int, id: String, title: String, months: [String], passMark: Fixed, passLabel: String
  ) {
    self.lowest = lowest
    let right = Self.left + max(months.count, Self.fewest) * Self.step
    let width = right + 76
    var svg = SVGText()
    svg.open(
      "svg",
      [
        "viewBox": "0 0 \(width) 180", "width": String(width), "height": "180", "role": "img",
        "aria-labelledby": id,
      ])
    svg.element("title", ["id": id], title)
    let marks = stride(from: lowest, through: 100, by: 20).map {
      (mark: $0, y: Self.y(Fixed($0), lowest: lowest))
    }
    let grid = marks.map { "M\(Self.left) \($0.y)H\(right)" }.joined()
    svg.empty("path", ["class": "grid", "d": grid])
    svg.open("g", ["class": "soft"])
    for (mark, y) in marks { svg.element("text", ["x": "0", "y": String(y + 4)], String(mark)) }
    let pass = Self.y(passMark, lowest: lowest)
    svg.empty("path", ["class": "threshold", "d": "M\(Self.left) \(pass)H\(right)"])
    svg.element("text", ["x": String(right + 6), "y": String(pass + 4)], passLabel)
    svg.open("g", ["class": "mid"])
    for (index, month) in months.enumerated() {
      svg.element("text", ["x": String(Self.x(index)), "y": "174"], month)
    }
    svg.close("g")
    svg.close("g")
    opening = svg.bytes
  }

  static func x(_ index: Int) -> Int { left + index * step + step / 2 }

  static func y(_ percent: Fixed, lowest: Int) -> Int {
    let span = Int64(bottom - top)
    let value = min(max(percent, Fixed(lowest)), Fixed(100))
    let above = value.thousandths - Int64(lowest) * 1000
    return bottom - Int(above * span / (Int64(100 - lowest) * 1000))
  }
}

/// The trend of a person's exams, drawn at build time.
///
/// A point for each result, a gap where there is none, the pass mark as a line. The page carries the same
/// as a table.
func examChart(
  _ points: [ExamPoint], of series: ExamSeriesText, names: Names<ExamResult.Status>
) -> [UInt8] {
  let lowest = points.compactMap(\.percent).min() ?? Fixed(100)
  guard let scale = lowest < Fixed(45) ? series.scales.last : series.scales.first else { return [] }
  var drawing = ChartDrawing(scale: scale)
  var next = points.startIndex
  for (index, exam) in series.exams.enumerated() {
    while next < points.endIndex, points[next].exam != exam,
      !series.exams.contains(points[next].exam)
    {
      next += 1
    }
    guard next < points.endIndex, points[next].exam == exam else {
      drawing.gap()
      continue
    }
    if let percent = points[next].percent {
      drawing.point(percent, at: index)
    } else {
      drawing.missing(points[next].status.map { names[$0] } ?? "", at: index)
    }
    next += 1
  }
  return drawing.finish()
}

private struct ChartDrawing {
  let scale: ChartScale
  private var line: [UInt8] = []
  /// A point is a line of no length with round ends: a circle each would be five times as long.
  private var points: [UInt8] = []
  private var missing: [UInt8] = []
  private var labels: [UInt8] = []
  private var isBroken = true

  init(scale: ChartScale) {
    self.scale = scale
    line.reserveCapacity(128)
    points.reserveCapacity(160)
    labels.reserveCapacity(640)
  }

  mutating func gap() { isBroken = true }

  mutating func point(_ percent: Fixed, at index: Int) {
    let x = ChartScale.x(index)
    let y = ChartScale.y(percent, lowest: scale.lowest)
    line.append(isBroken ? UInt8(ascii: "M") : UInt8(ascii: "L"))
    line.write(x)
    line.append(UInt8(ascii: " "))
    line.write(y)
    isBroken = false
    Self.dot(x, y, &points)
    label(percent.description(decimals: percent.isWhole ? 0 : 1), x, y - 9)
  }

  mutating func missing(_ text: String, at index: Int) {
    isBroken = true
    let x = ChartScale.x(index)
    Self.dot(x, ChartScale.bottom, &missing)
    label(htmlEscaped(text), x, ChartScale.bottom - 9)
  }

  private static func dot(_ x: Int, _ y: Int, _ path: inout [UInt8]) {
    path.append(UInt8(ascii: "M"))
    path.write(x)
    path.append(UInt8(ascii: " "))
    path.write(y)
    path.write("h0")
  }

  private mutating func label(_ text: String, _ x: Int, _ y: Int) {
    labels.write("<text x=\"")
    labels.write(x)
    labels.write("\" y=\"")
    labels.write(y)
    labels.write("\">")
    labels += text.utf8
    labels.write("</text>")
  }

  func finish() -> [UInt8] {
    var svg: [UInt8] = []
    svg.reserveCapacity(
      scale.opening.count + line.count + points.count + missing.count + labels.count + 160)
    svg += scale.opening
    func path(_ className: StaticString, _ data: [UInt8]) {
      guard !data.isEmpty else { return }
      svg.write("<path class=\"")
      svg.write(className)
      svg.write("\" d=\"")
      svg += data
      svg.write("\"/>")
    }
    path("series", line)
    path("points", points)
    path("points missing", missing)
    svg.write("<g class=\"mid\">")
    svg += labels
    svg.write("</g></svg>")
    return svg
  }
}

extension [UInt8] {
  fileprivate mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends a coordinate.
  fileprivate mutating func write(_ number: Int) {
    guard (0...999).contains(number) else { return self += number.description.utf8 }
    let digits = UInt32(truncatingIfNeeded: number)
    if digits > 99 { append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits / 100)) }
    if digits > 9 { append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits / 10 % 10)) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10))
  }
}
