import Glibc
import LadderInput

/// The lock that keeps two builds from writing into one folder; it is gone when the process is.
struct WriteLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, or gives nil if another build holds it.
  init?(at path: String) throws(FileError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(.create, path, errno: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let failure = errno
      close(descriptor)
      if failure == EWOULDBLOCK { return nil }
      throw FileError(.open, path, errno: failure)
    }
    self.descriptor = descriptor
  }

  /// Lets the lock go, which keeps it held until here.
  consuming func release() {}

  deinit { close(descriptor) }
}
