/// For GitHub Actions: a workflow command each, which GitHub shows at the line of the change.
///
///     ::error file=content/a.md,line=2,endLine=2,col=1,endColumn=6,title=unknown-key::…
///
/// A line break in the text, and what would end a property, is percent-encoded as GitHub's runner decodes it.
func githubText(_ shown: [ShownDiagnostic], _ language: Language) -> String {
  shown.map { one in
    var properties: [String] = []
    if let place = one.place {
      properties.append("file=" + escapedProperty(place.path))
      if let start = place.start, let end = place.end {
        properties.append("line=\(start.line)")
        properties.append("endLine=\(end.line)")
        // GitHub takes columns only where both ends stand on one line.
        if start.line == end.line {
          properties.append("col=\(start.column)")
          properties.append("endColumn=\(max(start.column, end.column - 1))")
        }
      }
    }
    properties.append("title=" + escapedProperty(one.code.rawValue))
    return githubCommand(one.severity.rawValue, properties, one.fullText(language))
  }.joined()
}

/// A workflow command on a line of its own: `error`, `warning` or `notice`.
package func githubCommand(_ name: String, _ properties: [String] = [], _ text: String) -> String {
  let list = properties.isEmpty ? "" : " " + properties.joined(separator: ",")
  return "::\(name)\(list)::\(escapedText(text))\n"
}

private func escapedText(_ text: String) -> String {
  percentEncoding(["%", "\r", "\n"], in: text)
}

private func escapedProperty(_ text: String) -> String {
  percentEncoding(["%", "\r", "\n", ":", ","], in: text)
}

private func percentEncoding(_ special: Set<Unicode.Scalar>, in text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if special.contains(scalar) {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      result += (hex.utf8.count == 1 ? "%0" : "%") + hex
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
