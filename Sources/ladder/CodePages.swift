import LadderDiagnostics
import LadderInput

/// The folder with the pages of the codes: beside the templates of an installed program, in `docs/` of the
/// package.
private func codeFolder() -> String? {
  let share = defaultTemplates()
  return [share + "/codes", share + "/docs/codes"].first {
    (try? FileStatus.of($0, followingLinks: true))?.kind == .folder
  }
}

/// The page of a code; nil if there is none beside the program.
func codePage(_ code: DiagnosticCode) -> CodePage? {
  guard let folder = codeFolder(), let bytes = try? readFile("\(folder)/\(code.rawValue).md") else {
    return nil
  }
  return CodePage(String(decoding: bytes, as: UTF8.self))
}

/// Every page that is there.
func codePages() -> [DiagnosticCode: CodePage] {
  var pages: [DiagnosticCode: CodePage] = [:]
  for code in DiagnosticCode.allCases { pages[code] = codePage(code) }
  return pages
}
