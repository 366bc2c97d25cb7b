import LadderDiagnostics
import LadderInput
import LadderSearch
import LadderTemplates

/// The files the look of the site is made from: the defaults, with the site's own in their place.
struct TemplateFiles: Sendable {
  struct Asset: Sendable {
    let path: String
    let bytes: [UInt8]

    /// Whether only pages load it that not everyone may read.
    var isOfPrivatePages: Bool { path.hasPrefix("assets/coordination/") }
  }

  /// By name: `layout`, `partials/criteria`.
  var templates: [String: SourceFile] = [:]
  /// Texts other than templates: the messages of the interface.
  var texts: [SourceFile] = []
  var files: [SourceFile] = []
  /// Style sheets and the like, named by their content.
  var assets: [Asset] = []
  /// The style sheets, in the order in which pages load them.
  var styles: [String] = []
  /// What pages load by name, by the names among the templates: scripts (`site.js`) and the style sheets
  /// in folders, which only some pages load (`coordination/sheet.css`).
  var named: [String: String] = [:]
  var searchClient: [ClientModule] = []
  /// What only the site has: names among the templates, and where they are published.
  var own: [(name: String, path: String)] = []
}

let templateFolder = "site-templates"

/// Reads the default templates, and puts the site's own files of the same name in their place.
///
/// `overrides` are the texts of the source, `assets` its other files.
func readTemplates(
  _ options: BuildOptions, overrides: [SourceFile], assets: [AssetFile] = []
) async throws(FileError) -> Diagnosed<TemplateFiles> {
  let defaults: Diagnosed<SourceTree>
  do {
    defaults = try await SourceTree.read(root: options.templates, folders: [templateFolder])
  } catch {
    return Diagnosed(TemplateFiles(), [.missingTemplates(options.templates)])
  }
  let own = overrides.filter { $0.path.hasPrefix(templateFolder + "/") }
  var byPath: [String: SourceFile] = [:]
  for file in defaults.value.texts + own { byPath[file.path] = file }
  var result = TemplateFiles()
  for (path, file) in byPath.sorted(by: { $0.key < $1.key }) {
    result.files.append(file)
    let name = String(path.dropFirst(templateFolder.count + 1))
    if name.hasSuffix(".mustache") {
      result.templates[String(name.dropLast(".mustache".count))] = file
    } else {
      result.texts.append(file)
    }
  }
  // A JSON file or a table among the assets was read as text, but is handed out as it is.
  let ownAssets =
    assets.filter { $0.path.hasPrefix(templateFolder + "/") }
    + own.filter { $0.path.hasPrefix(templateFolder + "/assets/") }.map {
      AssetFile(
        path: $0.path, byteCount: $0.bytes.count, location: options.source + "/" + $0.path)
    }
  var shelf = AssetShelf(
    defaults: defaults.value.assets.filter { $0.path.hasPrefix(templateFolder + "/assets/") },
    own: ownAssets)
  for file in defaults.value.assets {
    let name = String(file.path.dropFirst(templateFolder.count + 1))
    if name.hasPrefix("assets/search/") {
      result.searchClient.append(
        ClientModule(
          name: String(name.dropFirst("assets/search/".count)), bytes: try shelf.bytes(of: name)))
    } else if name.hasPrefix("assets/") {
      result.add(name, try shelf.publish(name))
    }
  }
  for name in shelf.own where result.isUsed(name) { _ = try shelf.publish(name) }
  result.own = shelf.publishedOwn.map { ($0.name, $0.asset.path) }
  result.assets += shelf.publishedOwn.map(\.asset)
  result.files += shelf.files
  result.styles.sort { rank($0) < rank($1) }
  let usual = (defaults.value.texts.map(\.path) + defaults.value.assets.map(\.path))
  let unused = result.unused(own.map(\.path) + ownAssets.map(\.path), usual: usual)
  return Diagnosed(
    result,
    defaults.diagnostics + shelf.diagnostics + unused + result.large(ownAssets))
}

