/// What a file held before a commit that changed one of its marked lines.
package struct EarlierText: Sendable, Hashable {
  /// Where the file lay, relative to the source folder.
  package let path: String
  /// The day of the commit that changed it.
  package let changedOn: Day
  package let bytes: [UInt8]
}

extension Git {
  /// The texts of files as they were before each commit that changed a line that fits a pattern, the newest
  /// commit first.
  ///
  /// One pass over the history and one more process that hands out the texts. A file that was only moved
  /// has not changed, one that was added has no earlier text, and one that was moved and edited in one commit was
  /// taken away where it lay.
  ///
  /// - Parameters:
  ///   - folder: the source folder.
  ///   - below: a folder within it.
  ///   - pattern: an extended regular expression for lines.
  ///   - timeZone: the zone whose day counts, as an IANA name.
  /// - Returns: empty if git cannot tell.
  package func earlierTexts(
    of folder: String, below: String, linesLike pattern: String, timeZone: String
  ) -> [EarlierText] {
    let zone = isKnownZone(timeZone) ? timeZone : nil
    var output: [UInt8] = []
    let isDone = run(
      in: folder,
      [
        "log", "--relative", "--raw", "-z", "--no-abbrev", "--find-renames=100%", "--no-ext-diff",
        "--no-textconv", "--no-color", "-G" + pattern,
        zone == nil ? "--date=format:%Y-%m-%d" : "--date=format-local:%Y-%m-%d",
        "--format=%x02%cd", "--", below,
      ], timeZone: zone
    ) {
      output += $0
      return true
    }
    guard isDone else { return [] }
    let changes = changes(output)
    let objects = changes.map(\.object)
    guard let texts = reader.objects(objects, in: folder) else { return [] }
    return zip(changes, texts).compactMap { change, bytes in
      bytes.map { EarlierText(path: change.path, changedOn: change.day, bytes: $0) }
    }
  }
}

private struct Change {
  let path: String
  let day: Day
  /// The name of what the file held before.
  let object: String
}

/// The changes in a log of `:mode mode object object status`, path by path.
private func changes(_ log: [UInt8]) -> [Change] {
  var changes: [Change] = []
  var day: Day?
  var object: String?
  for token in log.split(separator: 0) {
    if token.first == 0x02 {
      day = Day(String(decoding: token.dropFirst(), as: UTF8.self))
      object = nil
      continue
    }
    let rest = token.first == 0x0A ? token.dropFirst() : token
    if rest.first == UInt8(ascii: ":") {
      let fields = rest.dropFirst().split(separator: 0x20)
      object = fields.count >= 5 ? String(decoding: fields[2], as: UTF8.self) : nil
      continue
    }
    guard let day, let old = object, !old.allSatisfy({ $0 == "0" }) else { continue }
    changes.append(
      Change(path: String(decoding: rest, as: UTF8.self), day: day, object: old))
  }
  return changes
}
