import LadderCatalogue
import LadderInput
import LadderTemplates

// The days of the timetable as pages show them.

extension SiteModel {
  /// What takes place on a day, for the home page: each session with what is on its agenda or in its way.
  func sessionLines(on day: Day) -> [SessionLineView] {
    let timetable = Timetable(catalogue, days: day...day, asOf: asOf)
    return timetable.events(on: day).map { event in
      let view = eventView(event, on: .home)
      let note = (view.marks.map(\.label) + [view.note, view.count].compactMap { $0 })
        .joined(separator: " · ")
      return SessionLineView(time: view.time, link: view.link, note: note)
    }
  }

  func eventView(_ event: Timetable.Event, on route: Route) -> EventView {
    switch event.subject {
    case .exam(let exam):
      return EventView(
        time: words.time(from: exam.heldAt, minutes: exam.durationMinutes),
        start: exam.heldAt.time.description,
        link: link(.exam, exam.id.name, on: route) ?? LinkView(label: exam.name, url: ""),
        isExam: true)
    case .session(let session, let occurrence):
      var view = EventView(
        time: words.time(from: occurrence.start, minutes: session.durationMinutes),
        start: occurrence.start.time.description,
        link: link(.session, session.id.name, on: route) ?? LinkView(label: session.name, url: ""))
      view.isOff = !event.takesPlace
      view.marks = marks(of: event, session, occurrence)
      view.note = notes(of: event, session, occurrence)
      if session.recurrence == .once { view.summary = session.summary }
      guard event.takesPlace else { return view }
      view.bulletins = event.agenda.bulletins.map { bulletin in
        LinkView(
          label: bulletin.documentNumber + " " + bulletin.title,
          url: link(.bulletin, bulletin.id.name, on: route)?.url.text ?? "")
      }
      view.digests = links(event.agenda.digests.map(\.id), on: route)
      view.cases = links(event.agenda.cases, on: route)
      view.lacksDigest = event.agenda.lacksDigest
      if !view.bulletins.isEmpty {
        view.count = words(.bulletinCount, (.n, String(view.bulletins.count)))
      }
      return view
    }
  }

  private func marks(
    of event: Timetable.Event, _ session: Session, _ occurrence: Occurrence
  ) -> [EventMarkView] {
    var marks: [EventMarkView] = []
    switch occurrence.state {
    case .planned: break
    case .cancelled, .dropped: marks.append(EventMarkView(name: "unmet", label: words[.cancelled]))
    case .moved, .shifted: marks.append(EventMarkView(name: "review", label: words[.moved]))
    }
    if occurrence.isProvisional, occurrence.takesPlace {
      marks.append(EventMarkView(name: "unknown", label: words[.provisional]))
    }
    return marks
  }

  /// Where a moved occurrence went or came from, and the company's reason.
  private func notes(
    of event: Timetable.Event, _ session: Session, _ occurrence: Occurrence
  ) -> String? {
    var notes: [String] = []
    let regular = Moment(day: occurrence.date, time: session.start.time)
    switch occurrence.state {
    case .planned, .cancelled: break
    case .dropped: notes.append(words[.droppedForDayOff])
    case .shifted:
      notes.append(words(.shiftedFrom, (.date, words.date(occurrence.date))))
    case .moved where event.day == occurrence.start.day:
      notes.append(
        words(
          .movedFrom, (.date, words.date(regular.day)), (.time, regular.time.description)))
    case .moved:
      notes.append(
        words(
          .movedTo,
          (.date, words.date(occurrence.start.day)), (.time, occurrence.start.time.description)))
    }
    if let note = occurrence.note { notes.append(note) }
    return notes.isEmpty ? nil : notes.joined(separator: words[.clauseSeparator])
  }

  // MARK: - days

  func dayView(_ day: Day, events: [Timetable.Event], on route: Route) -> DayView {
    let entry = catalogue.workdays.entry(on: day)
    return DayView(
      id: "d-\(day)", date: day.description, number: String(day.day), label: words.date(day),
      isOff: !catalogue.workdays.isWorkday(day),
      mark: entry.map { words[$0.isOff ? .markOff : .markWork] },
      isMakeUp: entry.map { !$0.isOff } ?? false, holiday: entry?.name,
      events: events.map { eventView($0, on: route) })
  }

  /// The days on which something is listed, and the holidays between them; days off of one holiday that
  /// follow each other make one line.
  func dayList(
    _ days: ClosedRange<Day>, _ timetable: Timetable, on route: Route,
    where isShown: (Timetable.Event) -> Bool = { _ in true }
  ) -> [DayView] {
    var list: [DayView] = []
    var holiday: (name: String, first: Day, last: Day)?
    for offset in 0...days.upperBound.days(since: days.lowerBound) {
      let day = days.lowerBound.adding(days: offset)
      let events = timetable.events(on: day).filter(isShown)
      let entry = catalogue.workdays.entry(on: day)
      if let entry, entry.isOff, events.isEmpty {
        if let run = holiday, run.name == entry.name, run.last.adding(days: 1) == day {
          holiday?.last = day
          let label = words.dates(run.first...day)
          list[list.count - 1].label = label
          continue
        }
        holiday = (entry.name, day, day)
      } else {
        holiday = nil
      }
      if events.isEmpty, entry == nil { continue }
      list.append(dayView(day, events: events, on: route))
    }
    return list
  }

  /// The weeks of a month from Monday to Sunday, with the days of its neighbours that fill them.
  func weekViews(of month: YearMonth, _ timetable: Timetable, on route: Route) -> [WeekView] {
    var weeks: [WeekView] = []
    var monday = month.firstDay.startOfWeek
    while monday <= month.lastDay {
      let days = (0..<7).map { monday.adding(days: $0) }
      weeks.append(
        WeekView(
          label: words(.weekNumber, (.n, String(monday.isoWeek.week))),
          days: days.map { day in
            guard day.yearMonth == month else {
              return DayView(
                date: day.description, number: String(day.day), label: words.date(day),
                isOff: false, isOther: true)
            }
            return dayView(day, events: timetable.events(on: day), on: route)
          }))
      monday = monday.adding(days: 7)
    }
    return weeks
  }
}
