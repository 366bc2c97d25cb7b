import LadderCatalogue
import LadderInput
import LadderProgress

// What was found about a criterion, in words and numbers with their dates.

extension PeopleSite {
  /// One or two sentences: what is known, and what is missing where something is.
  func finding(_ result: CriterionResult, of person: PersonProgress) -> String {
    switch result.measure {
    case .notApplicable: return book[.foundOutside]
    case .waived: return book(.foundWaived, (.day, lastDay(result) ?? ""))
    case .unknown(let reason):
      let known = statement(result, nil, person)
      let gap = missing(reason, for: result.criterion.fact)
      return known.isEmpty ? gap : book(.foundButMissing, (.text, known), (.reason, gap))
    case .between(let low, _, let reason):
      let known = statement(result, low, person)
      let gap = missing(reason, for: result.criterion.fact)
      let key: WordKey = result.state == .unknown ? .foundButMissing : .foundThoughMissing
      return known.isEmpty ? gap : book(key, (.text, known), (.reason, gap))
    case .amount(let amount): return statement(result, amount, person)
    case .truth: return statement(result, nil, person)
    }
  }

  /// What the rows say.
  ///
  /// The amount is nil for facts that are yes or no, and where none is known.
  private func statement(
    _ result: CriterionResult, _ amount: Fixed?, _ person: PersonProgress
  ) -> String {
    let evidence = result.evidence
    let fact = result.criterion.fact
    switch fact {
    case .tenureMonths(let date):
      guard let amount, let from = evidence.first?.date else { return "" }
      let end = date == .today ? asOf : progress.rulePeriod.lastDay
      return book(
        .foundTenure, (.from, from.text), (.day, end.text), (.n, amount.description))
    case .monthsInGrade:
      guard let amount, let from = evidence.first?.date else { return "" }
      return book(
        .foundInGrade, (.from, from.text), (.name, gradeName(evidence)), (.n, amount.description))
    case .gradeLevel:
      return amount.map {
        book(.foundGradeLevel, (.n, $0.description), (.name, gradeName(evidence)))
      } ?? ""
    case .kpiScore(_, _, let aggregate, _), .kpiTotal(_, let aggregate, _):
      return scores(evidence, aggregate, amount)
    case .kpiPercentile: return rank(result)
    case .kpiDeductionPoints: return deductions(result, amount)
    case .examScore(_, _, let aggregate, _): return exams(evidence, aggregate, amount)
    case .examCount: return amount.map { book(.foundExamCount, (.n, $0.description)) } ?? ""
    case .courseCompleted: return course(result, person)
    case .programCompleted, .stagePassed:
      if let day = evidence.first?.date { return book(.foundAllDone, (.day, day.text)) }
      return isKnown(result) ? book[.foundNotAllDone] : ""
    case .certificationValid(let id): return certificate(result, id, person)
    case .competencyLevel:
      guard let amount, case .rating(let kind)? = evidence.first?.subject else { return "" }
      return book(
        .foundRating, (.name, names.rating[kind]), (.day, evidence.first?.date?.text ?? ""),
        (.n, amount.description))
    case .idpSigned: return isKnown(result) ? planStanding(person.plan) : ""
    case .policyAcknowledged: return acknowledgement(result)
    case .menteesPassed:
      guard let amount else { return "" }
      if amount == .zero { return book[.foundNoMentee] }
      return book(.foundMentees, (.n, amount.description), (.list, days(evidence)))
    case .serviceEvents: return events(result, amount)
    case .trainingMinutes:
      return amount.map { book(.foundMinutes, (.n, $0.description)) } ?? ""
    case .roleIs:
      let role = catalogue.roles[people.employees.rows[person.employee].roleID]
      return book(.foundRole, (.name, role?.name ?? ""))
    case .teamIs:
      let team = people.employees.rows[person.employee].teamID.flatMap { catalogue.teams[$0] }
      return book(.foundTeam, (.name, team?.name ?? book[.noTeam]))
    case .onPost: return book[person.isOnPost ? .onPostYes : .onPostNo]
    case .judgement:
      guard case .judgement(let verdict)? = evidence.first?.subject else { return "" }
      return book(
        verdict == .met ? .foundJudgedMet : .foundJudgedUnmet,
        (.day, evidence.first?.date?.text ?? ""))
    }
  }

  private func isKnown(_ result: CriterionResult) -> Bool {
    if case .truth = result.measure { true } else { false }
  }

  private func lastDay(_ result: CriterionResult) -> String? { result.evidence.last?.date?.text }

  private func gradeName(_ evidence: [Evidence]) -> String {
    guard case .gradeHeld(let position)? = evidence.first?.subject else { return "" }
    return catalogue.grades.rows[Int(position)].name
  }

  private func days(_ evidence: [Evidence]) -> String {
    var text = ""
    for day in evidence.lazy.compactMap(\.date) {
      if !text.isEmpty { text += book[.listSeparator] }
      text += day.text
    }
    return text
  }

