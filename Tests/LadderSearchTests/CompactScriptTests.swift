import Testing

@testable import LadderSearch

@Test(arguments: [
  ("const a = 1; // one\nlet b;", "const a=1;let b;"),
  ("a  /* b */ c", "a c"),
  ("return /a \\/ [/ ]/u.test(b / c);", "return /a \\/ [/ ]/u.test(b /c);"),
  ("x.replace(/a*/g,  b) ;  y.match(/\\{2}/) ;", "x.replace(/a*/g,b);y.match(/\\{2}/);"),
  ("x = \"a  // b\" + ' \\' ' + `c  ${ d }`;", "x=\"a  // b\"+' \\' '+`c  ${ d }`;"),
  ("a + +b - -c", "a+ +b- -c"),
  ("f()\ng()", "f()\ng()"),
  ("if (a) {\n  b();\n}\nc();", "if(a){b();}\nc();"),
  ("x\n  .y()\n  && z", "x.y()&&z"),
  ("let a\nlet b", "let a\nlet b"),
  ("a ? b : c", "a?b:c"),
  ("a\n++b", "a\n++b"),
  ("for (const c of \"x\") d", "for(const c of\"x\")d"),
  ("async (a) => a in b", "async(a)=>a in b"),
])
func leavesOutWhatAScriptDoesNotNeed(source: String, expected: String) {
  #expect(String(decoding: CompactScript.compact(source), as: UTF8.self) == expected)
}
