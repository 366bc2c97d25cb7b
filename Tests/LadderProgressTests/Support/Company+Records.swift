import LadderInput

@testable import LadderCatalogue

/// The positions of the handbook's things, in the order in which `companyFiles` lists them.
enum At {
  static let courses = [
    "basics": 0, "norms": 1, "orders": 2, "safety": 3, "coaching_course": 4,
    "complaints_course": 5,
  ]
  static let programs = ["onboarding": 0, "refresher": 1]
  static let assessments = ["theory": 0, "latest": 1, "first": 2, "talk": 3]
  static let items = ["ability": 0, "orders": 1, "exam": 2]
  static let grades = [
    "assistant": 0, "junior": 1, "middle": 2, "senior": 3, "lead": 4, "trainer": 5,
  ]
  static let competencies = ["complaints": 0, "coaching": 1]
  static let moves = ["rise": 0, "fall": 1, "to_teaching": 2, "next_year": 3]

  static func position(_ name: String, _ names: [String: Int]) -> Int32 {
    Int32(names[name] ?? 99)
  }
}

extension Company {
  mutating func grade(
    _ person: Int, _ grade: String?, from: String? = nil, on date: String,
    kind: GradeChange.Kind = .promotion
  ) {
    gradeHistory.append(
      GradeChange(
        employee: Int32(person), row: nextRow(), effectiveDate: day(date), kind: kind,
        fromGrade: from.map { At.position($0, At.grades) },
        toGrade: grade.map { At.position($0, At.grades) }))
  }

  mutating func move(_ person: Int, to team: Int32?, on date: String) {
    teamHistory.append(
      TeamChange(
        employee: Int32(person), row: nextRow(), effectiveDate: day(date), team: team))
  }

  mutating func leave(_ person: Int, from: String, to: String?) {
    leaves.append(
      Leave(
        employee: Int32(person), row: nextRow(), startDate: day(from), endDate: to.map(day)))
  }

  mutating func course(
    _ person: Int, _ course: String, _ status: Completion.Status, on date: String?,
    started: String? = nil, points: String? = nil, minutes: Int32? = nil
  ) {
    let isOpen = status == .inProgress || status == .withdrawn
    completions.append(
      Completion(
        employee: Int32(person), row: nextRow(), course: At.position(course, At.courses),
        attempt: 1, status: status, startedAt: (started ?? (isOpen ? date : nil)).map(day),
        completedAt: isOpen ? nil : date.map(day), score: points.map(number),
        maxScore: points == nil ? nil : 100, minutes: minutes))
  }

  mutating func assessment(
    _ person: Int, _ assessment: String, _ component: ExamComponent = .written,
    points: String?, on date: String, attempt: Int16 = 1, status: ExamResult.Status = .valid
  ) {
    examResults.append(
      ExamResult(
        employee: Int32(person), row: nextRow(),
        subject: .assessment(At.position(assessment, At.assessments)), component: component,
        attempt: attempt, date: day(date), status: status, score: points.map(number),
        maxScore: points == nil ? nil : 100))
  }

  /// The result of the monthly exam of a month of 2026, on its day unless another is given.
  mutating func exam(
    _ person: Int, _ month: Int, points: String?, of full: String = "100", on date: String? = nil,
    attempt: Int16 = 1, status: ExamResult.Status = .valid
  ) {
    let month = month < 10 ? "0\(month)" : "\(month)"
    examResults.append(
      ExamResult(
        employee: Int32(person), row: nextRow(), subject: .exam((Int32(month) ?? 1) - 1),
        component: .written, attempt: attempt, date: day(date ?? "2026-\(month)-25"),
        status: status, score: points.map(number), maxScore: points == nil ? nil : number(full)))
  }

