import LadderInput
import Testing

@Suite struct JSONValueTests {
  @Test func keepsTheOrderOfItsKeys() {
    let value: JSONValue = ["b": .integer(1), "a": ["x", .bool(true), .null]]
    #expect(
      value.text == """
        {
          "b": 1,
          "a": ["x", true, null]
        }
        """)
  }

  @Test func indentsWhatHoldsMore() {
    let value: JSONValue = ["list": [["k": .number(2)], .object([])]]
    #expect(
      value.text == """
        {
          "list": [
            {
              "k": 2
            },
            {}
          ]
        }
        """)
  }

  @Test func escapesText() {
    #expect(JSONValue.string("“引号\"\n\\").text == #""“引号\"\n\\""#)
  }
}
