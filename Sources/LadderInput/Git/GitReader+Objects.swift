extension GitReader {
  /// What objects hold, by their full names and in their order; nil for one that is not there.
  ///
  /// One process hands out a thousand; nil if git cannot.
  func objects(_ names: [String], in folder: String) -> [[UInt8]?]? {
    var contents: [[UInt8]?] = []
    contents.reserveCapacity(names.count)
    // As many names at a time as a pipe holds.
    for start in stride(from: 0, to: names.count, by: 1000) {
      let batch = names[start..<min(start + 1000, names.count)]
      let input = batch.flatMap { Array("\($0)\n".utf8) }
      guard let output = output(in: folder, ["cat-file", "--batch"], input: input),
        let read = split(output, count: batch.count)
      else { return nil }
      contents += read
    }
    return contents
  }

  /// Cuts what `cat-file --batch` prints: for each object `name kind size`, a newline, its bytes and a
  /// newline; `name missing` for one that is not there.
  private func split(_ output: [UInt8], count: Int) -> [[UInt8]?]? {
    var contents: [[UInt8]?] = []
    var next = 0
    for _ in 0..<count {
      guard let end = output[next...].firstIndex(of: 0x0A) else { return nil }
      let header = output[next..<end].split(separator: 0x20)
      if header.count == 2 {
        contents.append(nil)
        next = end + 1
        continue
      }
      guard header.count == 3, let size = Int(String(decoding: header[2], as: UTF8.self)),
        end + 1 + size < output.count
      else { return nil }
      contents.append(Array(output[(end + 1)..<(end + 1 + size)]))
      next = end + 2 + size
    }
    return contents
  }
}
