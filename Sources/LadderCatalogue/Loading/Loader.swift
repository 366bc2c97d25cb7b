import LadderDiagnostics
import LadderInput

/// The catalogue while it is being put together.
struct Loader {
  var catalogue: Catalogue
  var diagnostics: [Diagnostic] = []
  /// Every reference met, checked when all ids are known.
  var references: [DeclaredReference] = []
  /// Every id met, also of things that could not be used, so that one mistake is not reported twice.
  private(set) var declared: [EntityKind: [String: SourceRange]] = [:]

  init(site: SiteSettings) { catalogue = Catalogue(site: site) }

  /// Notes an id; reports it if another thing of the kind has it already.
  @discardableResult
  mutating func declare(_ id: String, _ kind: EntityKind, at place: SourceRange) -> Bool {
    if let first = declared[kind]?[id] {
      if first != place {
        diagnostics.append(.duplicateID(id, kind, at: place, first: first))
      }
      return false
    }
    declared[kind, default: [:]][id] = place
    return true
  }

  /// Reads one thing, and notes its id even if the rest of it is wrong.
  mutating func read<Entity: Identified>(
    _ node: YAMLNode, in file: SourceFile, _ kind: EntityKind, _ schema: Schema,
    _ make: (inout MappingReader) -> Entity?
  ) -> Entity? {
    var reader = MappingReader(node, schema, in: file)
    let entity = reader.isMapping ? make(&reader) : nil
    diagnostics += reader.diagnostics
    references += reader.references
    if let entity {
      return declare(entity.id.name, kind, at: entity.place) ? entity : nil
    }
    if let id = node["id"], let text = id.scalar?.text {
      declare(text, kind, at: file.range(id.bounds))
    }
    return nil
  }

  mutating func readList<Entity: Identified>(
    _ key: String, _ node: YAMLNode, in file: SourceFile, _ kind: EntityKind, _ schema: Schema,
    _ make: (inout MappingReader) -> Entity?
  ) -> [Entity] {
    guard let items = node.items else {
      if !node.isNull { diagnostics.append(.tableIsNoList(key, at: file.range(node.bounds))) }
      return []
    }
    return items.compactMap { read($0, in: file, kind, schema, make) }
  }

  /// Holds every reference against the ids that exist.
  ///
  /// What may name a person is left to `loadPeople`, because a handbook is also built without its people.
  mutating func checkReferences() {
    var withheld: [EntityKind: [String: WithheldPage]] = [:]
    for page in catalogue.withheld {
      if let kind = page.kind.entityKind { withheld[kind, default: [:]][page.id] = page }
    }
    var former: [EntityKind: [String: String]] = [:]
    for page in catalogue.pages {
      guard let kind = page.kind.entityKind, let folder = page.kind.folder else { continue }
      // The last part of a former place in the folder of the kind is the id the page had there.
      for alias in page.aliases where alias.value.hasPrefix(folder + "/") {
        let name = alias.value.split(separator: "/").last.map(String.init) ?? alias.value
        former[kind, default: [:]][name] = page.id
      }
    }
    for declared in references {
      let kinds = declared.kinds.compactMap(EntityKind.init)
      let id = declared.reference.id
      if kinds.contains(where: { self.declared[$0]?[id] != nil }) { continue }
      if let page = kinds.lazy.compactMap({ withheld[$0]?[id] }).first {
        diagnostics.append(.withheldReference(page, at: declared.reference.range))
        continue
      }
      if kinds.contains(.employee) {
        catalogue.referencesToPeople.append(declared)
        continue
      }
      if let now = kinds.lazy.compactMap({ former[$0]?[id] }).first {
        diagnostics.append(.unknownReference(declared, nearest: now, known: []))
        continue
      }
      let known = kinds.flatMap { self.declared[$0].map { Array($0.keys) } ?? [] }.sorted()
      diagnostics.append(
        .unknownReference(declared, nearest: nearestName(to: id, among: known), known: known))
    }
  }
}
