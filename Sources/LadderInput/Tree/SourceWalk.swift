import LadderDiagnostics

/// Finds the files to read, and reports the entries that cannot be used.
struct SourceWalk {
  let limits: Limits
  /// Paths that are mounted from elsewhere, and so not looked for in the source itself.
  let mounted: [String]
  private(set) var found: [FoundFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var foundFolders: [String] = []

  init(limits: Limits, mounted: [String]) {
    self.limits = limits
    self.mounted = mounted
  }

  /// Adds a folder of the source, if it is there.
  mutating func add(_ folder: String, in root: String) throws(FileError) {
    let location = root + "/" + folder
    guard let status = try? FileStatus.of(location, followingLinks: true), status.kind == .folder
    else {
      // Templates of one's own are optional, content is not.
      if folder == "content" { diagnostics.append(.missingFolder(folder)) }
      return
    }
    let resolved = try resolvePath(location)
    guard isInside(resolved, root) else {
      diagnostics.append(.linkOutside(folder))
      return
    }
    walk(folder, location, Jail(folder: root, appearsAt: ""))
  }

  mutating func add(_ mount: SourceMount) throws(FileError) {
    let location = try resolvePath(mount.folder)
    walk(mount.path, location, Jail(folder: location, appearsAt: mount.path + "/"))
  }

  private mutating func walk(_ path: String, _ location: String, _ jail: Jail) {
    // Folders wait in a list, not on the call stack: a hostile tree may be deep.
    var waiting = [(path, location)]
    while let (path, location) = waiting.popLast() {
      let entries: [FolderEntry]
      do throws(FileError) {
        entries = try listFolder(location)
      } catch {
        diagnostics.append(.unreadable(error, path))
        continue
      }
      for entry in entries where entry.name.first != UInt8(ascii: ".") {
        guard let name = usableName(entry, in: path) else { continue }
        let child = path + "/" + name
        let place = location + "/" + name
        switch entry.kind {
        case .file: found.append(FoundFile(path: child, location: place))
        case .folder where mounted.contains(child): break
        case .folder:
          foundFolders.append(child)
          waiting.append((child, place))
        case .link: addLink(child, place, jail)
        case .other: diagnostics.append(.notAFile(child))
        }
      }
    }
  }

  private mutating func usableName(_ entry: FolderEntry, in folder: String) -> String? {
    guard let name = entry.text,
      !entry.name.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C })
    else {
      let shown = folder + "/" + escaped(entry.name)
      diagnostics.append(.unusableName(shown))
      return nil
    }
    guard entry.name.count <= limits.fileNameBytes else {
      diagnostics.append(
        .nameTooLong(folder + "/" + name, entry.name.count, limit: limits.fileNameBytes))
      return nil
    }
    return name
  }

  private mutating func addLink(_ path: String, _ location: String, _ jail: Jail) {
    do throws(FileError) {
      let target = try resolvePath(location)
      guard isInside(target, jail.folder) else {
        diagnostics.append(.linkOutside(path))
        return
      }
      let status = try FileStatus.of(target, followingLinks: false)
      guard status.kind == .file else {
        // Linked folders could hold one another without end.
        diagnostics.append(status.kind == .folder ? .linkedFolder(path) : .notAFile(path))
        return
      }
      guard zone(of: jail.path(of: target)) == zone(of: path) else {
        diagnostics.append(.linkAcross(path))
        return
      }
      found.append(FoundFile(path: path, location: target))
    } catch {
      diagnostics.append(.unreadable(error, path))
    }
  }

  /// Which audience a path is for: a link must not carry a file from one to another.
  private func zone(of path: String) -> String {
    [SourceTree.peopleFolder, SourceTree.examFolder].first { isInside(path, $0) } ?? ""
  }

  /// Files and folders whose paths differ only in case or in Unicode form.
  ///
  /// They are one file on many disks and one address on many servers.
  func collisions() -> [Diagnostic] {
    let paths = found.map(\.path) + foundFolders
    // Strings compare by canonical equivalence, so one key stands for every normal form.
    if Set(paths.map { $0.lowercased() }).count == paths.count { return [] }
    var first: [String: String] = [:]
    var reported: [Diagnostic] = []
    for path in paths.sorted(by: precedesByBytes) {
      let key = path.lowercased()
      if let other = first[key] {
        reported.append(.collision(path, other))
      } else {
        first[key] = path
      }
    }
    return reported
  }
}

/// A folder that links must not leave, and where it appears in the source.
private struct Jail {
  let folder: String
  let appearsAt: String

  func path(of location: String) -> String {
    appearsAt + String(decoding: location.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }
}

/// A name that is no text, with its odd bytes as `\x8F`.
private func escaped(_ name: [UInt8]) -> String {
  var text = ""
  for byte in name {
    if byte >= 0x20, byte < 0x7F, byte != 0x5C {
      text.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let hex = String(byte, radix: 16, uppercase: true)
      text += "\\x" + String(repeating: "0", count: 2 - hex.utf8.count) + hex
    }
  }
  return text
}
