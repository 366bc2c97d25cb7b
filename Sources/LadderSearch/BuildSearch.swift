/// Makes the search index of a site: blocks of postings, chunks of text, the manifest and the client.
///
/// Every file but `m.js` is named by its own content. The same pages and modules give the same
/// bytes, whatever `options.parts` is.
///
/// - Parameters:
///   - pages: the public pages in site order; drafts and private pages are not among them.
///   - client: the modules of `site-templates/assets/search/`, in any order.
///   - texts: the client's words, and synonyms.
///   - options: where the index lies, and sizes of its pieces.
/// - Returns: the files, and which of them every page loads.
/// - Throws: `ClientJoinError` if the modules cannot be joined into one script.
package func buildSearch(
  pages: [SearchPage], client: [ClientModule], texts: SearchTexts = SearchTexts(),
  options: SearchOptions = SearchOptions()
) async throws(ClientJoinError) -> SearchOutput {
  let scripts = try ClientScripts.join(client)
  let fold = FoldTable()
  let chunks = TextChunks.plan(pages, chunkBytes: options.chunkBytes)
  let shares = SiteShare.split(pages, chunks: chunks, into: options.parts)
  let indexed = await withTaskGroup(of: (Int, IndexedShare).self) { group in
    for (number, share) in shares.enumerated() {
      group.addTask { (number, IndexedShare(share, pages: pages, chunks: chunks, fold: fold)) }
    }
    var results = [IndexedShare?](repeating: nil, count: shares.count)
    for await (number, result) in group { results[number] = result }
    return results.compactMap { $0 }
  }

  var names: Set<String> = []
  var files: [SearchOutput.File] = []
  var chunkNames: [String] = []
  for var chunk in indexed.flatMap(\.chunks) {
    files.append(chunk.file(in: "t", names: &names))
    chunkNames.append(chunk.name)
  }
  let parts = indexed.map(\.part)
  let blocks = PostingBlocks(
    MergedTerms(parts, sorted: indexed.map(\.sorted)), blockBytes: options.blockBytes,
    names: &names)
  let lists = SuggestionLists(pages: pages, fold: fold, frequent: blocks.frequent, names: &names)
  let manifest = Manifest(
    pages: pages, parts: parts, chunks: chunks, chunkNames: chunkNames, blocks: blocks, fold: fold,
    lists: lists, texts: texts, boosts: options.boosts)
  files += blocks.files
  files += lists.files
  files.append(SearchOutput.File(path: Manifest.name, bytes: manifest.script()))
  files += scripts.others + [scripts.stub]
  let folder = options.folder + "/"
  return SearchOutput(
    files: files.map { SearchOutput.File(path: folder + $0.path, write: $0.write) },
    stubScriptPath: folder + scripts.stub.path)
}

/// What one task indexes: neighbouring pages, and neighbouring chunks of text.
private struct SiteShare: Sendable {
  let pages: Range<Int>
  let firstSection: Int
  let chunks: Range<Int>

  /// Cuts the site into parts of about the same number of bytes.
  static func split(
    _ pages: [SearchPage], chunks: [[TextChunks.Piece]], into parts: Int
  ) -> [SiteShare] {
    let total = pages.reduce(0) { $0 + $1.textBytes }
    var shares: [SiteShare] = []
    var first = 0
    var firstSection = 0
    var section = 0
    var bytes = 0
    for (number, page) in pages.enumerated() {
      section += page.sections.count
      bytes += page.textBytes
      let isLast = number == pages.count - 1
      guard isLast || bytes * parts >= total * (shares.count + 1) else { continue }
      let share = shares.count + 1
      let firstChunk = shares.last?.chunks.upperBound ?? 0
      shares.append(
        SiteShare(
          pages: first..<number + 1, firstSection: firstSection,
          chunks:
            firstChunk..<(isLast ? chunks.count : max(firstChunk, chunks.count * share / parts))
        ))
      first = number + 1
      firstSection = section
    }
    return shares
  }
}

/// What a task hands back.
private struct IndexedShare: Sendable {
  let part: SitePart
  let sorted: SortedTerms
  let chunks: [Payload]

  init(_ share: SiteShare, pages: [SearchPage], chunks: [[TextChunks.Piece]], fold: FoldTable) {
    part = SitePart.index(pages[share.pages], firstSection: share.firstSection, fold: fold)
    sorted = SortedTerms(part)
    self.chunks = chunks[share.chunks].map { chunk in
      Payload(hash: TextChunks.hash(chunk, of: pages)) {
        TextChunks.write(chunk, of: pages, to: &$0)
      }
    }
  }
}
