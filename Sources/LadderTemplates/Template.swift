package import LadderDiagnostics
package import LadderInput

/// A template that was checked against the view it is given, ready to write pages.
package struct Template<Content: View>: Sendable {
  /// The name in the set: `course`.
  package let name: String
  let program: Program

  /// Writes one page at the end of the buffer, in UTF-8.
  ///
  /// Throws only if the view holds a tree that a partial walks more than 100 levels deep, or lists that
  /// nested sections go through millions of times; the buffer is then as it was before.
  package func render(_ view: Content, into page: inout ByteBuffer) throws(RenderError) {
    let failure = withUnsafePointer(to: view) { view -> RenderError? in
      do throws(RenderError) {
        try program.render(at: UnsafeRawPointer(view), into: &page)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// One page as a buffer of its own.
  package func render(_ view: Content) throws(RenderError) -> [UInt8] {
    var page = ByteBuffer(capacity: 32 << 10)
    try render(view, into: &page)
    return Array(page.bytes)
  }
}

/// A page could not be written, because its data lead a partial too deep into itself or sections run
/// without an end in sight.
package struct RenderError: Error {
  package let diagnostic: Diagnostic
}
