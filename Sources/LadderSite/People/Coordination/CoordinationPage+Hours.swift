import LadderCatalogue
import LadderInput
import LadderProgress

// Hours of training by what they were, and who and what they took (c9, R13, R24–R29).

extension CoordinationPage {
  /// The most lines of people or things on the page; the files beside it have all.
  private static let mostRows = 60

  func hourSections() -> [GridSectionView] {
    [
      kinds(), split(.coordByCategory, "categories", categoryNames, \.byCategory),
      split(.coordByArea, "areas", areaNames, \.byArea),
      split(.coordByMethod, "methods", methodNames, \.byMethod), people(), hosts(), resources(),
    ].compactMap { $0 }
  }

  /// In hours, as people speak of a year's training; the files have the minutes.
  private func hours(_ minutes: Int) -> String {
    if minutes == 0 { return "–" }
    return Fixed(minutes).divided(by: 60).description(decimals: 1)
  }

  private func cell(_ minutes: Int, _ state: String? = nil) -> GridCellView {
    GridCellView(hours(minutes), minutes == 0 ? nil : state)
  }

  private func kinds() -> GridSectionView {
    let all = survey.everyone.hours
    var notes = [book[.coordHoursUnit]] + groupNotes
    if all.incomplete > 0 {
      notes.append(book(.coordHoursIncomplete, (.n, String(all.incomplete))))
    }
    if all.untimed > 0 { notes.append(book(.coordHoursUntimed, (.n, String(all.untimed)))) }
    notes.append(book[.coordOutOfHoursNote])
    return GridSectionView(
      id: "kinds", title: book[.coordHoursOfTeams], notes: notes,
      grid: groupGrid([
        book[.coordHoursAll], book[.coordHoursPerPerson], book[.coordFixed], book[.coordIrregular],
        book[.coordVisits], book[.coordSelfPaced], book[.coordWithOthers], book[.coordMandatory],
        book[.coordOutOfHours], book[.coordOutOfHoursMandatory],
      ]) { figures in
        let table = figures.hours
        let each =
          figures.people == 0
          ? "–"
          : Fixed(table.minutes).divided(by: 60 * figures.people).description(decimals: 1)
        return [
          cell(table.minutes), GridCellView(each), cell(table.fixed), cell(table.irregular),
          cell(table.visits), cell(table.courses), cell(table.withOthers), cell(table.mandatory),
          cell(table.outOfHours), cell(table.outOfHoursMandatory, "unknown"),
        ]
      }, file: file(.hours))
  }

  private func split(
    _ title: WordKey, _ id: String, _ names: [String], _ minutes: KeyPath<HourTable, [Int]>
  ) -> GridSectionView? {
    let sums = survey.everyone.hours[keyPath: minutes]
    let shown = names.indices.filter { $0 < sums.count && sums[$0] > 0 }
    guard !shown.isEmpty, survey.everyone.people >= Share.leastGroup else { return nil }
    return GridSectionView(
      id: id, title: book[title],
      grid: groupGrid(shown.map { names[$0] }) { figures in
        shown.map { cell(figures.hours[keyPath: minutes][$0]) }
      }, file: file(.hours))
  }

  private var categoryNames: [String] {
    catalogue.vocabularies.contentCategories.map(\.name) + [book[.coordNoCategory]]
  }
  private var areaNames: [String] {
    catalogue.competencyAreas.map(\.name) + [book[.coordNoArea]]
  }
  private var methodNames: [String] {
    catalogue.vocabularies.deliveryMethods.map(\.name) + [book[.coordSessions]]
  }

  // MARK: - persons and things

  /// Those with the fewest hours first: they are whom a coordinator has to ask.
  private func people() -> GridSectionView? {
    let sorted = all.overview.hours.sorted { ($0.minutes, $0.employee) < ($1.minutes, $1.employee) }
    guard !sorted.isEmpty else { return nil }
    let shown = sorted.prefix(Self.mostRows)
    var notes = [book[.coordPeopleNote]]
    if shown.count < sorted.count {
      notes.append(book(.coordRowsMore, (.n, String(shown.count)), (.of, String(sorted.count))))
    }
    return GridSectionView(
      id: "people", title: book[.coordHoursOfPeople], notes: notes,
      grid: GridView(
        book[.coordPerson],
        [
          book[.team], book[.coordHoursAll], book[.coordMandatory], book[.coordOutOfHours],
          book[.coordOutOfHoursMandatory], book[.coordData],
        ],
        shown.map { hours in
          let person = person(hours.employee)
          return GridRowView(
            name: person.name, link: person.link, note: person.number,
            cells: [
              GridCellView(site.team(of: hours.employee)?.name ?? book[.noTeam]),
              cell(hours.minutes), cell(hours.mandatory), cell(hours.outOfHours),
              cell(hours.outOfHoursMandatory, "unknown"),
              hours.isComplete
                ? GridCellView(book[.coordDelivered])
                : GridCellView(book[.coordMaybeMore], "unknown"),
            ])
        }), file: file(.peopleHours))
  }

  private func hosts() -> GridSectionView? {
    let hosts = site.progress.people.hostHours(in: survey.days)
    guard !hosts.isEmpty else { return nil }
    return GridSectionView(
      id: "hosts", title: book[.coordHosts], notes: [book[.coordHostsNote]],
      grid: GridView(
        book[.coordPerson], [book[.role], book[.coordTimes], book[.coordHoursAll]],
        hosts.prefix(Self.mostRows).map { host in
          let person = person(host.employee)
          let role = catalogue.roles[site.people.employees[host.employee].roleID]?.name
          let isHere = site.people.employees[host.employee].isPresent(on: asOf)
          return GridRowView(
            name: person.name, link: isHere ? person.link : nil, note: person.number,
            cells: [
              GridCellView(role ?? "–"), GridCellView(host.times), cell(host.minutes),
            ])
        }), file: file(.hosts))
  }

  private func resources() -> GridSectionView? {
    let uses = all.resourceUse()
    guard !uses.isEmpty else { return nil }
    return GridSectionView(
      id: "resources", title: book[.coordResources],
      notes: [book[.coordResourcesNote]],
      grid: GridView(
        book[.resources],
        [
          book[.coordKind], book[.coordTimes], book[.coordHoursHeld], book[.coordTimesPlanned],
          book[.coordHoursPlanned],
        ],
        uses.map { use in
          let resource = catalogue.resources[use.resource]
          return GridRowView(
            name: resource.name,
            cells: [
              GridCellView(site.model.words.named("resource", resource.kind)),
              GridCellView(use.held.times), cell(use.held.minutes),
              GridCellView(use.planned.times), cell(use.planned.minutes),
            ])
        }), file: file(.resources))
  }
}

extension Coordination {
  /// From the first day of the figures to a quarter ahead.
  func resourceUse() -> [ResourceUse] {
    LadderProgress.resourceUse(
      site.catalogue, in: overview.survey.days.lowerBound...site.asOf.adding(days: 92),
      asOf: site.asOf)
  }
}
