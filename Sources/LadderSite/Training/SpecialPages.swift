import LadderCatalogue
import LadderInput
import LadderSearch

// Special training (P16): who must take it, in words, and how the numbers behind it come about.

extension SiteModel {
  func specialPages(_ templates: TrainingTemplates) -> [SitePage] {
    guard !catalogue.specialPrograms.isEmpty else { return [] }
    return [specialList(templates)] + catalogue.specialPrograms.map { specialPage($0, templates) }
  }

  private func specialList(_ templates: TrainingTemplates) -> SitePage {
    let route = Route.specialPrograms
    return SitePage(
      route: route, source: .program,
      search: SearchEntry(
        title: words[.specialTraining], crumbs: "", kind: "special",
        sections: [
          .init(
            anchor: "", heading: "",
            text: catalogue.specialPrograms.map(\.name).joined(separator: "\n"))
        ])
    ) { [self] assets, output in
      let view = SpecialProgramsView(
        frame: frame(
          FrameContent(
            title: words[.specialTraining], area: "special", crumbs: [(words[.home], .home)]),
          on: route, assets),
        programs: catalogue.specialPrograms.map { card($0, on: route) },
        policies: policies(
          mentioning: Set(
            [route] + catalogue.specialPrograms.map { Route.specialProgram($0.id) }), on: route))
      templates.specialPrograms.write(view, into: &output)
    }
  }

  private func card(_ special: SpecialProgram, on route: Route) -> SpecialCardView {
    var group = ""
    var conditions = [special.mandatoryWhen.label(words)]
    if case .group(let combination, _, let parts) = special.mandatoryWhen {
      group = words.combination(combination)
      conditions = parts.map { $0.label(words) }
    }
    return SpecialCardView(
      link: LinkView(label: special.name, url: route.link(to: .specialProgram(special.id))),
      summary: catalogue.programs[special.programID]?.summary, isDraft: special.status == .draft,
      isUnapproved: special.approvedBy == nil, group: group, conditions: conditions,
      facts: [
        FactView(
          label: words[.dueWithin],
          text: words(.dueAfterQuarter, (.n, String(special.dueWithinDays)))),
        FactView(
          label: words[.otherwise],
          text: words.named("otherwise_short", special.otherwise.rawValue)),
      ])
  }

  // MARK: - a special programme

  private func specialPage(_ special: SpecialProgram, _ templates: TrainingTemplates) -> SitePage {
    let route = Route.specialProgram(special.id)
    return SitePage(
      route: route, source: .place(special.place),
      search: SearchEntry(
        title: special.name, crumbs: words[.specialTraining], kind: "special",
        sections: [
          SearchSection(
            anchor: "", heading: "",
            text: special.mandatoryWhen.criteria.map(\.label).joined(separator: "\n"))
        ])
    ) { [self] assets, output in
      templates.specialProgram.write(specialView(special, on: route, assets), into: &output)
    }
  }

  private func specialView(
    _ special: SpecialProgram, on route: Route, _ assets: PageAssets
  ) -> SpecialProgramView {
    let program = catalogue.programs[special.programID]
    let courses = program?.allCourseIDs ?? []
    return SpecialProgramView(
      frame: frame(
        FrameContent(
          title: special.name, description: program?.summary, area: "special",
          crumbs: [(words[.home], .home), (words[.specialTraining], .specialPrograms)]),
        on: route, assets),
      isDraft: special.status == .draft, isUnapproved: special.approvedBy == nil,
      facts: [
        FactView(label: words[.version], text: special.version),
        FactView(label: words[.approvedBy], text: special.approvedBy ?? words[.notApproved]),
        FactView(label: words[.decidedEvery], text: words[.everyQuarter]),
      ],
      rule: rule(special.mandatoryWhen, on: route), population: population(of: special),
      methods: methods(of: special), examples: examples(of: special),
      equalRemark: equalRemark(of: special), dues: dues(of: special),
      unknowns: unknowns(of: special),
      onUnknown: words.named("on_unknown", special.onUnknown.rawValue),
      otherwise: words.named("otherwise", special.otherwise.rawValue),
      program: link(.program, special.programID.name, on: route),
      courses: courses.compactMap { courseRow($0, on: route) },
      courseMinutes: duration(plannedMinutes(of: courses)),
      assessments: links(program?.allAssessmentIDs ?? [], on: route),
      policies: policies(mentioning: [route], on: route))
  }

  private func population(of special: SpecialProgram) -> [FactView] {
    let population = special.population
    return [
      FactView(
        label: words[.roles],
        text: list(population.roleIDs.compactMap { catalogue.roles[$0]?.name })
      ),
      FactView(
        label: words[.rankedPeople],
        text: ranks(special)
          ? [
            population.onPost ? words[.mustBeOnPost] : nil,
            population.minDaysInPeriod > 0
              ? words(.minDaysInPeriod, (.n, String(population.minDaysInPeriod))) : nil,
            words[.mustHaveFinalScore],
          ].compactMap { $0 }.joined(separator: words[.clauseSeparator]) : nil),
      FactView(
        label: words[.leastPeople],
        text: ranks(special)
          ? words(.minRankedPeople, (.n, String(population.minSize))) : nil),
    ].stated
  }

