import LadderDiagnostics
import LadderInput

// A file that could not be read has been reported. What it declares is there all the same, so nothing that
// refers to it is wrong for that: one missing bracket must not bring a hundred messages.

extension Loader {
  /// Notes the ids of a file that could not be read.
  mutating func noteUnread(_ file: SourceFile) {
    if file.path.hasSuffix(".md") {
      let kind = Self.kind(ofSection: Self.section(of: file.path))
      guard let entity = kind.entityKind, file.name != "_index.md" else { return }
      isIncomplete = true
      declare(unread: file.stem, entity, in: file)
      for written in writtenIDs(in: file.bytes) where written.table == "id" {
        declare(unread: written.id, entity, in: file)
      }
      return
    }
    isIncomplete = true
    for written in writtenIDs(in: file.bytes) {
      // A programme's file has its id at the top.
      let table = written.table == "id" ? DataTable.programs : DataTable(rawValue: written.table)
      guard let table, let kind = table.kind else { continue }
      declare(unread: written.id, kind, in: file)
      if kind == .program { declare(unread: written.id, .objective, in: file) }
    }
  }
}

/// The ids written in a text, each with the key at the line's beginning under which it stands.
///
/// Read by the byte, because the text is no YAML.
private func writtenIDs(in bytes: [UInt8]) -> [(table: String, id: String)] {
  var found: [(table: String, id: String)] = []
  var table = ""
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    if let first = line.first, isLetter(first), let colon = line.firstIndex(of: UInt8(ascii: ":")) {
      table = String(decoding: line[..<colon], as: UTF8.self)
    }
    var index = line.startIndex
    while index + 3 < line.endIndex {
      defer { index += 1 }
      let isAlone = index == line.startIndex || !isIDByte(line[index - 1])
      guard isAlone, line[index...].starts(with: Array("id:".utf8)) else { continue }
      let value = line[(index + 3)...].drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
        .prefix(while: isIDByte)
      if !value.isEmpty { found.append((table, String(decoding: value, as: UTF8.self))) }
    }
  }
  return found
}

private func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
}

private func isIDByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
