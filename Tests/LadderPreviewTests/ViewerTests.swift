import LadderDiagnostics
import LadderInput
import LadderSite
import LadderTestSupport
import Testing

@testable import LadderPreview

/// The preview of a site whose pages about people are gated.
@Suite struct ViewerTests {
  let folder: TemporaryFolder
  let options: BuildOptions

  init() throws {
    folder = try TemporaryFolder()
    let site = """
      -- content/site.yaml --
      title: 小手册
      people: {access: gated, coordinator_roles: [coordinator]}
      -- content/_index.md --
      ---
      title: 小手册
      ---
      欢迎使用。
      -- content/data/org.yaml --
      roles: [{id: agent, name: 客户经理}, {id: coordinator, name: 统筹}]
      teams: [{id: one, name: 一组, supervisor_employee_id: "10"}]
      -- content/people/employees.csv --
      employee_id,name,team_id,role,hire_date,status,manager_employee_id
      10,主管甲,,agent,2010-01-01,active,
      21,员工乙,one,agent,2020-01-01,active,
      22,员工丙,one,agent,2020-01-01,active,
      50,统筹丁,,coordinator,2020-01-01,active,
      """
    for file in files(site) {
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var options = BuildOptions(source: folder.path, templates: "/" + package)
    options.asOf = Day("2026-09-30")
    self.options = options
  }

  /// The site as the preview holds it, and the folders of the people by their names.
  private func site() async throws -> (site: PreviewSite, folders: [String: String]) {
    var timings = Timings()
    let result = try await buildSite(options, output: nil, timings: &timings)
    var site = PreviewSite()
    site.take(result)
    let readers = try #require(result.site?.access?.readers)
    return (site, Dictionary(uniqueKeysWithValues: readers.map { ($0.name, $0.page) }))
  }

  /// For each viewer the pages of people that are shown.
  @Test func everyoneIsShownWhatTheyMayRead() async throws {
    let (site, folders) = try await site()
    let names = ["主管甲", "员工乙", "员工丙", "统筹丁"]
    func shown(to viewer: Viewer) throws -> [String] {
      try names.filter { name in
        let folder = try #require(folders[name])
        return site.holds("people/\(folder)/index.html", for: viewer)
      }
    }
    #expect(try shown(to: .everything) == names)
    #expect(try shown(to: .anybody) == [])
    #expect(try shown(to: .person(#require(folders["主管甲"]))) == ["主管甲", "员工乙", "员工丙"])
    #expect(try shown(to: .person(#require(folders["员工乙"]))) == ["员工乙"])
    #expect(try shown(to: .person(#require(folders["统筹丁"]))) == names)
    #expect(try shown(to: .person("nobodyatall")) == [])
    for viewer in [Viewer.anybody, .person("nobodyatall")] {
      #expect(site.holds("index.html", for: viewer))
      #expect(!site.holds("people/index.html", for: viewer))
      #expect(site.file("people/index.html", for: viewer) == nil)
    }
    #expect(!site.holds(".gitignore", for: .everything))
  }

  @Test func choiceIsKeptInACookie() {
    #expect(Viewer(cookies: nil) == .everything)
    #expect(Viewer(cookies: "a=b; ladder_as=abc234; c=d") == .person("abc234"))
    #expect(Viewer(cookies: "ladder_as=anybody") == .anybody)
    // What nobody chose opens nothing.
    #expect(Viewer(cookies: "ladder_as=../x") == .anybody)
    #expect(Viewer("") == nil && Viewer("A") == nil && Viewer("a/b") == nil)
    #expect(Viewer.person("abc").setCookie == "ladder_as=abc; Path=/; SameSite=Strict; HttpOnly")
  }

  @Test func lookingAsSomebodyIsAskedOnThisMachineOnly() {
    func answer(_ path: String, host: String = "localhost:1") -> PreviewRequest.Answer {
      PreviewRequest(method: "GET", path: path, after: nil, host: host, origin: nil)
        .answer { _ in false }
    }
    #expect(answer("/_ladder/as/abc") == .look(as: .person("abc")))
    #expect(answer("/_ladder/as/anybody") == .look(as: .anybody))
    #expect(answer("/_ladder/as/a.b") == .notFound)
    #expect(answer("/_ladder/as/abc", host: "example.com") == .forbidden)
    #expect(answer("/_ladder/readers", host: "example.com") == .forbidden)
  }

  @Test func othersPagesAnswerAsIfThereWereNone() async throws {
    let (addresses, ready) = AsyncStream.makeStream(of: String.self)
    let preview = Preview(options, port: 0)
    let server = Task {
      defer { ready.finish() }
      try await preview.run(report: { _ in }, ready: { ready.yield($0) })
    }
    defer { server.cancel() }
    var iterator = addresses.makeAsyncIterator()
    let address = try #require(await iterator.next())
    let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0.dropLast()) })
    let folders = try await site().folders
    let own = try #require(folders["员工乙"])
    let other = try #require(folders["员工丙"])

    let all = try await ask(port, "GET", "/people/\(other)/index.html")
    #expect(all.status == 200)
    #expect(all.body.contains("员工丙") && all.body.contains("/_ladder/role.js"))
    let chosen = try await ask(port, "GET", "/_ladder/as/\(own)")
    #expect(chosen.status == 307)
    #expect(chosen.headers["location"] == "/people/\(own)/index.html")
    let cookie = String(try #require(chosen.headers["set-cookie"]).prefix { $0 != ";" })
    let mine = try await ask(port, "GET", "/people/\(own)/index.html", cookie: cookie)
    #expect(mine.status == 200 && mine.body.contains("员工乙"))
    for path in [
      "/people/\(other)/index.html", "/people/\(other)", "/people/nosuchpage/index.html",
    ] {
      let answer = try await ask(port, "GET", path, cookie: cookie)
      #expect(answer.status == 404, "\(path)")
      #expect(!answer.body.contains("员工丙"))
    }
    let readers = try await ask(port, "GET", "/_ladder/readers", cookie: cookie)
    #expect(readers.headers["content-type"] == "application/json")
    #expect(readers.body.hasPrefix("{\"current\":\"\(own)\",\"readers\":[{\"page\":"))
    #expect(try await ask(port, "GET", "/_ladder/role.js").body.contains("不限（全部页面）"))
    #expect(!folder.exists("public") && !folder.exists("private") && !folder.exists(".ladder"))
  }

  @Test func barIsOnlyThereWherePagesArePrivate() async throws {
    try folder.write(
      "title: 小手册\npeople: {access: open, access_open_reason: 无真人}\n", to: "content/site.yaml")
    let site = try await self.openSite()
    #expect(site.access == nil && site.holds("people/index.html", for: .anybody))
  }

  private func openSite() async throws -> PreviewSite {
    var timings = Timings()
    var site = PreviewSite()
    site.take(try await buildSite(options, output: nil, timings: &timings))
    return site
  }
}
