import LadderCatalogue
import LadderInput
import LadderProgress

// Page 30: everything a coordinator has to see to, with the way to what tells more.

extension CoordinationPage {
  /// The most columns a table of courses or policies has; the file beside it has all.
  private static let mostColumns = 16

  func overviewSections() -> [GridSectionView] {
    [
      teams(), deliveries(), overdue(), duties(), courses(), plans(), policies(), goals(),
      abilities(),
    ]
    .compactMap { $0 }
  }

  private func teams() -> GridSectionView {
    GridSectionView(
      id: "teams", title: book[.coordTeams], notes: groupNotes,
      grid: groupGrid([
        book[.members], book[.coordPlansSigned], book[.coordDutiesDone], book[.coordOnboarding],
        book[.coordCoursesDone], book[.coordCoursesOverdue], book[.coordAbsences],
        book[.coordExpiring],
        book[.coordExpired],
      ]) { figures in
        let done = figures.duties.reduce(into: Share()) { $0 += $1.done }
        return [
          GridCellView(figures.people), GridCellView(share(figures.plansSigned)),
          GridCellView(share(done)), GridCellView(share(figures.onboarding)),
          GridCellView(share(figures.courses)), GridCellView(figures.coursesOverdue, "overdue"),
          GridCellView(figures.examAbsences, "unknown"),
          GridCellView(figures.certificatesExpiring, "expiring"),
          GridCellView(figures.certificatesExpired, "expired"),
        ]
      }, file: file(.teams))
  }

  private func deliveries() -> GridSectionView {
    let table = site.progress.people.deliveries()
    guard !table.quarters.isEmpty else {
      return GridSectionView(
        id: "deliveries", title: book[.coordDeliveries], empty: book[.coordNoDeliveries])
    }
    let missing = table.rows.filter { !$0.isUnused }.flatMap(\.states).count { $0 != .complete }
    let unused = table.rows.filter(\.isUnused).map { site.names.tables[$0.table] }
    var notes = [
      missing == 0
        ? book[.coordDeliveriesComplete] : book(.coordDeliveriesMissing, (.n, String(missing)))
    ]
    if !unused.isEmpty {
      notes.append(book(.coordDeliveriesUnused, (.list, site.model.list(unused))))
    }
    return GridSectionView(
      id: "deliveries", title: book[.coordDeliveries], notes: notes,
      grid: GridView(
        book[.coordTable], table.quarters.map(\.description) + [book[.coordNewestExport]],
        table.rows.filter { !$0.isUnused }.map { row in
          GridRowView(
            name: site.names.tables[row.table],
            cells: row.states.map(delivery) + [GridCellView(row.newest?.day.text ?? "–")])
        }), file: file(.deliveries))
  }

  private func delivery(_ state: DeliveryTable.State) -> GridCellView {
    switch state {
    case .complete: GridCellView(book[.coordDelivered], "met")
    case .gap(let from, let to):
      GridCellView(book(.coordDeliveryGap, (.from, from.text), (.to, to.text)), "unknown")
    case .missing: GridCellView(book[.coordNotDelivered], "unmet")
    }
  }

  private func overdue() -> GridSectionView {
    let kinds = DueItem.Kind.allCases
    let late = kinds.indices.filter { survey.everyone.overdue[$0] > 0 }
    return GridSectionView(
      id: "overdue", title: book[.coordOverdue], notes: groupNotes,
      grid: late.isEmpty || survey.everyone.people < Share.leastGroup
        ? nil
        : groupGrid(late.map { site.model.words.named("due_kind", kinds[$0].rawValue) }) {
          figures in
          late.map { GridCellView(figures.overdue[$0], "overdue") }
        }, empty: late.isEmpty ? book[.coordNothingOverdue] : nil,
      more: LinkView(label: book[.coordDue], url: route.link(to: Coordination.Place.due.route)),
      file: file(.due))
  }

