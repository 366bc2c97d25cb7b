/// Everything a value says, down to the last part: equal for equal results.
///
/// An interpolated text would say no more of an object than its type.
func told(_ value: some Any) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}
