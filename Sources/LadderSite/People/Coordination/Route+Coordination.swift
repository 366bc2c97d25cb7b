extension Route {
  /// A page below this one, in its folder.
  func below(_ name: String) -> Route {
    .section(String(path.dropLast("/index.html".utf8.count)) + "/" + name)
  }

  /// A file beside this page.
  func file(_ name: String) -> String { String(path.dropLast("index.html".utf8.count)) + name }
}
