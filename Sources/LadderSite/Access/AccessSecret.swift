import LadderCatalogue
import LadderDiagnostics
import LadderInput

/// Where the secret comes from with which the addresses of private pages are made.
package enum AccessSecret: Sendable {
  /// None was given.
  case none
  case value(String)
  /// A file that holds it.
  case file(String)

  /// As many bytes as HMAC-SHA-256 gives; a shorter secret could be guessed.
  static let leastBytes = 32
  private static let mostBytes = 4096
}

extension AccessSecret {
  /// The keys that are made with the secret; nil if it cannot be used, which is reported.
  ///
  /// A site that is not written is shown and checked without one, so that neither an editor's preview nor
  /// the check of a merge request needs to know it.
  func keys(isWritten: Bool, git: Git?) -> Diagnosed<AccessKeys?> {
    var bytes: [UInt8]
    switch self {
    case .none:
      return isWritten ? Diagnosed(nil, [.secretMissing()]) : Diagnosed(.standIn)
    case .value(let text): bytes = Array(text.utf8)
    case .file(let path):
      switch git?.knows(path) {
      case .yes: return Diagnosed(nil, [.secretTracked(path)])
      case .undecided: return Diagnosed(nil, [.secretUndecided(path)])
      case .no, nil: break
      }
      do throws(FileError) {
        bytes = try readFile(path, limit: Self.mostBytes)
      } catch {
        return Diagnosed(nil, [.secretUnreadable(error)])
      }
    }
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    bytes = Array(bytes.drop(while: isBlank))
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    if bytes.isEmpty { return Diagnosed(nil, [.secretMissing()]) }
    if bytes.count < Self.leastBytes { return Diagnosed(nil, [.secretTooShort(bytes.count)]) }
    return Diagnosed(AccessKeys(secret: bytes))
  }
}

extension SiteSettings.PeopleAccess {
  /// The keys a site needs, if it needs any.
  func keys(_ options: BuildOptions, isWritten: Bool) -> Diagnosed<AccessKeys?> {
    self == .gated ? options.secret.keys(isWritten: isWritten, git: options.git) : Diagnosed(nil)
  }
}