  private func ranks(_ special: SpecialProgram) -> Bool { !percentiles(of: special).isEmpty }

  // MARK: - methods

  private struct PercentileRule {
    let label: String
    let method: PercentileMethod
    let comparison: Comparison
  }

  /// The ways of ranking the rule asks for, each once.
  private func percentiles(of special: SpecialProgram) -> [PercentileRule] {
    var rules: [PercentileRule] = []
    for criterion in special.mandatoryWhen.criteria {
      guard case .kpiPercentile(_, let method) = criterion.fact,
        !rules.contains(where: {
          $0.method == method && $0.comparison == criterion.comparison
        })
      else { continue }
      rules.append(
        PercentileRule(label: criterion.label, method: method, comparison: criterion.comparison))
    }
    return rules
  }

  private func methods(of special: SpecialProgram) -> [MethodView] {
    special.mandatoryWhen.criteria.compactMap { criterion in
      let explanation: String
      switch criterion.fact {
      case .kpiPercentile(_, let method):
        explanation = words.named("method_percentile", method.rawValue)
      case .kpiDeductionPoints: explanation = words[.methodDeductions]
      case .tenureMonths(let date): explanation = words.named("method_tenure", date.rawValue)
      default: return nil
      }
      return MethodView(
        label: criterion.label, text: words.requirement(criterion, catalogue),
        explanation: explanation)
    }
  }

  private var exampleNames: [String] {
    words[.exampleNames].split { $0 == "、" || $0 == "," }.map { name in
      String(name.drop { $0 == " " })
    }
  }

  private func examples(of special: SpecialProgram) -> [ExampleView] {
    percentiles(of: special).flatMap { rule in
      [(WordKey.exampleDistinct, RankExample.distinct), (.exampleTied, RankExample.tied)]
        .map { title, scores in
          let example = RankExample(
            names: exampleNames, scores: scores, method: rule.method, comparison: rule.comparison)
          return ExampleView(
            title: words[title],
            rows: example.rows.map { row in
              ExampleRowView(
                name: row.name, score: row.score.description,
                percentile: percent(row.percentile), isMet: row.isMet,
                isBoundary: row.percentile == rule.comparison.limit)
            }, remarks: remarks(on: example, rule))
        }
    }
  }

  private func remarks(on example: RankExample, _ rule: PercentileRule) -> [String] {
    var remarks = [
      words(
        .exampleCount,
        (.n, String(example.rows.count)), (.met, String(example.metCount)))
    ]
    if let limit = rule.comparison.limit {
      for row in example.rows(at: limit) {
        remarks.append(
          words(
            row.isMet ? .boundaryMet : .boundaryUnmet,
            (.name, row.name), (.percent, percent(limit))))
      }
    }
    for tie in example.ties {
      guard let first = tie.first else { continue }
      remarks.append(
        words(
          first.isMet ? .tieMet : .tieUnmet,
          (.names, list(tie.map(\.name))), (.score, first.score.description),
          (.percent, percent(first.percentile))))
    }
    return remarks
  }

  /// What becomes of people who all have one score: no rule should pick some of them.
  private func equalRemark(of special: SpecialProgram) -> String? {
    percentiles(of: special).first.map { rule in
      let example = RankExample(
        names: exampleNames, scores: RankExample.equal, method: rule.method,
        comparison: rule.comparison)
      return words(
        .exampleEqual,
        (.n, String(example.rows.count)), (.score, example.rows.first?.score.description ?? ""),
        (.percent, percent(example.rows.first?.percentile ?? 0)), (.met, String(example.metCount)))
    }
  }

  private func percent(_ value: Fixed) -> String {
    (value.isWhole ? value.description : value.description(decimals: 1)) + "%"
  }

  // MARK: - dates and gaps

  /// The quarter that is decided now and the one that runs.
  private func dues(of special: SpecialProgram) -> [DueView] {
    [asOf.quarter.adding(quarters: -1), asOf.quarter].map { quarter in
      DueView(
        quarter: words.quarter(quarter), end: words.fullDate(quarter.lastDay),
        due: words.fullDate(quarter.lastDay.adding(days: special.dueWithinDays)))
    }
  }

  /// What leaves the rule without an answer, as far as its criteria can.
  private func unknowns(of special: SpecialProgram) -> [String] {
    var unknowns: [String] = []
    if ranks(special) {
      unknowns.append(words(.unknownSmall, (.n, String(special.population.minSize))))
      unknowns.append(words[.unknownScores])
    }
    let hasDeductions = special.mandatoryWhen.criteria.contains {
      if case .kpiDeductionPoints = $0.fact { return true }
      return false
    }
    if hasDeductions { unknowns.append(words[.unknownDeductions]) }
    if ranks(special) { unknowns.append(words[.outsidePopulation]) }
    return unknowns
  }
}
