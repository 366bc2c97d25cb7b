/// As whom the preview of a site with private pages is looked at.
enum Viewer: Sendable, Equatable {
  /// As nobody in particular: everything is shown, because who previews a site has its records at hand.
  case everything
  /// As anybody who works in the company: only what everyone may read.
  case anybody
  /// As a person, by the folder of their pages.
  case person(String)

  /// By the name it has in the preview's cookie and addresses; nil if it is none.
  init?(_ name: String) {
    switch name {
    case "everything": self = .everything
    case "anybody": self = .anybody
    default:
      let isFolder =
        !name.isEmpty
        && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      if !isFolder { return nil }
      self = .person(name)
    }
  }

  var name: String {
    switch self {
    case .everything: "everything"
    case .anybody: "anybody"
    case .person(let folder): folder
    }
  }

  private static let cookie = "ladder_as"

  /// What keeps the choice in the browser until it is closed.
  var setCookie: String { "\(Self.cookie)=\(name); Path=/; SameSite=Strict; HttpOnly" }

  /// The choice in a Cookie header.
  init(cookies: String?) {
    self = .everything
    for pair in (cookies ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == Self.cookie else { continue }
      // What was written there by somebody else opens nothing.
      self = Viewer(String(parts[1])) ?? .anybody
    }
  }
}
