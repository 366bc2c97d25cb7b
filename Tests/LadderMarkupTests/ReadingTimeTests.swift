import LadderDiagnostics
import LadderMarkup
import Testing

@Suite struct ReadingTimeTests {
  @Test(arguments: [
    ("短。", nil), (String(repeating: "字", count: 390), 1), (String(repeating: "字", count: 1_950), 5),
    (String(repeating: "word ", count: 480), 2),
    (String(repeating: "字", count: 390) + String(repeating: " word", count: 240), 2),
    ("`" + String(repeating: "字", count: 60) + "`", 1),
  ])
  func countsEachScriptAtItsOwnPace(text: String, minutes: Int?) {
    #expect(parse(text).value.readingMinutes == minutes)
  }
}
