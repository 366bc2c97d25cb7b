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
  case rawHTML = "raw-html"
  case forbiddenURLScheme = "forbidden-url-scheme"
  case tooDeeplyNested = "too-deeply-nested"
  case tooManyImages = "too-many-images"
  case tooManyColumns = "too-many-columns"
  case unusableCharacter = "unusable-character"
  case duplicateAnchor = "duplicate-anchor"
  case malformedReference = "malformed-reference"
  case strayAsterisks = "stray-asterisks"
  case unevenTable = "uneven-table"
  case impossibleCellMerge = "impossible-cell-merge"
  case unknownCallout = "unknown-callout"
  case unknownFootnote = "unknown-footnote"
  case duplicateFootnote = "duplicate-footnote"
  case unusedFootnote = "unused-footnote"

  // MARK: - catalogue
  case duplicateID = "duplicate-id"
  case unknownReference = "unknown-reference"

  // MARK: - evaluate

  // MARK: - templates

  // MARK: - site
}
