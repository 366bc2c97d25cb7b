package import LadderDiagnostics
package import LadderInput

/// The people as they were loaded, and what became of every row of their tables.
package struct LoadedPeople: Sendable {
  package var people = People()
  /// One for each table, in the order of the files' paths.
  package var accounts: [TableAccount] = []
  /// What is not used any more.
  package var retention = RetentionReport()
}

/// Loads everything under `content/people/`: the list of employees, the records, the development plans.
///
/// Every reference is held against the handbook and the list of employees, and the handbook's own
/// references to people against that list. All problems are reported; rows in which something is wrong are
/// left out and accounted for. Messages name file, line and column, and quote values only as such.
///
/// Files at the paths of `unread` could not be read, which has been reported. Rows that tell of days after `asOf`, the day the site is built for, are left out; without one it is the
/// day of the newest export.
package func loadPeople(
  _ files: [SourceFile], unread: [String] = [], catalogue: Catalogue, asOf: Day?
) async -> Diagnosed<LoadedPeople> {
  let files = PeopleFiles(files)
  var diagnostics = files.diagnostics
  // Without the list of employees every row would be about someone unknown.
  if files.employees == nil { return Diagnosed(LoadedPeople(), diagnostics) }

  let limits = catalogue.site.limits
  let aliases = readAliases(files.aliases, limits: limits)
  let deliveries = readDeliveries(files.deliveries, limits: limits)
  diagnostics += aliases.diagnostics + deliveries.diagnostics
  let newest = newestExport(deliveries.value)
  let day = asOf ?? newest

  let retention = Retention(months: catalogue.site.retentionMonths, asOf: day)
  let names = KnownNames(catalogue, retention: retention)
  let list = readEmployees(files.employees, known: names, aliases: aliases.value, asOf: day)
  diagnostics += list.diagnostics
  diagnostics += loginsThatCollide(list.employees, places: list.loginPlaces, on: day)
  var known = names
  known.add(list)

  let plans = await readPlans(files.plans, known: known, limits: limits)
  diagnostics += plans.diagnostics
  for plan in plans.value.values.joined() {
    known.planVersions[PlanKey(employee: plan.employeeID.name, year: plan.year)] = plan.version
  }

  known.brokenPlans = Set(
    files.plans.compactMap(PlanKey.init(file:)).filter { known.planVersions[$0] == nil })

  let recordFiles = files.recordFiles(deliveries, unread: unread, &diagnostics)
  let loaded = await loadRecords(recordFiles, known: known, aliases: aliases.value, asOf: day)
  diagnostics += loaded.diagnostics

  var people = People()
  people.employees = Table(list.employees)
  people.plans = retention.adjusted(plans.value, known: people.employees)
  people.records = loaded.value.records
  people.records.files = files.tables.map(\.path)
  people.records.deliveries = retention.adjusted(deliveries.value)
  // Where a move or a grade could not be read, neither could the rows that name it.
  let knowsGrades = catalogue.broken[.move] == nil && catalogue.broken[.grade] == nil
  if knowsGrades, let latest = [day, newest].compactMap({ $0 }).max() {
    diagnostics += gradesThatDiffer(list, loaded.value.gradeFiles, catalogue, on: latest)
  }
  diagnostics += unknownPeople(in: catalogue, known: known)
  diagnostics += unratedPlans(people)
  let accounts = (list.account.map { [$0] } ?? []) + loaded.value.accounts
  var report = RetentionReport()
  report.rows = loaded.value.accounts.reduce(0) { $0 + ($1.excluded[.pastRetention] ?? 0) }
  report.leavers = list.forgotten.count
  let forgotten = Set(list.forgotten)
  report.plans = plans.value.values.joined().count {
    forgotten.contains($0.employeeID.name) || retention.isOver(Period.year($0.year).lastDay)
  }
  return Diagnosed(
    LoadedPeople(
      people: people, accounts: accounts.sorted { $0.file < $1.file }, retention: report),
    diagnostics)
}

private struct LoadedRecords: Sendable {
  var records = Records()
  var accounts: [TableAccount] = []
  /// Every change of grade, also those that count only later.
  var gradeFiles: [FileRows<GradeChange>] = []
}

/// Loads the tables at the same time, each by itself.
private func loadRecords(
  _ files: [RecordFile], known: KnownNames, aliases: [String: ColumnAlias], asOf: Day?
) async -> Diagnosed<LoadedRecords> {
  @Sendable func load<Row: TableRow>(_ type: Row.Type) async -> LoadedTable<Row> {
    await loadTable(files, as: type, known: known, aliases: aliases, asOf: asOf)
  }
  async let gradeHistory = load(GradeChange.self)
  async let teamHistory = load(TeamChange.self)
  async let leaves = load(Leave.self)
  async let completions = load(Completion.self)
  async let attendance = load(Attendance.self)
  async let examResults = load(ExamResult.self)
  async let kpiScores = load(KPIScore.self)
  async let kpiDeductions = load(KPIDeduction.self)
  async let certifications = load(CertificationRecord.self)
  async let signoffs = load(Signoff.self)
  async let mentorPairs = load(MentorPair.self)
  async let competencyRatings = load(CompetencyRating.self)
  async let serviceEvents = load(ServiceEvent.self)
  async let judgements = load(Judgement.self)
  async let enrolments = load(Enrolment.self)

  var result = Diagnosed(LoadedRecords())
  func take<Row: TableRow>(
    _ table: LoadedTable<Row>, _ path: WritableKeyPath<Records, RecordTable<Row>>
  ) {
    result.value.records[keyPath: path] = table.records
    result.value.accounts += table.parts.map(\.account)
    result.diagnostics += table.parts.flatMap(\.diagnostics)
  }
  let grades = await gradeHistory
  result.value.gradeFiles = grades.parts
  take(grades, \.gradeHistory)
  take(await teamHistory, \.teamHistory)
  take(await leaves, \.leaves)
  take(await completions, \.completions)
  take(await attendance, \.attendance)
  take(await examResults, \.examResults)
  take(await kpiScores, \.kpiScores)
  take(await kpiDeductions, \.kpiDeductions)
  take(await certifications, \.certifications)
  take(await signoffs, \.signoffs)
  let mentors = await mentorPairs
  result.diagnostics += checkMentors(mentors.parts, known)
  take(mentors, \.mentorPairs)
  take(await competencyRatings, \.competencyRatings)
  take(await serviceEvents, \.serviceEvents)
  take(await judgements, \.judgements)
  take(await enrolments, \.enrolments)
  return result
}
