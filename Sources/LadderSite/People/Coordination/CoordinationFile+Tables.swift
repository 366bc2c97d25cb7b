import LadderCatalogue
import LadderInput
import LadderProgress

// The files about goals, rules, training and certificates.

extension Coordination {
  private var book: Words { site.book }
  private var catalogue: Catalogue { site.catalogue }

  func goalTable() -> CSVFile {
    var file = CSVFile([
      book[.strategyGoals], book[.coordYear], book[.coordPlansOfGoal], book[.coordCompetency],
      book[.coordPlansNaming], book[.coordMissingLevels],
    ])
    for goal in overview.goals {
      let item = catalogue.strategyGoals[goal.goal]
      let start: [CSVFile.Cell] = [
        .text(item.name), item.year.map { .number($0) } ?? .empty, .number(goal.plans),
      ]
      if goal.isSuppressed || goal.gaps.isEmpty {
        file.add(
          start + [goal.isSuppressed ? .text(book[.coordGoalSuppressed]) : .empty, .empty, .empty])
        continue
      }
      for gap in goal.gaps {
        file.add(
          start + [
            .text(catalogue.competencies[gap.competency].name), .number(gap.plans),
            .number(gap.levels),
          ])
      }
    }
    return file
  }

  func competencyTable() -> CSVFile {
    var file = CSVFile([
      book[.coordCompetency], book[.levelMet], book[.coordBelow], book[.levelUnknown],
      book[.coordMissingLevels],
    ])
    for (position, figures) in overview.survey.everyone.competencies.enumerated()
    where figures.people >= Share.leastGroup {
      file.add([
        .text(catalogue.competencies[position].name), .number(figures.reached),
        .number(figures.below), .number(figures.unrated), .number(figures.missingLevels),
      ])
    }
    return file
  }

  func readingTable() -> CSVFile {
    var file = CSVFile([
      book[.specialTraining], book[.coordQuarter], book[.coordReading], book[.members],
      book[.coordMust], book[.coordUnknown], book[.coordInForce],
    ])
    for impact in overview.readings where !impact.isSuppressed {
      for count in impact.counts {
        file.add([
          .text(catalogue.specialPrograms[impact.program].name),
          .text(impact.quarter.description),
          .text(site.model.words.named("reading", count.reading.rawValue)),
          .number(impact.people), .number(count.mandatory), .number(count.unknown),
          count.isInForce ? .text(book[.yes]) : .empty,
        ])
      }
    }
    return file
  }

  /// A line for each course or assessment of an aim, topic or system; one without any where there is none.
  func coverageTable() -> CSVFile {
    let coverage = CurriculumCoverage(catalogue)
    var file = CSVFile([
      book[.coordKind], book[.coordProgram], book[.coordWhat], book[.coordTeaches],
      book[.coordTests], book[.state],
    ])
    func add(
      _ kind: WordKey, _ program: String, _ name: String, _ courses: [Int], _ checks: [Int],
      _ isCovered: Bool
    ) {
      let start: [CSVFile.Cell] = [.text(book[kind]), .text(program), .text(name)]
      let state = CSVFile.Cell.text(book[isCovered ? .coordCovered : .coordUncovered])
      for course in courses {
        file.add(start + [.text(catalogue.courses[course].title), .empty, state])
      }
      for check in checks {
        file.add(start + [.empty, .text(catalogue.assessments[check].name), state])
      }
      if courses.isEmpty, checks.isEmpty { file.add(start + [.empty, .empty, state]) }
    }
    for aim in coverage.aims {
      let program = catalogue.programs[aim.program]
      add(
        .aims, program.title, program.objectives[aim.objective].text, aim.courses,
        aim.assessments, aim.isCovered)
    }
    for topic in coverage.topics {
      add(
        .topics, "", catalogue.topics[topic.topic].name, topic.courses, [],
        !topic.courses.isEmpty)
    }
    for system in coverage.systems {
      add(
        .systems, "", catalogue.systems[system.system].name, system.courses,
        system.practicalChecks, system.isCovered)
    }
    return file
  }

  // MARK: - hours

