import Glibc
import LadderDiagnostics
import LadderInput
import LadderSite
import LadderTestSupport

/// The sound site of `Cases/base.txt` with some files laid over it, on disk and checked.
struct FaultSite {
  let result: BuildResult

  /// The day these tests take as today where the deliveries of a case do not say it.
  static let today = Day(year: 2026, month: 10, day: 12)

  init(
    _ overlay: Overlay, hasToday: Bool = true, templates: String = packageRoot
  ) async throws {
    let folder = try TemporaryFolder()
    for layer in [try base(), overlay] {
      for (path, entry) in layer.entries { try lay(path, entry, in: folder.path) }
    }
    var options = BuildOptions(source: folder.path, templates: templates)
    options.fallbackDay = hasToday ? Self.today : nil
    var timings = Timings()
    result = try await buildSite(options, output: nil, timings: &timings)
  }

  /// What is said, as an editor reads it; the notes that the sound site has too are left out.
  func said(in language: Language) -> String {
    var text = ""
    for note in result.notes where note.range?.path != "content/site.yaml" {
      let isHidden = note.range?.path.hasPrefix(SourceTree.peopleFolder + "/") ?? false
      text += (language == .chinese ? "说明: " : "note: ")
      text += note.message.phrase(in: language).text(hidingValues: isHidden) + "\n"
    }
    var renderer = DiagnosticRenderer(files: result.shownFiles, language: language)
    return text + renderer.render(result.diagnostics, as: .human)
  }

  var codes: Set<DiagnosticCode> { Set(result.diagnostics.map(\.code)) }
}

/// The folder of the package.
let packageRoot: String = {
  "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}()

let casesFolder = packageRoot + "/Tests/LadderFaultTests/Cases"

private func base() throws -> Overlay {
  let text = String(decoding: try readFile(casesFolder + "/base.txt"), as: UTF8.self)
  return Overlay(
    text.split(separator: "\n", omittingEmptySubsequences: false), hasEscapes: false)
}

/// The lines that an edit takes out are not in its file.
struct CannotEdit: Error {
  let path: String
}

private func lay(_ path: [UInt8], _ entry: Overlay.Entry, in folder: String) throws {
  let place = Array(folder.utf8) + [UInt8(ascii: "/")] + path
  for (index, byte) in place.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
    mkdir(cString(place[..<index]), 0o755)
  }
  let name = cString(place[...])
  switch entry {
  case .removed: unlink(name)
  case .link(let target): symlink(cString(target[...]), name)
  case .file(let bytes): try write(bytes, to: name)
  case .edited(let edits):
    let path = String(decoding: path, as: UTF8.self)
    let here = folder + "/" + path
    // A template that the site has none of its own of begins as the default one.
    let old = try readFile(access(here, F_OK) == 0 ? here : packageRoot + "/" + path)
    guard let new = edits.applied(to: String(decoding: old, as: UTF8.self)) else {
      throw CannotEdit(path: path)
    }
    try write(Array(new.utf8), to: name)
  }
}

private func write(_ bytes: [UInt8], to name: [CChar]) throws {
  guard let handle = fopen(name, "w") else {
    let path = String(decoding: name.map(UInt8.init(bitPattern:)), as: UTF8.self)
    throw FileError(.write, path, errno: errno)
  }
  fwrite(bytes, 1, bytes.count, handle)
  fclose(handle)
}

private func cString(_ bytes: ArraySlice<UInt8>) -> [CChar] {
  bytes.map { CChar(bitPattern: $0) } + [0]
}
