/// Writes a script with the shorter of two forms that mean the same: `let` for `const`, and no semicolon where a
/// block ends.
///
/// That nothing constant is assigned to is left to whoever writes the modules, whose editor says so.
enum ShortForms {
  static func shorten(_ source: [UInt8]) -> [UInt8] {
    let script = ScriptTokens(source)
    var out: [UInt8] = []
    var copied = 0
    for token in script.tokens.indices {
      let range = script.tokens[token].range
      let short: [UInt8]
      if script.tokens[token].kind == .name, script.text(token).elementsEqual("const".utf8) {
        short = Array("let".utf8)
      } else if script.isMark(token, ";"), script.isMark(token + 1, "}"),
        !isEmptyStatement(token, script)
      {
        short = []
      } else {
        continue
      }
      out += source[copied..<range.lowerBound] + short
      copied = range.upperBound
    }
    return out + source[copied...]
  }

  /// Whether a semicolon is all that a loop or a condition does.
  private static func isEmptyStatement(_ semicolon: Int, _ script: ScriptTokens) -> Bool {
    guard script.isMark(semicolon - 1, ")") else { return false }
    let keyword = script.partners[semicolon - 1] - 1
    guard keyword >= 0, script.tokens[keyword].kind == .name else { return false }
    let words = ["for", "while", "if", "await"]
    let text = script.text(keyword)
    return words.contains { text.elementsEqual($0.utf8) }
  }
}
