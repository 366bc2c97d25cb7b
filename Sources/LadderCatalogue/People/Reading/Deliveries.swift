package import LadderDiagnostics
package import LadderInput

// `records/deliveries.yaml`: what each export covers. Only with it "no row" can mean "none".

enum DeliveryFields {
  static let file = Field(
    "file", .line, zh: "文件名，在 records 下", en: "the file's name, under records")
  static let table = Field("table", .oneOf(RecordKind.self), zh: "数据表", en: "the table it holds")
  static let period = Field("period", .period, zh: "覆盖的周期", en: "the period it covers")
  static let complete = Field(
    "complete", .boolean, zh: "该周期是否全部导出", en: "whether it holds all of the period")
  static let exportedAt = Field("exported_at", .moment, zh: "导出时间", en: "when it was exported")
  static let sourceSystem = Field(
    "source_system", .line, .optional, zh: "来源系统", en: "the system it comes from")
  static let schema = Schema(
    "delivery",
    [
      file.declaration, table.declaration, period.declaration, complete.declaration,
      exportedAt.declaration, sourceSystem.declaration,
    ])
}

enum DeliveryListFields {
  static let deliveries = Field(
    "deliveries", .list(.record(DeliveryFields.schema, Delivery.init(reading:))), default: [],
    zh: "各份导出文件", en: "the exports")
  static let schema = Schema("deliveries", [deliveries.declaration])
}

extension Delivery {
  init?(reading reader: inout MappingReader) {
    typealias F = DeliveryFields
    let (file, table, period) = (reader.read(F.file), reader.read(F.table), reader.read(F.period))
    let (isComplete, exportedAt) = (reader.read(F.complete), reader.read(F.exportedAt))
    guard let file, let table, let period, let isComplete, let exportedAt else { return nil }
    if isComplete, exportedAt.day < period.lastDay {
      reader.report(.deliveryTooEarly(period, at: reader.range(of: F.exportedAt)))
    }
    self.init(
      table: table, file: file, period: period, isComplete: isComplete, exportedAt: exportedAt,
      place: reader.range(of: F.file))
  }
}

func readDeliveries(_ file: SourceFile?, limits: Limits) -> Diagnosed<[Delivery]> {
  guard let file else { return Diagnosed([]) }
  let parsed = YAMLNode.parse(file, limits: limits)
  guard let node = parsed.value, !node.isNull else { return Diagnosed([], parsed.diagnostics) }
  var reader = MappingReader(node, DeliveryListFields.schema, in: file)
  let deliveries = reader.isMapping ? reader.read(DeliveryListFields.deliveries) : []
  return Diagnosed(
    deliveries, parsed.diagnostics + reader.diagnostics + repeatedDeliveries(deliveries))
}

/// Entries that list a file again for the same period, or as another table.
private func repeatedDeliveries(_ deliveries: [Delivery]) -> [Diagnostic] {
  var seen: [String: [Delivery]] = [:]
  return deliveries.compactMap { delivery in
    let others = seen[delivery.file] ?? []
    seen[delivery.file, default: []].append(delivery)
    let first = others.first { $0.period == delivery.period || $0.table != delivery.table }
    return first.map { .deliveryRepeated(at: delivery.place, first: $0.place) }
  }
}

/// The newest day on which an export was made, before the records are loaded.
///
/// What is wrong with the list of deliveries is left to `loadPeople` to report.
package func newestExport(in files: [SourceFile], limits: Limits) -> Day? {
  newestExport(readDeliveries(PeopleFiles(files).deliveries, limits: limits).value)
}

/// The newest day on which an export among the deliveries was made: "today" where none is given.
package func newestExport(_ deliveries: [Delivery]) -> Day? {
  deliveries.map(\.exportedAt).max()?.day
}
