/// For code scanning: one SARIF log (OASIS standard 2.1.0, 2023 errata 01).
///
/// The rules are the codes that were met, with their pages as help. Columns count Unicode scalars.
func sarifText(
  _ shown: [ShownDiagnostic], _ language: Language, pages: [DiagnosticCode: CodePage]
) -> String {
  let codes = Set(shown.map(\.code)).sorted { $0.rawValue < $1.rawValue }
  let numbers = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
  let driver = JSON.object([
    ("name", .text("Ladder")),
    ("rules", .array(codes.map { sarifRule($0, language, pages[$0]) })),
  ])
  let run = JSON.object([
    ("tool", .object([("driver", driver)])),
    ("language", .text(language == .chinese ? "zh-CN" : "en-US")),
    ("columnKind", .text("unicodeCodePoints")),
    ("results", .array(shown.map { sarifResult($0, language, number: numbers[$0.code] ?? 0) })),
  ])
  return JSON.object([
    ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")),
    ("version", .text("2.1.0")), ("runs", .array([run])),
  ]).document
}

private func sarifRule(_ code: DiagnosticCode, _ language: Language, _ page: CodePage?) -> JSON {
  var members: [(String, JSON)] = [("id", .text(code.rawValue))]
  if let page {
    members += [
      ("shortDescription", .object([("text", .text(page.headline(in: language)))])),
      ("help", .object([("text", .text(page.text)), ("markdown", .text(page.text))])),
    ]
  }
  return .object(members)
}

private func sarifResult(_ shown: ShownDiagnostic, _ language: Language, number: Int) -> JSON {
  var message = shown.message
  if let hint = shown.hint { message += "\n\(language.hintWord): \(hint)" }
  var members: [(String, JSON)] = [
    ("ruleId", .text(shown.code.rawValue)), ("ruleIndex", .number(number)),
    ("level", .text(shown.severity.rawValue)), ("message", .object([("text", .text(message))])),
  ]
  if let place = shown.place {
    members.append(("locations", .array([.object(sarifPlace(place))])))
  }
  let notes = shown.notes.enumerated().compactMap { index, note -> JSON? in
    guard let place = note.place else { return nil }
    return .object(
      [("id", .number(index + 1))] + sarifPlace(place)
        + [("message", .object([("text", .text(note.message))]))])
  }
  if !notes.isEmpty { members.append(("relatedLocations", .array(notes))) }
  members.append(("partialFingerprints", .object([("ladder/v1", .text(shown.fingerprint))])))
  return .object(members)
}

private func sarifPlace(_ place: ShownDiagnostic.Place) -> [(String, JSON)] {
  var members: [(String, JSON)] = [
    ("artifactLocation", .object([("uri", .text(uriReference(place.path)))]))
  ]
  if let start = place.start, let end = place.end {
    members.append(
      (
        "region",
        .object([
          ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
          ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
        ])
      ))
  }
  return [("physicalLocation", .object(members))]
}

/// A path as a relative reference (RFC 3986): what is not unreserved or a separator is percent-encoded.
private func uriReference(_ path: String) -> String {
  var text = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      text.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let hex = String(byte, radix: 16, uppercase: true)
      text += (hex.utf8.count == 1 ? "%0" : "%") + hex
    }
  }
  return text
}
