/// A JavaScript module of the search client, as it lies in `site-templates/assets/search/`.
package struct ClientModule: Sendable {
  /// The file's name, such as `main.js`.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why the client's modules could not be joined into one script.
package struct ClientJoinError: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// There is no module of this name (`main.js` and `stub.js` must be there).
    case missingModule(String)
    /// The line is an `import` or `export` in a form that cannot be joined.
    case unsupportedForm(String)
    /// The modules import each other in a circle.
    case circularImport(String)
    /// Two modules have this name at their top level.
    case duplicateName(String)
  }

  /// The module in which the mistake stands.
  package let module: String
  /// The line, counted from 1.
  package let line: Int
  package let reason: Reason
}
