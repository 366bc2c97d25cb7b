import LadderDiagnostics
import LadderInput

// What must hold between the things of the catalogue (domain: E6, E7, E10, E16 and R9, R17–R20).

extension Loader {
  mutating func checkCoherence() {
    // What could not be read may be what would seem to be missing.
    if isIncomplete { return }
    checkVersions()
    checkTracks()
    checkMoves()
    checkRules()
    checkCycles()
    checkPrograms()
    checkWeights()
    checkTimetable()
    checkSectionNumbers()
    checkHolidays()
    checkSectionNumbers()
  }

  private mutating func checkTracks() {
    for track in catalogue.tracks {
      var lower: Grade?
      for id in track.gradeIDs {
        guard let grade = catalogue.grades[id] else { continue }
        if grade.trackID != track.id, catalogue.tracks[grade.trackID] != nil {
          diagnostics.append(.gradeOnTwoTracks(id.name, at: track.place, own: grade.place))
        }
        if let lower, grade.level <= lower.level {
          diagnostics.append(.trackNotRising(id.name, after: lower.id.name, at: track.place))
        }
        lower = grade
      }
    }
    for grade in catalogue.grades {
      if let track = catalogue.tracks[grade.trackID], !track.gradeIDs.contains(grade.id) {
        diagnostics.append(.gradeOnTwoTracks(grade.id.name, at: track.place, own: grade.place))
      }
    }
  }

  private mutating func checkMoves() {
    for move in catalogue.moves.allVersions {
      let target = move.toGradeID.flatMap { catalogue.grades[$0] }
      if move.kind == .lateral {
        if move.minGradeID == nil, move.fromGradeIDs.isEmpty {
          diagnostics.append(.lateralWithoutMinimum(at: move.place))
        }
        let from = (move.minGradeID.map { [$0] } ?? []) + move.fromGradeIDs
        for id in from {
          if let grade = catalogue.grades[id],
            grade.trackID == (target?.trackID ?? move.toTrackID)
          {
            diagnostics.append(.moveWrongWay(.lateral, at: move.place))
            break
          }
        }
        continue
      }
      guard let target else {
        if move.toGradeID == nil { diagnostics.append(.moveWrongWay(move.kind, at: move.place)) }
        continue
      }
      for id in move.fromGradeIDs {
        guard let from = catalogue.grades[id], catalogue.tracks[from.trackID] != nil,
          catalogue.tracks[target.trackID] != nil
        else { continue }
        let rises = target.level > from.level
        if from.trackID != target.trackID || target.level == from.level
          || rises != (move.kind == .promotion)
        {
          diagnostics.append(.moveWrongWay(move.kind, at: move.place))
        }
      }
    }
    // Where a move could not be read, it may be the one that is missed.
    if catalogue.broken[.move] != nil { return }
    for track in catalogue.tracks where track.kind == .vertical {
      let ids = track.gradeIDs.filter(catalogue.grades.contains)
      for id in ids {
        guard let grade = catalogue.grades[id] else { continue }
        for kind in [Move.Kind.promotion, .demotion] {
          let isEnd = id == (kind == .promotion ? ids.last : ids.first)
          let hasMove = catalogue.moves.contains { $0.kind == kind && $0.fromGradeIDs.contains(id) }
          if !isEnd, !hasMove {
            diagnostics.append(.missingMove(kind, from: id.name, at: grade.place))
          }
        }
      }
    }
  }

  private mutating func checkRules() {
    let series = Set(catalogue.exams.map(\.series))
    let rules =
      catalogue.moves.allVersions.map(\.criteria)
      + catalogue.specialPrograms.allVersions.map(\.mandatoryWhen)
      + catalogue.certifications.allVersions.compactMap(\.criteria)
    for rule in rules {
      var seen: [String: SourceRange] = [:]
      for criterion in rule.criteria {
        if let first = seen[criterion.id] {
          diagnostics.append(.duplicateCriterion(criterion.id, at: criterion.place, first: first))
        }
        seen[criterion.id] = criterion.place
        switch criterion.fact {
        case .examScore(let name, _, _, _), .examCount(let name, _):
          // An exam that could not be read may be of the series.
          if !series.contains(name), catalogue.broken[.exam] == nil {
            diagnostics.append(
              .unknownSeries(
                name, nearest: nearestName(to: name, among: series.sorted()), at: criterion.place))
          }
        case .stagePassed(let id, let stage):
          guard let program = catalogue.programs[id] else { continue }
          let stages = program.stages.map(\.id)
          if !stages.contains(stage) {
            diagnostics.append(
              .unknownStage(
                stage, in: id.name, nearest: nearestName(to: stage, among: stages),
                at: criterion.place))
          }
        default: break
        }
      }
    }
  }

  private mutating func checkCycles() {
    reportCycles(catalogue.courses) { $0.prerequisiteIDs }
    reportCycles(catalogue.bulletins) { $0.supersedesID.map { [$0] } ?? [] }
    reportCycles(catalogue.topics) { $0.parentID.map { [$0] } ?? [] }
  }

