import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderMarkup

/// A policy as it was before its version or the day it takes effect was changed last.
struct EarlierPolicy: Sendable {
  let version: String
  let effectiveFrom: String?
  /// The day of the commit that changed it.
  let changedOn: Day
  let document: Document
}

/// The earlier texts of policies, from the history of the repository; none where there is no repository, where
/// its history is cut off, or where the site does not show when pages were changed.
func readEarlierPolicies(
  _ options: BuildOptions, _ settings: SiteSettings, files: [SourceFile], markup: MarkupOptions
) async -> [Identifier<Policy>: EarlierPolicy] {
  let folder = "content/policies"
  guard let git = options.git, settings.repository.showsUpdated,
    files.contains(where: { isInside($0.path, folder) }), Git.isRepository(options.source)
  else { return [:] }
  let texts = git.earlierTexts(
    of: options.source, below: folder, linesLike: "^(version|effective_from):",
    timeZone: settings.timeZone)
  let includable = IncludableFiles(files)
  let read = await concurrentMap(texts) { text in
    earlierPolicy(text, markup, includable)
  }
  // The newest change of a policy decides, wherever its file lay.
  var policies: [Identifier<Policy>: EarlierPolicy] = [:]
  for case let (id, policy)? in read where policies[id] == nil { policies[id] = policy }
  return policies
}

/// Nil for what is no policy that could be read.
private func earlierPolicy(
  _ text: EarlierText, _ markup: MarkupOptions, _ includable: IncludableFiles
) -> (Identifier<Policy>, EarlierPolicy)? {
  guard text.path.hasSuffix(".md"), text.bytes.count <= markup.limits.markdownBytes else {
    return nil
  }
  let file = SourceFile(path: text.path, bytes: text.bytes)
  guard encodingProblem(of: file) == nil else { return nil }
  let parts = FrontMatter.split(file, limits: markup.limits).value
  guard let yaml = parts.yaml,
    let node = YAMLNode.parse(file, in: yaml, limits: markup.limits).value
  else { return nil }
  let name = text.path.split(separator: "/").last?.dropLast(".md".count) ?? ""
  let document = Document.parse(file, body: parts.body, options: markup, including: includable)
  return (
    Identifier(node["id"]?.scalar?.text ?? String(name)),
    EarlierPolicy(
      version: node["version"]?.scalar?.text ?? "",
      effectiveFrom: node["effective_from"]?.scalar?.text, changedOn: text.changedOn,
      document: document.value)
  )
}
