extension Route {
  package static let practice = Route.section("practice")
  package static let comparison = Route.section("ladder/compare")
  package static let print = Route.section("print")
  /// The page for printing of a section.
  package static func print(_ section: String) -> Route { Route.section("print/" + section) }
}