  /// A line for each group and kind, in minutes.
  func hourTable() -> CSVFile {
    var file = CSVFile([book[.team], book[.coordSplit], book[.coordKind], book[.coordMinutes]])
    let categories = catalogue.vocabularies.contentCategories.map(\.name) + [book[.coordNoCategory]]
    let areas = catalogue.competencyAreas.map(\.name) + [book[.coordNoArea]]
    let methods = catalogue.vocabularies.deliveryMethods.map(\.name) + [book[.coordSessions]]
    for (name, figures) in lines {
      let table = figures.hours
      let kinds: [(WordKey, Int)] = [
        (.coordHoursAll, table.minutes), (.coordFixed, table.fixed),
        (.coordIrregular, table.irregular), (.coordVisits, table.visits),
        (.coordSelfPaced, table.courses), (.coordWithOthers, table.withOthers),
        (.coordMandatory, table.mandatory), (.coordOutOfHours, table.outOfHours),
        (.coordOutOfHoursMandatory, table.outOfHoursMandatory),
      ]
      func add(_ split: WordKey, _ kind: String, _ minutes: Int) {
        file.add([.text(name), .text(book[split]), .text(kind), .number(minutes)])
      }
      for (kind, minutes) in kinds { add(.coordHoursOfTeams, book[kind], minutes) }
      for (kind, minutes) in zip(categories, table.byCategory) {
        add(.coordByCategory, kind, minutes)
      }
      for (kind, minutes) in zip(areas, table.byArea) { add(.coordByArea, kind, minutes) }
      for (kind, minutes) in zip(methods, table.byMethod) { add(.coordByMethod, kind, minutes) }
    }
    return file
  }

  func peopleHourTable() -> CSVFile {
    let categories = catalogue.vocabularies.contentCategories.map(\.name) + [book[.coordNoCategory]]
    let areas = catalogue.competencyAreas.map(\.name) + [book[.coordNoArea]]
    var file = CSVFile(
      personHeader + [
        book[.coordMinutes], book[.coordMandatory], book[.coordOutOfHours],
        book[.coordOutOfHoursMandatory],
      ] + categories + areas + [book[.coordUntimed], book[.coordData]])
    for hours in overview.hours {
      let start: [CSVFile.Cell] = [
        .number(hours.minutes), .number(hours.mandatory), .number(hours.outOfHours),
        .number(hours.outOfHoursMandatory),
      ]
      let split = (hours.byCategory + hours.byArea).map { CSVFile.Cell.number(Int($0)) }
      let end: [CSVFile.Cell] = [
        .number(hours.untimed),
        .text(book[hours.isComplete ? .coordDelivered : .coordMaybeMore]),
      ]
      file.add(personCells(hours.employee) + start + split + end)
    }
    return file
  }

  func hostTable() -> CSVFile {
    var file = CSVFile(personHeader + [book[.coordTimes], book[.coordMinutes]])
    for host in site.progress.people.hostHours(in: overview.survey.days) {
      file.add(personCells(host.employee) + [.number(host.times), .number(host.minutes)])
    }
    return file
  }

  func resourceTable() -> CSVFile {
    var file = CSVFile([
      book[.resources], book[.coordKind], book[.coordTimes], book[.coordMinutes],
      book[.coordTimesPlanned], book[.coordMinutesPlanned],
    ])
    for use in resourceUse() {
      let resource = catalogue.resources[use.resource]
      file.add([
        .text(resource.name), .text(site.model.words.named("resource", resource.kind)),
        .number(use.held.times), .number(use.held.minutes), .number(use.planned.times),
        .number(use.planned.minutes),
      ])
    }
    return file
  }

  // MARK: - certificates

  func certificateTable() -> CSVFile {
    var file = CSVFile(
      personHeader + [
        book[.coordCertificate], book[.coordSerial], book[.coordValidFrom], book[.coordLastDay],
        book[.state],
      ])
    for held in overview.certificates {
      file.add(
        personCells(held.employee) + [
          .text(catalogue.certifications[held.certification].name), .text(held.row.serialNumber),
          day(held.row.validFrom), day(held.end), .text(site.names.certificate[held.standing]),
        ])
    }
    return file
  }
}
