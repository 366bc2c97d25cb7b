import LadderCatalogue

extension Page {
  /// Where the page stands in the site.
  var route: Route {
    if isSectionIndex { return .introduction(of: section) }
    switch kind {
    case .grade: return .grade(Identifier(id))
    case .track: return .track(Identifier(id))
    case .ordinary, .policy, .course, .caseStudy, .bulletin, .digest:
      return section.isEmpty && slug == "index" ? .home : .page(section: section, slug: slug)
    }
  }
}

extension Route {
  /// The page that stands for a folder of content.
  static func introduction(of section: String) -> Route {
    switch section {
    case "": .home
    case "grades": .ladder
    case "tracks": .lateralMoves
    default: .section(section)
    }
  }
}

extension Catalogue {
  /// What a move is called: where it comes from and where it leads.
  func title(of move: Move) -> String {
    let from = (move.fromGradeIDs.isEmpty ? move.minGradeID.map { [$0] } ?? [] : move.fromGradeIDs)
      .compactMap { grades[$0]?.name }.joined(
        separator: site.language == "zh" ? "、" : ", ")
    return "\(from) → \(targetName(of: move))"
  }

  /// The grade or track a move leads to.
  func targetName(of move: Move) -> String {
    if let id = move.toGradeID, let grade = grades[id] { return grade.name }
    if let id = move.toTrackID, let track = tracks[id] { return track.name }
    return move.id.name
  }
}
