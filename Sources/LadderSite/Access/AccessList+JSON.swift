import LadderDiagnostics
import LadderInput

extension AccessList {
  /// The list as a file: JSON with a line for each reader, the same bytes for the same content.
  package var json: [UInt8] {
    var text = "{\n\"version\": \(Self.version),\n\"as_of\": \(jsonString(asOf.description)),\n"
    text += "\"readers\": ["
    for (index, reader) in readers.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + reader.json
    }
    return Array((text + "\n]\n}\n").utf8)
  }
}

extension AccessList.Reader {
  fileprivate var json: String {
    func list(_ names: [String]) -> String {
      "[" + names.map(jsonString).joined(separator: ", ") + "]"
    }
    return "{\"login\": \(jsonString(login)), \"class\": \(jsonString(role.rawValue)), "
      + "\"page\": \(jsonString(page)), \"below\": \(list(below)), \"teams\": \(list(teams)), "
      + "\"coordination\": \(readsCoordination), "
      + "\"feed\": \(feed.map(jsonString) ?? "null")}"
  }
}
