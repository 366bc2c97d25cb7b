import LadderCatalogue
package import LadderDiagnostics
import LadderMarkup

/// A link or picture that leads to another site.
package struct ExternalLink: Sendable, Hashable {
  package let url: String
  package let place: SourceRange
}

/// The links to other sites in the order of pages and places, for another program to try; Ladder itself uses
/// no network.
func externalLinks(_ catalogue: Catalogue) -> [ExternalLink] {
  catalogue.pages.flatMap { page in
    page.document.links.compactMap { link in
      let leadsAway =
        link.kind == .external
        || link.kind == .image && hasScheme(link.destination)
          && !link.destination.hasPrefix("data:")
      return leadsAway ? ExternalLink(url: link.destination, place: link.destinationRange) : nil
    }
  }
}

extension BuildResult {
  /// The links to other sites as lines of tab-separated values: address, path, line, column.
  package var externalLinkTable: String {
    var tables: [String: LineTable] = [:]
    for file in files where file.path.hasSuffix(".md") { tables[file.path] = LineTable(file.bytes) }
    return externalLinks.map { link in
      let place = tables[link.place.path]?.position(of: link.place.bounds.lowerBound)
      let (line, column) = (place?.line ?? 1, place?.column ?? 1)
      // A tab or line break in an address would break the line.
      let url = String(link.url.filter { !$0.isNewline && $0 != "\t" })
      return "\(url)\t\(link.place.path)\t\(line)\t\(column)\n"
    }.joined()
  }
}
