import LadderCatalogue
import LadderInput
import LadderSearch

// The calendar (P11–P13): what comes, a page for each month, and where `[[session:…]]` leads.

extension SiteModel {
  func calendarPages(_ templates: TrainingTemplates) -> [SitePage] {
    guard let horizon = Timetable.horizon(of: catalogue, asOf: asOf) else { return [] }
    let timetable = Timetable(catalogue, days: horizon, asOf: asOf)
    let months = timetable.months
    return [calendarPage(timetable, months, templates)]
      + months.indices.map { monthPage($0, of: months, timetable, templates) }
  }

  private func calendarPage(
    _ timetable: Timetable, _ months: [YearMonth], _ templates: TrainingTemplates
  ) -> SitePage {
    SitePage(
      route: .calendar, source: .program,
      search: SearchEntry(
        title: words[.calendar], crumbs: "", kind: "session", sections: sessionSections())
    ) { [self] assets, output in
      let route = Route.calendar
      let exam = catalogue.exams.filter { $0.heldAt.day >= asOf }.min { $0.heldAt < $1.heldAt }
      let view = CalendarView(
        frame: frame(
          FrameContent(
            title: words[.calendar], area: "calendar", crumbs: [(words[.home], .home)]),
          on: route, assets),
        exam: exam.flatMap { link(.exam, $0.id.name, on: route) },
        examDate: exam.map {
          words.fullDate($0.heldAt.day) + " "
            + words.time(from: $0.heldAt, minutes: $0.durationMinutes)
        },
        exams: catalogue.exams.isEmpty
          ? nil : LinkView(label: words[.examNotices], url: route.link(to: .exams)),
        agenda: agendaMonths(timetable, months, on: route),
        months: months.reversed().map { monthLink($0, on: route) },
        groups: sessionGroups(on: route), holidayYears: holidayYears(),
        unannounced: unannouncedYears(timetable.days),
        feeds: calendarFeeds.map {
          LinkView(label: $0.name, url: route.link(toFile: $0.path))
        })
      templates.calendar.write(view, into: &output)
    }
  }

  /// This month and the next.
  ///
  /// Of what takes place every day only the days with an agenda, or with something out of the ordinary,
  /// are named.
  private func agendaMonths(
    _ timetable: Timetable, _ months: [YearMonth], on route: Route
  ) -> [MonthAgendaView] {
    [asOf.yearMonth, asOf.yearMonth.adding(months: 1)].filter(months.contains).map { month in
      MonthAgendaView(
        link: monthLink(month, on: route),
        days: dayList(month.firstDay...month.lastDay, timetable, on: route) { event in
          guard case .session(let session, let occurrence) = event.subject,
            session.recurrence == .daily
          else { return true }
          return !event.agenda.isEmpty || occurrence.note != nil || occurrence.state != .planned
        })
    }
  }

  private func monthLink(_ month: YearMonth, on route: Route) -> LinkView {
    LinkView(
      label: words.month(month), url: route.link(to: .month(month.description)))
  }

  private func monthPage(
    _ position: Int, of months: [YearMonth], _ timetable: Timetable, _ templates: TrainingTemplates
  ) -> SitePage {
    let month = months[position]
    let days = month.firstDay...month.lastDay
    let route = Route.month(month.description)
    let title = words(.calendarOfMonth, (.month, words.month(month)))
    return SitePage(
      route: route, source: .program,
      search: SearchEntry(
        title: title, crumbs: words[.calendar], kind: "session",
        sections: [monthSection(days, timetable)])
    ) { [self] assets, output in
      let view = MonthView(
        frame: frame(
          FrameContent(
            title: title, area: "calendar",
            crumbs: [(words[.home], .home), (words[.calendar], .calendar)]),
          on: route, assets),
        previous: position > 0 ? monthLink(months[position - 1], on: route) : nil,
        next: position + 1 < months.count ? monthLink(months[position + 1], on: route) : nil,
        facts: facts(of: month), isProvisional: !catalogue.workdays.years.contains(month.year),
        weekdays: (1...7).map { words.named("weekday", String($0)) },
        weeks: weekViews(of: month, timetable, on: route),
        days: dayList(days, timetable, on: route))
      templates.month.write(view, into: &output)
    }
  }

  private func facts(of month: YearMonth) -> [FactView] {
    let days = (0...month.lastDay.days(since: month.firstDay)).map {
      month.firstDay.adding(days: $0)
    }
    let count = days.count(where: catalogue.workdays.isWorkday)
    return [
      FactView(label: words[.workingDays], text: words(.dayCount, (.n, String(count))))
    ]
      + holidays(among: days).map { holiday in
        let makeUp = holiday.makeUp.map { words(.makeUpDays, (.days, $0)) }
        return FactView(
          label: holiday.name,
          text: [holiday.off.isEmpty ? nil : words(.daysOff, (.days, holiday.off)), makeUp]
            .compactMap { $0 }.joined(separator: words[.clauseSeparator]))
      }
  }

  // MARK: - search

  private func sessionSections() -> [SearchSection] {
    catalogue.sessions.map { session in
      SearchSection(
        anchor: "session-" + session.id.name, heading: session.name,
        text: [schedule(of: session), session.summary ?? ""].joined(separator: "\n"))
    }
  }

  /// What is out of the ordinary in a month; its daily meetings are found on the calendar's own page.
  private func monthSection(_ days: ClosedRange<Day>, _ timetable: Timetable) -> SearchSection {
    let lines = timetable.events(in: days).compactMap { event -> String? in
      switch event.subject {
      case .exam(let exam): exam.name
      case .session(let session, let occurrence):
        session.recurrence == .once
          ? session.name : occurrence.note.map { session.name + " " + $0 }
      }
    }
    return SearchSection(anchor: "", heading: "", text: lines.joined(separator: "\n"))
  }
}
