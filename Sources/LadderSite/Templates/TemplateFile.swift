package import LadderInput

/// A default template, style sheet, script or file of texts, and the file that a site may put in its place.
package struct TemplateFile: Sendable {
  /// Below `site-templates/`: `partials/crumbs.mustache`.
  package let name: String
  /// Where the default lies.
  package let location: String
  /// Where the site's own lies, or would.
  package let own: String
  /// Whether the site has its own.
  package let isOwn: Bool

  /// The file the site is made with.
  package var used: String { isOwn ? own : location }
}

/// Every default file, by name.
package func templateFiles(
  defaults: String, source: String
) throws(FileError) -> [TemplateFile] {
  let root = defaults + "/site-templates"
  return try names(in: root, below: "").map { name in
    let location = root + "/" + name
    let own = source + "/site-templates/" + name
    // A source folder may be the one the defaults lie in.
    let status = try? FileStatus.of(own, followingLinks: true)
    let isDefault = status == (try? FileStatus.of(location, followingLinks: true))
    return TemplateFile(
      name: name, location: location, own: own, isOwn: status?.kind == .file && !isDefault)
  }
}

/// The files in a site's own `site-templates/` that take no default's place, by name.
package func furtherTemplateFiles(defaults: String, source: String) -> [String] {
  let usual = Set((try? names(in: defaults + "/" + templateFolder, below: "")) ?? [])
  let own = (try? names(in: source + "/" + templateFolder, below: "")) ?? []
  return own.filter { !usual.contains($0) }
}

private func names(in folder: String, below prefix: String) throws(FileError) -> [String] {
  var result: [String] = []
  for name in try listFolder(folder).compactMap(\.text) where !name.hasPrefix(".") {
    switch try FileStatus.of(folder + "/" + name, followingLinks: true).kind {
    case .folder: result += try names(in: folder + "/" + name, below: prefix + name + "/")
    case .file: result.append(prefix + name)
    case .link, .other: break
    }
  }
  return result.sorted()
}
