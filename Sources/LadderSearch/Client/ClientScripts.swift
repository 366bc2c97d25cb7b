/// The two scripts of the client: the stub that pages carry, and the client that it loads on first use.
struct ClientScripts {
  let stub: SearchOutput.File
  let client: SearchOutput.File

  /// The place in `stub.js` where the client's file name is put.
  static let clientPlaceholder = "__CLIENT__"

  /// Joins the modules into one classic script, and puts its name into the stub.
  static func join(_ modules: [ClientModule]) throws(ClientJoinError) -> ClientScripts {
    let script = try JoinedModules.join(modules.filter { $0.name != "stub.js" })
    let client = SearchOutput.File(
      path: "search/\(ContentName.single(for: script)).js", bytes: script)
    guard let source = modules.first(where: { $0.name == "stub.js" }) else {
      throw ClientJoinError(module: "stub.js", line: 1, reason: .missingModule("stub.js"))
    }
    let name = String(client.path.dropFirst("search/".count))
    let parts = String(decoding: source.bytes, as: UTF8.self)
      .split(separator: clientPlaceholder, omittingEmptySubsequences: false)
    let bytes = CompactScript.compact(parts.joined(separator: name))
    return ClientScripts(
      stub: SearchOutput.File(path: "search/\(ContentName.single(for: bytes)).js", bytes: bytes),
      client: client)
  }
}
