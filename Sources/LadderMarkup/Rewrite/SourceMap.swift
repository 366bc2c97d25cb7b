/// Where each byte of the text given to cmark stands in the source file.
///
/// The text is the source with stretches put in, left out and moved; between those places offsets run
/// in parallel, so one segment for each is enough.
struct SourceMap {
  private struct Segment {
    let offset: Int
    let source: Int
    /// Whether the stretch was put in, so that all of it stands at one place of the source.
    let isInserted: Bool
  }

  private var segments: [Segment]

  /// The text is the source from an offset on.
  init(from source: Int) {
    segments = [Segment(offset: 0, source: source, isInserted: false)]
  }

  /// Whether the text is anything but the source as it stands.
  var isChanged: Bool { segments.count > 1 || isReplaced }
  private var isReplaced = false

  /// From this offset of the text on, the bytes are those of the source from another offset on.
  mutating func append(offset: Int, source: Int, isInserted: Bool = false) {
    if let last = segments.last, last.offset == offset { segments.removeLast() }
    isReplaced = true
    segments.append(Segment(offset: offset, source: source, isInserted: isInserted))
  }

  /// The place in the source of an offset of the text.
  func source(of offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].offset <= offset { low = middle } else { high = middle }
    }
    let segment = segments[low]
    return segment.isInserted ? segment.source : segment.source + max(0, offset - segment.offset)
  }
}
