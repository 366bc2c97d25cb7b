import LadderCatalogue
import LadderInput
import LadderProgress

// What is overdue and what comes due, person by person: to be chased.

extension CoordinationPage {
  /// How far ahead the page looks; the file beside it has all that was worked out.
  private static let horizon = 30
  /// The most lines a list has on the page.
  private static let mostRows = 300

  func dueSections() -> [GridSectionView] {
    let items = all.overview.due
    let last = asOf.adding(days: Self.horizon)
    let late = items.filter { $0.state == .overdue }
    let soon = items.filter { item in
      item.state != .overdue && item.dueOn.map { $0 <= last } ?? false && item.kind != .exam
    }
    return [
      section("late", .coordOverdue, late, empty: .coordNothingOverdue),
      section("soon", .coordSoon, soon, empty: .coordNothingDue),
    ]
  }

  private func section(
    _ id: String, _ title: WordKey, _ items: [DueItem], empty: WordKey
  ) -> GridSectionView {
    let sorted = items.enumerated().sorted {
      ($0.element.dueOn ?? .last, $0.offset) < ($1.element.dueOn ?? .last, $1.offset)
    }.map(\.element)
    let shown = sorted.prefix(Self.mostRows)
    var notes = [book(.coordDueCount, (.n, String(items.count)))]
    if shown.count < items.count {
      notes.append(book(.coordRowsMore, (.n, String(shown.count)), (.of, String(items.count))))
    }
    return GridSectionView(
      id: id, title: book(title, (.n, String(Self.horizon))), notes: items.isEmpty ? [] : notes,
      grid: items.isEmpty
        ? nil
        : GridView(
          book[.coordPerson], [book[.team], book[.coordKind], book[.coordWhat], book[.coordDay]],
          shown.map(row), isMatrix: false), empty: items.isEmpty ? book[empty] : nil,
      file: file(.due))
  }

  private func row(_ item: DueItem) -> GridRowView {
    let person = person(item.employee)
    return GridRowView(
      name: person.name, link: person.link, note: person.number,
      cells: [
        GridCellView(site.team(of: item.employee)?.name ?? book[.noTeam]),
        GridCellView(site.model.words.named("due_kind", item.kind.rawValue)),
        GridCellView(all.name(of: item)),
        GridCellView(item.dueOn?.text ?? "–", item.state.rawValue),
      ])
  }
}

extension Coordination {
  /// What an item is about.
  ///
  /// Of a development plan a coordinator is told that something of it is due, not what it says.
  func name(of item: DueItem) -> String {
    switch item.kind {
    case .planReview: site.book(.todoPlan, (.year, item.name))
    case .planAction: site.book[.coordPlanAction]
    case .special, .stage, .program, .course, .exam, .certificate, .policy: item.name
    }
  }
}
