/// The permanent names of the problems Ladder can report.
///
/// A name that has been released is never changed or given another meaning: people search for it, and
/// CI settings refer to it. Each stage has its own stretch of the list.
package enum DiagnosticCode: String, Sendable, CaseIterable {
  // MARK: - read
  case missingSource = "missing-source"
  case unreadableFile = "unreadable-file"
  case invalidUTF8 = "invalid-utf8"
  case fileTooLarge = "file-too-large"
  case linkOutsideSource = "link-outside-source"
  case unusableFileName = "unusable-file-name"

  // MARK: - parse: YAML
  case invalidYAML = "invalid-yaml"
  case unsupportedYAML = "unsupported-yaml"
  case duplicateKey = "duplicate-key"

  // MARK: - parse: CSV
  case invalidCSV = "invalid-csv"
  case wrongColumnCount = "wrong-column-count"

  // MARK: - parse: fields
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case unknownValue = "unknown-value"
  case outOfRange = "out-of-range"
  case invalidDate = "invalid-date"

  // MARK: - parse: Markdown

  // MARK: - catalogue
  case duplicateID = "duplicate-id"
  case unknownReference = "unknown-reference"

  // MARK: - evaluate

  // MARK: - templates
  case unclosedTag = "unclosed-tag"
  case mismatchedTag = "mismatched-tag"
  case invalidTag = "invalid-tag"
  case ignoredText = "ignored-text"
  case unknownName = "unknown-name"
  case wrongTag = "wrong-tag"
  case unescapedText = "unescaped-text"
  case unsafePlace = "unsafe-place"
  case missingTemplate = "missing-template"
  case unknownPartial = "unknown-partial"
  case unknownBlock = "unknown-block"
  case duplicateBlock = "duplicate-block"
  case endlessPartial = "endless-partial"
  case templateTooDeep = "template-too-deep"
  case templateTooLarge = "template-too-large"

  // MARK: - site
}