  // MARK: - scores

  /// The values of the quarters one by one, then what the rule makes of them.
  private func scores(_ evidence: [Evidence], _ aggregate: Aggregate, _ amount: Fixed?) -> String {
    var list = ""
    for item in evidence {
      guard let value = item.amount else { continue }
      if !list.isEmpty { list += book[.listSeparator] }
      switch item.subject {
      case .kpiTotal(let quarter): list += quarter.description
      case .kpi(_, let period): list += period.description
      case .exam(let exam, _): list += catalogue.exams.rows[Int(exam)].month.description
      default: break
      }
      list += " "
      list += value.description
    }
    guard let amount else { return list }
    return book(
      .foundScores, (.list, list), (.agg, names.aggregate[aggregate]), (.n, amount.description))
  }

  private func exams(_ evidence: [Evidence], _ aggregate: Aggregate, _ amount: Fixed?) -> String {
    let valid = evidence.count { $0.amount != nil }
    let others = evidence.count - valid
    var text = ""
    if let amount {
      text = book(
        .foundExams, (.n, valid.text), (.agg, names.aggregate[aggregate]),
        (.value, amount.description))
    }
    if others > 0 {
      let more = book(.foundExamsLeftOut, (.n, others.text))
      text = text.isEmpty ? more : text + book[.clauseSeparator] + more
    }
    return text
  }

  /// The own score and whether it lies in the band of the rule; never a percentile, never how many are
  /// ranked.
  private func rank(_ result: CriterionResult) -> String {
    guard case .ranking(_, let score)? = result.evidence.first?.subject else { return "" }
    let own = book(.foundOwnScore, (.n, score.description))
    switch result.state {
    case .met: return own + book[.foundInBand]
    case .unmet: return own + book[.foundOutOfBand]
    case .unknown, .notApplicable: return own
    }
  }

  private func deductions(_ result: CriterionResult, _ amount: Fixed?) -> String {
    guard !result.evidence.isEmpty else { return nothingFound(result, .foundNoDeduction) }
    var list = ""
    for item in result.evidence {
      guard case .deduction(let status) = item.subject else { continue }
      if !list.isEmpty { list += book[.listSeparator] }
      list += book(
        .foundDeduction, (.day, item.date?.text ?? ""), (.n, item.amount?.description ?? ""),
        (.text, names.deduction[status]))
    }
    guard let amount else { return list }
    return book(.foundDeductions, (.list, list), (.n, amount.description))
  }

  private func events(_ result: CriterionResult, _ amount: Fixed?) -> String {
    guard !result.evidence.isEmpty else { return nothingFound(result, .foundNoEvent) }
    var list = ""
    for item in result.evidence {
      guard case .serviceEvent(let status) = item.subject else { continue }
      if !list.isEmpty { list += book[.listSeparator] }
      list += item.date?.text ?? ""
      if status != .confirmed { list += book(.inBrackets, (.text, names.event[status])) }
    }
    guard let amount else { return list }
    return book(.foundEvents, (.n, amount.description), (.list, list))
  }

  /// No rows: none if all was delivered, else none so far.
  private func nothingFound(_ result: CriterionResult, _ key: WordKey) -> String {
    if case .amount = result.measure { return book[key] }
    return book[.foundNothingYet]
  }

  // MARK: - training

  private func course(_ result: CriterionResult, _ person: PersonProgress) -> String {
    guard let item = result.evidence.first, case .course(let position, let status) = item.subject
    else { return isKnown(result) ? book[.foundNoCompletion] : "" }
    let day = item.date?.text ?? ""
    if result.state == .met { return book(.foundDone, (.day, day)) }
    let state = person.courses.first { $0.course == Int(position) }?.state
    switch (status, state) {
    case (_, .expired(let until)?): return book(.foundExpired, (.day, until.text))
    case (.failed, _): return book(.foundFailed, (.day, day))
    default: return book(.foundBegun, (.day, day))
    }
  }

  private func certificate(
    _ result: CriterionResult, _ id: Identifier<Certification>, _ person: PersonProgress
  ) -> String {
    guard case .certification(let position, let until)? = result.evidence.first?.subject else {
      return isKnown(result) ? book[.foundNoCertificate] : ""
    }
    let standing = person.certifications.first { $0.certification == Int(position) }?.standing
    if standing == .revoked { return names.certificate[.revoked] }
    guard let until else { return book[.foundCertificate] }
    return book(
      result.state == .met ? .foundCertificateUntil : .foundCertificateEnded, (.day, until.text))
  }

  private func acknowledgement(_ result: CriterionResult) -> String {
    if result.state == .met {
      return book(.foundAcknowledged, (.day, result.evidence.last?.date?.text ?? ""))
    }
    guard isKnown(result) else { return "" }
    return book[result.evidence.isEmpty ? .foundNotAcknowledged : .foundOldAcknowledged]
  }
}
