/// What `ladder new` can begin.
package enum StarterKind: String, Sendable, CaseIterable {
  case policy, course
  case caseStudy = "case"
  case bulletin, employee

  /// The folder of its pages under `content/`; nil for what is a row of a table.
  var folder: String? {
    switch self {
    case .policy: "policies"
    case .course: "courses"
    case .caseStudy: "cases"
    case .bulletin: "bulletins"
    case .employee: nil
    }
  }

  /// Whether a text can be the id of such a thing, by the rules the files are read with.
  package func accepts(id: String) -> Bool {
    let bytes = Array(id.utf8)
    switch self {
    case .employee:
      return (1...64).contains(bytes.count)
        && bytes.allSatisfy { isLetter($0 | 0x20) || isMark($0) }
    case .policy, .course, .caseStudy, .bulletin:
      return bytes.count <= 100 && bytes.first.map(isLetter) == true
        && bytes.allSatisfy { isLetter($0) || isMark($0) }
    }
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

/// A digit, `_` or `-`.
private func isMark(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x2D
}
