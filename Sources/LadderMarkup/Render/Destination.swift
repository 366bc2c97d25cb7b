/// What a destination leads to, decided from its scheme alone.
enum Destination {
  case allowed(Document.Link.Kind)
  /// A scheme that no page may use, or `//` before a host.
  case forbidden(scheme: String)
}

extension Destination {
  /// Judges the destination of a link or an image by the list of allowed schemes.
  ///
  /// Relative, `http`, `https`, `mailto`, `tel`; for images also `data:` with four picture formats.
  /// Browsers skip tabs and line breaks and take `\` for `/` when they read an address, so that is done
  /// here as well before it is judged.
  init(_ url: UnsafeBufferPointer<UInt8>, isImage: Bool) {
    if url.first == UInt8(ascii: "#"), !isImage {
      self = .allowed(.anchor)
      return
    }
    guard let scheme = leadingScheme(of: url) else {
      self = .allowed(isImage ? .image : .relative)
      return
    }
    switch scheme {
    case "http", "https": self = .allowed(isImage ? .image : .external)
    case "mailto" where !isImage, "tel" where !isImage: self = .allowed(.mail)
    case "data" where isImage && isPicture(url): self = .allowed(.image)
    default: self = .forbidden(scheme: scheme)
    }
  }

  /// Whether an address names its scheme, so that it needs no resolving.
  static func hasScheme(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    leadingScheme(of: url) != nil
  }
}

/// The scheme with which an address begins, in lower case; `//` for a host without one; nil for a path.
private func leadingScheme(of url: UnsafeBufferPointer<UInt8>) -> String? {
  var scheme: [UInt8] = []
  var slashes = 0
  for byte in url {
    switch byte {
    case 0...0x20, 0x7F: continue
    case UInt8(ascii: "/"), UInt8(ascii: "\\"):
      guard scheme.isEmpty else { return nil }
      slashes += 1
      if slashes == 2 { return "//" }
    case _ where slashes > 0: return nil
    case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte + 32)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      guard !scheme.isEmpty else { return nil }
      scheme.append(byte)
    case UInt8(ascii: ":"):
      return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
    default: return nil
    }
  }
  return nil
}

private func isPicture(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
  let head = url.prefix(24).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
  let formats: [StaticString] = [
    "data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp",
  ]
  return formats.contains { format in
    let count = format.utf8CodeUnitCount
    guard head.count > count else { return false }
    let matches = head.starts(
      with: UnsafeBufferPointer(start: format.utf8Start, count: count))
    return matches && (head[count] == UInt8(ascii: ";") || head[count] == UInt8(ascii: ","))
  }
}
