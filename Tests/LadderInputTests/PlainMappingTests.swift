import LadderDiagnostics
import LadderInput
import Testing

/// Everything a node holds: kinds, spellings and places.
private func description(_ node: YAMLNode?) -> String {
  guard let node else { return "-" }
  let kind =
    switch node.kind {
    case .scalar(let scalar): (scalar.isQuoted ? "\"" : "'") + scalar.text
    case .sequence(let items): "[" + items.map { description($0) }.joined(separator: ",") + "]"
    case .mapping(let entries):
      "{"
        + entries.map { "\($0.key)@\($0.keyBounds):" + description($0.value) }
        .joined(separator: ",") + "}"
    case .invalid: "?"
    }
  return kind + "@\(node.bounds)"
}

/// A text without comments may be read without libyaml; with a comment at its end it never is, and means the same.
private func expectSameAsWithComment(_ text: String) {
  let plain = YAMLNode.parse(SourceFile(path: "x.md", text: text))
  let other = YAMLNode.parse(SourceFile(path: "x.md", text: text + "# \n"))
  if plain.diagnostics.isEmpty {
    #expect(description(plain.value) == description(other.value), "\(text.debugDescription)")
  } else {
    #expect(plain.diagnostics.map(\.code) == other.diagnostics.map(\.code))
  }
}

@Suite struct PlainMappingTests {
  @Test(arguments: [
    "title: 计费账务系统\nplanned_minutes: 90\nowner: trainer\n", "a: [one, two-2, 三]\n", "a: []\n",
    "a: x: y\n", "a: x #y\n", "a: x#y\n", "a: 12:30\n", "a: b:\n", "a: x \nb: y\n", "a:  x\n",
    "a: [x, ]\n", "a: [x,,y]\n", "a: [ x ,y]\n", "a: [[x]]\n", "a: [x y]\n", "a: [x: y]\n",
    "a: -x\n", "a: - x\n", "a: 'x'\n", "a: x\n  y\n", "a: x\na: y\n", "a:\nb: y\n", "a: ?x\n",
    "a: *x\n", "a: &x y\n", "a: !x y\n", "a: |\n  x\n", "a: “引”——……·\n", "a: x\u{2028}b: y\n",
    "a: x\u{85}b: y\n", "a: x\u{FEFF}\n", "a: \u{FF08}全角\u{FF09}\n", "a: café\n",
    "a: x\r\nb: y\r\n",
    "a: x\ty\n", "a:\tx\n", "甲: 乙\n", "A: x\n", "a: x\n...\n", "a: %x\n", "a: @x\n", "a: `x\n",
    "a: \u{3000}x\n", "a: x\u{3000}\n", "a: [，]\n", "a: [甲，乙]\n", "a: null\nb: ~\n", "y: yes\n",
  ])
  func readsTheSameWithAndWithoutLibyaml(text: String) { expectSameAsWithComment(text) }

  @Test func readsTheSameForRandomLines() {
    let pieces = [
      "a", "b_c", ": ", ":", " ", "\n", "\n", "[", "]", ", ", ",", "甲", "“", "，", "-", "#", " #",
      "'", "x",
      "1.5", "é", "\u{2028}", "|", "?", "{", "}",
    ]
    var random = SplitMix(state: 20_261_012)
    for _ in 0..<4_000 {
      var text = "k: v\n"
      for _ in 0..<Int(random.next() % 12) {
        text += pieces[Int(random.next() % UInt64(pieces.count))]
      }
      // Where an empty value stands, libyaml says only from what follows it.
      expectSameAsWithComment(text + "\nz: v\n")
    }
  }
}
