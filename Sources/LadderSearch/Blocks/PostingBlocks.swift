/// The sorted terms of the site in blocks, each a file of its own.
///
/// An entry is: how many bytes it shares with the term before it in the block, how many follow, these bytes,
/// in how many sections it stands, how many bytes its postings take, the postings (see `PostingTable`).
struct PostingBlocks {
  private(set) var files: [SearchOutput.File] = []
  /// The names of the blocks and the first term of each, in order.
  private(set) var names: [String] = []
  private(set) var firstTerms: [String] = []
  /// Which characters of scripts without spaces the site holds, folded.
  private(set) var characters = [Bool](repeating: false, count: 0x4_0000)
  private(set) var frequent = FrequentTerms()

  private var block: [UInt8] = []
  private var last: [UInt8] = []
  private let blockBytes: Int

  init(_ terms: consuming MergedTerms, blockBytes: Int, names: inout Set<String>) {
    self.blockBytes = blockBytes
    block.reserveCapacity(blockBytes * 2)
    while terms.advance() {
      if let gram = terms.gram { characters[Int(gram.first)] = true }
      frequent.note(terms.term, gram: terms.gram, sections: terms.count)
      append(terms)
      if block.count >= blockBytes { close(&names) }
    }
    if !block.isEmpty { close(&names) }
  }

  private mutating func append(_ terms: borrowing MergedTerms) {
    let term = terms.term
    var shared = 0
    if block.isEmpty {
      firstTerms.append(
        String(
          decoding: term.last == UInt8(TermKey.runEnd) ? term.dropLast() : term[...], as: UTF8.self)
      )
    } else {
      while shared < min(term.count, last.count), term[shared] == last[shared] { shared += 1 }
    }
    block.append(UInt8(shared))
    block.append(UInt8(term.count - shared))
    block.append(contentsOf: term[shared...])
    VariableLength.append(UInt32(terms.count), to: &block)
    VariableLength.append(UInt32(terms.postings.count), to: &block)
    block.append(contentsOf: terms.postings)
    last.removeAll(keepingCapacity: true)
    last.append(contentsOf: term)
  }

  private mutating func close(_ names: inout Set<String>) {
    let hash = block.withUnsafeBytes { ContentName.hash($0) }
    // As large as it has to be, which the buffer is not.
    let data = block.withUnsafeBufferPointer { Array($0) }
    var payload = Payload(hash: hash) { script in
      script.append(UInt8(ascii: "\""))
      Base64.append(data, to: &script)
      script.append(UInt8(ascii: "\""))
    }
    files.append(payload.file(in: "i", names: &names))
    self.names.append(payload.name)
    block.removeAll(keepingCapacity: true)
  }
}
