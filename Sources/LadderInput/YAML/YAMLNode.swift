/// A value in a YAML file, with its place.
///
/// Scalars keep their spelling: what `010`, `no` or `2026-03` mean is for the field that reads them.
package struct YAMLNode: Sendable {
  package indirect enum Kind: Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    case mapping([Entry])
    /// What could not be read and was reported; readers pass over it in silence.
    case invalid
  }

  package struct Scalar: Sendable {
    package let text: String
    /// Whether it stands in quotation marks or is a block (`|`, `>`): surely meant as text.
    package let isQuoted: Bool

    /// Whether no value is given: nothing, `null` or `~`.
    package var isNull: Bool {
      guard !isQuoted else { return false }
      switch text {
      case "", "~", "null", "Null", "NULL": return true
      default: return false
      }
    }
  }

  /// A key of a mapping with its value.
  package struct Entry: Sendable {
    package let key: String
    package let keyBounds: Range<Int>
    package let value: YAMLNode
  }

  package let kind: Kind
  /// UTF-8 byte offsets in the file, quotation marks included.
  package let bounds: Range<Int>

  package init(_ kind: Kind, _ bounds: Range<Int>) {
    self.kind = kind
    self.bounds = bounds
  }
}

extension YAMLNode {
  package var scalar: Scalar? {
    guard case .scalar(let scalar) = kind else { return nil }
    return scalar
  }

  package var items: [YAMLNode]? {
    guard case .sequence(let items) = kind else { return nil }
    return items
  }

  package var entries: [Entry]? {
    guard case .mapping(let entries) = kind else { return nil }
    return entries
  }

  /// The value of a key, if this is a mapping that has it.
  package subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = kind else { return nil }
    return entries.first { $0.key == key }?.value
  }

  package var isNull: Bool { scalar?.isNull ?? false }
}
