import Glibc
package import LadderInput

/// What a write did to the output folder.
package struct WriteReport: Sendable, Equatable {
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  /// The bytes of all files of the site.
  package var bytes = 0
  /// Files that stand where the site has a page, or had one, and are not Ladder's or were edited since.
  package var kept: [String] = []
  /// Other files in the output folder.
  package var foreign: [String] = []
}

package enum WriteFailure: Error {
  case file(FileError)
  /// Another build holds the lock of this folder.
  case locked(String)
}

extension OutputFolder {
  /// Brings the folder to hold exactly the files of the jobs, and touches only what differs.
  ///
  /// Each file is written whole beside its place and renamed. A file is replaced or removed only if the
  /// manifest says that Ladder wrote it and its bytes are still the ones written. The journal names what
  /// is about to be written, so that a run that was cut off is mended by the next; the manifest is last.
  package func write(_ jobs: [OutputJob]) async throws(WriteFailure) -> WriteReport {
    try await locked { try await writeLocked(jobs) }
  }

  /// Does something while no other build may write into the folder.
  func locked<Result: Sendable>(
    _ body: () async throws -> Result
  ) async throws(WriteFailure) -> Result {
    do {
      try makeFolders(stateFolder)
      if isPrivate { try keepPrivate(stateFolder) }
      guard let lock = try WriteLock(at: lockPath) else { throw WriteFailure.locked(path) }
      let result = try await body()
      lock.release()
      return result
    } catch let error as FileError {
      throw .file(error)
    } catch let error as WriteFailure {
      throw error
    } catch {
      preconditionFailure("the writer meets the file system and locks alone")
    }
  }

  /// The same as `write` for whoever holds the lock.
  func writeLocked(_ jobs: [OutputJob]) async throws -> WriteReport {
    try makeFolders(path)
    let old =
      try readIfPresent(manifestPath).flatMap {
        OutputManifest(text: String(decoding: $0, as: UTF8.self))
      } ?? OutputManifest()
    let unfinished =
      try readIfPresent(journalPath).map {
        Set(String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init))
      } ?? []
    let paths = jobs.flatMap(\.paths).sorted()
    let earlier = Set(old.hashes.keys).union(unfinished)
    let gone = earlier.isEmpty ? [] : earlier.subtracting(paths).sorted()
    let journal = gone.isEmpty ? paths : (paths + gone).sorted()
    try replaceFile(journalPath, with: Array((journal.joined(separator: "\n") + "\n").utf8))

    let isNew = entries(of: path).isEmpty
    let ownership = Ownership(isNew: isNew, hashes: old.hashes, unfinished: unfinished)
    var report = WriteReport()
    var files: [(path: String, hash: UInt64)] = []
    files.reserveCapacity(paths.count)
    let results = await concurrentMap(jobs.chunked(byFiles: 64)) { chunk in
      ChunkResult(writing: chunk, into: self.path, ownership: ownership)
    }
    for result in results {
      if let error = result.error { throw error }
      report.written += result.report.written
      report.unchanged += result.report.unchanged
      report.bytes += result.report.bytes
      report.kept += result.report.kept
      files += result.hashes
    }
    for gone in gone {
      try remove(gone, ownership: ownership, report: &report)
    }
    if !isNew { report.foreign = foreignFiles(planned: Set(paths), kept: Set(report.kept)) }
    files.sort { $0.path < $1.path }
    try replaceFile(manifestPath, with: OutputManifest.text(files))
    try removeFile(journalPath)
    return report
  }

  private func remove(_ gone: String, ownership: Ownership, report: inout WriteReport) throws {
    let full = path + "/" + gone
    guard let bytes = try readIfPresent(full) else { return }
    guard ownership.owns(gone, bytes: bytes) else {
      report.kept.append(gone)
      return
    }
    try removeFile(full)
    report.removed += 1
    removeEmptyFolders(above: gone)
  }

  private func removeEmptyFolders(above file: String) {
    var parts = file.split(separator: "/").dropLast()
    while !parts.isEmpty, removeFolder(path + "/" + parts.joined(separator: "/")) {
      parts = parts.dropLast()
    }
  }

  /// The visible files that are neither planned nor reported already; what a cut-off run left half
  /// written is removed.
  private func foreignFiles(planned: Set<String>, kept: Set<String>) -> [String] {
    var foreign: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for (name, kind) in entries(of: path + "/" + folder) {
        let relative = folder.isEmpty ? name : folder + "/" + name
        if name.hasSuffix(temporarySuffix) {
          try? removeFile(path + "/" + relative)
        } else if name.hasPrefix(".") || planned.contains(relative) || kept.contains(relative) {
          continue
        } else if kind == .folder {
          folders.append(relative)
        } else {
          foreign.append(relative)
        }
      }
    }
    return foreign.sorted()
  }
}

