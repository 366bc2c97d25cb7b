import LadderCatalogue
import LadderInput
import LadderSearch

// The programmes (P9, P10): their stages, what is learnt and examined in each, and for what.

extension SiteModel {
  func programPages(_ templates: TrainingTemplates) -> [SitePage] {
    guard !catalogue.programs.isEmpty else { return [] }
    return [programList(templates)] + catalogue.programs.map { programPage($0, templates) }
  }

  private func programList(_ templates: TrainingTemplates) -> SitePage {
    let route = Route.programs
    return SitePage(
      route: route, source: .program,
      search: SearchEntry(
        title: words[.programs], crumbs: "", kind: "program",
        sections: [
          .init(
            anchor: "", heading: "", text: catalogue.programs.map(\.title).joined(separator: "\n"))
        ])
    ) { [self] assets, output in
      let view = ProgramsView(
        frame: frame(
          FrameContent(title: words[.programs], area: "programs", crumbs: [(words[.home], .home)]),
          on: route, assets),
        groups: Program.Kind.allCases.map { kind in
          GroupView(
            id: kind.rawValue, title: words.named("program", kind.rawValue),
            items: catalogue.programs.filter { $0.kind == kind }.map { item($0, on: route) })
        }.filter { !$0.items.isEmpty })
      templates.programs.write(view, into: &output)
    }
  }

  private func item(_ program: Program, on route: Route) -> ItemView {
    let courses = program.allCourseIDs
    var tags = [
      words(.courseCount, (.n, String(courses.count))), duration(plannedMinutes(of: courses)),
    ]
    let days = program.stages.reduce(0) { $0 + $1.plannedDays }
    if days > 0 {
      tags.insert(words(.stageCount, (.n, String(program.stages.count))), at: 0)
      tags.append(words(.workdays, (.n, String(days))))
    }
    return ItemView(
      link: LinkView(label: program.title, url: route.link(to: .program(program.id))),
      summary: program.summary, tags: tags, isDraft: program.status == .draft)
  }

  // MARK: - a programme

  private func programPage(_ program: Program, _ templates: TrainingTemplates) -> SitePage {
    let route = Route.program(program.id)
    return SitePage(
      route: route, source: .place(program.place),
      search: SearchEntry(
        title: program.title, crumbs: words[.programs], kind: "program",
        sections: searchSections(of: program))
    ) { [self] assets, output in
      templates.program.write(programView(program, on: route, assets), into: &output)
    }
  }

  private func programView(
    _ program: Program, on route: Route, _ assets: PageAssets
  ) -> ProgramView {
    let matrix = matrix(of: program, on: route)
    let plan = contentPlan(of: program, on: route)
    return ProgramView(
      frame: frame(
        FrameContent(
          title: program.title, description: program.summary, area: "programs",
          crumbs: [(words[.home], .home), (words[.programs], .programs)],
          outline: outline(of: program)),
        on: route, assets),
      kind: words.named("program", program.kind.rawValue), isDraft: program.status == .draft,
      gatesPost: program.gatesPost, facts: facts(of: program),
      stages: stages(of: program, on: route),
      courses: program.courseIDs.compactMap { courseRow($0, on: route) },
      assessments: program.allAssessmentIDs.compactMap { catalogue.assessments[$0] }
        .map(assessmentView),
      aims: program.objectives.enumerated().map { index, objective in
        AimView(
          number: index + 1, text: objective.text,
          area: objective.areaID.flatMap { catalogue.competencyAreas[$0]?.name })
      },
      matrix: matrix.groups, coverage: matrix.coverage, areas: plan.areas,
      categories: plan.categories, areaTotals: plan.areaTotals, total: plan.total,
      specials: links(
        catalogue.specialPrograms.filter { $0.programID == program.id }.map(\.id), on: route),
      policies: policies(mentioning: [route], on: route))
  }

  private func outline(of program: Program) -> [OutlineView] {
    var outline = program.stages.sorted { $0.order < $1.order }.map {
      OutlineView(id: "stage-" + $0.id, text: $0.name, isSub: false)
    }
    func add(_ id: String, _ key: WordKey, if isThere: Bool) {
      if isThere { outline.append(OutlineView(id: id, text: words[key], isSub: false)) }
    }
    add("content-plan", .contentPlan, if: !program.contentCategories.isEmpty)
    add("courses", .courses, if: !program.courseIDs.isEmpty)
    add("assessments", .assessmentRules, if: !program.allAssessmentIDs.isEmpty)
    add("aims", .aims, if: !program.objectives.isEmpty)
    return outline
  }

  private func facts(of program: Program) -> [FactView] {
    let courses = program.allCourseIDs
    let days = program.stages.reduce(0) { $0 + $1.plannedDays }
    return [
      FactView(
        label: words[.plannedTime], text: days > 0 ? words(.workdays, (.n, String(days))) : nil),
      FactView(
        label: words[.courses],
        text: courses.isEmpty
          ? nil
          : words(.courseCount, (.n, String(courses.count))) + words[.clauseSeparator]
            + duration(plannedMinutes(of: courses))),
      FactView(
        label: words[.deliveryMethod],
        text: list(
          program.requiredDeliveryMethods.compactMap {
            catalogue.vocabularies.deliveryMethods[$0]?.name
          })),
    ].stated
  }

