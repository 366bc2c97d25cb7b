import Testing

@testable import LadderSearch

@Test func joinsImportedModulesBeforeTheirImporters() throws {
  let script = try JoinedModules.join([
    ClientModule(name: "main.js", text: "import { two } from \"./b.js\";\n// say it\n  two();\n"),
    ClientModule(
      name: "b.js", text: "/**\n * Two.\n */\nexport function two() {\n  return 2;\n}\n"),
  ])
  #expect(script.more == nil)
  #expect(
    String(decoding: script.main, as: UTF8.self)
      == "(()=>{\"use strict\";function two(){return 2;}\ntwo();})();")
}

@Test func handsTheSecondScriptWhatItImportsFromTheFirst() throws {
  let script = try JoinedModules.join([
    ClientModule(name: "main.js", text: "import { two } from \"./b.js\";\ntwo();\n"),
    ClientModule(name: "b.js", text: "export function two() {}\nexport const one = 1;\n"),
    ClientModule(
      name: "more.js",
      text:
        "import { one, two } from \"./b.js\";\nimport { own } from \"./c.js\";\nown(one, two);\n"),
    ClientModule(name: "c.js", text: "export function own() {}\n"),
  ])
  #expect(
    String(decoding: script.main, as: UTF8.self)
      == "(()=>{\"use strict\";function two(){}\nconst one=1;two();self.ladderSearch.shared={one,two};})();"
  )
  let more = try #require(script.more)
  #expect(
    String(decoding: more, as: UTF8.self)
      == "(()=>{\"use strict\";const{one,two}=self.ladderSearch.shared;function own(){}\nown(one,two);})();"
  )
}

@Test func refusesAnImportOfAModuleThatIsNotThere() {
  #expect(
    throws: ClientJoinError(module: "main.js", line: 2, reason: .missingModule("b.js"))
  ) {
    try JoinedModules.join([
      ClientModule(name: "main.js", text: "\nimport { two } from \"./b.js\";\n")
    ])
  }
}

@Test func refusesModulesThatImportEachOther() {
  #expect(
    throws: ClientJoinError(module: "b.js", line: 1, reason: .circularImport("main.js"))
  ) {
    try JoinedModules.join([
      ClientModule(name: "main.js", text: "import { two } from \"./b.js\";\n"),
      ClientModule(name: "b.js", text: "import { one } from \"./main.js\";\n"),
    ])
  }
}

@Test func refusesOneTopLevelNameInTwoModules() {
  #expect(
    throws: ClientJoinError(module: "main.js", line: 2, reason: .duplicateName("two"))
  ) {
    try JoinedModules.join([
      ClientModule(
        name: "main.js", text: "import { two } from \"./b.js\";\nconst two = 2;\n"),
      ClientModule(name: "b.js", text: "export function two() {}\n"),
    ])
  }
}

extension ClientModule {
  init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
