import LadderCatalogue
import LadderInput
import LadderProgress

// What the company wants to reach beside what its people say and show they are still to learn (R8).

extension CoordinationPage {
  func goals() -> GridSectionView? {
    let goals = all.overview.goals.filter {
      let year = catalogue.strategyGoals[$0.goal].year
      return year ?? asOf.year == asOf.year || $0.plans > 0
    }
    guard !goals.isEmpty else { return nil }
    return GridSectionView(
      id: "goals", title: book[.coordGoals], notes: [book[.coordGoalsNote]],
      grid: GridView(
        book[.strategyGoals], [book[.coordPlansOfGoal], book[.coordGaps]],
        goals.map { goal in
          GridRowView(
            name: catalogue.strategyGoals[goal.goal].name,
            cells: [plans(of: goal), gaps(of: goal)])
        }, isMatrix: false), file: file(.goals))
  }

  private func plans(of goal: GoalGaps) -> GridCellView {
    goal.plans == 0
      ? GridCellView(book[.coordGoalWithoutPlan], "unmet") : GridCellView(goal.plans)
  }

  private func gaps(of goal: GoalGaps) -> GridCellView {
    if goal.plans == 0 { return GridCellView("–") }
    if goal.isSuppressed { return GridCellView(book[.coordGoalSuppressed]) }
    if goal.gaps.isEmpty { return GridCellView(book[.coordNoGaps]) }
    return GridCellView(
      goal.gaps.map { gap in
        book(
          .coordGap, (.name, catalogue.competencies[gap.competency].name),
          (.n, String(gap.plans)), (.of, String(gap.levels)))
      }.joined(separator: book[.clauseSeparator]))
  }

  /// People beside what their grades ask of each competency.
  func abilities() -> GridSectionView? {
    let shown = catalogue.competencies.indices.filter {
      survey.everyone.competencies[$0].people >= Share.leastGroup
    }
    guard !shown.isEmpty else { return nil }
    return GridSectionView(
      id: "competencies", title: book[.coordCompetencies], notes: [book[.coordCompetenciesNote]],
      grid: GridView(
        book[.competencies],
        [book[.levelMet], book[.coordBelow], book[.levelUnknown], book[.coordMissingLevels]],
        shown.map { position in
          let figures = survey.everyone.competencies[position]
          return GridRowView(
            name: links.competencies[position].label, link: links.competencies[position],
            cells: [
              GridCellView(figures.reached), GridCellView(figures.below, "unmet"),
              GridCellView(figures.unrated, "unknown"), GridCellView(figures.missingLevels),
            ])
        }), file: file(.competencies))
  }
}
