internal import Glibc
internal import LadderDiagnostics
import LadderInput

/// Prepares a body for cmark: finds what CommonMark does not know and writes it as something it does.
///
/// One pass over the lines keeps the block structure as cmark will see it (quotes, list items, fences,
/// HTML, paragraphs), so nothing is touched inside code. Most text is only looked at; it is copied once
/// something has to be put in, and if nothing has, cmark reads the file's own bytes.
///
/// Its methods are `mutating` even where they only look: those that are not would each be given a copy of the whole.
struct Rewriter: ~Copyable {
  let file: SourceFile
  let options: MarkupOptions
  /// The body.
  let source: UnsafeBufferPointer<UInt8>
  /// Where the body begins in the file.
  let base: Int

  var prepared: PreparedText
  var diagnostics: [Diagnostic] = []

  private var output: ByteBuffer
  private var copied = 0
  /// The line of the output that is being read, from 1.
  var outputLine = 0

  var containers: [Container] = []
  var leaf = Leaf.none
  /// The last line of the paragraph, held back until it is known what the next one makes of it.
  var pending: PendingLine?
  /// What stands before the content of the paragraph's first line.
  var paragraphPrefix = 0..<0
  /// The line of the output on which the paragraph begins.
  var paragraphLine = 0
  /// The images begun in the paragraph.
  var imageCount = 0
  /// The number of containers around a paragraph that ended with the blank line before this one.
  var definitionDepth = -1

  /// The item without contents that ended with the blank line before this one, and the number of
  /// containers around it; its list goes on.
  var closedItem: (container: Container, depth: Int)?

  /// The number of the last line that looks like an item and lacks the blank behind its number; those that go on
  /// counting from it are not reported again.
  var lastTightNumber: Int?

  /// The last line that looks like an item and lacks the blank behind its `-`: its number, and its marker until that
  /// has been reported.
  var lastTightBullet: (line: Int, marker: Range<Int>?)?

  /// What begins each line that is written for the table.
  var tablePrefix: [UInt8] = []
  var rowCells: [RowCell] = []
  /// For each column of a row the index of the cell that holds it: of the row before and of this one.
  var lastRow: [Int] = []
  var currentRow: [Int] = []
  var footnoteRanges: [String: Range<Int>] = [:]
  /// The files that are to stand in place of lines.
  var includes: [IncludeLine] = []
  /// The line that opened the last code block, and the block if it was open at the end of the text.
  var fenceLine = 0..<0
  var openFence: OpenFence?

  init(
    _ file: SourceFile, body: Range<Int>, source: UnsafeBufferPointer<UInt8>,
    options: MarkupOptions
  ) {
    self.file = file
    self.options = options
    self.source = source
    base = body.lowerBound
    output = ByteBuffer(capacity: source.count + source.count / 4 + 64)
    prepared = PreparedText(body: body)
  }

  /// Reads the whole body and gives what cmark is to see.
  mutating func run() -> PreparedText {
    refuseMarkers()
    prepared.hasFullWidthAsterisks = holdsFullWidthAsterisks()
    guard let bytes = source.baseAddress, !prepared.isRefused else { return prepared }
    let hasReturns = memchr(bytes, 0x0D, source.count) != nil
    var start = 0
    while start < source.count, !prepared.isRefused {
      var end = source.count
      if let found = memchr(bytes + start, 0x0A, source.count - start) {
        end = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      }
      var next = min(end + 1, source.count)
      if hasReturns, let found = memchr(bytes + start, 0x0D, end - start) {
        end = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
        next = end + 1
        if next < source.count, source[next] == UInt8(ascii: "\n") { next += 1 }
      }
      outputLine += 1
      readLine(start, end, next: next)
      start = next
    }
    if case .fence(let character, let length) = leaf {
      openFence = OpenFence(character: character, length: length, line: fileBounds(fenceLine))
      diagnostics.append(.unclosedCode(at: range(fenceLine)))
    }
    closeLeaf()
    if prepared.map.isChanged, !prepared.isRefused {
      copy(upTo: source.count)
      prepared.bytes = Array(output.bytes)
    }
    return prepared
  }

  /// The place in the file of a stretch of the body.
  mutating func range(_ bounds: Range<Int>) -> SourceRange { file.range(fileBounds(bounds)) }

  mutating func fileBounds(_ bounds: Range<Int>) -> Range<Int> {
    bounds.lowerBound + base..<bounds.upperBound + base
  }

  mutating func text(_ bounds: Range<Int>) -> String {
    String(decoding: source[bounds], as: UTF8.self)
  }
}

// MARK: - Output

extension Rewriter {
  /// The end of the source that has been copied or left out.
  var copiedEnd: Int { copied }

  /// Copies the source that has not been copied or left out yet.
  mutating func copy(upTo end: Int) {
    guard end > copied else { return }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<end]))
    copied = end
  }

  /// Puts bytes of Ladder's own before an offset of the source.
  mutating func insert(at offset: Int, _ write: (inout ByteBuffer) -> Void) {
    copy(upTo: offset)
    prepared.map.append(offset: output.count, source: base + copied, isInserted: true)
    write(&output)
    prepared.map.append(offset: output.count, source: base + copied)
  }

  mutating func insert(_ markup: StaticString, at offset: Int) {
    insert(at: offset) { $0.append(markup) }
  }

  /// Leaves out a stretch of the source.
  mutating func skip(_ bounds: Range<Int>) {
    copy(upTo: bounds.lowerBound)
    guard bounds.upperBound > copied else { return }
    copied = bounds.upperBound
    prepared.map.append(offset: output.count, source: base + copied)
  }

  /// The beginning of a line with everything but `>` made blank, so that a line behind it stands in the same
  /// containers.
  mutating func blanked(_ prefix: Range<Int>) -> [UInt8] {
    source[prefix].map { byte in
      byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\t") ? byte : UInt8(ascii: " ")
    }
  }
}

// MARK: - Limits

extension Rewriter {
  /// Whether `＊＊` stands anywhere; its last byte is rarer than its first.
  private mutating func holdsFullWidthAsterisks() -> Bool {
    guard let bytes = source.baseAddress else { return false }
    var start = 5
    while start < source.count, let found = memchr(bytes + start, 0x8A, source.count - start) {
      let index = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      if fullWidthAsterisks(at: index - 5, in: source) { return true }
      start = index + 1
    }
    return false
  }
}

extension Rewriter {
  /// Refuses a text that holds the marker itself.
  private mutating func refuseMarkers() {
    guard let bytes = source.baseAddress else { return }
    var start = 0
    while let found = memchr(bytes + start, Int32(Marker.lead), source.count - start) {
      let index = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      if Marker.stands(at: index, in: source) { refuseMarker(index..<index + Marker.length) }
      start = index + 1
    }
  }

  mutating func refuseMarker(_ bounds: Range<Int>) {
    prepared.isRefused = true
    diagnostics.append(.unusableCharacter(at: range(bounds)))
  }
}
