import LadderCatalogue

/// The minutes of one person, for a list of everyone's (c9).
package struct PersonHours: Sendable {
  /// Position in `People.employees`.
  package let employee: Int
  package let minutes: Int
  package let mandatory: Int
  package let outOfHours: Int
  package let outOfHoursMandatory: Int
  /// By position in the company's list of content categories; the last is of what names none.
  package let byCategory: [Int32]
  /// By position in `Catalogue.competencyAreas`; the last is of what names none.
  package let byArea: [Int32]
  /// Completions without recorded minutes.
  package let untimed: Int
  /// Whether all of the time was delivered.
  package let isComplete: Bool

  init(_ person: Int, _ hours: TrainingHours, _ catalogue: Catalogue) {
    var table = HourTable(catalogue)
    table.add(hours, catalogue)
    employee = person
    minutes = table.minutes
    mandatory = table.mandatory
    outOfHours = table.outOfHours
    outOfHoursMandatory = table.outOfHoursMandatory
    byCategory = table.byCategory.map(Int32.init(clamping:))
    byArea = table.byArea.map(Int32.init(clamping:))
    untimed = table.untimed
    isComplete = hours.missing == nil
  }
}
