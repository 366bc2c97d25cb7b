/// The text that cmark is given, and what was found out on the way that cmark does not know.
///
/// Lines are those of this text, from 1 as cmark counts them; every list is in ascending order of them.
struct PreparedText {
  /// The text; nil if the body can be given to cmark as it stands in the file.
  var bytes: [UInt8]?
  var map: SourceMap

  init(body: Range<Int>) {
    map = SourceMap(from: body.lowerBound)
  }
}
