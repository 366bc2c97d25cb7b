import Glibc

/// What the file system says of a path.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case file, folder, link
    /// A pipe, a socket or a device.
    case other
  }

  package let kind: Kind
  package let byteCount: Int
  package let device: UInt
  package let inode: UInt

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    byteCount = Int(status.st_size)
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }

  /// The status of what a path names, or of the link itself.
  package static func of(_ path: String, followingLinks: Bool) throws(FileError) -> FileStatus {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw FileError(.inspect, path, errno: errno) }
    return FileStatus(status)
  }
}

/// The bytes of a regular file.
///
/// Anything else is an error, so that a pipe cannot stop the build; a file larger than the limit fails
/// with `EFBIG`.
package func readFile(_ path: String, limit: Int = Int.max) throws(FileError) -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { throw FileError(.open, path, errno: errno) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw FileError(.inspect, path, errno: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    throw FileError(.read, path, errno: isFolder ? EISDIR : EINVAL)
  }
  let size = Int(status.st_size)
  guard size <= limit else { throw FileError(.read, path, errno: EFBIG) }
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(file, buffer.baseAddress.map { $0 + count }, size - count)
      if got > 0 {
        count += got
      } else if got == 0 {
        break
      } else if errno != EINTR {
        failure = errno
        break
      }
    }
  }
  guard failure == 0 else { throw FileError(.read, path, errno: failure) }
  return bytes
}

/// An entry of a folder.
package struct FolderEntry: Sendable, Hashable {
  /// The name as it lies on disk, which need not be UTF-8.
  package let name: [UInt8]
  package let kind: FileStatus.Kind

  /// The name as text, or nil if it is not valid UTF-8.
  package var text: String? { String(validating: name, as: UTF8.self) }
}

/// The entries of a folder in the order of their bytes, without `.` and `..`.
package func listFolder(_ path: String) throws(FileError) -> [FolderEntry] {
  guard let folder = opendir(path) else { throw FileError(.list, path, errno: errno) }
  defer { closedir(folder) }
  var entries: [FolderEntry] = []
  while true {
    errno = 0
    guard let entry = readdir(folder) else {
      guard errno == 0 else { throw FileError(.list, path, errno: errno) }
      break
    }
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name == [0x2E] || name == [0x2E, 0x2E] { continue }
    entries.append(FolderEntry(name: name, kind: kind(entry.pointee.d_type, name, in: path)))
  }
  return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
}

private func kind(_ type: UInt8, _ name: [UInt8], in folder: String) -> FileStatus.Kind {
  switch Int(type) {
  case Int(DT_REG): return .file
  case Int(DT_DIR): return .folder
  case Int(DT_LNK): return .link
  case Int(DT_UNKNOWN):
    // Some file systems do not say; then the entry itself must be asked.
    var status = stat()
    let path = Array(folder.utf8) + [0x2F] + name + [0]
    let result = path.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { lstat($0, &status) } ?? -1
    }
    return result == 0 ? FileStatus(status).kind : .other
  default: return .other
  }
}

/// The absolute path without links, `.` and `..`.
package func resolvePath(_ path: String) throws(FileError) -> String {
  guard let resolved = realpath(path, nil) else {
    throw FileError(.inspect, path, errno: errno)
  }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Whether a resolved path lies in a resolved folder or is that folder.
package func isInside(_ path: String, _ folder: String) -> Bool {
  let path = path.utf8
  let folder = folder.utf8
  guard path.starts(with: folder) else { return false }
  return path.count == folder.count || folder.last == 0x2F
    || path.dropFirst(folder.count).first == 0x2F
}
