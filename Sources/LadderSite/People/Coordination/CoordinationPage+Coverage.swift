import LadderCatalogue
import LadderProgress

// What teaches and what tests each aim, topic and system (R17–R20); what nothing does is marked.

extension CoordinationPage {
  func coverageSections() -> [GridSectionView] {
    let coverage = CurriculumCoverage(catalogue)
    return aims(coverage) + [topics(coverage), systems(coverage)].compactMap { $0 }
  }

  private func aims(_ coverage: CurriculumCoverage) -> [GridSectionView] {
    catalogue.programs.indices.compactMap { program in
      let aims = coverage.aims.filter { $0.program == program }
      guard !aims.isEmpty else { return nil }
      let link = links.programs[program]
      let missing = aims.count { !$0.isCovered }
      return GridSectionView(
        id: "aims-" + catalogue.programs[program].id.name,
        title: book(.coordAimsOf, (.name, link.label)),
        notes: [verdict(missing, of: aims.count)],
        grid: GridView(
          book[.aims], [book[.courses], book[.assessments], book[.state]],
          aims.map { aim in
            GridRowView(
              name: catalogue.programs[program].objectives[aim.objective].text,
              cells: [
                courses(aim.courses), assessments(aim.assessments), covered(aim.isCovered),
              ])
          }, isMatrix: false), more: LinkView(label: book[.coordProgramPage], url: link.url),
        file: file(.coverage))
    }
  }

  private func topics(_ coverage: CurriculumCoverage) -> GridSectionView? {
    guard !coverage.topics.isEmpty else { return nil }
    return GridSectionView(
      id: "topics", title: book[.topics],
      notes: [verdict(coverage.topics.count { $0.courses.isEmpty }, of: coverage.topics.count)],
      grid: GridView(
        book[.topics], [book[.courses], book[.state]],
        coverage.topics.map { topic in
          GridRowView(
            name: catalogue.topics[topic.topic].name,
            cells: [courses(topic.courses), covered(!topic.courses.isEmpty)])
        }, isMatrix: false), file: file(.coverage))
  }

  private func systems(_ coverage: CurriculumCoverage) -> GridSectionView? {
    guard !coverage.systems.isEmpty else { return nil }
    return GridSectionView(
      id: "systems", title: book[.systems],
      notes: [verdict(coverage.systems.count { !$0.isCovered }, of: coverage.systems.count)],
      grid: GridView(
        book[.systems],
        [
          book[.coordGradesAsking], book[.courses], book[.coordHandsOn],
          book[.coordPracticalChecks], book[.state],
        ],
        coverage.systems.map { system in
          GridRowView(
            name: catalogue.systems[system.system].name,
            cells: [
              GridCellView(links: system.grades.map { links.grades[$0] }),
              courses(system.courses), courses(system.handsOn),
              assessments(system.practicalChecks),
              system.grades.isEmpty
                ? GridCellView(book[.coordNobodyAsks]) : covered(system.isCovered),
            ])
        }, isMatrix: false), file: file(.coverage))
  }

  private func courses(_ positions: [Int]) -> GridCellView {
    positions.isEmpty ? GridCellView("–") : GridCellView(links: positions.map { links.courses[$0] })
  }

  private func assessments(_ positions: [Int]) -> GridCellView {
    GridCellView(
      positions.isEmpty
        ? "–" : site.model.list(positions.map { catalogue.assessments[$0].name }))
  }

  private func covered(_ isCovered: Bool) -> GridCellView {
    GridCellView(book[isCovered ? .coordCovered : .coordUncovered], isCovered ? "met" : "unmet")
  }

  private func verdict(_ missing: Int, of count: Int) -> String {
    missing == 0
      ? book(.coordAllCovered, (.n, String(count)))
      : book(.coordSomeUncovered, (.n, String(missing)), (.of, String(count)))
  }
}
