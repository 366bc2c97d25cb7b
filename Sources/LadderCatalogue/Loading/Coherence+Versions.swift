import LadderDiagnostics
import LadderInput

// On each day at most one version of a rule is in force (E10).

extension Loader {
  mutating func checkVersions() {
    check(versionsOf: catalogue.grades)
    check(versionsOf: catalogue.moves)
    check(versionsOf: catalogue.programs)
    check(versionsOf: catalogue.assessments)
    check(versionsOf: catalogue.certifications)
    check(versionsOf: catalogue.specialPrograms)
    check(versionsOf: catalogue.kpiItems)
    checkGradesStay()
  }

  private mutating func check<Entity: Rule>(versionsOf table: Table<Entity>) {
    for position in table.indices {
      let versions = table.versions(at: position).filter { $0.status == .active }
      for (earlier, later) in zip(versions, versions.dropFirst()) {
        let isSameStart = earlier.firstDay == later.firstDay
        guard isSameStart || earlier.effectiveTo.map({ later.firstDay <= $0 }) ?? false else {
          continue
        }
        diagnostics.append(
          .versionsOverlap(
            later.id.name, on: later.effectiveFrom, at: later.place, first: earlier.place))
      }
    }
  }

  /// People move between grades by their ids, so a grade keeps its track and its level.
  private mutating func checkGradesStay() {
    for position in catalogue.grades.indices {
      let versions = catalogue.grades.versions(at: position)
      for (earlier, later) in zip(versions, versions.dropFirst())
      where (earlier.trackID, earlier.level) != (later.trackID, later.level) {
        diagnostics.append(.gradeMoved(later.id.name, at: later.place, first: earlier.place))
      }
    }
  }
}
