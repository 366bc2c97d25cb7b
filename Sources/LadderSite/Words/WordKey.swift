/// The texts of the interface that code asks for by name; templates ask for theirs in `{{t.…}}`.
enum WordKey: String, CaseIterable {
  // Places
  case home, ladder, programs, calendar, people, search
  case specialTraining = "special_training"
  // Facts under a title
  case version, owner, acknowledgement, duration, topics, systems, competencies, prerequisites
  case validity, week, complaints, supersedes
  case effectiveFrom = "effective_from"
  case reviewBy = "review_by"
  case appliesTo = "applies_to"
  case approvedBy = "approved_by"
  case acknowledgementRequired = "acknowledgement_required"
  case deliveryMethod = "delivery_method"
  case contentCategory = "content_category"
  case competencyArea = "competency_area"
  case moveOn = "move_on"
  case masteryScore = "mastery_score"
  case caseKind = "case_kind"
  case happenedIn = "happened_in"
  case relatedCourses = "related_courses"
  case relatedCases = "related_cases"
  case documentNumber = "document_number"
  case issuedOn = "issued_on"
  case businessLine = "business_line"
  case mentionedIn = "mentioned_in"
  case partOfPrograms = "part_of_programs"
  case topicIndex = "topic_index"
  case systemIndex = "system_index"
  // Amounts
  case minutes = "n_minutes"
  case months = "n_months"

  // Rules
  case lastMonths = "last_n_months"
  case lastQuarters = "last_n_quarters"
  case thisYear = "this_year"
  case rulePeriod = "rule_period"
  case groupAll = "group_all"
  case groupAny = "group_any"
  case groupNone = "group_none"
  case groupAtLeast = "group_at_least"
  case unitMonths = "unit_months"
  case unitPoints = "unit_points"
  case unitTimes = "unit_times"
  case unitPeople = "unit_people"
  case unitMinutes = "unit_minutes"
  case unitLevel = "unit_level"
  case factTenure = "fact_tenure"
  case factMonthsInGrade = "fact_months_in_grade"
  case factGradeLevel = "fact_grade_level"
  case factKPITotal = "fact_kpi_total"
  case factPercentile = "fact_percentile"
  case factDeductions = "fact_deductions"
  case factExamScore = "fact_exam_score"
  case factExamCount = "fact_exam_count"
  case factCourse = "fact_course"
  case factProgram = "fact_program"
  case factStage = "fact_stage"
  case factCertification = "fact_certification"
  case factCompetency = "fact_competency"
  case factPlanSigned = "fact_plan_signed"
  case factAcknowledged = "fact_acknowledged"
  case factMentees = "fact_mentees"
  case factTrainingMinutes = "fact_training_minutes"
  case factRole = "fact_role"
  case factTeam = "fact_team"
  case factOnPost = "fact_on_post"
  case factJudgement = "fact_judgement"
  // Ladder and programmes
  case lateralMoves = "lateral_moves"
  case minGrade = "min_grade"
  case reviewCycle = "review_cycle"
  case decidedBy = "decided_by"
  case needsVacancy = "needs_vacancy"
  case yes
  case level
  case track
  case workdays = "n_workdays"
  case windowDays = "window_days"
  case components
  case passMark = "pass_mark"
  case attempts
  case retake
  case kpiScheme = "kpi_scheme"
  case weight
  case examNotices = "exam_notices"
  case audience
  case heldAt = "held_at"
  case cutoff
  case scope
  case counts
  case population
  case otherwise
  case dueWithin = "due_within"
  case provisional
  case cancelled
  case moved
  case host
}
