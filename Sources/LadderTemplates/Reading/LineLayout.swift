import LadderDiagnostics

/// Finds the lines that hold only tags which write nothing, and where indentation is due.
///
/// The specification calls such tags standalone: the whole line goes, and the blanks before a partial
/// become the indentation of its lines. Here a line goes if it holds tags and blanks only, and these are
/// either one `{{>partial}}` or one `{{<parent}}…{{/parent}}`, or any number of section tags, block
/// tags, comments and delimiter changes, unless a section or block both opens and closes on the line.
///
/// The content of a block inside `{{<parent}}` has lines of its own, and the whole parent counts as one
/// tag on the line around it. Works on tokens in one pass with a stack of its own, never recursion.
struct LineLayout {
  private let file: SourceFile
  private(set) var tokens: [Token]
  private var opens: [Int] = []
  /// The tokens of the current line of each text that is being read.
  ///
  /// That is the template, what stands in a parent outside its blocks, a block's content, and so on.
  private var lines: [[Int]] = [[]]

  init(_ file: SourceFile, _ tokens: [Token]) {
    self.file = file
    self.tokens = tokens
  }

  mutating func run() {
    for index in tokens.indices {
      let token = tokens[index]
      switch token.kind {
      case .text:
        lines[lines.count - 1].append(index)
        if file.bytes[token.range.upperBound - 1] == 0x0A { finishLine() }
      case .parent:
        opens.append(index)
        lines.append([])
      case .section, .inverted, .block:
        if token.kind == .block, let outer = opens.last, tokens[outer].kind == .parent {
          lines.append([])
        }
        opens.append(index)
        lines[lines.count - 1].append(index)
      case .close:
        // A template whose tags do not match is reported by the parser and never laid out.
        guard closeTag(index) else { return }
      case .variable, .raw, .partial, .comment, .delimiters:
        lines[lines.count - 1].append(index)
      }
    }
    finishLine()
  }

  private mutating func closeTag(_ index: Int) -> Bool {
    guard let opening = opens.popLast(),
      file.bytes[tokens[opening].name].elementsEqual(file.bytes[tokens[index].name])
    else { return false }
    tokens[index].partner = opening
    let isArgument =
      tokens[opening].kind == .block && opens.last.map { tokens[$0].kind == .parent } ?? false
    if tokens[opening].kind == .parent {
      lines.removeLast()
      lines[lines.count - 1].append(opening)
    } else {
      lines[lines.count - 1].append(index)
      if isArgument {
        finishLine()
        lines.removeLast()
      }
    }
    return true
  }

  private mutating func finishLine() {
    let line = lines[lines.count - 1]
    lines[lines.count - 1].removeAll(keepingCapacity: true)
    guard let first = line.first else { return }
    if isAlone(line) {
      let end = line.last.map { tokens[$0].range.upperBound }
      let blanks = tokens[first].kind == .text ? tokens[first].range : 0..<0
      for index in line {
        if tokens[index].kind == .text {
          tokens[index].isDropped = true
        } else {
          tokens[index].isAlone = true
          tokens[index].nextLine = end
          tokens[index].indentation = blanks
        }
      }
    } else {
      markStart(of: line)
    }
  }

  private func isAlone(_ line: [Int]) -> Bool {
    var tagCount = 0
    var writes = false
    for index in line {
      let token = tokens[index]
      switch token.kind {
      case .text:
        if !file.isBlank(token.range) { return false }
        continue
      case .variable, .raw: return false
      case .partial, .parent: writes = true
      case .close:
        if let partner = token.partner, partner >= line[0] { return false }
      case .section, .inverted, .block, .comment, .delimiters: break
      }
      tagCount += 1
    }
    return tagCount == 1 || (tagCount > 1 && !writes)
  }

  /// Sets the blanks that lead the line apart from its text.
  private mutating func markStart(of line: [Int]) {
    let first = line[0]
    let token = tokens[first]
    // The content of a block that goes on in the line of its tag does not begin a line.
    if token.kind == .block, isArgument(first) { return }
    guard token.kind == .text else {
      tokens[first].lineStart = token.range.lowerBound..<token.range.lowerBound
      return
    }
    // An empty line gets no indentation.
    if line.count == 1, file.isBlank(token.range) { return }
    var end = token.range.lowerBound
    while end < token.range.upperBound, file.bytes[end].isBlank { end += 1 }
    let blanks = token.range.lowerBound..<end
    tokens[first].lineStart = blanks
    tokens[first].range = end..<token.range.upperBound
    if end == token.range.upperBound, line.count > 1 { tokens[line[1]].indentation = blanks }
  }

  private func isArgument(_ index: Int) -> Bool {
    opens.reversed().drop { $0 >= index }.first.map { tokens[$0].kind == .parent } ?? false
  }
}
