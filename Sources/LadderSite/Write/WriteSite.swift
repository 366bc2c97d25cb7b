// A site is written into one folder or two: what everyone may read, and what not everyone may.

extension Site {
  /// Brings both folders up to date; neither is touched unless the locks of both are held.
  ///
  /// What everyone may read comes first, so that pages that are private from now on are gone from there
  /// before anything else happens; then the list of who may read what, so that nobody keeps what was taken
  /// from them; then the private pages. A site without private pages takes away those that were written
  /// before, and touches no folder that Ladder did not write.
  package func write(
    into output: OutputFolder, privately: OutputFolder
  ) async throws(WriteFailure) -> WriteReport {
    if access == nil, !privately.isOurs { return try await output.write(jobs) }
    return try await output.locked {
      try await privately.locked {
        var report = try await output.writeLocked(jobs)
        if let access { try privately.write(access) }
        report.add(try await privately.writeLocked(privateJobs), of: privately)
        if access == nil { try privately.giveUp() }
        return report
      }
    }
  }
}

extension OutputFolder {
  /// Writes the list of who may read what, if it is not there yet.
  fileprivate func write(_ access: AccessList) throws {
    let bytes = access.json
    if try readIfPresent(accessListPath) != bytes { try replaceFile(accessListPath, with: bytes) }
  }

  /// Takes away what Ladder kept about a folder that has no pages of its any more.
  ///
  /// Where files were left, the manifest stays, so that they are reported again.
  fileprivate func giveUp() throws {
    try removeFile(accessListPath)
    guard entries(of: path).isEmpty else { return }
    _ = removeFolder(path)
    try removeFile(manifestPath)
  }
}

extension WriteReport {
  /// Counts what was done to another folder, whose files are told by its name.
  fileprivate mutating func add(_ other: WriteReport, of folder: OutputFolder) {
    let name = folder.path.split(separator: "/").last.map(String.init) ?? folder.path
    written += other.written
    unchanged += other.unchanged
    removed += other.removed
    bytes += other.bytes
    kept += other.kept.map { name + "/" + $0 }
    foreign += other.foreign.map { name + "/" + $0 }
  }
}
