/// For editors: one line each, `path:line:column: error: text [code]`.
///
/// The word for the severity is English in every language, for editors look for it.
func shortText(_ shown: [ShownDiagnostic]) -> String {
  shown.map { one in
    let place = one.place.map { $0.text + ": " } ?? ""
    let line = "\(place)\(one.severity.rawValue): \(one.message) [\(one.code.rawValue)]"
    return line.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
  }.joined()
}
