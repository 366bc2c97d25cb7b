import LadderDiagnostics
import LadderTemplates
import LadderTestSupport
import Testing

struct PlaceTests {
  @Test(arguments: [
    ("<a href=1️⃣{{title}}>", "quotation marks"),
    ("<a href=x/1️⃣{{title}}>", "quotation marks"),
    ("<a 1️⃣{{title}}>", "attribute name"),
    ("<a data-1️⃣{{title}}=\"\">", "attribute name"),
    ("<1️⃣{{title}}>", "tag name"),
    ("</1️⃣{{title}}>", "tag name"),
    ("<h1️⃣{{minutes}}>", "tag name"),
    ("<a onclick=\"f(1️⃣{{title}})\">", "event handler"),
    ("<a STYLE = 'color:1️⃣{{title}}'>", "style attribute"),
    ("<script>var x = '1️⃣{{title}}'</script>", "script"),
    ("<Style media=\"all\">a { b: 1️⃣{{title}} }</style>", "style element"),
    ("<script>if (a </b/) 1️⃣{{title}}</script>", "script"),
    ("<a title=\"1️⃣{{{body}}}\">", "markup"),
  ])
  func refusesAValueWhereEscapingIsNotEnough(text: String, message: String) {
    let marked = MarkedText(text)
    expect(problems(in: marked), [ExpectedDiagnostic(1, .unsafePlace, message)], in: marked)
  }

  @Test(arguments: [
    "<a href=\"{{title}}\" title='{{title}}'>{{title}}</a>",
    "<p>1 < {{minutes}} > 0</p>",
    "<!-- <a {{title}} --> {{title}}",
    "<a class=x>{{title}}</a><br/>{{{body}}}",
    "<a{{#is_open}} hidden{{/is_open}} href = \"{{title}}\">",
    "<script src=\"{{title}}\"></script>{{title}}",
    "<style>a < b {}</STYLE >{{title}}",
    "<!doctype html>{{title}}",
  ])
  func allowsAValueInTextAndQuotedAttributes(text: String) {
    #expect(problems(in: MarkedText(text)).map(describe) == [])
  }
}