/// The tokens come before the sheet that uses them.
private func rank(_ style: String) -> Int { style.hasPrefix("assets/tokens") ? 0 : 1 }

extension TemplateFiles {
  fileprivate mutating func add(_ name: String, _ asset: Asset) {
    assets.append(asset)
    let short = name.dropFirst("assets/".count)
    let isOfSomePages = short.utf8.contains(UInt8(ascii: "/"))
    if name.hasSuffix(".css"), !isOfSomePages { styles.append(asset.path) }
    if name.hasSuffix(".js") || name.hasSuffix(".css") && isOfSomePages {
      named[String(short)] = asset.path
    }
  }

  /// Whether a template shows the address of a file: `{{assets.logo.svg}}`.
  fileprivate func isUsed(_ name: String) -> Bool {
    let tag = Array(("assets." + name.dropFirst("assets/".count)).utf8)
    return templates.values.contains { file in
      file.bytes.contains(tag) { $0 == UInt8(ascii: "}") || $0 == 0x20 }
    }
  }

  /// The site's own files that change nothing, most likely because their names are mistaken.
  ///
  /// Messages of another language and notes are left alone.
  fileprivate func unused(_ paths: [String], usual: [String]) -> [Diagnostic] {
    let usual = Set(usual)
    let strange = Set(paths).subtracting(usual).sorted()
    guard !strange.isEmpty else { return [] }
    let assets = Set(own.map { templateFolder + "/" + $0.name })
    let included = TemplateSet.parse(templates).value.includedNames
    return strange.filter { path in
      if assets.contains(path) { return false }
      let name = path.dropFirst(templateFolder.count + 1)
      if name.hasPrefix("messages/"), name.hasSuffix(".yaml") { return false }
      if name.hasSuffix(".md") || name.hasSuffix(".txt") { return false }
      return !name.hasSuffix(".mustache")
        || !included.contains(String(name.dropLast(".mustache".count)))
    }.map { path in
      let last = path.split(separator: "/").last ?? ""
      let same = usual.sorted().first { $0.hasSuffix("/" + last) }
      let near = same ?? nearestName(to: path, among: usual.sorted())
      return .unusedTemplateFile(
        path, near: near.map { String($0.dropFirst(templateFolder.count + 1)) })
    }
  }

  /// The site's own pictures that are slow to load.
  fileprivate func large(_ files: [AssetFile]) -> [Diagnostic] {
    let used = Set(own.map { templateFolder + "/" + $0.name })
    return files.filter {
      used.contains($0.path) && FileForm($0.path) == .picture
        && $0.byteCount > AttachedFiles.largestPicture
    }.map {
      .largePicture($0.path, $0.byteCount, at: SourceRange(path: $0.path, bounds: 0..<0))
    }
  }

  /// The addresses of the site's own files from its root, for templates: `{{assets.logo.svg}}`.
  var ownAddresses: Constants {
    var all = Constants()
    for (name, path) in own {
      let parts = name.dropFirst("assets/".count).split(
        separator: ".", omittingEmptySubsequences: false)
      all.put(.text(urlEncoded(path)), under: parts.map(String.init)[...])
    }
    return all
  }
}

extension Constants {
  /// Puts a value where a name with dots leads to.
  fileprivate mutating func put(_ value: Constant, under name: ArraySlice<String>) {
    guard let first = name.first else { return }
    guard name.count > 1 else {
      self[first] = value
      return
    }
    var inner = Constants()
    if case .record(let known)? = self[first] { inner = known }
    inner.put(value, under: name.dropFirst())
    self[first] = .record(inner)
  }
}

extension [UInt8] {
  /// Whether a word stands in it with a byte of some kind behind it.
  fileprivate func contains(_ word: [UInt8], before isEnd: (UInt8) -> Bool) -> Bool {
    guard let first = word.first, count > word.count else { return false }
    for start in 0..<count - word.count where self[start] == first {
      if isEnd(self[start + word.count]), self[start..<start + word.count].elementsEqual(word) {
        return true
      }
    }
    return false
  }
}
