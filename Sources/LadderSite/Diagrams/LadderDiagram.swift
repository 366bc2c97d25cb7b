import LadderCatalogue
import LadderTemplates

/// The ladder drawn at build time: a column for each vertical track with its grades from the bottom
/// up, and beside them one column with the tracks one can change to.
///
/// Everything in it is a link, and the page carries the same as lists.
struct LadderDiagram {
  private static let boxWidth = 176
  private static let boxHeight = 56
  private static let rowGap = 56
  private static let columnGap = 96
  private static let lane = 18
  private static let margin = 24
  private static let headHeight = 30

  private struct Box {
    let x: Int
    var y: Int
    let column: Int
    let label: String
    let href: String
    let isOwn: Bool

    var middle: Int { y + LadderDiagram.boxHeight / 2 }
    var right: Int { x + LadderDiagram.boxWidth }
  }

  /// A move between columns: its line turns in a lane of its own, so that no two lines touch.
  private struct Crossing {
    let move: Move
    let source: Box
    let target: Box
  }

  private var grades: [Identifier<Grade>: Box] = [:]
  private var tracks: [Identifier<Track>: Box] = [:]
  private var heads: [(x: Int, y: Int, label: String)] = []
  private var crossings: [Crossing] = []
  private var svg = SVGText()

  /// The drawing as SVG, with the reader's own grade marked; empty if there are no grades.
  static func draw(_ model: SiteModel, on page: Route, own: Identifier<Grade>? = nil) -> [UInt8] {
    guard !model.catalogue.grades.isEmpty else { return [] }
    var diagram = LadderDiagram()
    diagram.lay(model, on: page, own: own)
    diagram.drawAll(model, on: page)
    return diagram.svg.bytes
  }

  // MARK: - layout

  private mutating func lay(_ model: SiteModel, on page: Route, own: Identifier<Grade>?) {
    let catalogue = model.catalogue
    let vertical = catalogue.tracks.filter { $0.kind == .vertical }
    let others = catalogue.tracks.filter { $0.kind != .vertical }
    let step = Self.boxHeight + Self.rowGap
    let otherRows = others.map { max(1, $0.gradeIDs.count) }.reduce(0, +)
    let rows = max(vertical.map(\.gradeIDs.count).max() ?? 0, otherRows)
    let top = Self.margin + Self.headHeight

    for (column, track) in vertical.enumerated() {
      let x = Self.margin + column * (Self.boxWidth + Self.columnGap)
      for (row, id) in track.gradeIDs.enumerated() {
        guard let grade = catalogue.grades[id] else { continue }
        grades[id] = Box(
          x: x, y: top + (rows - 1 - row) * step, column: column, label: grade.name,
          href: page.link(to: .grade(id)).text, isOwn: id == own)
      }
      heads.append((x, top + (rows - track.gradeIDs.count) * step, track.name))
    }
    let lanes = catalogue.moves.count { $0.kind == .lateral }
    let x =
      Self.margin + max(vertical.count, 1) * (Self.boxWidth + Self.columnGap)
      + max(0, lanes - 2) * Self.lane
    var row = (rows - otherRows) / 2
    for track in others {
      let y = top + row * step
      heads.append((x, y, track.name))
      for (index, id) in track.gradeIDs.reversed().enumerated() {
        guard let grade = catalogue.grades[id] else { continue }
        grades[id] = Box(
          x: x, y: y + index * step, column: vertical.count, label: grade.name,
          href: page.link(to: .grade(id)).text, isOwn: id == own)
      }
      if track.gradeIDs.isEmpty {
        tracks[track.id] = Box(
          x: x, y: y, column: vertical.count, label: track.name,
          href: page.link(to: .track(track.id)).text, isOwn: false)
      }
      row += max(1, track.gradeIDs.count)
    }
  }

  /// Where a move starts in the drawing: from its lowest grade if it is open to all from there on.
  private func sources(of move: Move) -> [Box] {
    if move.kind == .lateral, let minimum = move.minGradeID, let box = grades[minimum] {
      return [box]
    }
    return move.fromGradeIDs.compactMap { grades[$0] }
  }

  // MARK: - drawing

