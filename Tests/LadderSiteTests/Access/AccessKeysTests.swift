import Glibc
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderSite

@Suite struct AccessKeysTests {
  private let secret = "0123456789abcdef0123456789abcdef"

  /// What Python's `hmac` and `base64` make of the same.
  @Test func addressesAreThoseOfHMAC() {
    let keys = AccessKeys(secret: Array(secret.utf8))
    #expect(keys.pageID(of: "100051") == "eovr27lo2k2g7zzlvf7x")
    #expect(keys.feedToken(of: "100051", epoch: 0) == "2b4f32f9886bb567cbae530037ccb349")
  }

  @Test func everythingThatIsHashedChangesThem() {
    let keys = AccessKeys(secret: Array(secret.utf8))
    let other = AccessKeys(secret: Array((secret + "0").utf8))
    #expect(keys.pageID(of: "100052") != keys.pageID(of: "100051"))
    #expect(other.pageID(of: "100051") != keys.pageID(of: "100051"))
    #expect(keys.feedToken(of: "100051", epoch: 1) != keys.feedToken(of: "100051", epoch: 0))
    #expect(keys.feedToken(of: "1:1", epoch: 0) != keys.feedToken(of: "1", epoch: 0))
  }

  /// RFC 4648 section 10.
  @Test(arguments: [("f", "my"), ("fo", "mzxq"), ("foo", "mzxw6"), ("fooba", "mzxw6ytb")])
  func lettersAreThoseOfBase32(_ text: String, _ letters: String) {
    let all = base32(Array(text.utf8), count: 20)
    // A last letter that is not full is left out.
    #expect(letters.hasPrefix(all) && all.utf8.count == text.utf8.count * 8 / 5)
  }

  // MARK: - the secret

  @Test func aSecretIsTakenWithoutTheBlanksAroundIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("  \(secret)\n\n", to: "secret")
    let file = AccessSecret.file(folder.path + "/secret").keys(isWritten: true, git: nil)
    let value = AccessSecret.value(secret).keys(isWritten: true, git: nil)
    #expect(file.diagnostics.isEmpty && value.diagnostics.isEmpty)
    #expect(file.value?.pageID(of: "1") == value.value?.pageID(of: "1"))
  }

  @Test(arguments: [
    (AccessSecret.none, "there is no secret"), (.value("  \n"), "there is no secret"),
    (.value("0123456789abcdef0123456789abcde"), "the secret has 31 bytes, and needs 32"),
    (.file("/nowhere/secret"), "cannot open '/nowhere/secret'"),
  ])
  func aSecretThatIsNoneIsReported(_ secret: AccessSecret, _ text: String) throws {
    let keys = secret.keys(isWritten: true, git: nil)
    #expect(keys.value == nil)
    let diagnostic = try #require(keys.diagnostics.first)
    #expect(diagnostic.code == .unusableSecret && diagnostic.severity == .error)
    #expect(diagnostic.message.en.text(hidingValues: false).contains(text))
  }

  @Test func whatIsNotWrittenNeedsNoSecret() {
    let keys = AccessSecret.none.keys(isWritten: false, git: nil)
    #expect(keys.diagnostics.isEmpty)
    #expect(keys.value != nil)
    #expect(!AccessSecret.value("short").keys(isWritten: false, git: nil).diagnostics.isEmpty)
  }

  @Test func aSecretInGitIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write(secret, to: "secret")
    try folder.write(secret, to: "other")
    for command in ["init -q", "add secret"] {
      try #require(system("cd '\(folder.path)' && git \(command)") == 0)
    }
    symlink("secret", folder.path + "/link")
    let git = Git(path: "/usr/bin:/bin", home: folder.path)
    for name in ["secret", "link"] {
      let keys = AccessSecret.file(folder.path + "/" + name).keys(isWritten: true, git: git)
      #expect(keys.value == nil, "\(name)")
      let said = keys.diagnostics.first?.message.en.text(hidingValues: false) ?? ""
      #expect(said.contains("is kept in Git"), "\(said)")
    }
    let other = AccessSecret.file(folder.path + "/other").keys(isWritten: true, git: git)
    #expect(other.diagnostics.isEmpty)
    // Where git cannot be asked nothing is taken to be well.
    try folder.write("broken", to: ".git/HEAD")
    #expect(AccessSecret.file(folder.path + "/other").keys(isWritten: true, git: git).value == nil)
  }
}
