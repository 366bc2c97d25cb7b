package import LadderDiagnostics
package import LadderInput

/// An entry of one of the company's own lists of words: content categories, themes, delivery methods,
/// business lines, kinds of cases, tools of career analysis.
package struct Term: Identified {
  package let id: Identifier<Term>
  package let name: String
  package let place: SourceRange
}

/// The company's lists of words (decisions: company vocabularies are data).
package struct Vocabularies: Sendable {
  package var contentCategories = Table<Term>()
  package var themes = Table<Term>()
  package var deliveryMethods = Table<Term>()
  package var businessLines = Table<Term>()
  package var caseKinds = Table<Term>()
  package var careerTools = Table<Term>()
}

/// A subject of training (R19).
///
/// A topic with a parent is a part of it.
package struct Topic: CatalogueEntity {
  package static let kind = EntityKind.topic

  package let id: Identifier<Topic>
  package let name: String
  package let parentID: Identifier<Topic>?
  package let place: SourceRange
}

/// A computer system people must be able to use (R20).
package struct System: CatalogueEntity {
  package static let kind = EntityKind.system

  package let id: Identifier<System>
  package let name: String
  package let summary: String?
  package let place: SourceRange
}

/// When a course counts as done (cmi5 `moveOn`, sections 9.5.5.2 and 10.2.4).
package enum MoveOn: String, Sendable, CaseIterable {
  case passed, completed
  case completedAndPassed = "completed_and_passed"
  case completedOrPassed = "completed_or_passed"
  case notApplicable = "not_applicable"
}

/// A unit of training with its own page.
///
/// A class, because it is looked up for each person, and so many parts would be copied each time. Nothing in
/// it changes.
package final class Course: CatalogueEntity {
  package static let kind = EntityKind.course

  package let id: Identifier<Course>
  /// The position of its page in `Catalogue.pages`.
  package let page: Int
  package let title: String
  package let summary: String?
  package let deliveryMethod: Identifier<Term>
  package let contentCategory: Identifier<Term>
  package let plannedMinutes: Int
  package let areaID: Identifier<CompetencyArea>?
  package let topicIDs: [Identifier<Topic>]
  package let competencyIDs: [Identifier<Competency>]
  package let systemIDs: [Identifier<System>]
  package let objectiveIDs: [String]
  package let prerequisiteIDs: [Identifier<Course>]
  package let moveOn: MoveOn
  package let masteryScore: Fixed?
  /// How long a completion counts, in months; nil for ever.
  package let validityMonths: Int?
  package let owner: String?
  package let place: SourceRange

  package init(
    id: Identifier<Course>, page: Int, title: String, summary: String?,
    deliveryMethod: Identifier<Term>, contentCategory: Identifier<Term>, plannedMinutes: Int,
    areaID: Identifier<CompetencyArea>?, topicIDs: [Identifier<Topic>],
    competencyIDs: [Identifier<Competency>], systemIDs: [Identifier<System>],
    objectiveIDs: [String], prerequisiteIDs: [Identifier<Course>], moveOn: MoveOn,
    masteryScore: Fixed?, validityMonths: Int?, owner: String?, place: SourceRange
  ) {
    self.id = id
    self.page = page
    self.title = title
    self.summary = summary
    self.deliveryMethod = deliveryMethod
    self.contentCategory = contentCategory
    self.plannedMinutes = plannedMinutes
    self.areaID = areaID
    self.topicIDs = topicIDs
    self.competencyIDs = competencyIDs
    self.systemIDs = systemIDs
    self.objectiveIDs = objectiveIDs
    self.prerequisiteIDs = prerequisiteIDs
    self.moveOn = moveOn
    self.masteryScore = masteryScore
    self.validityMonths = validityMonths
    self.owner = owner
    self.place = place
  }
}

