import LadderCatalogue
import LadderInput
import LadderProgress

// What a manager sees of the team as a whole: courses beside people, and the spread of exam results.

extension TeamPage {
  /// People beside the courses that are asked of any of them.
  func courseMatrix() -> TeamMatrixView? {
    let shown = matrix.courses.indices.filter { matrix.shares[$0].whole > 0 }
    guard !shown.isEmpty else { return nil }
    return TeamMatrixView(
      columns: shown.map { site.links.courses[matrix.courses[$0]] },
      members: zip(people, matrix.rows).map { person, row in
        MemberView(
          person: person, grade: "",
          cells: shown.map { cell(row.cells[$0]) })
      },
      totals: shown.map { index in
        let share = matrix.shares[index]
        return site.book(.coursesOf, (.n, String(share.part)), (.of, String(share.whole)))
      })
  }

  private func cell(_ cell: CourseCell) -> CellView {
    let book = site.book
    return switch cell.state {
    case .notRequired: CellView(text: "–")
    case .open(let due):
      CellView(
        text: due.map { book(.cellOpenUntil, (.day, $0.text)) } ?? book[.cellOpen], state: "open")
    case .inProgress(let due):
      CellView(
        text: due.map { book(.cellBegunUntil, (.day, $0.text)) } ?? book[.cellBegun],
        state: "running")
    case .overdue(let day): CellView(text: book(.cellOverdue, (.day, day.text)), state: "overdue")
    case .done(let day): CellView(text: day?.text ?? book[.cellDone], state: "done")
    case .expiring(let day):
      CellView(text: book(.cellExpiring, (.day, day.text)), state: "expiring")
    case .expired(let day): CellView(text: book(.cellExpired, (.day, day.text)), state: "expired")
    case .waived: CellView(text: book[.cellWaived], state: "done")
    }
  }

  /// The spread of each exam's results, where there are enough of them; the newest first.
  func examSpreads() -> [RowView] {
    let spreads = examSpread(of: progress)
    let exams = spreads.keys.sorted { a, b in
      (catalogue.exams.rows[a].heldAt, a) > (catalogue.exams.rows[b].heldAt, b)
    }
    return exams.compactMap { exam in
      guard let spread = spreads[exam] else { return nil }
      return RowView(
        name: catalogue.exams.rows[exam].name,
        cells: [String(spread.count)]
          + [spread.lowerQuartile, spread.median, spread.upperQuartile].map {
            $0.description(decimals: 1)
          })
    }
  }
}
