import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderMarkup

/// The files beside pages: those that a page leads to are published, the others are reported.
///
/// What only a withheld page uses stays back with it and is not reported.
struct AttachedFiles: Sendable {
  /// Above this a picture is slow to load where many read at once.
  static let largestPicture = 1 << 20

  /// In the order of their paths.
  private(set) var published: [AssetFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Takes every file of the source that is no text, and for each page where each of its links leads.
  init(_ assets: [AssetFile], _ catalogue: Catalogue, links: [[LinkTarget?]]) {
    let assets = assets.filter {
      isInside($0.path, "content") && !isInside($0.path, SourceTree.peopleFolder)
        && !isInside($0.path, SourceTree.examFolder)
    }
    guard !assets.isEmpty || catalogue.pages.contains(where: \.hasPictures) else { return }
    var uses: [String: SourceRange] = [:]
    for position in catalogue.pages.indices {
      // Links are looked at in their place: a copy of each would cost more than the looks.
      let page = catalogue.pages[position]
      for index in page.document.links.indices {
        if page.document.links[index].isImage, (page.document.links[index].text ?? "").isEmpty {
          diagnostics.append(.missingAlternative(at: page.document.links[index].range))
        }
        guard let file = links[position][index]?.file else { continue }
        let path = "content/" + file
        if uses[path] == nil { uses[path] = page.document.links[index].destinationRange }
      }
    }
    let kept = Set(
      catalogue.withheld.flatMap { page in
        page.destinations.compactMap { joined(splitAnchor($0).path, onto: page.path) }
      })
    for asset in assets {
      guard let use = uses[asset.path] else {
        if !kept.contains(asset.path) { diagnostics.append(.unusedFile(asset.path)) }
        continue
      }
      published.append(asset)
      if FileForm(asset.path) == .picture, asset.byteCount > Self.largestPicture {
        diagnostics.append(.largePicture(asset.path, asset.byteCount, at: use))
      }
    }
  }
}

extension Page {
  fileprivate var hasPictures: Bool { document.links.contains { $0.isImage } }
}
