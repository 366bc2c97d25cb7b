package import LadderDiagnostics

/// A text in which places are marked by keycap digits (1️⃣ … 9️⃣), and the text without the marks.
///
/// A test shows in the source itself where a diagnostic must point:
/// `"level: 1️⃣five"` expects a finding at the `f`.
package struct MarkedText: Sendable {
  package let text: String
  /// The byte offset of each mark in the text without marks, by its digit.
  package let offsets: [Int: Int]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var offsets: [Int: Int] = [:]
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let value = scalars[index].value
      if (0x31...0x39).contains(value), index + 2 < scalars.count,
        scalars[index + 1].value == 0xFE0F, scalars[index + 2].value == 0x20E3
      {
        offsets[Int(value - 0x30)] = bytes.count
        index += 3
        continue
      }
      bytes.append(contentsOf: Array(String(scalars[index]).utf8))
      index += 1
    }
    self.text = String(decoding: bytes, as: UTF8.self)
    self.offsets = offsets
  }

  package func file(_ path: String, isPersonal: Bool = false) -> SourceFile {
    SourceFile(path: path, text: text, isPersonal: isPersonal)
  }
}