  private func stages(of program: Program, on route: Route) -> [ProgramStageView] {
    var daysBefore = 0
    return program.stages.sorted { $0.order < $1.order }.enumerated().map { index, stage in
      let first = daysBefore + 1
      daysBefore += stage.plannedDays
      return ProgramStageView(
        id: "stage-" + stage.id, number: index + 1, name: stage.name, summary: stage.summary,
        days: words(.workdays, (.n, String(stage.plannedDays))),
        span: words(.windowDays, (.first, String(first)), (.last, String(daysBefore))),
        minutes: duration(plannedMinutes(of: stage.courseIDs)),
        courseCount: words(.courseCount, (.n, String(stage.courseIDs.count))),
        needsPrevious: stage.requirePrevious && index > 0, needsMentor: stage.needsMentor,
        courses: stage.courseIDs.compactMap { courseRow($0, on: route) },
        checklist: stage.checklist.map(\.name),
        assessments: stage.assessmentPlan.compactMap { planned(of: $0, on: route) })
    }
  }

  private func planned(
    of plan: Program.Stage.PlannedAssessment, on route: Route
  ) -> PlannedAssessmentView? {
    link(.assessment, plan.assessmentID.name, on: route).map { link in
      PlannedAssessmentView(
        link: link, method: plan.method,
        window: plan.windowDays.map { days in
          words(
            .windowDays, (.first, String(days.lowerBound)), (.last, String(days.upperBound)))
        })
    }
  }

  func courseRow(_ id: Identifier<Course>, on route: Route) -> CourseRowView? {
    guard let course = catalogue.courses[id], let link = link(.course, id.name, on: route) else {
      return nil
    }
    return CourseRowView(
      link: link,
      method: catalogue.vocabularies.deliveryMethods[course.deliveryMethod]?.name ?? "",
      minutes: minutes(course.plannedMinutes),
      area: course.areaID.flatMap { catalogue.competencyAreas[$0]?.name } ?? "",
      moveOn: moveOn(course))
  }

  func assessmentView(_ assessment: Assessment) -> AssessmentView {
    func points(_ value: Fixed) -> String { words(.pointCount, (.n, value.description)) }
    return AssessmentView(
      id: "assessment-" + assessment.id.name, name: assessment.name,
      parts: assessment.components.map { part in
        AssessmentPartView(
          name: words.named("component", part.component.rawValue), weight: "\(part.weightPct)%",
          passMark: part.passPct.map(points) ?? words[.noOwnPassMark])
      },
      facts: [
        FactView(label: words[.passMark], text: points(assessment.passPct)),
        FactView(
          label: words[.attempts], text: words(.attemptCount, (.n, String(assessment.maxAttempts)))
        ),
        FactView(
          label: words[.retake],
          text: assessment.maxAttempts > 1
            ? words(.retakeAfter, (.n, String(assessment.retakeAfterDays))) : nil),
        FactView(
          label: words[.scoreRule], text: words.named("score_rule", assessment.scoreRule.rawValue)),
      ].stated,
      rule: words[
        assessment.components.count > 1 && assessment.allComponentsMustPass
          ? .allPartsMustPass : .totalMustPass])
  }

  // MARK: - aims

  /// What serves each aim: a row for each course, stage by stage, and for each assessment.
  private func matrix(
    of program: Program, on route: Route
  ) -> (groups: [MatrixGroupView], coverage: [String]) {
    let aims = program.objectives.map(\.id)
    guard !aims.isEmpty else { return ([], []) }
    func row(_ kind: EntityKind, _ id: String, _ served: [String]) -> MatrixRowView? {
      link(kind, id, on: route).map { link in
        MatrixRowView(
          link: link, cells: aims.map { MatrixCellView(isMarked: served.contains($0)) })
      }
    }
    func courseRows(_ ids: [Identifier<Course>]) -> [MatrixRowView] {
      ids.compactMap { id in row(.course, id.name, catalogue.courses[id]?.objectiveIDs ?? []) }
    }
    var groups = program.stages.sorted { $0.order < $1.order }
      .map { (title: $0.name, rows: courseRows($0.courseIDs)) }
    groups.append((words[.courses], courseRows(program.courseIDs)))
    groups.append(
      (
        words[.assessments],
        program.allAssessmentIDs.compactMap { id in
          row(.assessment, id.name, catalogue.assessments[id]?.objectiveIDs ?? [])
        }
      ))
    let courses = program.allCourseIDs.compactMap { catalogue.courses[$0] }
    let assessments = program.allAssessmentIDs.compactMap { catalogue.assessments[$0] }
    let coverage = aims.map { aim in
      words(
        .aimCoverage,
        (.courses, String(courses.count { $0.objectiveIDs.contains(aim) })),
        (.assessments, String(assessments.count { $0.objectiveIDs.contains(aim) })))
    }
    return (
      groups.filter { !$0.rows.isEmpty }.map {
        MatrixGroupView(title: $0.title, span: aims.count + 1, rows: $0.rows)
      }, coverage
    )
  }

  // MARK: - search

  private func searchSections(of program: Program) -> [SearchSection] {
    var sections = [
      SearchSection(
        anchor: "", heading: "",
        text: ([program.summary ?? ""] + program.objectives.map(\.text)).joined(separator: "\n"))
    ]
    for stage in program.stages {
      let courses = stage.courseIDs.compactMap { catalogue.courses[$0]?.title }
      sections.append(
        SearchSection(
          anchor: "stage-" + stage.id, heading: stage.name,
          text: ([stage.summary ?? ""] + courses + stage.checklist.map(\.name))
            .joined(separator: "\n")))
    }
    for assessment in program.allAssessmentIDs.compactMap({ catalogue.assessments[$0] }) {
      sections.append(
        SearchSection(
          anchor: "assessment-" + assessment.id.name, heading: assessment.name,
          text: assessment.components.map { words.named("component", $0.component.rawValue) }
            .joined(separator: "\n")))
    }
    return sections
  }
}
