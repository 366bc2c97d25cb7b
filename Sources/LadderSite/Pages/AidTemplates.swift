import LadderDiagnostics
import LadderTemplates

/// The templates of the pages that help one use the handbook: to practise, to print, to compare, to find
/// one's way from an address that is gone.
struct AidTemplates: Sendable {
  let practice: Template<PracticeView>
  let print: Template<PrintView>
  let comparison: Template<ComparisonView>
  let notFound: Template<NotFoundView>

  /// Compiles all of them; nil if one has an error, which the compiler holds.
  static func compile(_ compiler: inout TemplateCompiler) -> AidTemplates? {
    let practice = compiler.template("practice", PracticeView.self)
    let print = compiler.template("print", PrintView.self)
    let comparison = compiler.template("compare", ComparisonView.self)
    let notFound = compiler.template("not-found", NotFoundView.self)
    guard let practice, let print, let comparison, let notFound else { return nil }
    return AidTemplates(
      practice: practice, print: print, comparison: comparison, notFound: notFound)
  }
}

extension SiteModel {
  func aidPages(_ templates: AidTemplates) -> [SitePage] {
    practicePages(templates) + printPages(templates) + comparisonPages(templates)
      + [notFoundPage(templates)]
  }
}
