/// Joins ES modules into one classic script.
///
/// A folder opened from disk cannot load modules, so the site gets a classic script. The modules are put
/// one after the other, the imported before the importing, inside one function; `import` lines go, and
/// `export` is taken off declarations. For that, an import stands on one line and names a neighbour
/// (`import { a, b } from "./c.js";`), and a top-level name belongs to one module only.
struct JoinedModules {
  private let modules: [String: ClientModule]
  private var state: [String: State] = [:]
  private var owner: [Substring: String] = [:]
  private var out = ""

  private enum State { case open, done }

  /// The script, starting from `main.js`; modules that nothing imports are left out.
  static func join(_ modules: [ClientModule]) throws(ClientJoinError) -> [UInt8] {
    var joined = JoinedModules(
      modules: Dictionary(modules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }))
    try joined.add("main.js", askedBy: "main.js", line: 1)
    return CompactScript.compact("(() => {\n\"use strict\";\n\(joined.out)})();\n")
  }

  private init(modules: [String: ClientModule]) {
    self.modules = modules
  }

  private mutating func add(
    _ name: String, askedBy module: String, line: Int
  ) throws(ClientJoinError) {
    switch state[name] {
    case .done: return
    case .open: throw ClientJoinError(module: module, line: line, reason: .circularImport(name))
    case nil: break
    }
    guard let source = modules[name] else {
      throw ClientJoinError(module: module, line: line, reason: .missingModule(name))
    }
    state[name] = .open
    var body = ""
    for line in ClientText.lines(of: source.bytes) {
      if line.text.hasPrefix("import ") {
        try add(importedModule(line, in: name), askedBy: name, line: line.number)
        continue
      }
      body += try declaration(line, in: name)
      body += "\n"
    }
    out += body
    state[name] = .done
  }

  private func importedModule(
    _ line: ClientText.Line, in module: String
  ) throws(ClientJoinError) -> String {
    let parts = line.text.split(separator: "\"")
    guard line.text.hasPrefix("import {"), parts.count >= 2, parts[0].hasSuffix("} from "),
      parts[1].hasPrefix("./"), !line.text.contains(" as ")
    else {
      throw ClientJoinError(
        module: module, line: line.number, reason: .unsupportedForm(String(line.text)))
    }
    return String(parts[1].dropFirst(2))
  }

  /// The line without `export`; its top-level name is entered.
  private mutating func declaration(
    _ line: ClientText.Line, in module: String
  ) throws(ClientJoinError) -> Substring {
    guard !line.isIndented else { return line.text }
    let exported = line.text.hasPrefix("export ")
    let text = exported ? line.text.dropFirst("export ".count) : line.text
    let words = text.split(separator: " ", maxSplits: 3)
    let keywords: [Substring] = ["function", "const", "let", "class", "async"]
    guard words.count >= 2, keywords.contains(words[0]) else {
      guard exported else { return text }
      throw ClientJoinError(
        module: module, line: line.number, reason: .unsupportedForm(String(line.text)))
    }
    let declared = words[0] == "async" && words.count > 2 ? words[2] : words[1]
    let name = declared.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
    if let other = owner[name], other != module {
      throw ClientJoinError(
        module: module, line: line.number, reason: .duplicateName(String(name)))
    }
    owner[name] = module
    return text
  }
}
