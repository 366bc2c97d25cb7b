/// A file of the site: where it lies, and how its bytes are made.
///
/// Making cannot fail: every author error is known before the first job runs. Jobs are independent of
/// each other, so the writer runs them on all cores and keeps no more than one file a core in memory.
package struct OutputJob: Sendable {
  /// Relative to the output folder, with `/` between its parts.
  package let path: String
  package let make: @Sendable (inout [UInt8]) -> Void

  package init(path: String, make: @escaping @Sendable (inout [UInt8]) -> Void) {
    self.path = path
    self.make = make
  }

  package init(path: String, bytes: [UInt8]) {
    self.init(path: path) { $0 += bytes }
  }
}
