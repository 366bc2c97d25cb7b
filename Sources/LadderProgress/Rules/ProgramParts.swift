import LadderCatalogue

/// A programme with the positions of its courses and assessments.
struct ProgramParts: Sendable {
  struct Stage: Sendable {
    let stage: Program.Stage
    /// Positions in `Catalogue.courses`.
    let courses: [Int]
    let assessments: [(plan: Program.Stage.PlannedAssessment, position: Int)]
  }

  let program: Program
  /// In the order in which they are taken.
  let stages: [Stage]
  /// The courses and assessments that belong to no stage.
  let looseCourses: [Int]
  let looseAssessments: [Int]

  init(_ program: Program, in catalogue: Catalogue) {
    self.program = program
    stages = program.stages.map { stage in
      Stage(
        stage: stage,
        courses: stage.courseIDs.compactMap { catalogue.courses.position(of: $0) },
        assessments: stage.assessmentPlan.compactMap { plan in
          catalogue.assessments.position(of: plan.assessmentID).map { (plan, $0) }
        })
    }
    let staged = Set(stages.flatMap(\.courses))
    let planned = Set(stages.flatMap { $0.assessments.map(\.position) })
    looseCourses = program.courseIDs.compactMap { catalogue.courses.position(of: $0) }
      .filter { !staged.contains($0) }
    looseAssessments = program.assessmentIDs.compactMap { catalogue.assessments.position(of: $0) }
      .filter { !planned.contains($0) }
  }

  /// Every course of the programme.
  var courses: [Int] { stages.flatMap(\.courses) + looseCourses }

  /// Every assessment of the programme.
  var assessments: [Int] { stages.flatMap { $0.assessments.map(\.position) } + looseAssessments }
}
