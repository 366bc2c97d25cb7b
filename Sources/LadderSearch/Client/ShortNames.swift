/// Gives the variables, functions and parameters of a script names of a letter or two.
///
/// A name is shortened to the same letters everywhere, so that scopes stay what they are and none has to be
/// worked out. That asks two things of the modules: a name that one of them declares stands for nothing of the
/// browser's in another, and there are no classes (a script with one is left as it is). Properties keep
/// their names; `{ text }` becomes `{text:a}`.
struct ShortNames {
  private let script: ScriptTokens
  /// Each token that is a name, as text; empty for others.
  private let names: [String]
  private var roles: [Role]
  private var declared: Set<String> = []

  private enum Role { case other, variable, shorthand, key }

  static func shorten(_ source: [UInt8]) -> [UInt8] {
    var names = ShortNames(ScriptTokens(source))
    guard !names.hasClass else { return source }
    names.assignRoles()
    names.collectDeclared()
    return names.rewritten()
  }

  private init(_ script: ScriptTokens) {
    self.script = script
    names = script.tokens.indices.map { token in
      guard script.tokens[token].kind == .name else { return "" }
      return String(decoding: script.text(token), as: UTF8.self)
    }
    roles = [Role](repeating: .other, count: script.tokens.count)
  }

  private func isName(_ token: Int) -> Bool {
    script.tokens.indices.contains(token) && script.tokens[token].kind == .name
  }

  private func isName(_ token: Int, _ name: String) -> Bool {
    names.indices.contains(token) && names[token] == name
  }

  private var hasClass: Bool { script.tokens.indices.contains { isName($0, "class") } }

  // MARK: - what each name is

  private mutating func assignRoles() {
    for token in script.tokens.indices where isName(token) {
      if script.isMark(token - 1, ".") || script.isMark(token - 1, "?.") {
        roles[token] = .key
      } else if isInKeyPlace(token) {
        let isKey = script.isMark(token + 1, ":") || script.isMark(token + 1, "(")
        roles[token] = isKey ? .key : .shorthand
      } else {
        roles[token] = .variable
      }
    }
  }

  /// Whether a name stands where an object or a pattern has its keys.
  private func isInKeyPlace(_ token: Int) -> Bool {
    let bracket = script.brackets[token]
    guard bracket >= 0, script.isMark(bracket, "{"), isObject(bracket) else { return false }
    return token - 1 == bracket || script.isMark(token - 1, ",")
  }

  /// Whether a brace opens an object or a pattern, and not a block.
  private func isObject(_ brace: Int) -> Bool {
    let before = brace - 1
    guard script.tokens.indices.contains(before) else { return false }
    switch script.tokens[before].kind {
    case .literal: return false
    case .name: return !["do", "else", "finally", "try"].contains { isName(before, $0) }
    case .mark:
      return !script.isMark(before, "=>")
        && ![")", "{", "}", ";", "]"].contains { script.isMark(before, $0) }
    }
  }

  // MARK: - what is declared

  private mutating func collectDeclared() {
    for token in script.tokens.indices {
      if isName(token, "const") || isName(token, "let") {
        declare(token + 1)
      } else if isName(token, "function") {
        let name = script.isMark(token + 1, "*") ? token + 2 : token + 1
        declare(name)
        if script.isMark(name + 1, "(") { declare(name + 1) }
      } else if isName(token, "catch"), roles[token] != .key {
        declare(token + 1)
      } else if script.isMark(token, "=>") {
        declare(script.isMark(token - 1, ")") ? script.partners[token - 1] : token - 1)
      }
    }
  }

  /// Declares a name, or every name of the pattern or the parameters that a bracket opens.
  private mutating func declare(_ token: Int) {
    guard script.tokens.indices.contains(token) else { return }
    if isName(token) {
      if roles[token] != .key { declared.insert(names[token]) }
      return
    }
    let end = script.partners[token]
    guard end > token else { return }
    var inside = token + 1
    while inside < end {
      if isName(inside) {
        declare(inside)
      } else if script.isMark(inside, "=") {
        // What a default says is not declared here.
        while inside < end, !script.isMark(inside + 1, ","), inside + 1 < end {
          inside = max(inside + 1, script.partners[inside + 1])
        }
      }
      inside += 1
    }
  }

  // MARK: - the new script

  private func rewritten() -> [UInt8] {
    let short = shortNames()
    var out: [UInt8] = []
    var copied = 0
    for token in script.tokens.indices {
      guard roles[token] == .variable || roles[token] == .shorthand,
        let name = short[names[token]]
      else { continue }
      let range = script.tokens[token].range
      out += script.source[copied..<range.lowerBound]
      if roles[token] == .shorthand { out += script.source[range] + [UInt8(ascii: ":")] }
      out += name.utf8
      copied = range.upperBound
    }
    return out + script.source[copied...]
  }

  /// The shortest free name for each that is declared, those used most first.
  private func shortNames() -> [String: String] {
    var uses: [String: (count: Int, first: Int)] = [:]
    var taken = Self.keywords
    for token in script.tokens.indices where isName(token) {
      let name = names[token]
      if roles[token] != .key, declared.contains(name), !Self.keywords.contains(name) {
        uses[name, default: (0, token)].count += 1
      } else {
        taken.insert(name)
      }
    }
    var short: [String: String] = [:]
    var number = 0
    for (name, _) in uses.sorted(by: {
      ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first)
    }) {
      var next = Self.name(number)
      while taken.contains(next) {
        number += 1
        next = Self.name(number)
      }
      number += 1
      short[name] = next
    }
    return short
  }

  /// Words that keep their meaning, those among them that a module could declare.
  private static let keywords: Set = [
    "as", "async", "await", "break", "case", "catch", "const", "continue", "default", "delete",
    "do",
    "else", "false", "finally", "for", "function", "get", "if", "in", "instanceof", "let", "new",
    "null",
    "of", "return", "set", "switch", "this", "throw", "true", "try", "typeof", "var", "void",
    "while",
    "yield",
  ]

  /// The names `a`, `b` … `Z`, `aa` and so on by number.
  private static func name(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    var out: [UInt8] = []
    var rest = number
    repeat {
      out.insert(letters[rest % letters.count], at: 0)
      rest = rest / letters.count - 1
    } while rest >= 0
    return String(decoding: out, as: UTF8.self)
  }
}
