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

  // MARK: Training and calendar
  // Days and amounts
  case dateWithWeekday = "date_with_weekday"
  case fullDateWithWeekday = "full_date_with_weekday"
  case dateShort = "date_short"
  case monthTitle = "month_title"
  case quarterTitle = "quarter_title"
  case yearTitle = "year_title"
  case listSeparator = "list_separator"
  case clauseSeparator = "clause_separator"
  case of = "of_joiner"
  case dayCount = "n_days"
  case hours = "n_hours"
  case hoursAndMinutes = "n_hours_minutes"
  case courseCount = "n_courses"
  case stageCount = "n_stages"
  case pointCount = "n_points"
  case bulletinCount = "n_bulletins"
  case attemptCount = "n_attempts"
  case nameTimes = "name_times"
  // Calendar
  case calendarOfMonth = "calendar_of_month"
  case weekNumber = "week_number"
  case workingDays = "working_days"
  case daysOff = "days_off"
  case makeUpDays = "make_up_days"
  case markOff = "mark_off"
  case markWork = "mark_work"
  case droppedForDayOff = "dropped_for_day_off"
  case shiftedFrom = "shifted_from"
  case movedFrom = "moved_from"
  case movedTo = "moved_to"
  case fixedSessions = "fixed_sessions"
  case comingSessions = "coming_sessions"
  case pastSessions = "past_sessions"
  case everyDay = "every_day"
  case everyWorkday = "every_workday"
  case everyWeek = "every_week"
  case onDayOff = "on_day_off"
  case lastDay = "last_day"
  case organizer
  case hostDepartment = "host_department"
  case resources
  case theme
  case agenda
  case agendaSinceLast = "agenda_since_last"
  case agendaThisWeek = "agenda_this_week"
  case workingHours = "working_hours"
  case outsideWorkingHours = "outside_working_hours"
  case holidayYear = "holiday_year"
  case yearWorkdays = "year_workdays"
  case unannouncedYear = "unannounced_year"
  // Programmes
  case courses
  case assessments
  case plannedTime = "planned_time"
  case noOwnPassMark = "no_own_pass_mark"
  case retakeAfter = "retake_after"
  case scoreRule = "score_rule"
  case allPartsMustPass = "all_parts_must_pass"
  case totalMustPass = "total_must_pass"
  case aimCoverage = "aim_coverage"
  case aims
  case assessmentRules = "assessment_rules"
  case contentPlan = "content_plan"
  case howToApply = "how_to_apply"
  // Special training
  case roles
  case rankedPeople = "ranked_people"
  case leastPeople = "least_people"
  case mustBeOnPost = "must_be_on_post"
  case minDaysInPeriod = "min_days_in_period"
  case mustHaveFinalScore = "must_have_final_score"
  case minRankedPeople = "min_ranked_people"
  case notApproved = "not_approved"
  case decidedEvery = "decided_every"
  case everyQuarter = "every_quarter"
  case dueAfterQuarter = "due_after_quarter"
  case methodDeductions = "method_deductions"
  case exampleNames = "example_names"
  case exampleDistinct = "example_distinct"
  case exampleTied = "example_tied"
  case exampleCount = "example_count"
  case exampleEqual = "example_equal"
  case boundaryMet = "boundary_met"
  case boundaryUnmet = "boundary_unmet"
  case tieMet = "tie_met"
  case tieUnmet = "tie_unmet"
  case unknownSmall = "unknown_small"
  case unknownScores = "unknown_scores"
  case unknownDeductions = "unknown_deductions"
  case outsidePopulation = "outside_population"
  // Exams
  case fullMark = "full_mark"
  case countsToward = "counts_toward"
  case countsNot = "counts_not"
  case countsNowhere = "counts_nowhere"
}