/// Which files of the output folder Ladder may replace or remove.
private struct Ownership: Sendable {
  /// Whether the folder held nothing when the writing began, so that nothing has to be looked for in it.
  let isNew: Bool
  let hashes: [String: UInt64]
  /// The paths a run that was cut off may have written.
  let unfinished: Set<String>

  func owns(_ path: String, bytes: [UInt8]) -> Bool {
    if unfinished.contains(path) { return true }
    guard let hash = hashes[path] else { return false }
    return hash == contentHash(bytes)
  }
}

private struct ChunkResult: Sendable {
  var report = WriteReport()
  /// What was written or stood there already.
  var hashes: [(path: String, hash: UInt64)] = []
  var error: FileError?

  private var lastFolder = ""

  init(writing jobs: ArraySlice<OutputJob>, into root: String, ownership: Ownership) {
    var buffer = ByteBuffer(capacity: 64 << 10)
    do throws(FileError) {
      for job in jobs {
        let make = job.begin()
        for (index, path) in job.paths.enumerated() {
          buffer.removeLast(buffer.count)
          make(index, &buffer)
          try write(UnsafeRawBufferPointer(buffer.bytes), to: path, in: root, ownership)
        }
      }
    } catch {
      self.error = error
    }
  }

  private mutating func write(
    _ bytes: UnsafeRawBufferPointer, to path: String, in root: String, _ ownership: Ownership
  ) throws(FileError) {
    report.bytes += bytes.count
    let hash = contentHash(bytes)
    let full = root + "/" + path
    let standing = ownership.isNew ? nil : try readIfPresent(full)
    if let standing, holds(standing, bytes) {
      report.unchanged += 1
      hashes.append((path, hash))
      return
    }
    if let standing, !ownership.owns(path, bytes: standing) {
      report.kept.append(path)
      return
    }
    let folder = String(full[..<(full.utf8.lastIndex(of: UInt8(ascii: "/")) ?? full.endIndex)])
    if folder != lastFolder, standing == nil {
      try makeFolders(folder)
      lastFolder = folder
    }
    try replaceFile(full, with: bytes)
    report.written += 1
    hashes.append((path, hash))
  }
}

/// Whether a file holds just these bytes.
private func holds(_ file: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
  file.withUnsafeBytes { file in
    guard file.count == bytes.count, let first = file.baseAddress, let second = bytes.baseAddress
    else { return file.count == bytes.count }
    return memcmp(first, second, file.count) == 0
  }
}

extension [OutputJob] {
  /// Stretches of jobs that make about as many files each.
  fileprivate func chunked(byFiles size: Int) -> [ArraySlice<OutputJob>] {
    var chunks: [ArraySlice<OutputJob>] = []
    var start = 0
    var files = 0
    for index in indices {
      files += self[index].paths.count
      guard files >= size || index == count - 1 else { continue }
      chunks.append(self[start...index])
      start = index + 1
      files = 0
    }
    return chunks
  }
}
