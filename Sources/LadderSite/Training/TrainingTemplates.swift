import LadderDiagnostics
import LadderTemplates

/// The templates of the pages about training: programmes, rules, exams, the calendar.
struct TrainingTemplates: Sendable {
  let programs: Template<ProgramsView>
  let program: Template<ProgramView>
  let specialPrograms: Template<SpecialProgramsView>
  let specialProgram: Template<SpecialProgramView>
  let exams: Template<ExamsView>
  let kpi: Template<KPISchemeView>
  let competencies: Template<CompetenciesView>
  let lateral: Template<LateralView>
  let track: Template<TrackView>
  let calendar: Template<CalendarView>
  let month: Template<MonthView>

  /// Compiles all of them; nil if one has an error, which the compiler holds.
  static func compile(_ compiler: inout TemplateCompiler) -> TrainingTemplates? {
    let programs = compiler.template("programs", ProgramsView.self)
    let program = compiler.template("program", ProgramView.self)
    let specialPrograms = compiler.template("special-programs", SpecialProgramsView.self)
    let specialProgram = compiler.template("special-program", SpecialProgramView.self)
    let exams = compiler.template("exams", ExamsView.self)
    let kpi = compiler.template("kpi", KPISchemeView.self)
    let competencies = compiler.template("competencies", CompetenciesView.self)
    let lateral = compiler.template("lateral", LateralView.self)
    let track = compiler.template("track", TrackView.self)
    let calendar = compiler.template("calendar", CalendarView.self)
    let month = compiler.template("month", MonthView.self)
    guard let programs, let program, let specialPrograms, let specialProgram, let exams, let kpi,
      let competencies, let lateral, let track, let calendar, let month
    else { return nil }
    return TrainingTemplates(
      programs: programs, program: program, specialPrograms: specialPrograms,
      specialProgram: specialProgram, exams: exams, kpi: kpi, competencies: competencies,
      lateral: lateral, track: track, calendar: calendar, month: month)
  }
}
