import LadderCatalogue
import LadderInput

/// What several counts ask of one person, worked out once.
struct PersonLook {
  let dossier: Dossier
  /// One for each special programme that is for them.
  let duties: [SpecialDuty]
  let requirements: [CourseRequirement]

  init(_ dossier: Dossier, _ situation: Situation, _ common: CommonFindings) {
    self.dossier = dossier
    duties = common.rounds.compactMap { situation.duty(of: dossier, in: $0) }
    requirements = situation.requirements(of: dossier, duties: duties)
  }
}

extension Situation {
  /// Whether a person is employed on the day.
  func isPresent(_ index: Int) -> Bool {
    employees[index].hireDate <= asOf && !hasLeft(index, on: asOf)
  }
}
