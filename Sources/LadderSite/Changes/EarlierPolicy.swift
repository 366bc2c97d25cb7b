import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderMarkup

/// A policy as it was in its last version.
struct EarlierPolicy: Sendable {
  let version: String
  let effectiveFrom: String?
  /// The day of the commit with which the version of today began.
  let changedOn: Day
  let document: Document
}

/// The earlier texts of policies, from the history of the repository; none where there is no repository, where
/// its history is cut off, or where the site does not show when pages were changed.
///
/// A policy's last version is the newest text in its history that names another version or another day than it
/// does now, wherever the file lay then. A text that takes too long to parse is compared with nothing.
func readEarlierPolicies(
  _ options: BuildOptions, _ settings: SiteSettings, _ source: ParsedSource, files: [SourceFile],
  markup: MarkupOptions
) async -> [Identifier<Policy>: EarlierPolicy] {
  let folder = "content/policies"
  let policies = source.pages.filter { isInside($0.file.path, folder) }
  guard let git = options.git, settings.repository.showsUpdated, !policies.isEmpty,
    Git.isRepository(options.source)
  else { return [:] }
  let now = Dictionary(
    policies.compactMap { PolicyVersion($0.frontMatter, in: $0.file) }.map { ($0.id, $0) }
  ) { first, _ in first }
  var last: [Identifier<Policy>: (version: PolicyVersion, text: EarlierText)] = [:]
  for text in git.earlierTexts(
    of: options.source, below: folder, linesLike: "^(version|effective_from):",
    timeZone: settings.timeZone)
  {
    guard let version = PolicyVersion(text, markup.limits), let current = now[version.id],
      version != current, last[version.id] == nil
    else { continue }
    last[version.id] = (version, text)
  }
  let includable = IncludableFiles(files)
  let found = last.sorted { $0.key < $1.key }.map(\.value)
  let parsed = await watchedMap(found, limit: .seconds(markup.limits.fileSeconds)) { found in
    let file = SourceFile(path: found.text.path, bytes: found.text.bytes)
    return EarlierPolicy(
      version: found.version.version, effectiveFrom: found.version.effectiveFrom,
      changedOn: found.text.changedOn,
      document: ParsedSource.PageFile.parse(file, markup, includable).value.document)
  }
  var earlier: [Identifier<Policy>: EarlierPolicy] = [:]
  for (found, policy) in zip(found, parsed) { earlier[found.version.id] = policy }
  return earlier
}

/// What the front matter of a policy says of its version.
private struct PolicyVersion: Equatable {
  let id: Identifier<Policy>
  let version: String
  let effectiveFrom: String?

  /// Nil where there is no front matter.
  init?(_ frontMatter: YAMLNode?, in file: SourceFile) {
    guard let frontMatter else { return nil }
    id = Identifier(frontMatter["id"]?.scalar?.text ?? file.stem)
    version = frontMatter["version"]?.scalar?.text ?? ""
    effectiveFrom = frontMatter["effective_from"]?.scalar?.text
  }

  /// Nil for what is no policy that could be read.
  init?(_ text: EarlierText, _ limits: Limits) {
    guard text.path.hasSuffix(".md"), text.bytes.count <= limits.markdownBytes else { return nil }
    let file = SourceFile(path: text.path, bytes: text.bytes)
    guard encodingProblem(of: file) == nil,
      let yaml = FrontMatter.split(file, limits: limits).value.yaml
    else { return nil }
    self.init(YAMLNode.parse(file, in: yaml, limits: limits).value, in: file)
  }
}
