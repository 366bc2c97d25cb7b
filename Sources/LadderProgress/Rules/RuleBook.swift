import LadderCatalogue
import LadderInput

/// The catalogue laid out for evaluation: plain arrays in the company's order, with ids followed once and
/// not again for each of ten thousand people.
///
/// A class, because every fact looks things up in it: handing on a structure of twenty arrays costs more
/// than most facts do. Nothing in it changes.
final class RuleBook: Sendable {
  let catalogue: Catalogue
  let grades: [Grade]
  let moves: [Move]
  let courses: [Course]
  let programs: [ProgramParts]
  let assessments: [Assessment]
  let certifications: [Certification]
  let competencies: [Competency]
  let exams: [Exam]
  let kpiItems: [KPIItem]
  let sessions: [Session]
  /// The policies everyone they concern must acknowledge.
  let acknowledgedPolicies: [Policy]
  /// In the order of their names.
  let examSeries: [ExamSeries]
  /// For each item of the scheme the exams it is computed from, if it is.
  let examSources: [ExamSource?]
  /// For each competency the courses that train it.
  let coursesOfCompetency: [[Int]]
  /// For each session the positions of the courses taught in it.
  let coursesOfSession: [[Int]]
  /// How many ended quarters some rule or page looks back.
  let quarterCount: Int

  /// Exams of one name: the monthly ones.
  struct ExamSeries: Sendable {
    let name: String
    /// Positions of exams, by the day on which they are held.
    let exams: [Int]
  }

  /// Where an item of the scheme that has no scores of its own comes from.
  struct ExamSource: Sendable {
    /// Position in `examSeries`.
    let series: Int
    /// Whose results count toward the item; empty for everyone's (R33).
    let roleIDs: [Identifier<Role>]
  }

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    grades = catalogue.grades.rows
    moves = catalogue.moves.rows
    courses = catalogue.courses.rows
    programs = catalogue.programs.rows.map { ProgramParts($0, in: catalogue) }
    assessments = catalogue.assessments.rows
    certifications = catalogue.certifications.rows
    competencies = catalogue.competencies.rows
    exams = catalogue.exams.rows
    kpiItems = catalogue.kpiItems.rows
    sessions = catalogue.sessions.rows
    acknowledgedPolicies = catalogue.policies.filter(\.requiresAcknowledgement)
    examSeries = Self.series(catalogue.exams.rows)
    examSources = Self.sources(catalogue.kpiItems.rows, catalogue.exams.rows, examSeries)
    coursesOfCompetency = Self.courses(of: competencies, among: courses)
    coursesOfSession = sessions.map { session in
      session.courseIDs.compactMap { catalogue.courses.position(of: $0) }
    }
    quarterCount = Self.quarterCount(catalogue)
  }

  private static func series(_ exams: [Exam]) -> [ExamSeries] {
    Dictionary(grouping: exams.indices, by: { exams[$0].series })
      .map { name, positions in
        ExamSeries(
          name: name,
          exams: positions.sorted { (exams[$0].heldAt, $0) < (exams[$1].heldAt, $1) })
      }
      .sorted { $0.name < $1.name }
  }

  private static func sources(
    _ items: [KPIItem], _ exams: [Exam], _ series: [ExamSeries]
  ) -> [ExamSource?] {
    items.map { item in
      guard item.source == .exams,
        let exam = exams.first(where: { $0.countsToward?.kpiID == item.id }),
        let position = series.firstIndex(where: { $0.name == exam.series })
      else { return nil }
      return ExamSource(series: position, roleIDs: exam.countsToward?.roleIDs ?? [])
    }
  }

  private static func courses(of competencies: [Competency], among courses: [Course]) -> [[Int]] {
    competencies.map { competency in
      courses.indices.filter { courses[$0].competencyIDs.contains(competency.id) }
    }
  }

  /// Pages show four quarters; rules may ask for more.
  private static func quarterCount(_ catalogue: Catalogue) -> Int {
    var count = 4
    let rules =
      catalogue.moves.rows.map(\.criteria) + catalogue.specialPrograms.rows.map(\.mandatoryWhen)
    for criterion in rules.flatMap(\.criteria) {
      switch criterion.fact {
      case .kpiScore(_, .lastQuarters(let quarters), _, _),
        .kpiTotal(.lastQuarters(let quarters), _, _):
        count = max(count, quarters)
      case .kpiScore(_, .lastMonths(let months), _, _), .kpiTotal(.lastMonths(let months), _, _):
        count = max(count, months / 3 + 1)
      default: break
      }
    }
    return count
  }

  /// The position of a series in `examSeries`.
  func series(named name: String) -> Int? { examSeries.firstIndex { $0.name == name } }
}