  private mutating func drawAll(_ model: SiteModel, on page: Route) {
    let boxes = Array(grades.values) + Array(tracks.values)
    let width = (boxes.map(\.right).max() ?? 0) + Self.margin
    let height = (boxes.map { $0.y + Self.boxHeight }.max() ?? 0) + Self.margin
    svg.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)",
        "width": String(width), "height": String(height), "role": "group",
        "aria-labelledby": "ladder-title",
      ])
    svg.element("title", ["id": "ladder-title"], model.words[.ladder])
    for head in heads {
      svg.element(
        "text",
        [
          "x": String(head.x + Self.boxWidth / 2), "y": String(head.y - 12),
          "text-anchor": "middle", "class": "soft", "font-size": "13",
        ], head.label)
    }
    for move in model.catalogue.moves {
      let target = move.toGradeID.flatMap { grades[$0] } ?? move.toTrackID.flatMap { tracks[$0] }
      guard let target else { continue }
      for source in sources(of: move) {
        if source.column == target.column {
          draw(
            move, along: path(move.kind, source, target), head: (target, source.y > target.y),
            model, page)
        } else {
          crossings.append(Crossing(move: move, source: source, target: target))
        }
      }
    }
    drawCrossings(model, page)
    for box in boxes.sorted(by: { ($0.x, $0.y) < ($1.x, $1.y) }) { draw(box) }
    svg.close("svg")
  }

  /// Lines to other columns, from each box in the order in which they do not cross: those that rise from
  /// the highest target down, those that fall from the lowest target up, the first turning first.
  private mutating func drawCrossings(_ model: SiteModel, _ page: Route) {
    var byPlace: [Int: [Crossing]] = [:]
    for crossing in crossings { byPlace[crossing.source.y, default: []].append(crossing) }
    var used = 0
    for (_, group) in byPlace.sorted(by: { $0.key < $1.key }) {
      let ordered = group.sorted { $0.target.y < $1.target.y }
      let rising = ordered.filter { $0.target.middle < $0.source.middle }
      let falling = ordered.filter { $0.target.middle > $0.source.middle }
      // A line that runs level starts at the middle; the others start above and below it.
      let centre = ordered.firstIndex { $0.target.middle == $0.source.middle }.map { $0 * 2 }
      func startY(_ index: Int, _ box: Box) -> Int {
        box.middle + (index * 2 - (centre ?? ordered.count - 1)) * 6
      }
      for (index, crossing) in ordered.enumerated() {
        let id = crossing.move.id
        let lane =
          rising.firstIndex { $0.move.id == id }
          ?? falling.firstIndex { $0.move.id == id }.map { falling.count - 1 - $0 } ?? 0
        let turn = crossing.source.right + 30 + (used + lane) * Self.lane
        let y = startY(index, crossing.source)
        let end = crossing.target.x - 8
        let path =
          y == crossing.target.middle
          ? "M\(crossing.source.right) \(y)H\(end)"
          : "M\(crossing.source.right) \(y)H\(turn)V\(crossing.target.middle)H\(end)"
        draw(
          crossing.move, along: path, arrow: "M\(end) \(crossing.target.middle - 5)l8 5-8 5z",
          model, page)
      }
      used += max(rising.count, falling.count)
    }
  }

  /// Neighbouring grades: a straight line between the boxes, promotions left of the middle and
  /// demotions right of it.
  ///
  /// Skipped grades: a bow beside the boxes.
  private func path(_ kind: Move.Kind, _ a: Box, _ b: Box) -> String {
    let x = a.x + Self.boxWidth * (kind == .demotion ? 7 : 3) / 10
    if abs(a.y - b.y) == Self.boxHeight + Self.rowGap {
      return a.y > b.y
        ? "M\(x) \(a.y)V\(b.y + Self.boxHeight + 8)" : "M\(x) \(a.y + Self.boxHeight)V\(b.y - 8)"
    }
    let side = kind == .demotion ? a.right : a.x
    let bow = kind == .demotion ? side + 16 : side - 16
    return "M\(side) \(a.middle)H\(bow)V\(b.middle)H\(kind == .demotion ? side + 8 : side - 8)"
  }

  private mutating func draw(
    _ move: Move, along path: String, head: (target: Box, rises: Bool), _ model: SiteModel,
    _ page: Route
  ) {
    let box = head.target
    let x = box.x + Self.boxWidth * (move.kind == .demotion ? 7 : 3) / 10
    let isBow = path.contains("H")
    let arrow: String
    if isBow {
      arrow =
        move.kind == .demotion
        ? "M\(box.right + 8) \(box.middle - 5)l-8 5 8 5z"
        : "M\(box.x - 8) \(box.middle - 5)l8 5-8 5z"
    } else if head.rises {
      arrow = "M\(x - 5) \(box.y + Self.boxHeight + 8)l5-8 5 8z"
    } else {
      arrow = "M\(x - 5) \(box.y - 8)l5 8 5-8z"
    }
    draw(move, along: path, arrow: arrow, model, page)
  }

  private mutating func draw(
    _ move: Move, along path: String, arrow: String, _ model: SiteModel, _ page: Route
  ) {
    svg.open("a", ["href": page.link(to: .move(move.id)).text])
    svg.element("title", [:], model.catalogue.title(of: move))
    // A broad line that is not seen makes the narrow one easy to hit.
    svg.empty("path", ["d": path, "class": "reach"])
    svg.empty("path", ["d": path, "class": "arrow \(move.kind.rawValue)"])
    svg.empty("path", ["d": arrow, "class": "head-\(move.kind.rawValue)"])
    svg.close("a")
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
    let first = box.middle + 5 - (lines.count - 1) * 10
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
