import LadderDiagnostics
import LadderInput

/// Reads `records/aliases.yaml`: other names of columns, each with the column that is meant and, where
/// its numbers count in another unit, a factor: `学时: minutes×60`.
func readAliases(
  _ file: SourceFile?, limits: Limits
) -> Diagnosed<[String: ColumnAlias]> {
  guard let file else { return Diagnosed([:]) }
  let parsed = YAMLNode.parse(file, limits: limits)
  var diagnostics = parsed.diagnostics
  guard let node = parsed.value, !node.isNull else { return Diagnosed([:], diagnostics) }
  guard let entries = node.entries else {
    if case .invalid = node.kind {
    } else {
      diagnostics.append(.fileIsNoMapping(at: file.range(node.bounds)))
    }
    return Diagnosed([:], diagnostics)
  }
  let columns = Set(Schema.peopleTables.flatMap { $0.fields.map(\.key) })
  var aliases: [String: ColumnAlias] = [:]
  for entry in entries {
    if case .invalid = entry.value.kind { continue }
    let place = file.range(entry.value.bounds)
    guard let text = entry.value.scalar?.text, let alias = ColumnAlias(spelling: text) else {
      diagnostics.append(.wrongAlias(at: place))
      continue
    }
    guard columns.contains(alias.key) else {
      diagnostics.append(
        .aliasOfNothing(
          alias.key, nearest: nearestName(to: alias.key, among: columns.sorted()), at: place))
      continue
    }
    aliases[entry.key] = alias
  }
  return Diagnosed(aliases, diagnostics)
}

extension ColumnAlias {
  /// A column's name, or one with a factor: `minutes×60`.
  fileprivate init?(spelling text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "×" || $0 == "*" }
    let key = parts[0].utf8.filter { $0 != UInt8(ascii: " ") }
    var factor = 1
    if parts.count == 2 {
      let digits = parts[1].utf8.filter { $0 != UInt8(ascii: " ") }
      guard let number = Int(String(decoding: digits, as: UTF8.self)), (1...10_000).contains(number)
      else { return nil }
      factor = number
    }
    guard parts.count <= 2, !key.isEmpty else { return nil }
    self.init(String(decoding: key, as: UTF8.self), factor: factor)
  }
}
