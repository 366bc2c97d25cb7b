/// For a person at a terminal: headline, place, excerpt with carets, notes, and what to do.
///
///     error[wrong-type]: 'level' is a whole number, not '五级'
///       --> content/data/x.yaml:2:5
///        |
///      2 | 等级: 五级
///        |       ^^^^
///        = hint: write it as level: 5
func humanText(_ shown: [ShownDiagnostic], _ language: Language, usesColor: Bool) -> String {
  let paint = Paint(isOn: usesColor)
  return shown.map { human($0, language, paint) + "\n" }.joined()
}

private func human(_ shown: ShownDiagnostic, _ language: Language, _ paint: Paint) -> String {
  let label = "\(language.word(shown.severity))[\(shown.code.rawValue)]"
  let color: Paint.Color = shown.severity == .error ? .red : .yellow
  var text = "\(paint(label, color)): \(paint(shown.message, .bold))\n"
  if let place = shown.place { text += at(place, marker: "^", color, paint) }
  for note in shown.notes {
    text += "   = \(language.noteWord): \(note.message)\n"
    if let place = note.place { text += at(place, marker: "-", .cyan, paint) }
  }
  if let hint = shown.hint { text += "   = \(paint(language.hintWord, .bold)): \(hint)\n" }
  return text
}

private func at(
  _ place: ShownDiagnostic.Place, marker: Character, _ color: Paint.Color, _ paint: Paint
) -> String {
  var text = "  --> \(place.text)\n"
  guard let excerpt = place.excerpt else { return text }
  let number = String(excerpt.line)
  let gutter = String(repeating: " ", count: number.utf8.count)
  let indent = String(repeating: " ", count: textWidth(excerpt.lead))
  let carets = String(repeating: marker, count: max(1, textWidth(excerpt.marked)))
  text += " \(gutter) |\n"
  text += " \(number) | \(excerpt.lead)\(excerpt.marked)\(excerpt.tail)\n"
  text += " \(gutter) | \(indent)\(paint(carets, color))\n"
  return text
}

/// Colours of a terminal (ECMA-48 SGR), or none.
private struct Paint {
  enum Color: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
  }

  let isOn: Bool

  func callAsFunction(_ text: String, _ color: Color) -> String {
    isOn ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
