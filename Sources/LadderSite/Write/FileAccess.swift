import Glibc
package import LadderInput

// The few calls by which the writer touches the disk. Each says what it was doing when it failed.

/// The bytes of a file; nil if there is none.
func readIfPresent(_ path: String) throws(FileError) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  guard descriptor >= 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileError(.open, path, errno: errno)
  }
  defer { close(descriptor) }
  var info = stat()
  guard fstat(descriptor, &info) == 0 else {
    throw FileError(.inspect, path, errno: errno)
  }
  var failure: Int32 = 0
  let size = Int(info.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
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
  if failure != 0 { throw FileError(.read, path, errno: failure) }
  return bytes
}

/// Writes a file whole beside its place and renames it there, so that nobody ever sees half of it.
func replaceFile(_ path: String, with bytes: UnsafeRawBufferPointer) throws(FileError) {
  let temporary = path + temporarySuffix
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
  guard descriptor >= 0 else { throw FileError(.create, temporary, errno: errno) }
  var written = 0
  while written < bytes.count {
    let count = write(
      descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
    if count < 0 {
      if errno == EINTR { continue }
      let failure = errno
      close(descriptor)
      unlink(temporary)
      throw FileError(.write, path, errno: failure)
    }
    written += count
  }
  guard close(descriptor) == 0 else {
    let failure = errno
    unlink(temporary)
    throw FileError(.write, path, errno: failure)
  }
  guard rename(temporary, path) == 0 else {
    let failure = errno
    unlink(temporary)
    throw FileError(.rename, path, errno: failure)
  }
}

package func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileError) {
  let failure = bytes.withUnsafeBytes { bytes -> FileError? in
    do throws(FileError) {
      try replaceFile(path, with: bytes)
      return nil
    } catch {
      return error
    }
  }
  if let failure { throw failure }
}

/// The ending of a file that is being written.
let temporarySuffix = ".ladder-tmp"

/// Makes a folder and those above it.
package func makeFolders(_ path: String) throws(FileError) {
  if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
  if errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")),
    slash != path.startIndex
  {
    try makeFolders(String(path[..<slash]))
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
  }
  throw FileError(.create, path, errno: errno)
}

/// Makes a folder of ours one that only its owner may look into.
func keepPrivate(_ folder: String) throws(FileError) {
  if chmod(folder, 0o700) != 0 { throw FileError(.create, folder, errno: errno) }
}

func removeFile(_ path: String) throws(FileError) {
  if unlink(path) != 0, errno != ENOENT {
    throw FileError(.remove, path, errno: errno)
  }
}

/// Removes a folder if it is empty.
func removeFolder(_ path: String) -> Bool { rmdir(path) == 0 }
