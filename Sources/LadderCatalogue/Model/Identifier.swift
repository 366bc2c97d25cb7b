package import LadderDiagnostics

/// The name by which the data refers to a thing of one kind: `vip_senior` for a grade.
///
/// The kind is part of the type, so a course's id cannot be looked up among the grades.
package struct Identifier<Entity>: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let name: String

  package init(_ name: String) { self.name = name }

  package var description: String { name }

  // As those of `Day`.
  package static func == (a: Self, b: Self) -> Bool { a.name == b.name }
  package static func < (a: Self, b: Self) -> Bool { a.name < b.name }
}

/// A thing that has an id and a place where it is defined.
package protocol Identified: Sendable {
  var id: Identifier<Self> { get }
  /// Where it is defined, for messages about it.
  var place: SourceRange { get }
}

/// A thing of the catalogue whose type alone says of what kind it is.
package protocol CatalogueEntity: Identified {
  static var kind: EntityKind { get }
}

/// All things of one kind, in the order in which the company lists them, found by id.
package struct Table<Entity: Identified>: Sendable, RandomAccessCollection {
  /// What is made for every person looks into the rows themselves: a look through the table is compiled for any type.
  package private(set) var rows: [Entity]
  private var positions: [String: Int]
  /// The versions of the rules that have several, by position; their rows show one of them.
  private var versions: [Int: [Entity]] = [:]

  /// Of several things with one id the first stands; the loader has reported the others.
  package init(_ rows: [Entity] = []) {
    self.rows = []
    self.positions = [:]
    for row in rows { append(row) }
  }

  /// Adds a thing unless its id is taken; returns the one that has the id already.
  @discardableResult
  package mutating func append(_ row: Entity) -> Entity? {
    if let position = positions[row.id.name] { return rows[position] }
    positions[row.id.name] = rows.count
    rows.append(row)
    return nil
  }

  package subscript(id: Identifier<Entity>) -> Entity? { positions[id.name].map { rows[$0] } }

  /// The position of a thing in the company's order.
  package func position(of id: Identifier<Entity>) -> Int? { positions[id.name] }

  package func contains(_ id: Identifier<Entity>) -> Bool { positions[id.name] != nil }

  package var ids: [String] { rows.map(\.id.name) }

  /// The versions that were kept for a row, if it is not the only one.
  func keptVersions(at position: Int) -> [Entity]? { versions[position] }

  mutating func keep(versions all: [Entity], at position: Int) { versions[position] = all }

  /// Makes another version of the same thing the one that the row shows.
  mutating func show(_ row: Entity, at position: Int) { rows[position] = row }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rows.count }
  // Said here as well, because what collections have of their own asks a table of functions at each step.
  package var count: Int { rows.count }
  package var indices: Range<Int> { 0..<rows.count }
  /// The rows in their order: as quick to walk through as the array they lie in.
  package func makeIterator() -> IndexingIterator<[Entity]> { rows.makeIterator() }
  /// Lends the row, so that to look at one field of it is not to copy all of them.
  package subscript(position: Int) -> Entity {
    _read { yield rows[position] }
  }
}
