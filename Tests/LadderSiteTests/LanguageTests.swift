import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderSite

/// What people read is in the language of the site, and a language is one file.
@Suite struct LanguageTests {
  private static let english = """
    short_title: Handbook
    company: Acme
    language: en
    base_url: https://handbook.example/

    """
  private static let open = english + "people: {access: open, access_open_reason: Nobody is real}\n"

  @Test(arguments: [open, english + "people: {access: gated}\n"])
  func anEnglishSiteHasNoChineseInIt(_ settings: String) async throws {
    let site = try await PagesSite(
      englishHandbook, title: "Service handbook", settings: settings)
    #expect(site.problems.filter { $0.utf8Has("error") } == [])
    let built = try #require(site.result.site)
    var pages = 0
    for file in built.files + built.privateFiles {
      // The tables by which a search guesses at mistyped Chinese are no text anyone reads.
      if file.path.hasPrefix("assets/") || file.path.hasPrefix("search/") { continue }
      var bytes: [UInt8] = []
      file.make(&bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      if file.path.hasSuffix(".html") { pages += 1 }
      #expect(firstWideText(in: text) == nil, "\(file.path)")
      // A choice between one and many that is not made would be shown as it is written.
      #expect(!text.utf8Has("{n|"), "\(file.path)")
    }
    #expect(pages > 45)
  }

  @Test func oneIsToldFromMany() async throws {
    #expect(Phrase("{n} {n|page|pages}")?.filled((.n, "1")) == "1 page")
    #expect(Phrase("{n} {n|page|pages}")?.filled((.n, "12")) == "12 pages")
    #expect(
      Phrase("{day}: {n|is|are} left")?.filled((.day, "Monday"), (.n, "1"))
        == "Monday: is left")
    let site = try await PagesSite(
      englishHandbook, title: "Service handbook", settings: Self.open)
    #expect(site.page("tags", has: "1 page<"))
    #expect(!site.page("people/090067", has: "1 months"))
  }

  @Test func datesAreSaidTheEnglishWay() async throws {
    let site = try await PagesSite(
      englishHandbook, title: "Service handbook", settings: Self.open)
    #expect(site.page("calendar/2026-10", has: "October 2026"))
    #expect(site.page("calendar", has: "Thursday 22 October"))
    #expect(site.page("guide/start", has: "class=\"callout-title\">Take care<"))
  }

  @Test func theLanguagesOfTheProgramSayTheSameThings() throws {
    let files = try ["zh", "en"].map { language in
      try YAMLNode.parse(
        SourceFile(
          path: language,
          bytes: readFile("\(packageRoot)/site-templates/messages/\(language).yaml")))
    }
    let chinese = files[0].value?.entries ?? []
    let english = files[1].value?.entries ?? []
    #expect(chinese.map(\.key) == english.map(\.key))
    for (one, other) in zip(chinese, english) {
      let text = try #require(other.value.scalar?.text, "\(other.key)")
      #expect(firstWideText(in: text) == nil, "\(other.key)")
      #expect(places(in: one.value.scalar?.text ?? "") == places(in: text), "\(other.key)")
    }
  }

  @Test func anotherLanguageIsOneFileAndTheRestIsEnglish() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/a.md --
      ---
      title: Thé
      ---
      Chaud.
      -- site-templates/messages/fr.yaml --
      home: Accueil
      skip_to_content: Aller au contenu
      """, settings: "language: fr\n")
    #expect(site.page("guide/a", has: "<html lang=\"fr\">"))
    #expect(site.page("guide/a", has: ">Accueil</a>"))
    #expect(site.page("guide/a", has: ">Aller au contenu</a>"))
    #expect(site.page("guide/a", has: "aria-label=\"Search\""))
    let said = site.problems.filter { $0.utf8Has("missing-message") }
    #expect(said.count == 1)
    #expect(said[0].utf8Has("warning"))
    #expect(said[0].utf8Has("about_calendar"))
    #expect(!said[0].utf8Has("skip_to_content"))
  }
}

/// The first piece of text in Chinese, or with Chinese punctuation, and what stands around it.
private func firstWideText(in text: String) -> String? {
  let scalars = Array(text.unicodeScalars)
  guard
    let index = scalars.firstIndex(where: { scalar in
      switch scalar.value {
      case 0x3000...0x303F, 0x3400...0x9FFF, 0xFF00...0xFFEF: true
      default: false
      }
    })
  else { return nil }
  var piece = String.UnicodeScalarView()
  piece.append(contentsOf: scalars[max(0, index - 60)..<min(scalars.count, index + 60)])
  return String(piece)
}

/// The names of the places for values in a text.
private func places(in text: String) -> Set<String> {
  Set(
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.prefix { $0 != "}" && $0 != "|" })
    })
}
