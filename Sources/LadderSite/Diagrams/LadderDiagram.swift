import LadderCatalogue

/// The ladder drawn at build time: a column for each track, grades from the bottom up, and a line for
/// each move. Everything in it is a link, and the page carries the same as a list beside it.
struct LadderDiagram {
  private static let boxWidth = 168
  private static let boxHeight = 58
  private static let rowGap = 54
  private static let columnGap = 150
  private static let margin = 24
  private static let headHeight = 36

  private struct Box {
    let column: Int
    let row: Int
    let x: Int
    var y: Int
    let label: String
    let href: String
    let isOwn: Bool
  }

  private var gradeBoxes: [Identifier<Grade>: Box] = [:]
  private var trackBoxes: [Identifier<Track>: Box] = [:]
  private var svg = SVGText()

  /// The drawing as SVG; empty if there are no grades.
  ///
  /// - Parameter own: the reader's grade, which is marked.
  static func draw(
    _ model: SiteModel, on page: Route, own: Identifier<Grade>? = nil
  ) -> [UInt8] {
    var diagram = LadderDiagram()
    diagram.lay(model, on: page, own: own)
    guard !diagram.gradeBoxes.isEmpty else { return [] }
    diagram.drawAll(model, on: page)
    return diagram.svg.bytes
  }

  // MARK: - layout

  /// Vertical tracks first; the rows of a column are the steps of its track, at the height of the lowest
  /// grade that leads there, so that a lateral line runs level.
  private mutating func lay(_ model: SiteModel, on page: Route, own: Identifier<Grade>?) {
    let catalogue = model.catalogue
    let tracks =
      catalogue.tracks.filter { $0.kind == .vertical }
      + catalogue.tracks.filter { $0.kind != .vertical }
    for (column, track) in tracks.enumerated() {
      let x = Self.margin + column * (Self.boxWidth + Self.columnGap)
      var row = track.kind == .vertical ? 0 : entryRow(of: track, catalogue)
      for id in track.gradeIDs {
        guard let grade = catalogue.grades[id] else { continue }
        gradeBoxes[id] = Box(
          column: column, row: row, x: x, y: 0, label: grade.name, href: page.link(to: .grade(id)),
          isOwn: id == own)
        row += 1
      }
      if track.gradeIDs.isEmpty {
        trackBoxes[track.id] = Box(
          column: column, row: row, x: x, y: 0, label: track.name,
          href: page.link(to: track.kind == .vertical ? .ladder : .track(track.id)), isOwn: false)
      }
    }
    let rows = (gradeBoxes.values.map(\.row) + trackBoxes.values.map(\.row)).max() ?? 0
    for (id, box) in gradeBoxes {
      let y = y(ofRow: box.row, of: rows)
      gradeBoxes[id]?.y = y
    }
    for (id, box) in trackBoxes {
      let y = y(ofRow: box.row, of: rows)
      trackBoxes[id]?.y = y
    }
  }

  private func y(ofRow row: Int, of rows: Int) -> Int {
    Self.margin + Self.headHeight + (rows - row) * (Self.boxHeight + Self.rowGap)
  }

  private func entryRow(of track: Track, _ catalogue: Catalogue) -> Int {
    let entering = catalogue.moves.filter { move in
      move.kind == .lateral
        && (move.toTrackID == track.id
          || move.toGradeID.map { track.gradeIDs.contains($0) } ?? false)
    }
    let rows = entering.flatMap { $0.fromGradeIDs + ($0.minGradeID.map { [$0] } ?? []) }
      .compactMap { gradeBoxes[$0]?.row }
    return rows.min() ?? 0
  }

  // MARK: - drawing

