import LadderCatalogue
package import LadderDiagnostics
import LadderInput

/// Tells results in words for a terminal, for people who know the team but no program.
///
/// It says everything a manager may know, ranks among it; pages for the person say less.
package struct Teller: Sendable {
  let progress: Progress
  let language: Language

  package init(_ progress: Progress, in language: Language) {
    self.progress = progress
    self.language = language
  }

  var catalogue: Catalogue { progress.people.situation.catalogue }
  var people: People { progress.people.situation.people }

  /// The sentence in the language asked for.
  func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    switch language {
    case .chinese: zh()
    case .english: en()
    }
  }

  func list(_ items: [String]) -> String { items.joined(separator: say("、", ", ")) }

  func state(_ truth: Truth) -> String {
    switch truth {
    case .met: say("满足", "met")
    case .unmet: say("未满足", "not met")
    case .unknown: say("不知道", "unknown")
    case .notApplicable: say("不适用", "not applicable")
    }
  }

  func state(_ truth: Truth, of kind: Move.Kind) -> String {
    switch (kind, truth) {
    case (.demotion, .met): say("触发复核", "review triggered")
    case (.demotion, .unmet): say("未触发", "not triggered")
    case (.demotion, .unknown): say("数据不全，不能判断", "cannot be told: data incomplete")
    case (.promotion, .met): say("条件全部满足", "all criteria met")
    case (.lateral, .met): say("可申请", "may apply")
    case (.promotion, .unmet), (.lateral, .unmet): say("条件尚未全部满足", "not all criteria met")
    case (.promotion, .unknown), (.lateral, .unknown):
      say("没有不满足的，但有条件还不知道", "none unmet, some unknown")
    case (_, .notApplicable): say("不适用", "not applicable")
    }
  }

  package func basis(_ basis: SpecialDuty.Basis) -> String {
    switch basis {
    case .mandatory: say("必须参加", "mandatory")
    case .optional: say("可选", "optional")
    case .review: say("待确认", "to be reviewed")
    case .notOffered: say("不安排", "not offered")
    }
  }

  func name(of kind: Move.Kind) -> String {
    switch kind {
    case .promotion: say("晋升", "Promotion")
    case .demotion: say("降级复核", "Demotion review")
    case .lateral: say("转岗", "Lateral move")
    }
  }

  func target(of move: Move) -> String {
    if let id = move.toGradeID { return catalogue.grades[id]?.name ?? id.name }
    return move.toTrackID.flatMap { catalogue.tracks[$0]?.name } ?? move.id.name
  }

  /// The name of a body or role that decides.
  func decider(_ id: String) -> String { catalogue.roles[Identifier(id)]?.name ?? id }

  func place(of row: RowPlace) -> String {
    let files = people.records.files
    guard Int(row.file) < files.count else { return "" }
    return "\(files[Int(row.file)]):\(row.line)"
  }
}
