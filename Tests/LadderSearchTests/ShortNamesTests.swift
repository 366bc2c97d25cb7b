import Testing

@testable import LadderSearch

@Test(arguments: [
  ("const total=1;f(total.total);", "const a=1;f(a.total);"),
  (
    "const{list,other:kept=size}=data;g(list,kept,size);",
    "const{list:a,other:b=size}=data;g(a,b,size);"
  ),
  (
    "function sum(left,right){return{left,right:left+right,sum};}",
    "function b(a,c){return{left:a,right:a+c,sum:b};}"
  ),
  ("x.map(([key,value])=>({key,value}));", "x.map(([a,b])=>({key:a,value:b}));"),
  ("const asked=1;x=y?asked:{asked};", "const a=1;x=y?a:{asked:a};"),
  ("let text=`a ${name} ${text}`;\"text\"", "let a=`a ${name} ${a}`;\"text\""),
  ("let name;`${`${name}`}`", "let a;`${`${a}`}`"),
  ("const list=[...list,{...list}];", "const a=[...a,{...a}];"),
  ("for(const[word,count]of words){word(count);}", "for(const[a,b]of words){a(b);}"),
  ("try{go();}catch(error){log(error);}", "try{go();}catch(a){log(a);}"),
  ("function*all(text){yield{text,of:text};}", "function*b(a){yield{text:a,of:a};}"),
  ("go.catch((error)=>{throw error;});", "go.catch((a)=>{throw a;});"),
  ("const a=1;const document2=b;a;a;", "const a=1;const c=b;a;a;"),
  ("if(x){const text=/text\"/.test(text);}", "if(x){const a=/text\"/.test(a);}"),
  ("const ids=x?.ids;async(ids)=>ids;", "const a=x?.ids;async(a)=>a;"),
  ("const of=1;for(const part of of){}", "const of=1;for(const a of of){}"),
  ("class A{text(){}}const text=1;", "class A{text(){}}const text=1;"),
])
func shortensNamesButNotProperties(source: String, expected: String) {
  let short = ShortNames.shorten(Array(source.utf8))
  #expect(String(decoding: short, as: UTF8.self) == expected)
}

@Test(arguments: [
  ("const a=1;if(a){b();}", "let a=1;if(a){b()}"),
  ("{while(a());}", "{while(a());}"),
  ("{const b=\"const;}\";}", "{let b=\"const;}\"}"),
  ("for(;;){x;}", "for(;;){x}"),
])
func choosesTheShorterForm(source: String, expected: String) {
  let short = ShortForms.shorten(Array(source.utf8))
  #expect(String(decoding: short, as: UTF8.self) == expected)
}

@Test func givesEveryNameItsOwnLetters() {
  let names = (0..<200).map { "variable\($0)" }
  let source = "const [\(names.joined(separator: ","))]=x;"
  let short = String(decoding: ShortNames.shorten(Array(source.utf8)), as: UTF8.self)
  let found = short.dropFirst("const [".count).dropLast("]=x;".count).split(separator: ",")
  #expect(Set(found).count == 200)
  #expect(found.allSatisfy { $0.count <= 2 && $0 != "do" && $0 != "x" })
}