  private mutating func drawAll(_ model: SiteModel, on page: Route) {
    let boxes = Array(gradeBoxes.values) + Array(trackBoxes.values)
    let width = (boxes.map { $0.x + Self.boxWidth }.max() ?? 0) + Self.margin
    let height = (boxes.map { $0.y + Self.boxHeight }.max() ?? 0) + Self.margin
    let title = model.words[.ladder]
    svg.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)",
        "width": String(width), "height": String(height), "role": "img",
        "aria-labelledby": "ladder-title",
      ])
    svg.element("title", ["id": "ladder-title"], title)
    drawHeads(model)
    drawMarkers()
    drawMoves(model, on: page)
    for box in boxes.sorted(by: { ($0.column, $0.row) < ($1.column, $1.row) }) { draw(box) }
    svg.close("svg")
  }

  private mutating func drawHeads(_ model: SiteModel) {
    for track in model.catalogue.tracks {
      let box = track.gradeIDs.compactMap { gradeBoxes[$0] }.max { $0.row < $1.row }
      guard let box = box ?? trackBoxes[track.id] else { continue }
      svg.element(
        "text",
        [
          "x": String(box.x + Self.boxWidth / 2), "y": String(box.y - 18), "text-anchor": "middle",
          "class": "soft", "font-size": "14",
        ], track.name)
    }
  }

  private mutating func drawMarkers() {
    svg.open("defs")
    for kind in Move.Kind.allCases {
      svg.open(
        "marker",
        [
          "id": "head-\(kind.rawValue)", "viewBox": "0 0 8 8", "refX": "7", "refY": "4",
          "markerWidth": "8", "markerHeight": "8", "orient": "auto-start-reverse",
        ])
      svg.empty("path", ["d": "M0 0 8 4 0 8z", "class": "head-\(kind.rawValue)"])
      svg.close("marker")
    }
    svg.close("defs")
  }

  private mutating func drawMoves(_ model: SiteModel, on page: Route) {
    var sideways = 0
    for move in model.catalogue.moves {
      let target =
        move.toGradeID.flatMap { gradeBoxes[$0] } ?? move.toTrackID.flatMap { trackBoxes[$0] }
      guard let target else { continue }
      let from =
        (move.fromGradeIDs.isEmpty ? move.minGradeID.map { [$0] } ?? [] : move.fromGradeIDs)
        .compactMap { gradeBoxes[$0] }
      for source in from {
        svg.open("a", ["href": page.link(to: .move(move.id))])
        svg.element("title", [:], model.catalogue.title(of: move))
        svg.empty(
          "path",
          [
            "d": path(move.kind, source, target, lane: sideways),
            "class": "arrow \(move.kind.rawValue)",
            "marker-end": "url(#head-\(move.kind.rawValue))",
          ])
        svg.close("a")
        if source.column != target.column { sideways += 1 }
      }
    }
  }

  /// Neighbouring grades: a straight line between the boxes, promotions left of the middle and demotions
  /// right of it. Skipped grades: a bow beside the boxes. Other columns: a line through the gap between
  /// the columns, each in a lane of its own.
  private func path(_ kind: Move.Kind, _ a: Box, _ b: Box, lane: Int) -> String {
    if a.column != b.column {
      let start = a.x + Self.boxWidth
      let startY = a.y + Self.boxHeight / 2 + (lane % 3 - 1) * 12
      let lower = b.y + Self.boxHeight / 2
      let turn = start + 36 + lane % 4 * 22
      if b.column == a.column + 1 {
        return startY == lower
          ? "M\(start) \(startY) H\(b.x - 2)" : "M\(start) \(startY) H\(turn) V\(lower) H\(b.x - 2)"
      }
      // Above the columns between, so that no line runs through a box.
      let over = min(a.y, b.y) - Self.rowGap / 2 - 6 - lane % 4 * 6
      return "M\(start) \(startY) H\(turn) V\(over) H\(b.x + Self.boxWidth / 2) V\(b.y - 2)"
    }
    let x = a.x + Self.boxWidth * (kind == .demotion ? 7 : 3) / 10
    if abs(a.row - b.row) == 1 {
      return a.y > b.y
        ? "M\(x) \(a.y) V\(b.y + Self.boxHeight + 2)" : "M\(x) \(a.y + Self.boxHeight) V\(b.y - 2)"
    }
    let side = kind == .demotion ? a.x + Self.boxWidth : a.x
    let bow = kind == .demotion ? side + 40 : side - 20
    return
      "M\(side) \(a.y + Self.boxHeight / 2) H\(bow) V\(b.y + Self.boxHeight / 2) H\(kind == .demotion ? side + 2 : side - 2)"
  }

  private mutating func draw(_ box: Box) {
    svg.open("a", ["href": box.href])
    svg.empty(
      "rect",
      [
        "x": String(box.x), "y": String(box.y), "width": String(Self.boxWidth),
        "height": String(Self.boxHeight), "rx": "8", "class": box.isOwn ? "box box-own" : "box",
      ])
    let lines = Self.lines(of: box.label)
    let first = box.y + Self.boxHeight / 2 + 5 - (lines.count - 1) * 10
    for (index, line) in lines.enumerated() {
      svg.element(
        "text",
        [
          "x": String(box.x + Self.boxWidth / 2), "y": String(first + index * 20),
          "text-anchor": "middle", "font-size": "15",
        ], line)
    }
    svg.close("a")
  }

  /// A label in at most two lines that fit the box; what is longer is cut, its page has it whole.
  static func lines(of label: String) -> [String] {
    var lines = [""]
    var width = 0
    for character in label {
      let columns = character.isASCII ? 1 : 2
      if width + columns > 20 {
        if lines.count == 2 {
          lines[1] += "…"
          break
        }
        lines.append("")
        width = 0
      }
      lines[lines.count - 1].append(character)
      width += columns
    }
    return lines
  }
}
