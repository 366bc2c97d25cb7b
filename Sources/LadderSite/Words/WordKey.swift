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
}
