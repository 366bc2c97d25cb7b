/// What a file beside pages is, by the ending of its name: only known kinds are published, because a page of
/// HTML or a script would run in the readers' browsers as if it were part of the site.
enum FileForm: Sendable, Hashable {
  case picture, document, other

  init(_ path: String) {
    let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
    switch path[dot...].dropFirst().lowercased() {
    case "png", "jpg", "jpeg", "gif", "webp", "avif", "svg": self = .picture
    case "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "wps", "et",
      "dps",
      "ofd", "csv", "txt", "zip", "mp3", "m4a", "mp4", "webm", "vsd", "vsdx", "xmind":
      self = .document
    default: self = .other
    }
  }
}
