import LadderCatalogue
import LadderDiagnostics
import LadderInput

/// The language of the handbook in a folder, for messages where none was asked for.
///
/// Chinese where there is no handbook, or none that says.
func siteLanguage(source: String) -> Language {
  guard let bytes = try? readFile(source + "/content/site.yaml", limit: 1 << 20) else {
    return .chinese
  }
  let file = SourceFile(path: "content/site.yaml", bytes: bytes)
  guard let node = YAMLNode.parse(file).value, let language = node["language"]?.scalar?.text else {
    return .chinese
  }
  return language == "zh" ? .chinese : .english
}

extension SourceOptions {
  /// The language of messages before the handbook has been read.
  var language: Language { lang ?? siteLanguage(source: source) }
}
