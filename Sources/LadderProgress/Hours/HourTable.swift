package import LadderCatalogue

/// Minutes of training added up by what they were: of one person, a team or all (c9, R24–R29).
package struct HourTable: Sendable, Equatable {
  package private(set) var minutes = 0
  /// By position in the company's list of content categories; the last is of what names none.
  package private(set) var byCategory: [Int]
  /// By position in `Catalogue.competencyAreas`; the last is of what names none.
  package private(set) var byArea: [Int]
  /// Of courses by position in the company's list of delivery methods; the last is of sessions, which
  /// name none.
  package private(set) var byMethod: [Int]
  package private(set) var fixed = 0
  package private(set) var irregular = 0
  package private(set) var visits = 0
  package private(set) var courses = 0
  package private(set) var withOthers = 0
  package private(set) var mandatory = 0
  /// In sessions outside working hours.
  package private(set) var outOfHours = 0
  /// The part of it that had to be attended: it may be overtime in law, so a coordinator watches it.
  package private(set) var outOfHoursMandatory = 0
  /// Completions without recorded minutes.
  package private(set) var untimed = 0
  /// People of whom part of the time was not delivered.
  package private(set) var incomplete = 0

  package init(_ catalogue: Catalogue) {
    byCategory = Array(repeating: 0, count: catalogue.vocabularies.contentCategories.count + 1)
    byArea = Array(repeating: 0, count: catalogue.competencyAreas.count + 1)
    byMethod = Array(repeating: 0, count: catalogue.vocabularies.deliveryMethods.count + 1)
  }

  package var optional: Int { minutes - mandatory }
  /// Everything whose time of day is known to be in working hours; courses taken by oneself have none.
  package var inHours: Int { fixed + irregular + visits - outOfHours }

  package mutating func add(_ hours: TrainingHours, _ catalogue: Catalogue) {
    for time in hours.times { add(time, catalogue) }
    untimed += hours.untimed
    if hours.missing != nil { incomplete += 1 }
  }

  package mutating func add(_ other: HourTable) {
    minutes += other.minutes
    for index in byCategory.indices { byCategory[index] += other.byCategory[index] }
    for index in byArea.indices { byArea[index] += other.byArea[index] }
    for index in byMethod.indices { byMethod[index] += other.byMethod[index] }
    fixed += other.fixed
    irregular += other.irregular
    visits += other.visits
    courses += other.courses
    withOthers += other.withOthers
    mandatory += other.mandatory
    outOfHours += other.outOfHours
    outOfHoursMandatory += other.outOfHoursMandatory
    untimed += other.untimed
    incomplete += other.incomplete
  }

  private mutating func add(_ time: TrainingTime, _ catalogue: Catalogue) {
    minutes += time.minutes
    if time.isMandatory { mandatory += time.minutes }
    if time.isWithOthers { withOthers += time.minutes }
    let category: Identifier<Term>?
    let area: Identifier<CompetencyArea>?
    switch time.source {
    case .session(let position):
      let session = catalogue.sessions[Int(position)]
      category = session.contentCategory
      area = session.areaID
      byMethod[byMethod.count - 1] += time.minutes
      switch session.kind {
      case .fixed: fixed += time.minutes
      case .adHoc: irregular += time.minutes
      case .fieldVisit: visits += time.minutes
      }
      if !session.withinWorkingHours {
        outOfHours += time.minutes
        if time.isMandatory { outOfHoursMandatory += time.minutes }
      }
    case .course(let position):
      let course = catalogue.courses[Int(position)]
      category = course.contentCategory
      area = course.areaID
      courses += time.minutes
      let method = catalogue.vocabularies.deliveryMethods.position(of: course.deliveryMethod)
      byMethod[method ?? byMethod.count - 1] += time.minutes
    }
    let categories = catalogue.vocabularies.contentCategories
    byCategory[category.flatMap { categories.position(of: $0) } ?? byCategory.count - 1] +=
      time.minutes
    byArea[
      area.flatMap { catalogue.competencyAreas.position(of: $0) } ?? byArea.count - 1] +=
      time.minutes
  }
}
