package import LadderInput

/// Files of the site that are made together: where they lie, and how their bytes are made.
///
/// Making cannot fail: every author error is known before the first job runs. Jobs are independent of
/// each other, so the writer runs them on all cores; of what a job makes it keeps no more than one file.
package struct OutputJob: Sendable {
  /// Appends the bytes of a file, given by its position in `paths`.
  package typealias Maker = @Sendable (_ file: Int, _ bytes: inout ByteBuffer) -> Void

  /// Relative to the output folder, with `/` between their parts.
  package let paths: [String]
  /// Begins what the files have in common, and gives what makes each of them, in any order; what only one of them shows is
  /// not worked out for the others.
  package let begin: @Sendable () -> Maker

  package init(paths: [String], begin: @escaping @Sendable () -> Maker) {
    self.paths = paths
    self.begin = begin
  }

  package init(path: String, make: @escaping @Sendable (inout [UInt8]) -> Void) {
    self.init(paths: [path]) {
      { _, buffer in
        var bytes: [UInt8] = []
        make(&bytes)
        buffer.append(contentsOf: bytes)
      }
    }
  }

  package init(path: String, bytes: [UInt8]) {
    self.init(paths: [path]) { { _, buffer in buffer.append(contentsOf: bytes) } }
  }
}

/// One file of a job, for those who want just this one.
package struct OutputFile: Sendable {
  package let path: String
  package let make: @Sendable (inout [UInt8]) -> Void
}

extension OutputJob {
  /// The files, each made without the others.
  package var files: [OutputFile] {
    paths.enumerated().map { index, path in
      OutputFile(path: path) { bytes in
        var buffer = ByteBuffer(capacity: 32 << 10)
        begin()(index, &buffer)
        bytes += buffer.bytes
      }
    }
  }
}
