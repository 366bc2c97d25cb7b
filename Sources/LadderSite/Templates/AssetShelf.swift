import LadderDiagnostics
import LadderInput

/// The files under `site-templates/assets/`: the defaults, with the site's own in their place, and those
/// that only the site has.
///
/// Each is published under a name that tells what it holds, so that browsers may keep it for good;
/// addresses in style sheets are changed to those names.
struct AssetShelf {
  /// Where the bytes of a file lie, by its name below `site-templates/`: `assets/logo.svg`.
  private let locations: [String: String]
  /// The names of the files that take no default's place.
  let own: [String]
  /// The published files by name.
  private var published: [String: TemplateFiles.Asset] = [:]
  /// The style sheets that are being read: two that load each other have no order.
  private var open: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Style sheets in which something is wrong.
  private(set) var files: [SourceFile] = []

  init(defaults: [AssetFile], own files: [AssetFile]) {
    func name(_ file: AssetFile) -> String { String(file.path.dropFirst(templateFolder.count + 1)) }
    let given = files.filter { name($0).hasPrefix("assets/") }
    var locations: [String: String] = [:]
    for file in defaults + given { locations[name(file)] = file.location }
    let usual = Set(defaults.map(name))
    self.locations = locations
    own = given.map(name).filter { !usual.contains($0) }.sorted()
  }

  /// The bytes of a file as they are on disk.
  func bytes(of name: String) throws(FileError) -> [UInt8] {
    try readFile(locations[name] ?? name)
  }

  /// Publishes a file with all it uses, unless it has been.
  mutating func publish(_ name: String) throws(FileError) -> TemplateFiles.Asset {
    if let asset = published[name] { return asset }
    var bytes = try bytes(of: name)
    if name.hasSuffix(".css") {
      open.insert(name)
      bytes = try sheet(bytes, name)
      open.remove(name)
    }
    let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let hash = String(contentHash(bytes), radix: 16).prefix(8)
    let asset = TemplateFiles.Asset(path: "\(name[..<dot]).\(hash)\(name[dot...])", bytes: bytes)
    published[name] = asset
    return asset
  }

  /// The published files that only the site has, in the order of their names.
  var publishedOwn: [(name: String, asset: TemplateFiles.Asset)] {
    own.compactMap { name in published[name].map { (name, $0) } }
  }

  /// A style sheet with the addresses of files as they are published.
  private mutating func sheet(_ bytes: [UInt8], _ name: String) throws(FileError) -> [UInt8] {
    let addresses = styleAddresses(in: bytes).filter(\.isOfFile)
    guard !addresses.isEmpty else { return bytes }
    let file = SourceFile(path: templateFolder + "/" + name, bytes: bytes)
    let depth = name.utf8.count { $0 == UInt8(ascii: "/") }
    var result: [UInt8] = []
    var end = 0
    var isSound = true
    for address in addresses {
      let parts = parts(of: address.text)
      let target = joined(percentDecoded(parts.path), onto: name)
      if !address.isElsewhere, let target, locations[target] != nil, !open.contains(target) {
        result += bytes[end..<address.bounds.lowerBound]
        result += (wayUp(depth) + urlEncoded(try publish(target).path) + parts.rest).utf8
        end = address.bounds.upperBound
      } else {
        isSound = false
        diagnostics.append(
          .unknownAsset(
            address.text, isElsewhere: address.isElsewhere,
            near: nearestName(to: target ?? parts.path, among: own), at: file.range(address.bounds))
        )
      }
    }
    if !isSound { files.append(file) }
    return result + bytes[end...]
  }

  /// The path of an address, and what may follow it: a query, a fragment.
  private func parts(of address: String) -> (path: String, rest: String) {
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    return (String(address[..<end]), String(address[end...]))
  }
}
