import LadderDiagnostics
import LadderInput

// The schema of the table `practice_questions`, which stands in `content/practice/`.

enum PracticeFields {
  /// Letters name options on pages, and ten are more than anybody weighs.
  static let mostOptions = 10

  static let id = Field("id", .identifier, zh: "题目的标识", en: "the question's id")
  static let group = Field("group", .line, zh: "题目所属的小标题", en: "the heading it stands under")
  static let form = Field(
    "qtype", .oneOf(PracticeQuestion.Form.self), default: .single,
    zh: "单选、多选或判断", en: "one right option, several, or a statement that is true or false")
  static let stem = Field("stem", .text, zh: "题干", en: "what is asked")
  static let options = Field(
    "options", .list(.line), default: [], zh: "选项，至少两个；判断题不写",
    en: "what to choose from, two or more; none for a statement")
  static let answers = Field(
    "answers", .oneOrMany(.integer(1...mostOptions)), default: [],
    zh: "正确选项是第几个，从 1 数起", en: "which options are right, counted from 1")
  static let isTrue = Field(
    "is_true", .boolean, .optional, zh: "判断题的说法是否正确", en: "whether the statement is true")
  static let explanation = Field(
    "explanation", .text, zh: "答案的依据与道理", en: "why the answer is so")
  static let policyID = Field(
    "policy_id", .id(of: Policy.self), .optional, zh: "依据的制度", en: "the policy it rests on")
  static let courseID = Field(
    "course_id", .id(of: Course.self), .optional, zh: "讲到它的课程", en: "the course that teaches it")
  static let caseID = Field(
    "case_id", .id(of: CaseStudy.self), .optional, zh: "相关的案例", en: "the case it comes from")
  static let schema = Schema(
    "practice question",
    [
      id.declaration, group.declaration, form.declaration, stem.declaration, options.declaration,
      answers.declaration, isTrue.declaration, explanation.declaration, policyID.declaration,
      courseID.declaration, caseID.declaration,
    ],
    needs: [
      Schema.Need(
        form.key, is: PracticeQuestion.Form.multiple.rawValue, [options.key, answers.key]),
      Schema.Need(form.key, is: PracticeQuestion.Form.statement.rawValue, [isTrue.key]),
    ])
}

extension PracticeQuestion {
  init?(reading reader: inout MappingReader) {
    typealias F = PracticeFields
    let (id, group, stem, explanation) = (
      reader.read(F.id), reader.read(F.group), reader.read(F.stem), reader.read(F.explanation)
    )
    let form = reader.read(F.form)
    let options = reader.read(F.options)
    let answers = reader.read(F.answers)
    let isTrue = reader.read(F.isTrue)
    reader.expectDistinct(F.options, options) { $0 }
    reader.expectDistinct(F.answers, answers) { $0 }
    let isSound = reader.checkAnswers(form, options, answers)
    guard let id, let group, let stem, let explanation, isSound, reader.hasAllNeeds else {
      return nil
    }
    self.init(
      id: Identifier(id), group: group, form: form, stem: stem, options: options,
      answers: answers.map { $0 - 1 }.sorted(), isTrue: isTrue ?? false, explanation: explanation,
      policyID: reader.read(F.policyID), courseID: reader.read(F.courseID),
      caseID: reader.read(F.caseID), place: reader.range(of: F.stem))
  }
}

extension MappingReader {
  /// Whether the options can be chosen from and the answers are among them; what is wrong is reported.
  fileprivate mutating func checkAnswers(
    _ form: PracticeQuestion.Form, _ options: [String], _ answers: [Int]
  ) -> Bool {
    typealias F = PracticeFields
    if form == .statement {
      guard has(F.options) || has(F.answers) else { return true }
      report(
        .statementWithOptions(at: has(F.options) ? range(of: F.options) : range(of: F.answers)))
      return false
    }
    // What is left out of a list as wrong, or is missing altogether, is reported already.
    if form == .multiple, !has(F.options) || !has(F.answers) { return false }
    guard node(of: F.options)?.items?.count ?? 0 == options.count else { return false }
    guard options.count >= 2 else {
      report(.tooFewOptions(options.count, at: range(of: F.options)))
      return false
    }
    if let answer = answers.first(where: { $0 > options.count }) {
      report(.answerOutsideOptions(answer, options.count, at: range(of: F.answers)))
      return false
    }
    let isRight = form == .single ? answers.count == 1 : answers.count >= 2
    if !isRight { report(.wrongAnswerCount(form, answers.count, at: range(of: F.answers))) }
    return isRight
  }
}

extension Diagnostic {
  fileprivate static func tooFewOptions(_ count: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .questionOptions, at: place,
      Message(
        zh: "选择题至少有两个选项，这里有 \(count) 个",
        en: "a question has two options or more, and here are \(count)"),
      hint: Message(
        zh: "在 options 里写出全部选项；只判断对错则写 qtype: statement 和 is_true",
        en: "list all in 'options'; for true or false write 'qtype: statement' and 'is_true'"))
  }

  fileprivate static func statementWithOptions(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .questionOptions, at: place,
      Message(
        zh: "判断题（qtype: statement）没有选项，答案写在 is_true",
        en: "a statement ('qtype: statement') has no options; 'is_true' is its answer"),
      hint: Message(
        zh: "删去 options 和 answers，或把 qtype 改为 single",
        en: "take 'options' and 'answers' out, or write 'qtype: single'"))
  }

  fileprivate static func answerOutsideOptions(
    _ answer: Int, _ count: Int, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .questionAnswers, at: place,
      Message(
        zh: "答案写的是第 \(answer) 个选项，而选项只有 \(count) 个",
        en: "option \(answer) is said to be right, and there are \(count)"),
      hint: Message(
        zh: "从 1 数起，写正确选项的序号", en: "write the number of the right option, counted from 1"))
  }

  fileprivate static func wrongAnswerCount(
    _ form: PracticeQuestion.Form, _ count: Int, at place: SourceRange
  ) -> Diagnostic {
    form == .single
      ? Diagnostic(
        .error, .questionAnswers, at: place,
        Message(
          zh: "单选题有且只有一个答案，这里有 \(count) 个",
          en: "a question with one right option names one, and here are \(count)"),
        hint: Message(
          zh: "answers 写一个序号；有几个都对则写 qtype: multiple",
          en: "name one in 'answers', or write 'qtype: multiple' if several are right"))
      : Diagnostic(
        .error, .questionAnswers, at: place,
        Message(
          zh: "多选题至少有两个答案，这里有 \(count) 个",
          en: "a question with several right options names two or more, and here are \(count)"),
        hint: Message(
          zh: "写出全部正确选项的序号；只有一个对则写 qtype: single",
          en: "name every right option, or write 'qtype: single' if one is right"))
  }
}
