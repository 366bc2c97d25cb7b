import LadderCatalogue

/// Which pages belong to which, against the direction of the references: found out once for all.
struct Relations: Sendable {
  /// The programmes and the cases that name a course.
  private(set) var programs: [Identifier<Course>: [Identifier<Program>]] = [:]
  private(set) var cases: [Identifier<Course>: [Identifier<CaseStudy>]] = [:]
  /// The bulletin that replaces a bulletin.
  private(set) var successors: [Identifier<Bulletin>: Identifier<Bulletin>] = [:]
  /// The pages whose texts lead to a page, as positions in `Catalogue.pages`.
  private(set) var mentions: [Int: [Int]] = [:]

  init(_ catalogue: Catalogue, links: [[LinkTarget?]]) {
    for program in catalogue.programs {
      for course in program.allCourseIDs { programs[course, default: []].append(program.id) }
    }
    for study in catalogue.cases {
      for course in study.courseIDs { cases[course, default: []].append(study.id) }
    }
    for bulletin in catalogue.bulletins {
      if let old = bulletin.supersedesID { successors[old] = bulletin.id }
    }
    var positions: [Route: Int] = [:]
    for position in catalogue.pages.indices {
      positions[catalogue.pages[position].route] = position
    }
    for position in catalogue.pages.indices where !catalogue.pages[position].isSectionIndex {
      var seen: Set<Int> = []
      for target in links[position] {
        guard let route = target?.route, let mentioned = positions[route], mentioned != position,
          seen.insert(mentioned).inserted
        else { continue }
        mentions[mentioned, default: []].append(position)
      }
    }
  }
}
