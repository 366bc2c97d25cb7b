import LadderInput

// The arithmetic of written paths: relative links in texts, as the Git host follows them too.

/// A destination cut at its `#`, percent-decoded; a query is dropped.
func splitAnchor(_ destination: String) -> (path: String, anchor: String) {
  let bytes = destination.utf8
  let isPlain = bytes.allSatisfy {
    $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "%")
  }
  if isPlain { return (destination, "") }
  guard let mark = bytes.firstIndex(of: UInt8(ascii: "#")) else {
    return (percentDecoded(withoutQuery(destination[...])), "")
  }
  return (
    percentDecoded(withoutQuery(destination[..<mark])),
    percentDecoded(String(destination[bytes.index(after: mark)...]))
  )
}

private func withoutQuery(_ path: Substring) -> String {
  path.utf8.firstIndex(of: UInt8(ascii: "?")).map { String(path[..<$0]) } ?? String(path)
}

/// The path a link means, seen from the file it stands in; nil if it leads out of `content/`.
func joined(_ written: String, onto file: String) -> String? {
  let slash = UInt8(ascii: "/")
  let dot = UInt8(ascii: ".")
  var path: [UInt8] = []
  path.reserveCapacity(file.utf8.count + written.utf8.count)
  if written.utf8.first == slash {
    path += "content".utf8
  } else {
    path += file.utf8
    path.removeLast(path.count - (path.lastIndex(of: slash) ?? 0))
  }
  let isInside = written.withBytes { written in
    var start = 0
    while start < written.count {
      let end = firstMarked(in: written, from: start) { $0.marks(slash) }
      let part = UnsafeBufferPointer(rebasing: written[start..<end])
      start = end + 1
      if part.isEmpty || part.count == 1 && part[0] == dot { continue }
      if part.count == 2, part[0] == dot, part[1] == dot {
        guard let above = path.lastIndex(of: slash) else { return false }
        path.removeLast(path.count - above)
      } else {
        path.append(slash)
        path.append(contentsOf: part)
      }
    }
    return true
  }
  return isInside ? String(decoding: path, as: UTF8.self) : nil
}

/// A path as a file would have to write it.
func relative(_ path: String, from file: String) -> String {
  var target = path.split(separator: "/")[...]
  var base = file.split(separator: "/").dropLast()[...]
  while let a = target.first, let b = base.first, a == b, target.count > 1 {
    target.removeFirst()
    base.removeFirst()
  }
  return String(repeating: "../", count: base.count) + target.joined(separator: "/")
}

func hasScheme(_ destination: String) -> Bool {
  guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
  return destination.utf8[..<colon].allSatisfy { byte in
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}

/// Text with its `%XX` decoded; left as it is where they are no UTF-8.
func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let source = Array(text.utf8)
  var bytes: [UInt8] = []
  var index = 0
  while index < source.count {
    if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
      let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      index += 3
    } else {
      bytes.append(source[index])
      index += 1
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? text
}
