import LadderCatalogue
import LadderInput

// What a criterion looks at and what it asks, in words and numbers.

extension Teller {
  /// `近 4 个季度综合成绩的平均值 ≥ 85 分`.
  func requirement(_ criterion: Criterion) -> String {
    let subject = subject(of: criterion.fact)
    let unit = unit(of: criterion.fact)
    func compared(_ sign: String, _ value: Fixed) -> String { "\(subject) \(sign) \(value)\(unit)" }
    return switch criterion.comparison {
    case .atLeast(let value): compared("≥", value)
    case .atMost(let value): compared("≤", value)
    case .above(let value): compared(">", value)
    case .below(let value): compared("<", value)
    case .equal(let value): compared("=", value)
    case .isTrue: subject
    }
  }

  func unit(of fact: Fact) -> String {
    switch fact {
    case .tenureMonths, .monthsInGrade: say(" 个月", " months")
    case .kpiScore, .kpiTotal, .kpiDeductionPoints, .examScore: say(" 分", " points")
    case .kpiPercentile: "%"
    case .examCount, .serviceEvents: say(" 次", " times")
    case .menteesPassed: say(" 人", " people")
    case .trainingMinutes: say(" 分钟", " minutes")
    case .competencyLevel, .gradeLevel: say(" 级", "")
    case .courseCompleted, .programCompleted, .stagePassed, .certificationValid, .idpSigned,
      .policyAcknowledged, .roleIs, .teamIs, .onPost, .judgement:
      ""
    }
  }

  private func subject(of fact: Fact) -> String {
    switch fact {
    case .tenureMonths(.today): say("入职至今", "time since joining")
    case .tenureMonths(.periodEnd): say("入职至季度末", "time from joining to the quarter's end")
    case .monthsInGrade: say("任现职级", "time in the present grade")
    case .gradeLevel: say("现职级的级别", "level of the present grade")
    case .kpiScore(let id, let span, let aggregate, _):
      figure(span, item(id), aggregate)
    case .kpiTotal(let span, let aggregate, _):
      figure(span, say("绩效总分", "total score"), aggregate)
    case .kpiPercentile(let id, let method):
      say(
        "\(item(id))的排名百分位（\(name(of: method))）", "percentile in \(item(id)) (\(method.rawValue))")
    case .kpiDeductionPoints(let id, let span, let aggregate):
      figure(span, say("\(item(id))扣分", "deductions in \(item(id))"), aggregate)
    case .examScore(_, let span, let aggregate, _):
      figure(span, say("考试成绩", "exam results"), aggregate)
    case .examCount(_, let span):
      say("\(spanName(span))有效考试成绩", "valid exam results, \(spanName(span))")
    case .courseCompleted(let id):
      say("完成课程《\(course(id))》", "course '\(course(id))' completed")
    case .programCompleted(let id):
      say("完成“\(program(id))”", "programme '\(program(id))' completed")
    case .stagePassed(let id, let stage):
      say("通过“\(program(id))”的“\(stageName(id, stage))”", "stage '\(stageName(id, stage))' passed")
    case .certificationValid(let id):
      say("“\(certificate(id))”在有效期内", "certificate '\(certificate(id))' valid")
    case .competencyLevel(let id):
      catalogue.competencies[id]?.name ?? id.name
    case .idpSigned: say("本年度发展计划经双方签字", "this year's development plan signed by both")
    case .policyAcknowledged(let id):
      say("已签收《\(policy(id))》现行版本", "current version of '\(policy(id))' acknowledged")
    case .menteesPassed(let span):
      say("\(spanName(span))带教通过", "mentees brought through, \(spanName(span))")
    case .serviceEvents(let kind, let span):
      say("\(spanName(span))\(event(kind))", "\(event(kind)), \(spanName(span))")
    case .trainingMinutes(let span):
      say("\(spanName(span))培训时间", "training time, \(spanName(span))")
    case .roleIs(let id): say("岗位为\(decider(id.name))", "the role is \(decider(id.name))")
    case .teamIs(let id):
      say("班组为\(team(id))", "the team is \(team(id))")
    case .onPost: say("已上岗", "on post")
    case .judgement(let body):
      body.isEmpty
        ? say("评定通过", "judged to be so") : say("由\(decider(body))评定", "judged by \(decider(body))")
    }
  }

  private func figure(_ span: Timespan, _ what: String, _ aggregate: Aggregate) -> String {
    say(
      "\(spanName(span))\(what)的\(name(of: aggregate))",
      "\(name(of: aggregate)) of \(what), \(spanName(span))")
  }

  func name(of aggregate: Aggregate) -> String {
    switch aggregate {
    case .mean: say("平均值", "mean")
    case .sum: say("合计", "sum")
    case .count: say("次数", "count")
    case .min: say("最低值", "lowest")
    case .max: say("最高值", "highest")
    case .latest: say("最近值", "latest")
    }
  }

  private func name(of method: PercentileMethod) -> String {
    switch method {
    case .weak: "小于等于本人的人数比例"
    case .strict: "小于本人的人数比例"
    case .midRank: "并列取中"
    case .rankShare: "名次除以人数"
    }
  }

  func spanName(_ span: Timespan) -> String {
    switch span {
    case .lastMonths(let count): say("近 \(count) 个月", "last \(count) months")
    case .lastQuarters(let count): say("近 \(count) 个季度", "last \(count) quarters")
    case .thisYear: say("本年", "this year")
    case .rulePeriod: say("当季", "the quarter")
    }
  }

  func event(_ kind: ServiceEvent.Kind) -> String {
    switch kind {
    case .validComplaint: say("有责投诉", "valid complaints")
    case .commendation: say("客户表扬", "commendations")
    case .majorError: say("重大差错", "major errors")
    }
  }

  func item(_ id: Identifier<KPIItem>) -> String { catalogue.kpiItems[id]?.name ?? id.name }
  func course(_ id: Identifier<Course>) -> String { catalogue.courses[id]?.title ?? id.name }
  func program(_ id: Identifier<Program>) -> String { catalogue.programs[id]?.title ?? id.name }
  func policy(_ id: Identifier<Policy>) -> String { catalogue.policies[id]?.title ?? id.name }
  func team(_ id: Identifier<Team>) -> String { catalogue.teams[id]?.name ?? id.name }
  func certificate(_ id: Identifier<Certification>) -> String {
    catalogue.certifications[id]?.name ?? id.name
  }
  private func stageName(_ id: Identifier<Program>, _ stage: String) -> String {
    catalogue.programs[id]?.stages.first { $0.id == stage }?.name ?? stage
  }
}
