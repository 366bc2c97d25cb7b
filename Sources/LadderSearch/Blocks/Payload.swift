/// Wraps data as a classic script, the only form that a page opened from disk may load.
enum Payload {
  /// The function that the client defines to receive data: `ladderData("name", data)`.
  static let receiver = "ladderData"

  /// A file named by `bytes`, whose script hands over what `write` makes of them.
  static func file(
    folder: String, bytes: [UInt8], names: inout ContentName,
    write: (_ bytes: [UInt8], _ script: inout [UInt8]) -> Void
  ) -> (name: String, file: SearchOutput.File) {
    let name = names.name(for: bytes)
    var script: [UInt8] = []
    script.reserveCapacity(bytes.count / 3 * 4 + 64)
    script.append(contentsOf: "\(receiver)(\"\(name)\",".utf8)
    write(bytes, &script)
    script.append(contentsOf: ")\n".utf8)
    return (name, SearchOutput.File(path: "\(folder)\(name).js", bytes: script))
  }
}
