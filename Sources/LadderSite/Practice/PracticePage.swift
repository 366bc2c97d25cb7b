import LadderCatalogue
import LadderDiagnostics
import LadderSearch
import LadderTemplates

/// An option of a question.
struct PracticeOptionView: View {
  /// Its letter: `A`.
  var letter: String
  var text: String
  var isRight: Bool

  static let shape = ViewShape<PracticeOptionView>("option", zh: "一个选项", en: "An option") { view in
    view.text("letter", zh: "字母", en: "Its letter", \.letter)
    view.text("text", zh: "文字", en: "What it says", \.text)
    view.flag("is_right", zh: "是否正确", en: "Whether it is right", \.isRight)
  }
}

/// A question to practise with.
struct PracticeQuestionView: View {
  var id: String
  var stem: String
  var form: String
  var formName: String
  var options: [PracticeOptionView]
  /// The positions of the right options from 0, for the script: `0,2`.
  var key: String
  /// The answer in words: `A、C`.
  var answer: String
  var explanation: String
  var links: [LinkView]

  static let shape = ViewShape<PracticeQuestionView>(
    "practice_question", zh: "一道练习题", en: "A question to practise with"
  ) { view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("stem", zh: "题干", en: "What is asked", \.stem)
    view.text("form", zh: "题型：single、multiple、statement", en: "Its form: single …", \.form)
    view.text("form_name", zh: "题型（文字）", en: "Its form in words", \.formName)
    view.list("options", zh: "选项", en: "Its options", \.options)
    view.text("key", zh: "正确选项的位置，供脚本用", en: "Where the right options stand", \.key)
    view.text("answer", zh: "答案", en: "The answer in words", \.answer)
    view.text("explanation", zh: "解析", en: "Why it is so", \.explanation)
    view.list("links", zh: "依据与出处", en: "What it rests on", \.links)
  }
}

/// Questions under a heading.
struct PracticeGroupView: View {
  var id: String
  var title: String
  var questions: [PracticeQuestionView]

  static let shape = ViewShape<PracticeGroupView>("practice_group", zh: "一组练习题", en: "Questions") {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("title", zh: "标题", en: "Its heading", \.title)
    view.list("questions", zh: "题目", en: "Its questions", \.questions)
  }
}

/// The practice quiz.
struct PracticeView: View {
  var frame: FrameView
  var lead: String
  var script: String
  var groups: [PracticeGroupView]

  static let shape = ViewShape<PracticeView>("practice", zh: "练习页面", en: "The practice quiz") {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("lead", zh: "说明", en: "What introduces it", \.lead)
    view.text("script", zh: "练习脚本", en: "The script of the quiz", \.script)
    view.list("groups", zh: "各组题目", en: "The questions by heading", \.groups)
  }
}

extension SiteModel {
  /// The quiz; none if nobody has written questions.
  func practicePages(_ templates: AidTemplates) -> [SitePage] {
    guard !catalogue.practiceQuestions.isEmpty else { return [] }
    let groups = practiceGroups()
    let page = SitePage(
      route: .practice, source: .program,
      search: SearchEntry(
        title: words[.practice], crumbs: "", kind: "practice",
        sections: groups.map { group in
          SearchSection(
            anchor: group.id, heading: group.title,
            text: group.questions.map(\.stem).joined(separator: "\n"))
        })
    ) { [self] assets, output in
      let route = Route.practice
      let count = catalogue.practiceQuestions.count
      let view = PracticeView(
        frame: frame(
          FrameContent(title: words[.practice], area: "practice", crumbs: [(words[.home], .home)]),
          on: route, assets),
        lead: words(.practiceLead, (.n, String(count))),
        script: assets.address(of: "practice.js", on: route),
        groups: groups.map { group in
          PracticeGroupView(
            id: group.id, title: group.title,
            questions: group.questions.map { practiceView($0, on: route) })
        })
      templates.practice.write(view, into: &output)
    }
    return [page]
  }

  /// The questions by their headings, in the order in which the headings first come.
  private func practiceGroups() -> [(id: String, title: String, questions: [PracticeQuestion])] {
    var groups: [(id: String, title: String, questions: [PracticeQuestion])] = []
    var places: [String: Int] = [:]
    for question in catalogue.practiceQuestions {
      if let place = places[question.group] {
        groups[place].questions.append(question)
      } else {
        places[question.group] = groups.count
        groups.append(("group-\(groups.count + 1)", question.group, [question]))
      }
    }
    return groups
  }

  private func practiceView(_ question: PracticeQuestion, on route: Route) -> PracticeQuestionView {
    let isStatement = question.form == .statement
    let texts = isStatement ? [words[.statementTrue], words[.statementFalse]] : question.options
    let right = isStatement ? [question.isTrue ? 0 : 1] : question.answers
    let letters = texts.indices.map { String(UnicodeScalar(UInt8(ascii: "A") + UInt8($0))) }
    let links = [
      question.policyID.flatMap { link(.policy, $0.name, on: route) },
      question.courseID.flatMap { link(.course, $0.name, on: route) },
      question.caseID.flatMap { link(.caseStudy, $0.name, on: route) },
    ]
    return PracticeQuestionView(
      id: "question-" + question.id.name, stem: question.stem, form: question.form.rawValue,
      formName: words.named("question", question.form.rawValue),
      options: texts.indices.map {
        PracticeOptionView(letter: letters[$0], text: texts[$0], isRight: right.contains($0))
      },
      key: right.map(String.init).joined(separator: ","),
      answer: isStatement ? texts[right[0]] : list(right.map { letters[$0] }),
      explanation: question.explanation, links: links.compactMap { $0 })
  }
}
