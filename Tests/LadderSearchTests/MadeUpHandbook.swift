@testable import LadderSearch

/// Pages of varied Chinese text, the same on every run: common words with rare characters, numbers, Latin
/// words, traditional forms and punctuation between them.
enum MadeUpHandbook {
  static func pages(_ count: Int) -> [SearchPage] {
    var random = Repeatable(state: 20_240_601)
    return (0..<count).map { number in
      let sections = (0..<Int.random(in: 1...6, using: &random)).map { index in
        SearchSection(
          anchor: index == 0 ? "" : "s\(index)",
          heading: index == 0 ? "" : phrase(2, &random),
          text: (0..<Int.random(in: 1...5, using: &random))
            .map { _ in sentence(&random) }.joined(separator: "\n"))
      }
      return SearchPage(
        url: "pages/\(number)/index.html", title: phrase(3, &random), crumbs: "手册",
        kind: number % 3 == 0 ? "policy" : "course", sections: sections)
    }
  }

  /// A generator whose numbers are the same on every run.
  struct Repeatable: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  private static let words = [
    "客户", "经理", "质检员", "岗前培训", "投诉", "处理", "越级", "维系", "挽留", "网格", "脱敏", "晋升", "考核",
    "的", "与", "在", "应", "當", "學習", "地图", "服务", "话术", "升级", "主管", "复核", "𠮷", "㐂", "Ａ类", "5G",
    "SD-WAN", "MySQL", "第3季度", "２０２４年", "工单", "时限", "满意度", "回访", "录音", "合规", "風險",
  ]
  private static let marks = ["，", "。", "；", "、", " ", "（", "）", "：", "—", "“", "”"]

  private static func phrase(_ count: Int, _ random: inout Repeatable) -> String {
    (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined()
  }

  private static func sentence(_ random: inout Repeatable) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 3...18, using: &random) {
      if Int.random(in: 0..<3, using: &random) == 0 {
        text += (0..<Int.random(in: 1...4, using: &random)).map { _ in
          let scalar = Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FA5, using: &random))
          return String(Character(scalar ?? "字"))
        }.joined()
      } else {
        text += phrase(1, &random)
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        text += marks[Int.random(in: 0..<marks.count, using: &random)]
      }
    }
    return text
  }
}
