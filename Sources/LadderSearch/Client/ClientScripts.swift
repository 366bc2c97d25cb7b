/// The scripts of the client: the stub that pages carry, the client that it loads on first use, and what the
/// client loads when someone types or nothing is found.
struct ClientScripts {
  let stub: SearchOutput.File
  let others: [SearchOutput.File]

  /// The places in `stub.js` and `load.js` where the names of the files are put that they load.
  static let clientPlaceholder = "__CLIENT__"
  static let morePlaceholder = "__MORE__"

  /// Joins the modules into classic scripts, and puts the name of each into the one that loads it.
  static func join(_ modules: [ClientModule]) throws(ClientJoinError) -> ClientScripts {
    let joined = try JoinedModules.join(modules.filter { $0.name != "stub.js" })
    guard let source = modules.first(where: { $0.name == "stub.js" }) else {
      throw ClientJoinError(module: "stub.js", line: 1, reason: .missingModule("stub.js"))
    }
    let more = joined.more.map { file(short($0)) }
    let client = file(naming(more, morePlaceholder, in: short(joined.main)))
    let stub = short(CompactScript.compact(String(decoding: source.bytes, as: UTF8.self)))
    return ClientScripts(
      stub: file(naming(client, clientPlaceholder, in: stub)),
      others: [client] + (more.map { [$0] } ?? []))
  }

  /// The script that looks through a list of people (`PeopleList`), joined from `people.js` on.
  static func people(_ modules: [ClientModule]) throws(ClientJoinError) -> SearchOutput.File {
    file(short(try JoinedModules.join(modules, from: "people.js")))
  }

  private static func short(_ script: [UInt8]) -> [UInt8] {
    ShortForms.shorten(ShortNames.shorten(script))
  }

  private static func file(_ bytes: [UInt8]) -> SearchOutput.File {
    SearchOutput.File(path: "\(ContentName.single(for: bytes)).js", bytes: bytes)
  }

  private static func naming(
    _ file: SearchOutput.File?, _ placeholder: String, in script: [UInt8]
  ) -> [UInt8] {
    let mark = Array(placeholder.utf8)
    let name = Array((file?.path ?? placeholder).utf8)
    var named: [UInt8] = []
    var copied = 0
    for start in script.indices
    where script[start] == mark[0] && start >= copied && script[start...].starts(with: mark) {
      named += script[copied..<start] + name
      copied = start + mark.count
    }
    return named + script[copied...]
  }
}

/// The script that looks through a list of people; only private pages load it.
package func peopleSearchScript(
  _ client: [ClientModule], folder: String = SearchOptions().folder
) throws(ClientJoinError) -> SearchOutput.File {
  let file = try ClientScripts.people(client)
  return SearchOutput.File(path: folder + "/" + file.path, write: file.write)
}
