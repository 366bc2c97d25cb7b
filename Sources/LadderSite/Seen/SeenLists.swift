import LadderCatalogue
import LadderMarkup
import LadderSearch

// What the home page compares with what a browser remembers: the marks of every text of the handbook, in
// small scripts, of which a browser loads those that hold pages it has been to.

extension SiteModel {
  /// The pages with a text, which remember who has been there.
  var rememberedPages: [Int] {
    catalogue.pages.indices.filter { position in
      let page = catalogue.pages[position]
      return !page.isSectionIndex && page.kind != .grade && page.kind != .track
    }
  }

  /// How many scripts there are, so that each is small.
  var seenListCount: Int { rememberedPages.count / 100 + 1 }

  /// The scripts, `seen/0.js` and so on.
  func seenJobs() -> [OutputJob] {
    let count = seenListCount
    var lists = [[Int]](repeating: [], count: count)
    for position in rememberedPages {
      lists[listNumber(of: routes[position].address(), among: count)].append(position)
    }
    return lists.enumerated().map { index, positions in
      OutputJob(path: "seen/\(index).js") { [self] bytes in seenList(positions, into: &bytes) }
    }
  }

  private func seenList(_ positions: [Int], into bytes: inout [UInt8]) {
    bytes += "ladderSeen({".utf8
    for (index, position) in positions.enumerated() {
      let page = catalogue.pages[position]
      if index > 0 { bytes += ",\n".utf8 }
      ScriptText.append(routes[position].address(), to: &bytes)
      bytes += ":[".utf8
      ScriptText.append(page.title, to: &bytes)
      bytes += ",\"".utf8
      bytes += page.document.sectionMarks.utf8
      bytes += "\"".utf8
      let sections = page.document.sections
      for section in page.document.shownSections.rest {
        bytes += ",".utf8
        ScriptText.append(sections[section].heading, to: &bytes)
        if sections[section].anchor != sections[section].heading {
          // A heading whose anchor is not its own text is followed by the anchor in a list.
          bytes += ",[".utf8
          ScriptText.append(sections[section].anchor, to: &bytes)
          bytes += "]".utf8
        }
      }
      bytes += "]".utf8
    }
    bytes += "});\n".utf8
  }
}

/// The script that holds a page: FNV-1a over the address, which a browser works out as well.
private func listNumber(of address: String, among count: Int) -> Int {
  var hash: UInt32 = 2_166_136_261
  for byte in address.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
  return Int(hash % UInt32(count))
}