/// An ordered set of courses with aims, stages and assessments (R16–R23, R24, R37).
package struct Program: Rule {
  package static let kind = EntityKind.program

  package enum Kind: String, Sendable, CaseIterable {
    case onboarding
    case inPost = "in_post"
    case special
    case promotionPreparation = "promotion_prep"
  }

  package struct Objective: Sendable {
    package let id: String
    package let text: String
    package let areaID: Identifier<CompetencyArea>?
    package let place: SourceRange
  }

  /// A content category and how often at least something of it must take place (R25).
  package struct CategoryCycle: Sendable {
    package enum Cycle: String, Sendable, CaseIterable { case month, quarter, year }

    package let categoryID: Identifier<Term>
    package let cycle: Cycle
  }

  package struct Stage: Sendable {
    package struct PlannedAssessment: Sendable {
      package let assessmentID: Identifier<Assessment>
      package let method: String
      /// First and last workday of the stage on which it may be held, from 1.
      package let windowDays: ClosedRange<Int>?
    }

    package struct ChecklistItem: Sendable {
      package let id: String
      package let name: String
    }

    package let id: String
    package let name: String
    package let kind: String?
    package let summary: String?
    package let order: Int
    /// In workdays.
    package let plannedDays: Int
    package let courseIDs: [Identifier<Course>]
    package let requirePrevious: Bool
    package let needsMentor: Bool
    /// How many a mentor has at one time at most (R21).
    package let maxMentees: Int
    package let checklist: [ChecklistItem]
    package let assessmentPlan: [PlannedAssessment]
    package let place: SourceRange
  }

  package let id: Identifier<Program>
  package let title: String
  package let summary: String?
  package let kind: Kind
  package let objectives: [Objective]
  package let requiredDeliveryMethods: [Identifier<Term>]
  /// Whether passing it is what puts a person on post.
  package let gatesPost: Bool
  package let stages: [Stage]
  /// The courses that belong to no stage.
  package let courseIDs: [Identifier<Course>]
  package let assessmentIDs: [Identifier<Assessment>]
  package let contentCategories: [CategoryCycle]
  package let edition: Edition
  package let place: SourceRange

  /// Every course of the programme, stage by stage, each once.
  package var allCourseIDs: [Identifier<Course>] {
    var seen: Set<Identifier<Course>> = []
    return (stages.flatMap(\.courseIDs) + courseIDs).filter { seen.insert($0).inserted }
  }

  /// Every assessment of the programme, each once.
  package var allAssessmentIDs: [Identifier<Assessment>] {
    var seen: Set<Identifier<Assessment>> = []
    return (stages.flatMap(\.assessmentPlan).map(\.assessmentID) + assessmentIDs)
      .filter { seen.insert($0).inserted }
  }
}

/// An examination made of weighted components (R18, R22, R23).
package struct Assessment: Rule {
  package static let kind = EntityKind.assessment

  package enum ScoreRule: String, Sendable, CaseIterable { case best, latest, first }

  package struct Component: Sendable {
    package let component: ExamComponent
    package let weightPct: Fixed
    package let passPct: Fixed?
  }

  package let id: Identifier<Assessment>
  package let name: String
  package let components: [Component]
  package let passPct: Fixed
  package let allComponentsMustPass: Bool
  package let maxAttempts: Int
  package let retakeAfterDays: Int
  package let scoreRule: ScoreRule
  package let objectiveIDs: [String]
  /// The systems whose use its practical part checks (R20).
  package let systemIDs: [Identifier<System>]
  package let edition: Edition
  package let place: SourceRange
}

extension Assessment {
  /// Whether something is done in it, not only said or written.
  package var isPractical: Bool { components.contains { $0.component == .practical } }
}

package enum ExamComponent: String, Sendable, CaseIterable { case written, oral, practical }

/// A qualification that is given, dated and may expire.
package struct Certification: Rule {
  package static let kind = EntityKind.certification

  package let id: Identifier<Certification>
  package let name: String
  package let summary: String?
  package let validityMonths: Int?
  package let expiringDays: Int
  package let renewCourseID: Identifier<Course>?
  /// What one must have reached to be given it; nil if the data does not say.
  package let criteria: Condition?
  package let edition: Edition
  package let place: SourceRange
}
