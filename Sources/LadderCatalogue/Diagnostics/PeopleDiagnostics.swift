import LadderDiagnostics
import LadderInput

// What is said of the files about people. They are personal: what a cell holds is only ever quoted as a
// value, so that it stays in the file.

extension Diagnostic {
  static func unknownPerson(_ id: String, column: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "“\(column)”：employees.csv 里没有工号“\(value: id)”",
        en: "'\(column)' names a person, and '\(value: id)' is not in employees.csv"),
      hint: .mendNumber)
  }

  static func unknownInTable(
    _ id: String, _ kind: EntityKind, column: String, nearest: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "“\(column)”：没有标识为“\(value: id)”的\(kind.noun.zh)",
        en: "'\(column)' names \(kind.noun.withArticle), and none has the id '\(value: id)'"),
      hint: nearest.map {
        Message(zh: "是不是想写“\(value: $0)”？", en: "did you mean '\(value: $0)'?")
      }
        ?? Message(
          zh: "改成手册里已有的\(kind.noun.zh)的标识",
          en: "use the id of \(kind.noun.withArticle) of the handbook"))
  }

  static func unknownStageInTable(
    _ id: String, column: String, known: [String], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "“\(column)”：没有哪个培养方案有阶段“\(value: id)”",
        en: "'\(column)' names a stage, and no programme has '\(value: id)'"),
      hint: nearestName(to: id, among: known).map {
        Message(zh: "是不是想写“\(value: $0)”？", en: "did you mean '\(value: $0)'?")
      } ?? .chooseID(known))
  }

  static func unknownCriterion(
    _ id: String, nearest: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "“criterion_id”：该规则没有由人评定的条件“\(value: id)”",
        en:
          "'criterion_id' names a criterion with the fact judgement, and the move has no '\(value: id)'"
      ),
      hint: nearest.map {
        Message(zh: "是不是想写“\(value: $0)”？", en: "did you mean '\(value: $0)'?")
      }
        ?? Message(
          zh: "改成规则里 fact 为 judgement 的条件的 id",
          en: "use the id of a criterion of the move whose fact is judgement"))
  }

  static func moreRows(_ code: DiagnosticCode, _ count: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      code == .rowRepeated ? .warning : .error, code, at: place,
      Message(
        zh: "此文件还有 \(count) 处同类问题（\(code.rawValue)）",
        en: "\(count) more problems of this kind (\(code.rawValue)) are in the file"),
      hint: Message(zh: "先改正已列出的各处，再检查", en: "mend the ones that are shown and check again"))
  }

  static func unusableLogin(column: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unusableLogin, at: place,
      Message(
        zh: "“\(column)”：登录账号里不能有空格、引号或 | { } $ ~ \\ ; < > 等符号",
        en:
          "'\(column)': a name to sign in with has no blanks, quotation marks or | { } $ ~ \\ ; < >"
      ),
      hint: Message(
        zh: "按统一登录系统里的写法填写账号，只用字母、数字和 . - _ @",
        en: "write the name as the sign-in system has it: letters, digits and . - _ @"))
  }

  static func loginTaken(column: String, at place: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unusableLogin, at: place,
      Message(
        zh: "“\(column)”：两个人的登录账号相同（不分大小写）",
        en: "'\(column)': two people sign in with one name, the case of letters aside"),
      hint: Message(
        zh: "给其中一人填写自己的 login", en: "give one of them a 'login' of their own"),
      notes: [Note(Message(zh: "另一行在这里", en: "the other row is here"), at: first)])
  }

  static func mentorReversed(at place: SourceRange, other: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .mentorReversed, at: place,
      Message(
        zh: "同一阶段里两人不能互为师傅", en: "two people are not each other's mentors in one stage"),
      hint: Message(zh: "改正其中一行的师傅和徒弟", en: "mend mentor and mentee in one of the rows"),
      notes: [Note(Message(zh: "另一行在这里", en: "the other row is here"), at: other)])
  }

  static func tooManyMentees(_ count: Int, limit: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .tooManyMentees, at: place,
      Message(
        zh: "“mentor_employee_id”：这一阶段一位师傅同时最多带 \(limit) 人，这里是第 \(count) 人",
        en:
          "'mentor_employee_id': a mentor has at most \(limit) at one time in this stage, and this is number \(count)"
      ),
      hint: Message(
        zh: "换一位师傅，或改该阶段的 max_mentees",
        en: "choose another mentor, or change 'max_mentees' of the stage"))
  }
}