  /// Depth-first with an explicit stack, so that no chain is too long for it; each circle once.
  private mutating func reportCycles<Entity: Identified>(
    _ table: Table<Entity>, _ next: (Entity) -> [Identifier<Entity>]
  ) {
    var marks: [Identifier<Entity>: VisitMark] = [:]
    for start in table {
      var path: [(id: Identifier<Entity>, rest: [Identifier<Entity>])] = []
      if marks[start.id] == nil {
        marks[start.id] = .open
        path.append((start.id, next(start)))
      }
      while let last = path.last {
        guard let id = last.rest.first else {
          marks[last.id] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].rest.removeFirst()
        switch marks[id] {
        case .done: break
        case .open:
          guard let from = path.firstIndex(where: { $0.id == id }) else { break }
          let names = path[from...].map(\.id.name) + [id.name]
          diagnostics.append(.cycle(names, at: table[last.id]?.place ?? start.place))
        case nil:
          guard let entity = table[id] else { break }
          marks[id] = .open
          path.append((id, next(entity)))
        }
      }
    }
  }

  private mutating func checkPrograms() {
    let tested = Set(catalogue.assessments.allVersions.flatMap(\.objectiveIDs))
    let taught = Set(catalogue.courses.flatMap(\.objectiveIDs))
    for program in catalogue.programs.allVersions {
      for stage in program.stages where stage.assessmentPlan.isEmpty {
        diagnostics.append(.stageWithoutAssessment(stage.name, at: stage.place))
      }
      for objective in program.objectives {
        if !taught.contains(objective.id) {
          reportUncovered(.objective, objective.text, missing: .course, at: objective.place)
        }
        if !tested.contains(objective.id) {
          reportUncovered(.objective, objective.text, missing: .assessment, at: objective.place)
        }
      }
      guard catalogue.broken[.course] == nil else { continue }
      let methods = Set(program.allCourseIDs.compactMap { catalogue.courses[$0]?.deliveryMethod })
      for method in program.requiredDeliveryMethods where !methods.contains(method) {
        let name = catalogue.vocabularies.deliveryMethods[method]?.name ?? method.name
        diagnostics.append(.methodUnused(name, in: program.title, at: program.place))
      }
    }
    checkPracticalParts()
    let topics = Set(catalogue.courses.flatMap(\.topicIDs))
    let parents = Set(catalogue.topics.filter { topics.contains($0.id) }.compactMap(\.parentID))
    for topic in catalogue.topics
    where !topics.contains(topic.id) && !parents.contains(topic.id)
      && !topics.contains(topic.parentID ?? topic.id)
    {
      reportUncovered(.topic, topic.name, missing: .course, at: topic.place)
    }
    let systems = Set(catalogue.courses.flatMap(\.systemIDs))
    for id in Set(catalogue.grades.allVersions.flatMap(\.systemIDs)).sorted()
    where !systems.contains(id) {
      if let system = catalogue.systems[id] {
        reportUncovered(.system, system.name, missing: .course, at: system.place)
      }
    }
  }

  /// What is checked of systems is checked by doing; where assessments say what they check, each system a grade asks
  /// for is checked by one (R20).
  private mutating func checkPracticalParts() {
    let assessments = catalogue.assessments.allVersions.filter { !$0.systemIDs.isEmpty }
    for assessment in assessments
    where !assessment.isPractical && !isReported(assessment.place.path) {
      diagnostics.append(.checkNotPractical(assessment.name, at: assessment.place))
    }
    if assessments.isEmpty { return }
    let checked = Set(assessments.flatMap(\.systemIDs))
    for id in Set(catalogue.grades.allVersions.flatMap(\.systemIDs)).sorted()
    where !checked.contains(id) {
      if let system = catalogue.systems[id] {
        reportUncovered(.system, system.name, missing: .assessment, at: system.place)
      }
    }
  }

  /// Whether something is wrong in a file, so that a part of what stands in it may not have been read.
  private func isReported(_ path: String) -> Bool {
    diagnostics.contains { $0.range?.path == path }
  }

  private mutating func checkWeights() {
    for assessment in catalogue.assessments.allVersions where !assessment.components.isEmpty {
      if isReported(assessment.place.path) { continue }
      let sum = assessment.components.map(\.weightPct).reduce(.zero, +)
      if sum != 100 {
        diagnostics.append(
          .weightsNotHundred(
            sum, of: Message(zh: "考核各部分", en: "an assessment's components"), at: assessment.place))
      }
    }
    checkKPIWeights()
  }

  /// The weights sum to 100 on every day on which an item changes; told once, of the first such day.
  private mutating func checkKPIWeights() {
    if catalogue.broken[.kpiItem] != nil { return }
    let versions = catalogue.kpiItems.allVersions.filter { $0.status == .active }
    let ends = versions.compactMap { $0.effectiveTo?.adding(days: 1) }
    for day in Set(versions.map(\.firstDay) + ends).sorted() {
      let items = catalogue.kpiItems.indices.compactMap {
        catalogue.kpiItems.version(at: $0, on: day)
      }
      let sum = items.map(\.weightPct).reduce(.zero, +)
      guard sum != 100, let changed = items.first(where: { $0.firstDay == day }) ?? items.first
      else { continue }
      diagnostics.append(
        .weightsNotHundred(sum, of: Message(zh: "绩效项目", en: "the KPI items"), at: changed.place))
      return
    }
  }

  /// A year in which sessions begin or exams are held, without a notice of holidays.
  private mutating func checkHolidays() {
    var years: [Int: SourceRange] = [:]
    for session in catalogue.sessions where years[session.start.day.year] == nil {
      years[session.start.day.year] = session.place
    }
    for exam in catalogue.exams where years[exam.heldAt.day.year] == nil {
      years[exam.heldAt.day.year] = exam.place
    }
    for (year, place) in years.sorted(by: { $0.key < $1.key })
    where !catalogue.workdays.years.contains(year) {
      diagnostics.append(.missingHolidays(year, at: place))
    }
  }
}

/// How far a search along references has come with a thing.
private enum VisitMark { case open, done }
