import LadderCatalogue
import LadderInput

// What was found: the figure, why it is not known, the rows, what is still missing and what helps.

extension Teller {
  /// The figure beside what is asked; nil where there is none to show.
  func found(_ result: CriterionResult) -> String? {
    let unit = unit(of: result.criterion.fact)
    switch result.measure {
    case .amount(let amount):
      guard case .ranking(let population, let score)? = result.evidence.first?.subject else {
        return "\(amount)\(unit)"
      }
      return say(
        "\(score) 分，排名百分位 \(amount)%，参评 \(population) 人",
        "\(score) points, percentile \(amount)% of \(population) people ranked")
    case .between(let low, let high?, _):
      return say("\(low) 到 \(high)\(unit)", "\(low) to \(high)\(unit)")
    case .between(let low, nil, _): return say("至少 \(low)\(unit)", "at least \(low)\(unit)")
    case .truth(let value): return value ? say("是", "yes") : say("否", "no")
    case .waived: return say("已免修", "waived")
    case .unknown, .notApplicable: return nil
    }
  }

  /// Why it is unknown or does not apply, or why only bounds are known.
  func reason(_ measure: Measure) -> String? {
    switch measure {
    case .unknown(let reason), .between(_, _, let reason): text(reason)
    case .notApplicable(.outsidePopulation):
      say(
        "不在参评范围内（新入职、休假或岗位不同）", "not among those who are ranked: new, on leave or of another role")
    case .notApplicable(.notCounted): say("不计入本人的绩效", "no part of the person's scheme")
    case .amount, .truth, .waived: nil
    }
  }

  func text(_ reason: UnknownReason) -> String {
    switch reason {
    case .notDelivered(let table, let from, let to):
      say(
        "“\(name(of: table))”缺 \(from) 至 \(to) 的完整交付，没有行不等于没有",
        "no complete delivery of \(table.rawValue) from \(from) to \(to): no row does not mean none"
      )
    case .tooFewPoints(let have, let need):
      say("只有 \(have) 个数据，至少要 \(need) 个", "only \(have) figures, \(need) are needed")
    case .provisional: say("成绩还是暂定", "the score is still provisional")
    case .appealed(let count): say("有 \(count) 笔正在申诉", "\(count) under appeal")
    case .notRecorded: say("还没有人登记", "nobody has recorded it yet")
    case .sampleTooSmall(let have, let need):
      say(
        "参评只有 \(have) 人，少于 \(need) 人不排名", "only \(have) people, fewer than \(need) are not ranked")
    case .scoresMissing(let people):
      say("参评的人中有 \(people) 人还没有最终成绩", "\(people) of those ranked have no final score yet")
    case .noGrade: say("这一天没有职级", "no grade is held on the day")
    }
  }

  private func name(of table: RecordKind) -> String {
    switch table {
    case .gradeHistory: "职级变动"
    case .completions: "课程完成"
    case .attendance: "考勤"
    case .examResults: "考试成绩"
    case .kpiScores: "绩效得分"
    case .kpiDeductions: "绩效扣分"
    case .certifications: "资格证书"
    case .signoffs: "签署"
    case .mentorPairs: "带教关系"
    case .competencyRatings: "能力评定"
    case .serviceEvents: "服务事件"
    case .judgements: "评审认定"
    case .enrolments: "报名"
    }
  }

  /// What is still missing, and from when it would be met if only time is.
  func gap(_ result: CriterionResult) -> String? {
    guard result.state == .unmet, let gap = result.gap else { return nil }
    let unit = unit(of: result.criterion.fact)
    switch result.criterion.comparison {
    case .atLeast, .above:
      guard let day = result.turnsOn else { return say("还差 \(gap)\(unit)", "\(gap)\(unit) short") }
      return say("还差 \(gap)\(unit)，\(day) 满足", "\(gap)\(unit) short, met on \(day)")
    case .atMost, .below: return say("超出 \(gap)\(unit)", "\(gap)\(unit) too many")
    case .equal: return say("相差 \(gap)\(unit)", "\(gap)\(unit) off")
    case .isTrue: return nil
    }
  }

  /// A row: its day, what it says, and where it stands.
  func row(_ evidence: Evidence) -> String {
    [
      evidence.date?.description, subject(of: evidence),
      evidence.row.map(place) ?? say("员工名册", "list of employees").onlyIf(evidence.isOfList),
    ].compactMap { $0 }.joined(separator: "  ")
  }

