/// Makes the search index of a site: blocks of postings, chunks of text, the manifest and the client.
///
/// Every file but `search/m.js` is named by its own content. The same pages and modules give the same
/// bytes, whatever `options.parts` is.
///
/// - Parameters:
///   - pages: the public pages in site order; drafts and private pages are not among them.
///   - client: the modules of `site-templates/assets/search/`, in any order.
///   - options: sizes of the pieces.
/// - Returns: the files, and which of them every page loads.
/// - Throws: `ClientJoinError` if the modules cannot be joined into one script.
package func buildSearch(
  pages: [SearchPage], client: [ClientModule], options: SearchOptions = SearchOptions()
) async throws(ClientJoinError) -> SearchOutput {
  let scripts = try ClientScripts.join(client)
  return SearchOutput(
    files: [scripts.client, scripts.stub].sorted { $0.path < $1.path },
    stubScriptPath: scripts.stub.path)
}
