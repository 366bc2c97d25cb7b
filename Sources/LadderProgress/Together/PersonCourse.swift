import LadderCatalogue

/// How a person stands with a course, for a list of everyone's (c10).
///
/// What only a development plan asks for is told as what nothing asks for: what a plan says is between the two who
/// sign it.
package struct PersonCourse: Sendable {
  private let person: Int32
  private let place: Int32
  package let cell: CourseCell

  init(employee: Int, course: Int, cell: CourseCell) {
    person = Int32(employee)
    place = Int32(course)
    self.cell = cell
  }

  /// Position in `People.employees`.
  package var employee: Int { Int(person) }
  /// Position in `Catalogue.courses`.
  package var course: Int { Int(place) }
}

extension Situation {
  /// The courses a person has begun besides those told of already, in order.
  func begun(by look: PersonLook, besides told: [PersonCourse]) -> [PersonCourse] {
    let dossier = look.dossier
    return dossier.courses.courses.compactMap { course in
      if told.contains(where: { $0.course == course }) { return nil }
      let cell = CourseCell(
        state: cell(courseState(course, in: dossier).state, nil), isRequired: false)
      return cell.state == .notRequired
        ? nil : PersonCourse(employee: dossier.index, course: course, cell: cell)
    }
  }
}
