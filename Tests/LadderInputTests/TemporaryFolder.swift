import Glibc
import LadderDiagnostics
import LadderInput
import Testing

/// A folder that is removed with everything in it when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    let template = strdup("/tmp/ladder-test-XXXXXX")
    defer { free(template) }
    let made = try #require(template.flatMap { mkdtemp($0) })
    path = String(cString: made)
  }

  deinit { removeAll(path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    folder(name.split(separator: "/").dropLast().joined(separator: "/"))
    let file = try #require(fopen(path + "/" + name, "w"))
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func folder(_ name: String) {
    var place = path
    for part in name.split(separator: "/") {
      place += "/" + part
      mkdir(place, 0o755)
    }
  }

  func link(_ name: String, to target: String) {
    #expect(symlink(target, path + "/" + name) == 0)
  }

  func read(
    mounts: [SourceMount] = [], limits: Limits = Limits()
  ) async throws -> Diagnosed<SourceTree> {
    try await SourceTree.read(root: path, folders: ["content"], mounts: mounts, limits: limits)
  }
}

private func removeAll(_ folder: String) {
  for entry in (try? listFolder(folder)) ?? [] {
    // A name that is no text is removed by its bytes.
    let bytes = Array(folder.utf8) + [0x2F] + entry.name + [0]
    if entry.kind == .folder, let name = entry.text {
      removeAll(folder + "/" + name)
    } else {
      bytes.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { name in
        _ = name.baseAddress.map { unlink($0) }
      }
    }
  }
  rmdir(folder)
}
