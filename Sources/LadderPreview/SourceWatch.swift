import Glibc
package import LadderSite

/// The state of the files under some folders, to see whether anything changed since.
///
/// Names, sizes and times of change are looked at every time; for five thousand files that takes some
/// milliseconds, and needs nothing of the system that could be missing.
package struct SourceWatch: Sendable, Equatable {
  private var entries: [String: [Int]] = [:]

  /// Looks at the files below some folders.
  package init(_ folders: [String]) {
    for folder in folders { add(folder) }
  }

  /// Looks at everything a build reads.
  package init(_ options: BuildOptions) {
    self.init(
      [
        options.source + "/content", options.source + "/site-templates",
        options.templates + "/site-templates",
      ] + (options.people.map { [$0] } ?? []))
  }

  private mutating func add(_ folder: String) {
    guard let handle = opendir(folder) else { return }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      let isLink = status.st_mode & S_IFMT == S_IFLNK
      if isLink, stat(path, &status) != 0 { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        // Folders are not read through links, which could lead in a circle.
        if !isLink { add(path) }
      } else {
        entries[path] = [
          Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_ino),
        ]
      }
    }
  }
}
