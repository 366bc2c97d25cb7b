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
  case unsupportedFile = "unsupported-file"
  case collidingPaths = "colliding-paths"
  case limitExceeded = "limit-exceeded"

  // MARK: - parse: YAML
  case invalidYAML = "invalid-yaml"
  case unsupportedYAML = "unsupported-yaml"
  case duplicateKey = "duplicate-key"

  // MARK: - parse: CSV
  case invalidCSV = "invalid-csv"
  case wrongColumnCount = "wrong-column-count"
  case unknownColumn = "unknown-column"
  case missingColumn = "missing-column"
  case duplicateColumn = "duplicate-column"
  case spreadsheetDamage = "spreadsheet-damage"

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
  case conditionMixed = "condition-mixed"
  case emptyCondition = "empty-condition"
  case comparisonMismatch = "comparison-mismatch"
  case trackOrder = "track-order"
  case gradeOnTwoTracks = "grade-on-two-tracks"
  case moveDirection = "move-direction"
  case referenceCycle = "reference-cycle"
  case uncovered = "uncovered"
  case stageWithoutAssessment = "stage-without-assessment"
  case weightsNotHundred = "weights-not-100"
  case missingMove = "missing-move"
  case duplicateCriterion = "duplicate-criterion"
  case accessWithoutReason = "access-without-reason"
  case accessNotBuilt = "access-not-built"
  case missingHolidays = "missing-holidays"
  case caseNotAnonymised = "case-not-anonymised"
  case dateOrder = "date-order"
  case rowConflict = "row-conflict"
  case rowRepeated = "row-repeated"
  case rowAfterExport = "row-after-export"
  case undeliveredFile = "undelivered-file"
  case missingDelivery = "missing-delivery-file"
  case scoreOutOfRange = "score-out-of-range"

  // MARK: - catalogue: pages
  case unpublishedTarget = "unpublished-target"
  case unusableTag = "unusable-tag"
  case unusableAlias = "unusable-alias"
  case unusableEditURL = "unusable-edit-url"
  case sectionGap = "section-gap"
  case repeatedSection = "repeated-section"

  // MARK: - catalogue: people
  case unknownTable = "unknown-table"
  case unknownVersion = "unknown-version"
  case selfMentor = "self-mentor"
  case mentorNotEmployed = "mentor-not-employed"
  case gradeMismatch = "grade-mismatch"
  case minutesTooMany = "minutes-too-many"

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

  // MARK: - site: links and files
  case wrongCase = "wrong-case"
  case movedTarget = "moved-target"
  case privateTarget = "private-target"
  case notAPicture = "not-a-picture"
  case missingAlternative = "missing-alt"
  case remotePicture = "remote-picture"
  case largePicture = "large-picture"
  case unusedFile = "unused-file"
  case similarTags = "similar-tags"
  case reviewOverdue = "review-overdue"
  case historyIncomplete = "history-incomplete"

  // MARK: - site
  case unknownLink = "unknown-link"
  case unknownAnchor = "unknown-anchor"
  case addressTaken = "address-taken"
  case missingDate = "missing-date"
  case peopleAccessUnset = "people-access-unset"
  case outputRefused = "output-refused"
  case outputEdited = "output-edited"
  case outputForeign = "output-foreign"
  case missingMessage = "missing-message"
  case brokenSearchClient = "broken-search-client"
}
