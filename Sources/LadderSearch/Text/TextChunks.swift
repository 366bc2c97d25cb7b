/// The text of the site in chunks, for snippets and for verifying what the postings found.
///
/// A chunk is a list of pieces of neighbouring pages, each `[url, title, crumbs, [[anchor, heading, text], …]]`;
/// it says nothing of other pages, so that it stays the same file while they change.
struct TextChunks {
  /// Some sections of a page that lie in one chunk.
  struct Piece: Equatable {
    let page: Int
    let sections: Range<Int>
  }

  /// Which pieces make up each chunk.
  ///
  /// Chunks end between pages if they can. Whether a chunk of half the size ends already is decided by
  /// the address of its last page, so that a page put in moves the borders only near it.
  static func plan(_ pages: [SearchPage], chunkBytes: Int) -> [[Piece]] {
    var chunks: [[Piece]] = []
    var chunk: [Piece] = []
    var size = 0
    func close() {
      if !chunk.isEmpty { chunks.append(chunk) }
      chunk = []
      size = 0
    }
    for (number, page) in pages.enumerated() {
      var first = 0
      for (index, section) in page.sections.enumerated() {
        let bytes = section.heading.utf8.count + section.text.utf8.count
        if size > 0, size + bytes > chunkBytes * 4 / 3 {
          if index > first { chunk.append(Piece(page: number, sections: first..<index)) }
          first = index
          close()
        }
        size += bytes
      }
      chunk.append(Piece(page: number, sections: first..<page.sections.count))
      let mayEndEarly = Array(page.url.utf8).withUnsafeBytes { ContentName.hash($0) } & 3 == 0
      if size >= chunkBytes || (size >= chunkBytes / 2 && mayEndEarly) { close() }
    }
    close()
    return chunks
  }

  /// A hash of all that a chunk says.
  static func hash(_ chunk: [Piece], of pages: [SearchPage]) -> UInt64 {
    var hash = UInt64(chunk.count)
    func add(_ text: String) {
      var text = text
      hash = text.withUTF8 { ContentName.hash(UnsafeRawBufferPointer($0), after: hash) }
    }
    for piece in chunk {
      let page = pages[piece.page]
      add(page.url)
      add(page.title)
      add(page.crumbs)
      for section in piece.sections {
        add(page.sections[section].anchor)
        add(page.sections[section].heading)
        add(page.sections[section].text)
      }
    }
    return hash
  }

  /// Appends a chunk.
  static func write(
    _ chunk: [Piece], of pages: [SearchPage], to output: inout [UInt8]
  ) {
    for (index, piece) in chunk.enumerated() {
      let page = pages[piece.page]
      output.append(UInt8(ascii: index == 0 ? "[" : ","))
      output.append(UInt8(ascii: "["))
      for text in [page.url, page.title, page.crumbs] {
        ScriptText.append(text, to: &output)
        output.append(UInt8(ascii: ","))
      }
      let sections = page.sections
      for number in piece.sections {
        output.append(contentsOf: number == piece.sections.lowerBound ? "[[".utf8 : ",[".utf8)
        ScriptText.append(sections[number].anchor, to: &output)
        output.append(UInt8(ascii: ","))
        ScriptText.append(sections[number].heading, to: &output)
        output.append(UInt8(ascii: ","))
        ScriptText.append(sections[number].text, to: &output)
        output.append(UInt8(ascii: "]"))
      }
      output.append(contentsOf: "]]".utf8)
    }
    output.append(UInt8(ascii: "]"))
  }
}
