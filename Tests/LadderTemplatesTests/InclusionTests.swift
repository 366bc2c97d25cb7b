import LadderTemplates
import Testing

struct InclusionTests {
  private let tree = CourseView(
    nav: [
      NavView(label: "a", children: [NavView(label: "b", children: [NavView(label: "c")])]),
      NavView(label: "d"),
    ])

  @Test func writesATreeWithAPartialThatIncludesItself() throws {
    let archive = """
      -- page --
      {{#nav}}{{>item}}{{/nav}}
      -- item --
      {{label}}({{#children}}{{>item}}{{/children}})
      """
    #expect(try page(archive, tree).filter { !$0.isNewline } == "a(b(c()))d()")
  }

  @Test func seesOuterNamesAtEveryDepth() throws {
    let archive = """
      -- page --
      {{#nav}}{{>item}}{{/nav}}
      -- item --
      {{label}}{{minutes}}{{#children}}{{>item}}{{/children}}
      """
    #expect(try page(archive, tree).filter { !$0.isNewline } == "a45b45c45d45")
  }

  @Test func writesATreeWithTwoPartialsThatIncludeEachOther() throws {
    let archive = """
      -- page --
      {{#nav}}{{>item}}{{/nav}}
      -- item --
      {{label}}{{>children}}
      -- children --
      [{{#children}}{{>item}}{{/children}}]
      """
    #expect(try page(archive, tree).filter { !$0.isNewline } == "a[b[c[]]]d[]")
  }

  @Test func indentsEachLevelOfATreeUnderTheOneAbove() throws {
    let archive = """
      -- page --
      <nav>
        {{#nav}}
        {{>item}}
        {{/nav}}
      </nav>
      -- item --
      <li>{{label}}
        {{#children}}
        {{>item}}
        {{/children}}
      </li>
      """
    #expect(
      try page(archive, tree) == """
        <nav>
          <li>a
            <li>b
              <li>c
              </li>
            </li>
          </li>
          <li>d
          </li>
        </nav>

        """)
  }

  @Test func doesNotIndentAPartialInsideALine() throws {
    let archive = """
      -- page --
        {{>outer}}
      -- outer --
      x {{>inner}}
      -- inner --
      1
      2
      """
    #expect(try page(archive) == "  x 1\n2\n\n")
  }

  @Test func leavesEmptyLinesOfAnIndentedPartialEmpty() throws {
    #expect(try page("-- page --\n  {{>p}}\n-- p --\na\n\nb\n") == "  a\n\n  b\n")
  }

  @Test func keepsTheBlocksOfRecursivePartials() throws {
    let archive = """
      -- page --
      {{<list}}{{$mark}}*{{/mark}}{{/list}}
      -- list --
      {{#nav}}{{>item}}{{/nav}}
      -- item --
      {{$mark}}-{{/mark}}{{label}}{{#children}}{{>item}}{{/children}}
      """
    #expect(try page(archive, tree).filter { !$0.isNewline } == "*a*b*c*d")
  }

  @Test func inheritsThroughSeveralLayouts() throws {
    let archive = """
      -- page --
      {{<section}}{{$main}}<p>{{title}}</p>{{/main}}{{/section}}
      -- section --
      {{<layout}}{{$title}}{{owner.name}}{{/title}}{{$content}}<main>{{$main}}{{/main}}</main>{{/content}}{{/layout}}
      -- layout --
      <title>{{$title}}none{{/title}}</title>{{$content}}{{/content}}{{$foot}}end{{/foot}}
      """
    #expect(
      try page(archive, CourseView(title: "T"))
        == "<title>Li</title><main><p>T</p></main>end\n")
  }

  @Test func writesTheDefaultOfABlockInsideItsOwnContent() throws {
    let archive = """
      -- page --
      {{<layout}}{{$a}}[{{$a}}inner{{/a}}]{{/a}}{{/layout}}
      -- layout --
      {{$a}}default{{/a}}
      """
    #expect(try page(archive) == "[inner]\n")
  }

  @Test func indentsTheContentOfABlockLikeItsPlace() throws {
    let archive = """
      -- page --
      {{<layout}}
      {{$main}}
      <p>
        {{title}}
      </p>
      {{/main}}
      {{/layout}}
      -- layout --
      <body>
        <main>
          {{$main}}
          {{/main}}
        </main>
      </body>
      """
    #expect(
      try page(archive, CourseView(title: "T")) == """
        <body>
          <main>
            <p>
              T
            </p>
          </main>
        </body>

        """)
  }

  @Test func takesAParentWithItsBlocksAsOneTagOfItsLine() throws {
    #expect(
      try page("-- page --\na\n{{<p}}{{$x}}X{{/x}}{{/p}}\nb\n-- p --\n<{{$x}}{{/x}}>\n")
        == "a\n<X>\nb\n")
  }

  @Test func dropsLinesOfSeveralTagsThatWriteNothing() throws {
    #expect(
      try page("-- page --\n{{#is_open}} {{! a }} {{#owner}}\nx\n{{/owner}}{{/is_open}}\n")
        == "")
    #expect(
      try page(
        "-- page --\n{{#is_open}} {{#owner}}\nx\n{{/owner}}{{/is_open}}", CourseView(isOpen: true))
        == "x\n")
  }

  @Test func keepsALineThatASectionOpensAndCloses() throws {
    #expect(try page("-- page --\n{{#is_open}} {{/is_open}}\nx") == "\nx\n")
  }

  @Test func keepsTheDelimitersOfEachFile() throws {
    #expect(
      try page("-- page --\n{{=<% %>=}}<%minutes%>{{minutes}}<%>p%>\n-- p --\n{{minutes}}<%x%>")
        == "45{{minutes}}45<%x%>\n\n")
  }
}