  private func duties() -> GridSectionView? {
    let programs = catalogue.specialPrograms.indices.filter { position in
      let figures = survey.everyone.duties[position]
      return figures.done.whole + figures.review + figures.optional > 0
    }
    guard !programs.isEmpty else { return nil }
    return GridSectionView(
      id: "special", title: book[.dutiesTitle],
      notes: [
        book(.coordDutiesNote, (.quarter, site.names.quarter(site.progress.rulePeriod)))
      ] + groupNotes,
      grid: survey.everyone.people < Share.leastGroup
        ? nil
        : GridView(
          book[.specialTraining],
          [
            book[.coordMust], book[.coordDone], book[.coordStillOpen], book[.coordDutyOverdue],
            site.names.basis[.review], site.names.basis[.optional],
          ],
          programs.map { position in
            let figures = survey.everyone.duties[position]
            let open = figures.done.whole - figures.done.part
            return GridRowView(
              name: links.specialPrograms[position].label,
              link: links.specialPrograms[position],
              cells: [
                GridCellView(figures.done.whole, "mandatory"), GridCellView(figures.done.part),
                GridCellView(open), GridCellView(figures.overdue, "overdue"),
                GridCellView(figures.review, "review"), GridCellView(figures.optional),
              ])
          }),
      more: LinkView(
        label: book[.coordReadings], url: route.link(to: Coordination.Place.readings.route)))
  }

  /// Teams beside the courses with the most people who still have to take them.
  private func courses() -> GridSectionView? {
    let everyone = survey.everyone.byCourse
    guard !everyone.isEmpty, survey.everyone.people >= Share.leastGroup else { return nil }
    let sorted = everyone.sorted { a, b in
      let (first, second) = (a.value.done, b.value.done)
      return (second.whole - second.part, a.key) < (first.whole - first.part, b.key)
    }.map(\.key)
    let shown = sorted.prefix(Self.mostColumns)
    var grid = groupGrid([]) { figures in
      shown.map { course in
        guard let figure = figures.byCourse[course] else { return GridCellView("–") }
        let state: String? =
          figure.overdue > 0
          ? "overdue" : figure.done.part == figure.done.whole ? "done" : nil
        return GridCellView(share(figure.done), state)
      }
    }
    grid.columns = shown.map { links.courses[$0] }
    var notes = [book[.coordCoursesNote]] + groupNotes
    if sorted.count > shown.count {
      notes.append(
        book(.coordCoursesMore, (.n, String(shown.count)), (.of, String(sorted.count))))
    }
    return GridSectionView(
      id: "courses", title: book[.coordCourses], notes: notes, grid: grid,
      more: LinkView(
        label: book[.coordCoursesPeople],
        url: route.link(toFile: CoordinationFile.peopleCourses.path)), file: file(.courses))
  }

  private func plans() -> GridSectionView {
    let all = PlanState.Standing.allCases
    let shown = all.indices.filter { survey.everyone.plans[$0] > 0 }
    return GridSectionView(
      id: "plans", title: book[.coordPlans],
      notes: [
        book(
          .coordPlansNote, (.n, String(survey.everyone.plansSigned.part)),
          (.of, String(survey.everyone.people)), (.year, String(asOf.year)))
      ] + groupNotes,
      grid: survey.everyone.people < Share.leastGroup
        ? nil
        : groupGrid(
          shown.map { site.names.plan[all[$0]] } + [
            book[.planIsOverdue], book[.coordActionsInTime],
          ]
        ) { figures in
          shown.map { GridCellView(figures.plans[$0], color(of: all[$0])) } + [
            GridCellView(figures.reviewsOverdue, "overdue"),
            GridCellView(share(figures.actionsInTime)),
          ]
        })
  }

  private func color(of standing: PlanState.Standing) -> String? {
    switch standing {
    case .signed: nil
    case .none, .refused, .incomplete: "unmet"
    case .unsigned, .partlySigned, .outdatedSignature, .talkMissing: "unknown"
    }
  }

  private func policies() -> GridSectionView? {
    let shown = catalogue.policies.indices.filter { survey.everyone.acknowledged[$0].whole > 0 }
    guard !shown.isEmpty, survey.everyone.people >= Share.leastGroup else { return nil }
    var grid = groupGrid([]) { figures in
      shown.prefix(Self.mostColumns).map { policy in
        let signed = figures.acknowledged[policy]
        return GridCellView(
          share(signed), signed.whole == 0 ? nil : signed.part == signed.whole ? "done" : "unmet")
      }
    }
    grid.columns = shown.prefix(Self.mostColumns).map { links.policies[$0] }
    return GridSectionView(
      id: "policies", title: book[.coordPolicies], notes: [book[.coordPoliciesNote]] + groupNotes,
      grid: grid, file: file(.policies))
  }
}
