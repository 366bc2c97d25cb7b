import LadderDiagnostics
import LadderInput

// What the front matter of a page says that needs more than its type to be right.

extension MappingReader {
  /// Why the page takes no part in the build, and where that is written; nil if it does.
  mutating func reasonToWithhold(
    _ selection: PageSelection
  ) -> (reason: WithheldPage.Reason, place: SourceRange)? {
    let publish = read(PageFields.publishDate)
    let expiry = read(PageFields.expiryDate)
    if let publish, let expiry, expiry <= publish {
      report(.dateNotAfter("expiry_date", "publish_date", at: range(of: PageFields.expiryDate)))
    }
    if read(PageFields.draft), !selection.includesDrafts {
      return (.draft, range(of: PageFields.draft))
    }
    guard let today = selection.asOf else { return nil }
    if let publish, publish > today {
      return (.scheduled(publish), range(of: PageFields.publishDate))
    }
    if let expiry, expiry <= today {
      return (.expired(expiry), range(of: PageFields.expiryDate))
    }
    return nil
  }

  /// The tags, each once.
  ///
  /// A tag becomes the name of a folder, so it holds a letter or a digit and is not too long.
  mutating func readTags() -> [Located<String>] {
    var tags: [Located<String>] = []
    for tag in read(PageFields.tags) {
      let letters = tag.value.unicodeScalars.contains { $0.properties.isAlphabetic || isDigit($0) }
      if tag.value.unicodeScalars.contains(where: { "，、；,;".unicodeScalars.contains($0) }) {
        report(.tagsInOne(tag.value, at: tag.range))
      } else if !letters || tag.value.utf8.count > 90 {
        report(.unusableTag(tag.value, at: tag.range))
      } else if !tags.contains(where: { $0.value == tag.value }) {
        tags.append(tag)
      }
    }
    return tags
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  /// The former places of the page, without what may differ: `/guide/old/`, `guide/old.md` and
  /// `content/guide/old.md` are one.
  mutating func readAliases() -> [Located<String>] {
    var aliases: [Located<String>] = []
    for alias in read(PageFields.aliases) {
      guard let place = formerPlace(alias.value) else {
        report(.unusableAlias(alias.value, at: alias.range))
        continue
      }
      if aliases.contains(where: { $0.value == place }) { continue }
      aliases.append(Located(place, at: alias.range))
    }
    return aliases
  }

  /// Where the front matter says when the page is to be looked at again.
  var placeOfReview: SourceRange {
    has(PageFields.reviewBy) ? range(of: PageFields.reviewBy) : range(of: PageFields.reviewEvery)
  }
}

/// Whether a page's id can be written wherever ids are: it holds no blank, comma or bracket.
func isPlainID(_ id: String) -> Bool {
  !id.unicodeScalars.contains { $0.value <= 0x20 || ",;|#[]，；、".unicodeScalars.contains($0) }
}

/// A former place of a page as a folder under `content/`: `guide/old_name`; nil for what cannot be one.
package func formerPlace(_ written: String) -> String? {
  var path = written[...]
  if path.hasPrefix("/") { path = path.dropFirst() }
  if path.hasPrefix("content/") { path = path.dropFirst("content/".count) }
  for ending in ["/_index.md", "/index.html", ".md", ".html", "/"] where path.hasSuffix(ending) {
    path = path.dropLast(ending.count)
    break
  }
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let isUsable = parts.allSatisfy { part in
    !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 200
      && !part.unicodeScalars.contains {
        $0.value < 0x21 || ":?#\\%*\"<>|".unicodeScalars.contains($0)
      }
  }
  return isUsable ? String(path) : nil
}