  private func subject(of evidence: Evidence) -> String {
    let amount = evidence.amount.map { say("\($0) 分", "\($0) points") } ?? ""
    switch evidence.subject {
    case .hired: return say("入职", "joined")
    case .gradeHeld(let grade):
      let name = catalogue.grades[Int(grade)].name
      return say("起任\(name)", "\(name) since then")
    case .kpi(let item, let period):
      return "\(catalogue.kpiItems[Int(item)].name) \(period) \(amount)"
    case .kpiTotal(let quarter):
      return say("\(quarter) 总分 \(amount)", "total of \(quarter) \(amount)")
    case .deduction(let status):
      return say("扣", "deducted") + " \(amount) " + objection(status.rawValue)
    case .exam(let exam, let status):
      let name = catalogue.exams[Int(exam)].name
      return "\(name) " + (evidence.amount == nil ? attendance(status) : amount)
    case .course(let course, let status):
      return "\(catalogue.courses[Int(course)].title) " + completion(status)
    case .assessment(let assessment):
      return "\(catalogue.assessments[Int(assessment)].name) \(amount)"
    case .program(let program):
      return say(
        "通过“\(catalogue.programs[Int(program)].title)”",
        "passed '\(catalogue.programs[Int(program)].title)'")
    case .certification(let position, let until):
      let name = catalogue.certifications[Int(position)].name
      return until.map { say("\(name)，有效期至 \($0)", "\(name), valid until \($0)") } ?? name
    case .rating(let kind):
      let level = evidence.amount?.description ?? ""
      return switch kind {
      case .own: say("自评 \(level) 级", "own rating \(level)")
      case .manager: say("上级评定 \(level) 级", "manager's rating \(level)")
      case .panel: say("评审组评定 \(level) 级", "panel's rating \(level)")
      }
    case .signature(let role):
      return switch role {
      case .employee: say("本人签字", "signed by the person")
      case .manager: say("上级签字", "signed by the manager")
      case .mentor: say("带教人签字", "signed by the mentor")
      case .hr: say("人力资源签字", "signed by HR")
      }
    case .planTalk: return say("面谈", "talk")
    case .mentee: return say("带教通过一人", "brought one person through")
    case .serviceEvent(let status): return say("一件", "one case") + " " + objection(status.rawValue)
    case .judgement(let result):
      return result == .met ? say("认定满足", "judged met") : say("认定未满足", "judged not met")
    case .ranking: return say("当季得分", "the quarter's score")
    case .attendance: return say("参加", "attended")
    }
  }

  private func objection(_ status: String) -> String {
    switch status {
    case "appealed": say("（申诉中）", "(under appeal)")
    case "revoked": say("（已撤销，不计）", "(revoked, not counted)")
    default: ""
    }
  }

  private func attendance(_ status: ExamResult.Status) -> String {
    switch status {
    case .valid: ""
    case .absent: say("缺考", "absent")
    case .excused: say("请假", "excused")
    case .void: say("作废", "void")
    }
  }

  private func completion(_ status: Completion.Status) -> String {
    switch status {
    case .inProgress: say("学习中", "begun")
    case .completed: say("完成", "completed")
    case .passed: say("通过", "passed")
    case .failed: say("未通过", "failed")
    case .waived: say("免修", "waived")
    case .withdrawn: say("退出", "withdrawn")
    }
  }

  func help(_ help: Help) -> String {
    switch help {
    case .course(let position):
      let title = catalogue.courses[Int(position)].title
      return say("学习《\(title)》", "take '\(title)'")
    case .exam(let position):
      let exam = catalogue.exams[Int(position)]
      return say("参加“\(exam.name)”（\(exam.heldAt.day)）", "sit '\(exam.name)' on \(exam.heldAt.day)")
    case .program(let position):
      let title = catalogue.programs[Int(position)].title
      return say("完成“\(title)”", "complete '\(title)'")
    case .plan: return say("和上级谈一次，写好发展计划并双方签字", "talk to the manager, and sign the plan by both")
    case .acknowledge(let id):
      return say("阅读并签收《\(policy(id))》", "read and acknowledge '\(policy(id))'")
    }
  }
}

extension Evidence {
  /// Whether it rests on the list of employees itself.
  fileprivate var isOfList: Bool {
    switch subject {
    case .hired, .gradeHeld: row == nil
    default: false
    }
  }
}

extension String {
  fileprivate func onlyIf(_ condition: Bool) -> String? { condition ? self : nil }
}
