extension Document {
  /// The heading that an anchor names: by its id, or as GitHub, GitLab and many other programs would name it.
  ///
  /// Those keep every hyphen, drop punctuation, and number headings of the same name from `-1`; an id of
  /// Ladder's own comes first. So the links of a handbook that was written for them hold.
  package func heading(named anchor: String) -> Heading? {
    if let heading = outline.first(where: { $0.id == anchor }) { return heading }
    var counts: [String: Int] = [:]
    for heading in outline {
      // Raw HTML in a heading is no part of its name there.
      let slug = gitHubSlug(
        of: heading.text.contains("<") ? withoutTags(heading.text) : heading.text)
      let count = counts[slug, default: 0]
      counts[slug] = count + 1
      if anchor == (count == 0 ? slug : "\(slug)-\(count)") { return heading }
    }
    return nil
  }
}

private func withoutTags(_ text: String) -> String {
  var kept = ""
  var rest = Substring(text)
  while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
    kept += rest[..<start]
    let inner = rest[rest.index(after: start)..<end]
    // A placeholder such as `<name>` is text; a tag has a slash or attributes.
    if !inner.hasPrefix("/"), !inner.contains(" ") { kept += rest[start...end] }
    rest = rest[rest.index(after: end)...]
  }
  return kept + rest
}

/// Letters, marks, digits, `_` and `-` stay, Latin in lower case; a space becomes `-`; the rest goes.
private func gitHubSlug(of text: String) -> String {
  var slug = String.UnicodeScalarView()
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case " ": slug.append("-")
    case "-", "_": slug.append(scalar)
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .connectorPunctuation:
        slug.append(scalar)
      default: continue
      }
    }
  }
  return String(slug)
}
