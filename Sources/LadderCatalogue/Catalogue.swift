package import LadderInput

/// Everything a company's handbook says, typed and with its references resolved.
///
/// When loading reported no errors, no identifier in here dangles; those of people are checked by
/// `loadPeople`.
package struct Catalogue: Sendable {
  package var site: SiteSettings
  /// In the order of their paths.
  package var pages: [Page] = []
  /// The pages that take no part in this build, in the order of their paths.
  package var withheld: [WithheldPage] = []

  package var tracks = Table<Track>()
  package var grades = Table<Grade>()
  package var moves = Table<Move>()
  package var competencyAreas = Table<CompetencyArea>()
  package var competencies = Table<Competency>()

  package var vocabularies = Vocabularies()
  package var topics = Table<Topic>()
  package var systems = Table<System>()
  package var courses = Table<Course>()
  package var programs = Table<Program>()
  package var assessments = Table<Assessment>()
  package var certifications = Table<Certification>()

  package var policies = Table<Policy>()
  package var cases = Table<CaseStudy>()
  package var bulletins = Table<Bulletin>()
  package var digests = Table<Digest>()

  package var sessions = Table<Session>()
  package var sessionExceptions: [SessionException] = []
  package var exams = Table<Exam>()
  package var resources = Table<Resource>()
  package var workdays = Workdays()

  package var specialPrograms = Table<SpecialProgram>()

  package var departments = Table<Department>()
  package var teams = Table<Team>()
  package var roles = Table<Role>()
  package var strategyGoals = Table<StrategyGoal>()
  package var kpiItems = Table<KPIItem>()

  package var glossary = Table<GlossaryTerm>()
  /// What staff practise with by themselves.
  package var practiceQuestions = Table<PracticeQuestion>()
  /// Other words under which staff look for things.
  package var synonyms: [SynonymGroup] = []

  /// The ids of things that could not be used because of mistakes in them, which have been reported; what
  /// refers to them is not reported again.
  package var broken: [EntityKind: Set<String>] = [:]

  /// Where the handbook names people: owners, supervisors, reviewers.
  package var referencesToPeople: [DeclaredReference] = []

  package init(site: SiteSettings) { self.site = site }
}
