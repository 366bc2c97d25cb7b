import LadderDiagnostics
import LadderInput

/// What a page of `docs/codes/` shows: the files of its two examples and what is said of the first.
struct CodePageExample: Sendable {
  /// Nil where only the world outside the files can bring the problem about.
  private(set) var bad: Overlay?
  private(set) var good: Overlay?
  private(set) var said = ""

  static let folder = packageRoot + "/docs/codes"

  /// The page as lines, and the lines between which what is said stands.
  private var lines: [Substring]
  private var saidLines = 0..<0

  init(_ code: DiagnosticCode) throws {
    try self.init(
      String(decoding: readFile("\(Self.folder)/\(code.rawValue).md"), as: UTF8.self))
  }

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var section: Substring = ""
    var path: Substring?
    var fenceStart: Int?
    var files: [Substring: [OverlayFile]] = [:]
    for (number, line) in lines.enumerated() {
      if let start = fenceStart {
        guard line == "```" else { continue }
        fenceStart = nil
        let content = lines[(start + 1)..<number]
        if lines[start] == "```text", path == nil {
          said = content.map { $0 + "\n" }.joined()
          saidLines = start + 1..<number
        } else if let heading = path {
          files[section, default: []].append(OverlayFile(heading, content))
          path = nil
        }
      } else if line.hasPrefix("```") {
        fenceStart = number
      } else if line.hasPrefix("## ") {
        section = line.dropFirst(3)
      } else if line.hasPrefix("`"), line.hasSuffix("`") || line.hasSuffix("）") {
        path = line
        if OverlayFile.isWhole(line) {
          files[section, default: []].append(OverlayFile(line, []))
          path = nil
        }
      }
    }
    bad = files["错误的写法"].map(OverlayFile.overlay)
    good = files["正确的写法"].map(OverlayFile.overlay)
  }

  /// The page saying something else.
  func text(saying said: String) -> String {
    var lines = lines
    let new = said.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    lines.replaceSubrange(saidLines, with: new)
    return lines.joined(separator: "\n")
  }
}

/// A file of an example: `` `path` `` on a line of its own, which may say what is special about it, and the
/// fenced lines below.
private struct OverlayFile {
  let heading: Substring
  let content: ArraySlice<Substring>

  init(_ heading: Substring, _ content: ArraySlice<Substring>) {
    self.heading = heading
    self.content = content
  }

  /// Whether the line is all there is of a file: one that is missing, or a link.
  static func isWhole(_ heading: Substring) -> Bool {
    heading.hasSuffix("（没有这个文件）") || heading.hasSuffix("（符号链接）")
  }

  static func overlay(_ files: [OverlayFile]) -> Overlay {
    var lines: [Substring] = []
    var hasEscapes = false
    for file in files {
      let names = file.heading.split(separator: "`", omittingEmptySubsequences: false)
      let path = names[1]
      if file.heading.hasSuffix("（没有这个文件）") {
        lines.append("-- \(path) removed --")
      } else if file.heading.hasSuffix("（符号链接）") {
        lines.append("-- \(path) -> \(names[3]) --")
      } else {
        hasEscapes = hasEscapes || file.heading.contains(#"`\xNN`"#)
        lines.append("-- \(path) --")
        lines += file.content
      }
    }
    return Overlay(lines, hasEscapes: hasEscapes)
  }
}
