import Glibc
import LadderTestSupport
import Testing

/// `ladder build` with pages about people that not everyone may read.
@Suite struct GatedCommandTests {
  let site: SmallSite
  private let secret = "0123456789abcdef0123456789abcdef"

  init() throws {
    site = try SmallSite()
    try setAccess("gated")
  }

  private func setAccess(_ access: String) throws {
    let reason = access == "open" ? ", access_open_reason: 样例" : ""
    try site.folder.write(
      "title: 小手册\npeople: {access: \(access)\(reason)}\n", to: "content/site.yaml")
  }

  private func build(_ arguments: String..., secret: String? = nil) throws -> Outcome {
    let all =
      ["build", "--as-of", "2026-09-30", "--lang", "en", "--format", "short"] + arguments
    return try run(
      programPath, all, in: site.path, environment: ["LADDER_SECRET": secret ?? self.secret])
  }

  @Test func twoFoldersAreWritten() throws {
    let outcome = try build()
    #expect(outcome.code == 0, "\(outcome.errors)")
    let open = site.files(below: "public")
    let closed = site.files(below: "private")
    #expect(open["index.html"] != nil)
    #expect(!open.keys.contains { $0.hasPrefix("people") || $0.hasPrefix("teams") })
    // A person's page lies in a folder of its own, and what belongs to it below.
    let people = closed.keys.filter {
      $0.hasPrefix("people/") && $0.split(separator: "/").count == 3
    }
    #expect(people.count == 1)
    #expect(closed["teams/team_a/index.html"] != nil)
    #expect(closed[".gitignore"] == "*\n")
    #expect(site.folder.read(".ladder/private/acl.json")?.contains("\"login\": \"000001\"") == true)
    // The second build finds everything as it is.
    #expect(try build().output.utf8Contains(" 0 written"))
  }

  /// Links of private pages hold where both folders are served at one address.
  @Test func linksHoldInOneSpaceOfAddresses() throws {
    #expect(try build().code == 0)
    let all = site.files(below: "public").merging(site.files(below: "private")) { $1 }
    for (path, text) in all where path.hasSuffix(".html") {
      let folder = path.split(separator: "/").dropLast().map(String.init)
      for link in text.components(between: "href=\"", and: "\"") {
        let target = link.split(separator: "#", omittingEmptySubsequences: false)[0]
        if target.isEmpty || target.contains(":") || path == "404.html" { continue }
        var parts = folder
        for part in target.split(separator: "?")[0].split(separator: "/") {
          if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        let found = parts.joined(separator: "/")
        #expect(all[found] != nil, "\(path) links to \(link)")
      }
    }
  }

  @Test func namedFolderIsUsed() throws {
    #expect(try build("--private", "elsewhere/closed").code == 0)
    #expect(!site.files(below: "elsewhere/closed/people").isEmpty)
    #expect(site.folder.exists("elsewhere/.ladder/closed/acl.json"))
    #expect(!site.folder.exists("private"))
  }

  @Test(arguments: ["public", "public/private", "content/private", "."])
  func folderThatIsNoneIsRefusedBeforeAnythingIsWritten(_ folder: String) throws {
    let outcome = try build("--private", folder, "--format", "human")
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("error[output-refused]"))
    #expect(outcome.errors.utf8Contains("--private"))
    #expect(!site.folder.exists("public") && !site.folder.exists(".ladder"))
  }

  @Test func withoutASecretNothingIsWritten() throws {
    for secret in ["", "short"] {
      let outcome = try build(secret: secret)
      #expect(outcome.code == 1)
      #expect(outcome.errors.utf8Contains("[unusable-secret]"))
      #expect(!site.folder.exists("public") && !site.folder.exists("private"))
    }
    // A check writes nothing and needs none.
    #expect(try site.check().code == 0)
  }

  @Test func secretMayLieInAFile() throws {
    try site.folder.write(secret + "\n", to: "secret")
    let outcome = try run(
      programPath, ["build", "--as-of", "2026-09-30"], in: site.path,
      environment: ["LADDER_SECRET_FILE": "secret"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let byFile = site.files(below: "private").keys.sorted()
    #expect(try build().code == 0)
    #expect(site.files(below: "private").keys.sorted() == byFile)
  }

  @Test func privatePagesGoWhenTheModeIsLeft() throws {
    for access in ["off", "open"] {
      try setAccess("gated")
      #expect(try build().code == 0)
      #expect(site.folder.exists("private/people"))
      try setAccess(access)
      #expect(try build().code == 0)
      #expect(!site.folder.exists("private"))
      #expect(!site.folder.exists(".ladder/private/acl.json"))
      #expect(site.folder.exists("public/people/index.html") == (access == "open"))
    }
    // And what was open goes when it is gated.
    try setAccess("gated")
    #expect(try build().code == 0)
    #expect(!site.folder.exists("public/people"))
  }

  @Test func leaversPagesGoWithTheNextBuild() throws {
    #expect(try build().code == 0)
    let employees = try #require(site.folder.read("content/people/employees.csv"))
    let page = try #require(
      site.files(below: "private").keys.first {
        $0.hasPrefix("people/") && $0 != "people/index.html"
      })
    try site.folder.write(
      employees.replacing("active,,", with: "left,,2026-08-31")
        + "000002,钱二,team_a,agent,,,2024-03-01,,active,,\n",
      to: "content/people/employees.csv")
    #expect(try build().code == 0)
    #expect(!site.folder.exists("private/" + page))
    let acl = try #require(site.folder.read(".ladder/private/acl.json"))
    #expect(!acl.contains("000001") && acl.contains("000002"))
  }

  @Test func pagesForEveryoneKeepOutOfThePrivateAddresses() throws {
    try site.folder.write("---\ntitle: 甲\n---\n乙\n", to: "content/teams/note.md")
    let outcome = try build()
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("[address-taken]"))
    #expect(outcome.errors.utf8Contains("content/teams/note.md"))
  }

  /// The example handbook with its pages about people gated.
  @Test func exampleIsBuilt() throws {
    let folder = try TemporaryFolder()
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    #expect(try run("/bin/cp", ["-r", root + "/content", "."], in: folder.path).code == 0)
    let settings = try #require(folder.read("content/site.yaml"))
    try folder.write(
      settings.split(separator: "\n").filter { !$0.hasPrefix("  access_open_reason") }
        .joined(separator: "\n").replacing("access: open", with: "access: gated"),
      to: "content/site.yaml")
    let outcome = try run(
      programPath, ["build", "--strict"], in: folder.path, environment: ["LADDER_SECRET": secret])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(folder.exists("public/index.html") && folder.exists("private/people/index.html"))
    #expect(!folder.exists("public/people") && folder.exists(".ladder/private/acl.json"))
  }

  @Test func nothingSaidNamesAnyone() throws {
    for format in ["human", "short", "json", "sarif", "github", "gitlab"] {
      for command in ["build", "check"] {
        let outcome = try run(
          programPath, [command, "--as-of", "2026-09-30", "--format", format, "--timings"],
          in: site.path, environment: ["LADDER_SECRET": secret])
        #expect(outcome.code == 0, "\(outcome.errors)")
        for text in [outcome.output, outcome.errors] {
          for secret in ["赵一", "000001", secret] { #expect(!text.utf8Contains(secret)) }
        }
      }
    }
  }
}

extension String {
  /// What stands between two texts, each time.
  fileprivate func components(between start: String, and end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().map {
      String($0.split(separator: end, omittingEmptySubsequences: false)[0])
    }
  }
}
