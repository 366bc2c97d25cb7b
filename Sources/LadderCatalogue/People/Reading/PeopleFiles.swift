import LadderDiagnostics
import LadderInput

/// The files about people, sorted by what they hold.
struct PeopleFiles {
  private(set) var employees: SourceFile?
  private(set) var deliveries: SourceFile?
  private(set) var aliases: SourceFile?
  private(set) var tables: [SourceFile] = []
  private(set) var plans: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  static let records = SourceTree.peopleFolder + "/records/"

  init(_ files: [SourceFile]) {
    let folder = SourceTree.peopleFolder + "/"
    for file in files where file.path.hasPrefix(folder) {
      let name = file.path.dropFirst(folder.utf8.count)
      let isYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      switch name {
      case "employees.csv": employees = file
      case "records/deliveries.yaml": deliveries = file
      case "records/aliases.yaml": aliases = file
      case _ where name.hasPrefix("records/") && name.hasSuffix(".csv"): tables.append(file)
      case _ where name.hasPrefix("plans/") && isYAML: plans.append(file)
      case _ where isYAML || name.hasSuffix(".csv") || name.hasSuffix(".json"):
        diagnostics.append(.strayPeopleFile(at: file.start))
      default: break
      }
    }
    if employees == nil, !tables.isEmpty || !plans.isEmpty {
      diagnostics.append(.missingEmployees())
    }
  }
}

extension RecordKind {
  /// The table a file holds by its name: `kpi_scores.csv`, `kpi_scores_2026Q1.csv`.
  init?(fileName name: String) {
    let stem = name.hasSuffix(".csv") ? name.dropLast(4) : name[...]
    let kind = RecordKind.allCases.first { kind in
      guard stem.hasPrefix(kind.rawValue) else { return false }
      let rest = stem.dropFirst(kind.rawValue.utf8.count)
      return rest.isEmpty || rest.hasPrefix("_") || rest.hasPrefix("-")
    }
    guard let kind else { return nil }
    self = kind
  }
}

extension PeopleFiles {
  /// The files of records with their tables, exports and numbers; reports where files and deliveries do
  /// not fit each other.
  ///
  /// Files at the paths of `unread` are there and could not be read.
  func recordFiles(
    _ deliveries: Diagnosed<[Delivery]>, unread: [String], _ diagnostics: inout [Diagnostic]
  ) -> [RecordFile] {
    var delivered: [String: (kind: RecordKind, exportedAt: Moment)] = [:]
    for delivery in deliveries.value {
      let path = PeopleFiles.records + delivery.file
      let newest = max(delivered[path]?.exportedAt ?? delivery.exportedAt, delivery.exportedAt)
      delivered[path] = (delivery.table, newest)
    }
    let paths = Set(tables.map(\.path))
    let known = paths.union(unread)
    for delivery in deliveries.value
    where !known.contains(PeopleFiles.records + delivery.file) {
      diagnostics.append(
        .missingDelivery(
          delivery.file,
          nearest: nearestName(
            to: delivery.file,
            among: paths.sorted().map { String($0.dropFirst(PeopleFiles.records.utf8.count)) }),
          at: delivery.place))
    }
    return tables.enumerated().compactMap { number, file in
      let delivery = delivered[file.path]
      guard let kind = delivery?.kind ?? RecordKind(fileName: file.name) else {
        diagnostics.append(.unknownRecordTable(at: file.start))
        return nil
      }
      // The entry of this file may be one that could not be read.
      if delivery == nil, !deliveries.diagnostics.hasErrors {
        diagnostics.append(.undeliveredFile(at: file.start))
      }
      return RecordFile(
        source: file, number: number, kind: kind, exportedAt: delivery?.exportedAt)
    }
  }
}
