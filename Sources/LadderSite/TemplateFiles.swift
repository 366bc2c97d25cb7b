import LadderDiagnostics
import LadderInput
import LadderSearch

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
}

private let folder = "site-templates"

/// Reads the default templates, and puts the site's own files of the same name in their place.
func readTemplates(
  _ options: BuildOptions, overrides: [SourceFile]
) async throws(FileError) -> Diagnosed<TemplateFiles> {
  let defaults: Diagnosed<SourceTree>
  do {
    defaults = try await SourceTree.read(root: options.templates, folders: [folder])
  } catch {
    return Diagnosed(TemplateFiles(), [.missingTemplates(options.templates)])
  }
  var byPath: [String: SourceFile] = [:]
  for file in defaults.value.texts { byPath[file.path] = file }
  for file in overrides where file.path.hasPrefix(folder + "/") { byPath[file.path] = file }
  var result = TemplateFiles()
  for (path, file) in byPath.sorted(by: { $0.key < $1.key }) {
    result.files.append(file)
    let name = String(path.dropFirst(folder.count + 1))
    if name.hasSuffix(".mustache") {
      result.templates[String(name.dropLast(".mustache".count))] = file
    } else {
      result.texts.append(file)
    }
  }
  for asset in defaults.value.assets {
    let name = String(asset.path.dropFirst(folder.count + 1))
    guard name.hasPrefix("assets/") else { continue }
    let own = options.source + "/" + asset.path
    guard let bytes = try? readFile(own) else {
      result.add(name, try readFile(asset.location))
      continue
    }
    result.add(name, bytes)
  }
  result.styles.sort { rank($0) < rank($1) }
  return Diagnosed(result, defaults.diagnostics)
}

/// The tokens come before the sheet that uses them.
private func rank(_ style: String) -> Int { style.hasPrefix("assets/tokens") ? 0 : 1 }

extension TemplateFiles {
  fileprivate mutating func add(_ name: String, _ bytes: [UInt8]) {
    if name.hasPrefix("assets/search/") {
      searchClient.append(
        ClientModule(name: String(name.dropFirst("assets/search/".count)), bytes: bytes))
      return
    }
    let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let hash = String(contentHash(bytes), radix: 16).prefix(8)
    let path = "\(name[..<dot]).\(hash)\(name[dot...])"
    assets.append(Asset(path: path, bytes: bytes))
    let short = name.dropFirst("assets/".count)
    let isOfSomePages = short.utf8.contains(UInt8(ascii: "/"))
    if name.hasSuffix(".css"), !isOfSomePages { styles.append(path) }
    if name.hasSuffix(".js") || name.hasSuffix(".css") && isOfSomePages {
      named[String(short)] = path
    }
  }
}
