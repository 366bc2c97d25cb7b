import LadderCatalogue
import LadderInput

/// What a programme in post teaches by content category and competency area, and what the timetable
/// holds of each category in the period that runs (R24, R25).
struct ContentPlan: Sendable {
  var areas: [String] = []
  var categories: [CategoryView] = []
  var areaTotals: [AreaMinutesView] = []
  var total = ""
}

extension SiteModel {
  func contentPlan(of program: Program, on route: Route) -> ContentPlan {
    guard !program.contentCategories.isEmpty else { return ContentPlan() }
    let areas = Array(catalogue.competencyAreas)
    let courses = program.allCourseIDs.compactMap { catalogue.courses[$0] }
    func sum(_ courses: [Course]) -> Int { courses.reduce(0) { $0 + $1.plannedMinutes } }
    let categories = program.contentCategories.compactMap { plan -> CategoryView? in
      guard let category = catalogue.vocabularies.contentCategories[plan.categoryID] else {
        return nil
      }
      let own = courses.filter { $0.contentCategory == category.id }
      let period = period(of: plan.cycle)
      let planned = sessions(of: category.id, in: period.days)
      return CategoryView(
        name: category.name, cycle: words.named("cycle_at_least", plan.cycle.rawValue),
        period: period.name,
        areaMinutes: areas.map { area in
          AreaMinutesView(minutes: sum(own.filter { $0.areaID == area.id }))
        },
        totalMinutes: String(sum(own)), courses: links(own.map(\.id), on: route),
        sessions: planned.compactMap { session, count in
          link(.session, session.id.name, on: route).map { link in
            LinkView(
              label: words(.nameTimes, (.name, link.label), (.n, String(count))), url: link.url)
          }
        },
        sessionMinutes: duration(planned.reduce(0) { $0 + $1.session.durationMinutes * $1.count }))
    }
    let listed = courses.filter { course in
      program.contentCategories.contains { $0.categoryID == course.contentCategory }
    }
    return ContentPlan(
      areas: areas.map(\.name), categories: categories,
      areaTotals: areas.map { area in
        AreaMinutesView(minutes: sum(listed.filter { $0.areaID == area.id }))
      },
      total: String(sum(listed)))
  }

  /// The period that runs on the day the site is made for.
  private func period(of cycle: Program.CategoryCycle.Cycle) -> (
    name: String, days: ClosedRange<Day>
  ) {
    switch cycle {
    case .month:
      let month = asOf.yearMonth
      return (words.month(month), month.firstDay...month.lastDay)
    case .quarter:
      let quarter = asOf.quarter
      return (words.quarter(quarter), quarter.firstDay...quarter.lastDay)
    case .year:
      let last = asOf.quarter.adding(quarters: 4 - asOf.quarter.quarter)
      return (
        words(.yearTitle, (.year, String(asOf.year))),
        last.adding(quarters: -3).firstDay...last.lastDay
      )
    }
  }

  /// The sessions of a category that take place on the days, and how often.
  private func sessions(
    of category: Identifier<Term>, in days: ClosedRange<Day>
  ) -> [(session: Session, count: Int)] {
    catalogue.sessions.filter { $0.contentCategory == category }.map { session in
      let held = occurrences(
        of: session, in: days, workdays: catalogue.workdays,
        exceptions: catalogue.sessionExceptions
      ).count { $0.takesPlace && days.contains($0.start.day) }
      return (session, held)
    }.filter { $0.count > 0 }
  }
}
