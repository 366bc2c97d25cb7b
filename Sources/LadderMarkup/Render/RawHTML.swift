/// The raw HTML of a document as it is met, so that a pair of tags is reported once.
struct RawHTML {
  /// What a stretch of raw HTML begins with.
  enum Kind: Equatable {
    case comment
    /// A tag by its name, in lower case.
    case tag(String)
  }

  /// How many tags of a name were reported and have not been closed.
  private var open: [String: Int] = [:]

  /// Takes a stretch of raw HTML; gives what is to be reported, or nil if it only closes what was.
  mutating func take(_ literal: UnsafeBufferPointer<UInt8>) -> Kind? {
    let start = literal.firstIndex(of: UInt8(ascii: "<")) ?? literal.endIndex
    if literal[start...].starts(with: Array("<!--".utf8)) { return .comment }
    var first: Kind?
    var met = 0
    var index = start
    while index < literal.count {
      guard literal[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index += 1
      let isClosing = index < literal.count && literal[index] == UInt8(ascii: "/")
      if isClosing { index += 1 }
      let name = tagName(literal, from: index)
      guard !name.isEmpty else { continue }
      index += name.utf8.count
      met += 1
      if isClosing, let count = open[name], count > 0 {
        open[name] = count - 1
      } else {
        first = first ?? .tag(name)
        if !isClosing { open[name, default: 0] += 1 }
      }
    }
    // A declaration or an instruction has no name.
    return met == 0 ? .tag("") : first
  }
}

private func tagName(_ literal: UnsafeBufferPointer<UInt8>, from start: Int) -> String {
  var name = ""
  for byte in literal[min(start, literal.count)...] {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      name.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
    case _ where !name.isEmpty && isNameByte(byte): name.unicodeScalars.append(Unicode.Scalar(byte))
    default: return name
    }
  }
  return name
}

private func isNameByte(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "-")
}