  mutating func score(
    _ person: Int, _ item: String, _ period: String, _ points: String, of full: String = "100",
    status: KPIScore.Status = .final
  ) {
    kpiScores.append(
      KPIScore(
        employee: Int32(person), row: nextRow(), period: Period(period) ?? .year(1),
        item: At.position(item, At.items), score: number(points),
        maxScore: number(full), status: status))
  }

  mutating func deduct(
    _ person: Int, _ points: String, on date: String, item: String = "orders",
    period: String? = nil, _ status: KPIDeduction.Status = .confirmed
  ) {
    kpiDeductions.append(
      KPIDeduction(
        employee: Int32(person), row: nextRow(),
        period: period.flatMap { Period($0) } ?? .quarter(day(date).quarter),
        item: At.position(item, At.items), occurredOn: day(date),
        points: number(points), status: status, reasonCode: nil, sourceID: nil))
  }

  mutating func event(
    _ person: Int, _ kind: ServiceEvent.Kind, on date: String,
    _ status: ServiceEvent.Status = .confirmed
  ) {
    serviceEvents.append(
      ServiceEvent(
        employee: Int32(person), row: nextRow(), occurredOn: day(date), kind: kind, status: status,
        severity: nil, caseStudy: nil, sourceID: nil))
  }

  mutating func certify(
    _ person: Int, from: String, until: String?, _ status: CertificationRecord.Status = .valid
  ) {
    certifications.append(
      CertificationRecord(
        employee: Int32(person), row: nextRow(), certification: 0, serialNumber: "1",
        validFrom: day(from), validUntil: until.map(day), status: status, issuedBy: nil))
  }

  mutating func sign(
    _ person: Int, _ kind: Signoff.DocumentKind, _ document: String, version: String = "1",
    as role: Signoff.SignerRole, on date: String, _ result: Signoff.Result = .agree
  ) {
    signoffs.append(
      Signoff(
        employee: Int32(person), row: nextRow(), documentKind: kind, documentID: document,
        documentVersion: version, signerRole: role, signedBy: "someone", signedAt: day(date),
        result: result))
  }

  mutating func pair(
    _ mentee: Int, with mentor: Int, stage: String = "field", from: String, to: String?,
    _ result: MentorPair.Result = .passed
  ) {
    mentorPairs.append(
      MentorPair(
        employee: Int32(mentee), row: nextRow(), pairID: "p\(mentorPairs.count)",
        mentor: Int32(mentor), stageID: stage, startDate: day(from), endDate: to.map(day),
        result: result))
  }

  mutating func rate(
    _ person: Int, _ competency: String, _ level: Int16, by kind: CompetencyRating.Kind = .manager,
    on date: String
  ) {
    ratings.append(
      CompetencyRating(
        employee: Int32(person), row: nextRow(),
        competency: At.position(competency, At.competencies), level: level, kind: kind,
        ratedOn: day(date), ratedBy: nil))
  }

  mutating func decide(
    _ person: Int, _ result: Judgement.Result, on date: String, move: String = "rise",
    criterion: String = "it"
  ) {
    judgements.append(
      Judgement(
        employee: Int32(person), row: nextRow(), move: At.position(move, At.moves),
        criterionID: criterion, result: result, decidedOn: day(date)))
  }

  mutating func enrol(
    _ person: Int, _ program: String = "onboarding", on date: String,
    _ basis: Enrolment.Basis = .assigned, due: String? = nil
  ) {
    enrolments.append(
      Enrolment(
        employee: Int32(person), row: nextRow(), program: At.position(program, At.programs),
        cohort: nil, basis: basis, enrolledOn: day(date), dueOn: due.map(day)))
  }

  /// A session by its position: 0 is the daily meeting.
  mutating func attend(
    _ person: Int, _ session: Int32 = 0, on date: String, _ status: Attendance.Status = .present,
    minutes: Int32? = nil
  ) {
    attendance.append(
      Attendance(
        employee: Int32(person), row: nextRow(), session: session, date: day(date), status: status,
        minutes: minutes))
  }
}
