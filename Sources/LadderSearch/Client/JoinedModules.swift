/// Joins ES modules into classic scripts.
///
/// A folder opened from disk cannot load modules, so the site gets classic scripts. The modules are put
/// one after the other, the imported before the importing, inside one function; `import` lines go, and
/// `export` is taken off declarations. For that, an import stands on one line and names a neighbour
/// (`import { a, b } from "./c.js";`), and a top-level name belongs to one module only.
struct JoinedModules {
  private let modules: [String: ClientModule]
  private var state: [String: State] = [:]
  private var owner: [String: String] = [:]
  private var out = ""
  /// The modules of the first script while the second is joined, and what is imported from them.
  private var first: Set<String> = []
  private var shared: [String] = []

  private enum State { case open, done }

  /// The scripts of a client.
  struct Scripts {
    let main: [UInt8]
    /// What `main.js` loads later; nil if there is no `more.js`.
    let more: [UInt8]?
  }

  /// The script from `main.js` on, and a second one from `more.js` on; modules that nothing imports are left out.
  ///
  /// What the second imports from modules of the first is handed over in `self.ladderSearch.shared`.
  static func join(_ modules: [ClientModule]) throws(ClientJoinError) -> Scripts {
    var joined = JoinedModules(
      modules: Dictionary(modules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }))
    try joined.add("main.js", askedBy: "main.js", line: 1)
    let main = joined.out
    guard joined.modules["more.js"] != nil else {
      return Scripts(main: wrapped(main), more: nil)
    }
    joined.first = Set(joined.state.keys)
    joined.out = ""
    try joined.add("more.js", askedBy: "more.js", line: 1)
    let shared = "{\(joined.shared.joined(separator: ","))}"
    let place = "self.ladderSearch.shared"
    return Scripts(
      main: wrapped("\(main)\(place) = \(shared);\n"),
      more: wrapped("const \(shared) = \(place);\n\(joined.out)"))
  }

  /// One script from a module on, which shares nothing with others.
  static func join(_ modules: [ClientModule], from first: String) throws(ClientJoinError) -> [UInt8]
  {
    var joined = JoinedModules(
      modules: Dictionary(modules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }))
    try joined.add(first, askedBy: first, line: 1)
    return wrapped(joined.out)
  }

  private static func wrapped(_ body: String) -> [UInt8] {
    CompactScript.compact("(() => {\n\"use strict\";\n\(body)})();\n")
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
        let imported = try importedModule(line, in: name)
        try add(imported.module, askedBy: name, line: line.number)
        if first.contains(imported.module) {
          shared += imported.names.filter { !shared.contains($0) }
        }
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
  ) throws(ClientJoinError) -> (module: String, names: [String]) {
    let parts = line.text.split(separator: "\"")
    guard line.text.hasPrefix("import {"), parts.count >= 2, parts[0].hasSuffix("} from "),
      parts[1].hasPrefix("./"), !line.text.contains(" as ")
    else {
      throw ClientJoinError(
        module: module, line: line.number, reason: .unsupportedForm(line.text))
    }
    let names = parts[0].dropFirst("import {".count).dropLast("} from ".count).split(separator: ",")
    return (String(parts[1].dropFirst(2)), names.map { String($0.filter { $0 != " " }) })
  }

  /// The line without `export`; its top-level name is entered.
  private mutating func declaration(
    _ line: ClientText.Line, in module: String
  ) throws(ClientJoinError) -> String {
    guard !line.isIndented else { return line.text }
    let exported = line.text.hasPrefix("export ")
    let text = exported ? String(line.text.utf8.dropFirst("export ".utf8.count)) ?? "" : line.text
    let words = text.utf8.split(separator: UInt8(ascii: " "), maxSplits: 3)
      .map { String($0) ?? "" }
    let keywords = ["function", "const", "let", "class", "async"]
    guard words.count >= 2, keywords.contains(words[0]) else {
      guard exported else { return text }
      throw ClientJoinError(
        module: module, line: line.number, reason: .unsupportedForm(line.text))
    }
    let declared = words[0] == "async" && words.count > 2 ? words[2] : words[1]
    let name = String(declared.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" })
    if let other = owner[name], other != module {
      throw ClientJoinError(
        module: module, line: line.number, reason: .duplicateName(name))
    }
    owner[name] = module
    return text
  }
}
