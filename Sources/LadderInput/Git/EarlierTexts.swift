/// What a file held before one of its marked lines was changed last.
package struct EarlierText: Sendable, Hashable {
  /// Where the file lay then, relative to the source folder.
  package let path: String
  /// The day of the commit that changed it.
  package let changedOn: Day
  package let bytes: [UInt8]
}

extension Git {
  /// The texts of files as they were before lines that fit a pattern were changed last, the newest change
  /// first.
  ///
  /// One pass over the history and one more process that hands out the texts. A file that was only moved
  /// has not changed; one that was added has no earlier text.
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
    let changes = lastChanges(output)
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

/// The newest change of each path in a log of `:mode mode object object status`, path by path.
private func lastChanges(_ log: [UInt8]) -> [Change] {
  var changes: [Change] = []
  var known: Set<String> = []
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
    let path = String(decoding: rest, as: UTF8.self)
    guard let day, let old = object, known.insert(path).inserted else { continue }
    if !old.allSatisfy({ $0 == "0" }) { changes.append(Change(path: path, day: day, object: old)) }
  }
  return changes
}
