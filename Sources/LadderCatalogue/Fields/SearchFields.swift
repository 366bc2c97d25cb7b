import LadderDiagnostics
import LadderInput

// The schema of the table `synonyms`, which may stand in any data file.

enum SynonymFields {
  static let word = Field(
    "word", .line, zh: "手册里的说法", en: "what the handbook calls it")
  static let also = Field(
    "also", .list(.line), zh: "员工也会输入的其他说法、简称或旧称",
    en: "what staff also type: other words, short forms, old names")
  static let schema = Schema("synonyms", [word.declaration, also.declaration])
}

extension SynonymGroup {
  init?(reading reader: inout MappingReader) {
    guard let word = reader.read(SynonymFields.word), let also = reader.read(SynonymFields.also)
    else { return nil }
    self.init(words: [word] + also)
  }
}
