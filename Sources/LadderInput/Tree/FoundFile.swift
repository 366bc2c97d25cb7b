import Glibc
package import LadderDiagnostics

/// A file that was found and waits to be read.
struct FoundFile: Sendable {
  let path: String
  let location: String

  enum Outcome: Sendable {
    case text(SourceFile)
    case converted(SourceFile, Diagnostic.Note)
    case asset(AssetFile)
    case rejected(SourceFile, Diagnostic)
    case unreadable(Diagnostic)
  }

  func read(_ limits: Limits) -> Outcome {
    do throws(FileError) {
      guard let form = TextForm(path) else {
        let status = try FileStatus.of(location, followingLinks: true)
        return .asset(AssetFile(path: path, byteCount: status.byteCount, location: location))
      }
      let bytes = try readFile(location, limit: form.limit(limits))
      return check(bytes, form)
    } catch {
      if error.errno == EFBIG, let form = TextForm(path) {
        return .unreadable(.fileTooLarge(path, form.limit(limits), setting: form.setting))
      }
      return .unreadable(.unreadable(error, path))
    }
  }

  /// What becomes of a text with these bytes.
  func check(_ bytes: [UInt8], _ form: TextForm) -> Outcome {
    let isPersonal = isInside(path, SourceTree.peopleFolder)
    let file = SourceFile(path: path, bytes: bytes, isPersonal: isPersonal)
    guard let problem = encodingProblem(of: file) else { return .text(file) }
    if form == .table, problem.code == .invalidUTF8, let decoded = decodeGB18030(bytes) {
      let converted = SourceFile(path: path, bytes: decoded, isPersonal: isPersonal)
      return .converted(converted, .readAsGB18030(at: converted.start))
    }
    return .rejected(file, problem)
  }
}

/// Why the bytes of a file cannot be read as UTF-8 text; nil if they can.
package func encodingProblem(of file: SourceFile) -> Diagnostic? {
  let bytes = file.bytes
  guard let offset = bytes.withUnsafeBufferPointer(firstInvalidUTF8) else { return nil }
  let range = file.range(offset..<offset + 1)
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    return .workbookNotText(at: file.start)
  }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return .invalidUTF8(file.path, looksLike: "UTF-16", at: range)
  }
  let isGB18030 = decodeGB18030(bytes) != nil
  return .invalidUTF8(file.path, looksLike: isGB18030 ? "GB18030" : nil, at: range)
}

/// The kinds of files that are read as text, by the ending of their names.
enum TextForm: Sendable, Hashable {
  case markdown, data, table

  init?(_ path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch path[path.utf8.index(after: dot)...].lowercased() {
    case "md", "mustache": self = .markdown
    case "yaml", "yml", "json": self = .data
    case "csv": self = .table
    default: return nil
    }
  }

  func limit(_ limits: Limits) -> Int {
    switch self {
    case .markdown: limits.markdownBytes
    case .data: limits.dataBytes
    case .table: limits.tableBytes
    }
  }

  var setting: String {
    switch self {
    case .markdown: "limits.markdown_bytes"
    case .data: "limits.data_bytes"
    case .table: "limits.table_bytes"
    }
  }
}
