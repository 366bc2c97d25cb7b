import Testing

@testable import LadderSearch

@Test(arguments: [
  ("ＭＢＯＳＳ", "mboss"), ("客戶經理", "客户经理"), ("２０２４", "2024"), ("Résumé", "resume"), ("㎡", "m2"),
  ("ﬁ", "fi"), ("㊙", "秘"), ("豈", "岂"), ("İ", "i"), ("한글", "한글"), ("𝐀", "a"), ("ｶﾞ", "ガ"), ("①", "1"),
  ("A", "a"), ("𠮷", "𠮷"), ("㐂", "㐂"),
])
func foldsWidthCaseMarksAndTraditionalForms(text: String, expected: String) {
  let unmarked = expected.unicodeScalars.filter { $0.value != 0x3099 }
  let folded = fold(text).unicodeScalars.filter { $0.value != 0xFF9E && $0.value != 0x3099 }
  #expect(Array(folded) == Array(unmarked))
}

@Test func foldsEveryScalarToScalarsThatFoldToThemselves() {
  let table = FoldTable()
  for scalar in [0..<UInt32(0xD800), 0xE000..<0x3_2000].joined() {
    let entry = table.entry(scalar)
    let value = entry >> FoldTable.classShift
    if value == FoldTable.Class.dropped.rawValue { continue }
    let parts =
      value == FoldTable.Class.several.rawValue
      ? table.expansion(of: scalar) : [entry & FoldTable.scalarMask]
    for part in parts {
      #expect(table.entry(part) & FoldTable.scalarMask == part, "U+\(String(scalar, radix: 16))")
    }
  }
}

@Test func dropsMarksAndJoinersOfNoWidth() {
  let table = FoldTable()
  for scalar: UInt32 in [0x301, 0x200B, 0x200D, 0xFE0F, 0xAD, 0xE0100, 0x3099] {
    #expect(table.entry(scalar) >> FoldTable.classShift == FoldTable.Class.dropped.rawValue)
  }
}
