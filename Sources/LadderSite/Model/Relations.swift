import LadderCatalogue

/// Which pages belong to which, against the direction of the references: found out once for all.
struct Relations: Sendable {
  /// The programmes and the cases that name a course.
  private(set) var programs: [Identifier<Course>: [Identifier<Program>]] = [:]
  private(set) var cases: [Identifier<Course>: [Identifier<CaseStudy>]] = [:]
  /// The bulletin that replaces a bulletin.
  private(set) var successors: [Identifier<Bulletin>: Identifier<Bulletin>] = [:]
  /// The pages whose texts lead to a page of any kind, as positions in `Catalogue.pages`: section by
  /// section, each in its own order.
  private(set) var mentions: [Route: [Int]] = [:]

  init(_ catalogue: Catalogue, routes: [Route], links: [[LinkTarget?]]) {
    for program in catalogue.programs {
      for course in program.allCourseIDs { programs[course, default: []].append(program.id) }
    }
    for study in catalogue.cases {
      for course in study.courseIDs { cases[course, default: []].append(study.id) }
    }
    for bulletin in catalogue.bulletins {
      if let old = bulletin.supersedesID { successors[old] = bulletin.id }
    }
    let pages = catalogue.pages
    for position in pages.indices where !pages[position].isSectionIndex {
      let own = routes[position]
      var last: [Route] = []
      for target in links[position] {
        guard let route = target?.route, route != own, route != .home, !last.contains(route) else {
          continue
        }
        last.append(route)
        mentions[route, default: []].append(position)
      }
    }
    for (route, positions) in mentions where positions.count > 1 {
      mentions[route] = positions.sorted { a, b in
        let (x, y) = (pages[a], pages[b])
        return x.section == y.section ? x.precedes(y) : x.section < y.section
      }
    }
  }
}
