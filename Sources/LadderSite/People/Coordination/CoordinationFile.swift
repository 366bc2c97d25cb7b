import LadderCatalogue
import LadderInput
import LadderProgress

/// A table for coordinators to take away, beside the pages.
enum CoordinationFile: String, CaseIterable {
  case teams, deliveries, due, courses
  case peopleCourses = "courses-people"
  case policies, goals, competencies, readings, coverage, hours
  case peopleHours = "hours-people"
  case hosts, resources, certificates

  var path: String { Route.coordination.file(rawValue + ".csv") }
}

extension Coordination {
  /// The files, each made when it is written.
  func jobs() -> [OutputJob] {
    CoordinationFile.allCases.map { file in
      OutputJob(path: file.path) { [self] bytes in bytes += table(file).bytes }
    }
  }

  func table(_ file: CoordinationFile) -> CSVFile {
    switch file {
    case .teams: teamTable()
    case .deliveries: deliveryTable()
    case .due: dueTable()
    case .courses: courseTable()
    case .peopleCourses: peopleCourseTable()
    case .policies: policyTable()
    case .goals: goalTable()
    case .competencies: competencyTable()
    case .readings: readingTable()
    case .coverage: coverageTable()
    case .hours: hourTable()
    case .peopleHours: peopleHourTable()
    case .hosts: hostTable()
    case .resources: resourceTable()
    case .certificates: certificateTable()
    }
  }

  private var book: Words { site.book }
  private var catalogue: Catalogue { site.catalogue }

  /// The groups that may be shown, and all together.
  var lines: [(name: String, figures: GroupFigures)] {
    let everyone = overview.survey.everyone
    guard everyone.people >= Share.leastGroup else { return [] }
    return zip(groupNames, groups.map(\.figures)).map { ($0, $1) } + [(book[.coordAll], everyone)]
  }

  /// The cells that say who somebody is, under `personHeader`.
  func personCells(_ person: Int) -> [CSVFile.Cell] {
    let employee = site.people.employees[person]
    return [
      .text(employee.id.name), .text(employee.name), .text(site.team(of: person)?.name ?? ""),
    ]
  }

  var personHeader: [String] { [book[.personNumber], book[.coordName], book[.team]] }

  func day(_ day: Day?) -> CSVFile.Cell { day.map { .text($0.text) } ?? .empty }

  // MARK: - what is to be done

  private func teamTable() -> CSVFile {
    var file = CSVFile([
      book[.team], book[.members], book[.coordPlansSigned], book[.coordMust], book[.coordDone],
      book[.coordDutyOverdue], site.names.basis[.review], book[.coordInOnboarding],
      book[.coordOnTime], book[.coordCoursesAsked], book[.coordCoursesDone],
      book[.coordCoursesOverdue], book[.coordAbsences], book[.planIsOverdue], book[.coordExpiring],
      book[.coordExpired],
    ])
    for (name, figures) in lines {
      let done = figures.duties.reduce(into: Share()) { $0 += $1.done }
      file.add([
        .text(name), .number(figures.people), .number(figures.plansSigned.part),
        .number(done.whole), .number(done.part),
        .number(figures.duties.reduce(0) { $0 + $1.overdue }),
        .number(figures.duties.reduce(0) { $0 + $1.review }), .number(figures.onboarding.whole),
        .number(figures.onboarding.part), .number(figures.courses.whole),
        .number(figures.courses.part), .number(figures.coursesOverdue),
        .number(figures.examAbsences), .number(figures.reviewsOverdue),
        .number(figures.certificatesExpiring),
        .number(figures.certificatesExpired),
      ])
    }
    return file
  }

  private func deliveryTable() -> CSVFile {
    let table = site.progress.people.deliveries()
    var file = CSVFile([
      book[.coordTable], book[.coordQuarter], book[.state], book[.coordGapFrom],
      book[.coordGapTo], book[.coordNewestExport],
    ])
    for row in table.rows {
      for (quarter, state) in zip(table.quarters, row.states) {
        let (word, gap): (WordKey, (from: Day?, to: Day?)) =
          switch state {
          case .complete: (.coordDelivered, (nil, nil))
          case .gap(let from, let to): (.coordIncomplete, (from, to))
          case .missing: (.coordNotDelivered, (quarter.firstDay, quarter.lastDay))
          }
        file.add([
          .text(site.names.tables[row.table]), .text(quarter.description), .text(book[word]),
          day(gap.from), day(gap.to), day(row.newest?.day),
        ])
      }
    }
    return file
  }

  private func dueTable() -> CSVFile {
    var file = CSVFile(
      personHeader + [book[.coordKind], book[.coordWhat], book[.state], book[.coordDay]])
    for item in overview.due {
      file.add(
        personCells(item.employee) + [
          .text(site.model.words.named("due_kind", item.kind.rawValue)), .text(name(of: item)),
          .text(site.model.words.named("due", item.state.rawValue)), day(item.dueOn),
        ])
    }
    return file
  }

  private func courseTable() -> CSVFile {
    var file = CSVFile([
      book[.team], book[.coordCourse], book[.coordCoursesAsked], book[.coordCoursesDone],
      book[.coordDutyOverdue], book[.coordExpiring],
    ])
    for (name, figures) in lines {
      for (course, figure) in figures.byCourse.sorted(by: { $0.key < $1.key }) {
        file.add([
          .text(name), .text(catalogue.courses[course].title), .number(figure.done.whole),
          .number(figure.done.part), .number(figure.overdue), .number(figure.expiring),
        ])
      }
    }
    return file
  }

  /// A line for each person and course that is asked of them or that they have begun (c10).
  private func peopleCourseTable() -> CSVFile {
    var file = CSVFile(
      personHeader + [book[.coordCourse], book[.coordMust], book[.state], book[.coordDay]])
    for standing in overview.courses {
      let (word, day) = state(of: standing.cell.state)
      file.add(
        personCells(standing.employee) + [
          .text(catalogue.courses[standing.course].title),
          standing.cell.isRequired ? .text(book[.yes]) : .empty, .text(book[word]),
          self.day(day),
        ])
    }
    return file
  }

  /// A state in a word, and its day: when it was done, or until when it is to be.
  private func state(of cell: CourseCell.State) -> (WordKey, Day?) {
    switch cell {
    case .notRequired: (.cellOpen, nil)
    case .open(let due): (.cellOpen, due)
    case .inProgress(let due): (.cellBegun, due)
    case .overdue(let since): (.coordDutyOverdue, since)
    case .done(let day): (.cellDone, day)
    case .expiring(let until): (.coordExpiring, until)
    case .expired(let day): (.coordExpired, day)
    case .waived(let day): (.cellWaived, day)
    }
  }

  private func policyTable() -> CSVFile {
    var file = CSVFile([
      book[.team], book[.coordPolicy], site.model.words[.version], book[.coordConcerned],
      book[.coordSigned],
    ])
    for (name, figures) in lines {
      for (position, signed) in figures.acknowledged.enumerated() where signed.whole > 0 {
        file.add([
          .text(name), .text(catalogue.policies[position].title),
          .text(catalogue.policies[position].version), .number(signed.whole),
          .number(signed.part),
        ])
      }
    }
    return file
  }
}
