package import LadderCatalogue

/// What the company's training covers: each aim, topic and system with what teaches and tests it
/// (R17–R20).
package struct CurriculumCoverage: Sendable {
  package struct Aim: Sendable {
    /// Position in `Catalogue.programs`, and in its objectives.
    package let program: Int
    package let objective: Int
    /// Positions in `Catalogue.courses` and `.assessments`, of the programme itself where it has any.
    package let courses: [Int]
    package let assessments: [Int]

    package var isCovered: Bool { !courses.isEmpty && !assessments.isEmpty }
  }

  package struct TopicCourses: Sendable {
    /// Position in `Catalogue.topics`.
    package let topic: Int
    /// Those that teach it, or a part of it.
    package let courses: [Int]
  }

  package struct SystemTraining: Sendable {
    /// Position in `Catalogue.systems`.
    package let system: Int
    /// Positions in `Catalogue.grades`: those that ask for it.
    package let grades: [Int]
    package let courses: [Int]
    /// Of the courses those in which it is used, not told of.
    package let handsOn: [Int]
    /// Assessments whose practical part checks its use; where no assessment says which systems it checks, those with a
    /// practical part in a programme that teaches it.
    package let practicalChecks: [Int]

    /// Whether who needs it learns to use it and is seen using it; what no grade asks for needs neither.
    package var isCovered: Bool {
      grades.isEmpty || !handsOn.isEmpty && !practicalChecks.isEmpty
    }
  }

  package let aims: [Aim]
  package let topics: [TopicCourses]
  package let systems: [SystemTraining]

  /// The delivery method that counts as hands-on training, by its id in the company's list.
  package static let handsOnMethod = Identifier<Term>("hands_on")

  package init(_ catalogue: Catalogue) {
    let courses = catalogue.courses.rows
    let assessments = catalogue.assessments.rows
    aims = catalogue.programs.indices.flatMap { program in
      let own = catalogue.programs[program]
      let taught = Set(own.allCourseIDs)
      let tested = Set(own.allAssessmentIDs)
      return own.objectives.indices.map { objective in
        let id = own.objectives[objective].id
        return Aim(
          program: program, objective: objective,
          courses: courses.indices.filter {
            courses[$0].objectiveIDs.contains(id)
              && (taught.isEmpty || taught.contains(courses[$0].id))
          },
          assessments: assessments.indices.filter {
            assessments[$0].objectiveIDs.contains(id)
              && (tested.isEmpty || tested.contains(assessments[$0].id))
          })
      }
    }
    topics = catalogue.topics.indices.map { topic in
      let id = catalogue.topics[topic].id
      let parts = Set(catalogue.topics.filter { $0.parentID == id }.map(\.id) + [id])
      return TopicCourses(
        topic: topic,
        courses: courses.indices.filter { !parts.isDisjoint(with: courses[$0].topicIDs) })
    }
    let isSaid = assessments.contains { !$0.systemIDs.isEmpty }
    systems = catalogue.systems.indices.map { system in
      let id = catalogue.systems[system].id
      let teaching = courses.indices.filter { courses[$0].systemIDs.contains(id) }
      let programs = catalogue.programs.filter { program in
        let all = Set(program.allCourseIDs)
        return teaching.contains { all.contains(courses[$0].id) }
      }
      let checks = Set(programs.flatMap(\.allAssessmentIDs))
      return SystemTraining(
        system: system,
        grades: catalogue.grades.indices.filter { catalogue.grades[$0].systemIDs.contains(id) },
        courses: teaching,
        handsOn: teaching.filter { courses[$0].deliveryMethod == Self.handsOnMethod },
        practicalChecks: assessments.indices.filter { position in
          assessments[position].isPractical
            && (isSaid
              ? assessments[position].systemIDs.contains(id)
              : checks.contains(assessments[position].id))
        })
    }
  }
}
