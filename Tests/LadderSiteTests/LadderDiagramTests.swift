import LadderInput
import Testing

@testable import LadderSite

/// The drawing of the ladder for companies that have little in common: no line crosses a text or a box.
@Suite struct LadderDiagramTests {
  /// A ladder as data: each track with its grades from low to high, and moves as `kind from to`.
  struct Company: Sendable, CustomTestStringConvertible {
    let name: String
    let tracks: [(id: String, kind: String, grades: Int)]
    let moves: [(kind: String, from: String, to: String)]

    var testDescription: String { name }

    var archive: String {
      var text = "-- content/data/tracks.yaml --\ntracks:\n"
      for track in tracks {
        let grades = (0..<track.grades).map { "\(track.id)_\($0 + 1)" }.joined(separator: ", ")
        text +=
          "  - {id: \(track.id), name: \(track.id)序列, kind: \(track.kind), grade_ids: [\(grades)]}\n"
      }
      text += "grades:\n"
      for track in tracks {
        for level in (0..<track.grades).map({ $0 + 1 }) {
          text +=
            "  - {id: \(track.id)_\(level), track_id: \(track.id), level: \(level), "
            + "name: \(track.id)第\(level)级专业职务}\n"
        }
      }
      text += "moves:\n"
      for (index, move) in moves.enumerated() {
        let lateral = move.kind == "lateral"
        let track = String(move.to.split(separator: "_")[0])
        let target =
          lateral ? "{track_id: \(track), grade_id: \(move.to)}" : "{grade_id: \(move.to)}"
        text +=
          "  - id: move_\(index)\n    kind: \(move.kind)\n    from_grade_ids: [\(move.from)]\n"
          + "    to: \(target)\n"
          + (lateral ? "    min_grade_id: \(move.from)\n" : "")
          + "    criteria: {all: [{id: time, label: 满一年, fact: tenure_months, op: gte, value: 12}]}\n"
      }
      return text
    }
  }

  /// A ladder with a step up and a step down between neighbours.
  private static func steps(_ track: String, _ grades: Int) -> [(String, String, String)] {
    (1..<grades).flatMap { level in
      [
        ("promotion", "\(track)_\(level)", "\(track)_\(level + 1)"),
        ("demotion", "\(track)_\(level + 1)", "\(track)_\(level)"),
      ]
    }
  }

  static let companies = [
    Company(
      name: "one tall ladder with skipped levels", tracks: [("a", "vertical", 9)],
      moves: steps("a", 9) + [
        ("promotion", "a_2", "a_4"), ("promotion", "a_5", "a_8"), ("demotion", "a_9", "a_7"),
      ]),
    Company(
      name: "three tracks beside each other with ways between them",
      tracks: [("a", "vertical", 4), ("b", "vertical", 6), ("c", "vertical", 2)],
      moves: steps("a", 4) + steps("b", 6) + steps("c", 2) + [
        ("lateral", "a_3", "b_3"), ("lateral", "b_2", "c_1"), ("lateral", "b_5", "c_2"),
      ]),
    Company(
      name: "many ways out of one ladder",
      tracks: [
        ("a", "vertical", 5), ("d", "lateral", 1), ("e", "lateral", 2), ("f", "lateral", 1),
        ("g", "lateral", 1),
      ],
      moves: steps("a", 5) + [
        ("lateral", "a_4", "d_1"), ("lateral", "a_4", "e_1"), ("lateral", "a_3", "f_1"),
        ("lateral", "a_4", "g_1"), ("lateral", "a_5", "d_1"), ("promotion", "e_1", "e_2"),
      ]),
  ]

  struct Box {
    let left: Double, top: Double, right: Double, bottom: Double
    let label: String

    /// Whether a line with ends goes through the inside.
    func isCrossed(by line: Line) -> Bool {
      let inset = 1.0
      return max(line.x1, line.x2) > left + inset && min(line.x1, line.x2) < right - inset
        && max(line.y1, line.y2) > top + inset && min(line.y1, line.y2) < bottom - inset
    }
  }

  struct Line {
    let x1: Double, y1: Double, x2: Double, y2: Double
  }

  @Test(arguments: companies)
  func noLineCrossesATextOrABox(_ company: Company) async throws {
    let site = try await PagesSite(company.archive)
    let html = try #require(site.files["ladder/index.html"], "\(site.problems)")
    let page = HTMLPage(Array(html.utf8))
    let boxes = page.tags.filter { $0.name == "rect" }.compactMap(Self.box)
    #expect(boxes.count == company.tracks.reduce(0) { $0 + $1.grades })
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        let isApart =
          box.right <= other.left || other.right <= box.left || box.bottom <= other.top
          || other.bottom <= box.top
        #expect(isApart, "two boxes lie on each other")
      }
    }
    let heads = page.tags.filter { $0.name == "text" && $0["class"] == "soft" }.compactMap(
      Self.head)
    #expect(heads.count == company.tracks.count)
    let arrows = page.tags.filter { $0.name == "path" && ($0["class"] ?? "").hasPrefix("arrow") }
    #expect(arrows.count == company.moves.count)
    for arrow in arrows {
      for line in Self.lines(try #require(arrow["d"])) {
        for box in boxes + heads {
          #expect(!box.isCrossed(by: line), "\(arrow["d"] ?? "") crosses \(box.label)")
        }
      }
    }
    // All of it is on the sheet.
    let sheet = try #require(page.tags.first { $0.name == "svg" }?["viewBox"])
      .split(separator: " ").compactMap { Double($0) }
    for box in boxes + heads {
      #expect(box.left >= 0 && box.top >= 0 && box.right <= sheet[2] && box.bottom <= sheet[3])
    }
    for line in try arrows.flatMap({ Self.lines(try #require($0["d"])) }) {
      #expect(min(line.x1, line.x2) >= 0 && max(line.x1, line.x2) <= sheet[2])
    }
  }

  private static func box(_ tag: HTMLPage.Tag) -> Box? {
    let numbers = ["x", "y", "width", "height"].compactMap { tag[$0].flatMap(Double.init) }
    guard numbers.count == 4 else { return nil }
    return Box(
      left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2],
      bottom: numbers[1] + numbers[3], label: "a box at \(numbers[0]) \(numbers[1])")
  }

  /// The room of a track's name, which is at least as wide as five characters.
  private static func head(_ tag: HTMLPage.Tag) -> Box? {
    guard let x = tag["x"].flatMap(Double.init), let y = tag["y"].flatMap(Double.init) else {
      return nil
    }
    return Box(
      left: x - 32, top: y - 12, right: x + 32, bottom: y + 3, label: "a name at \(x) \(y)")
  }

  /// The lines of a path made of `M`, `H` and `V`.
  private static func lines(_ path: String) -> [Line] {
    var lines: [Line] = []
    var (x, y) = (0.0, 0.0)
    var rest = Substring(path)
    while let command = rest.popFirst() {
      let numbers = rest.prefix { !$0.isLetter }
      rest = rest.dropFirst(numbers.count)
      let values = numbers.split(whereSeparator: { $0 == " " || $0 == "," }).compactMap {
        Double($0)
      }
      guard let value = values.first else { continue }
      switch command {
      case "M": (x, y) = (value, values.count > 1 ? values[1] : y)
      case "H":
        lines.append(Line(x1: x, y1: y, x2: value, y2: y))
        x = value
      case "V":
        lines.append(Line(x1: x, y1: y, x2: x, y2: value))
        y = value
      default: break
      }
    }
    return lines
  }
}
