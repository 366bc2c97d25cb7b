import CCrypto

/// What the addresses of private pages are made with: a secret of the company.
///
/// An address made from it tells nothing of the person, stays the same from build to build, and cannot be
/// made by anyone without the secret. What is hashed begins with what it is for, so that no address is ever
/// another's token.
struct AccessKeys: Sendable {
  private let secret: [UInt8]

  init(secret: [UInt8]) { self.secret = secret }

  /// The keys of a site that is looked at and never written: the preview, and a check.
  static let standIn = AccessKeys(secret: Array("the preview of a handbook".utf8))

  /// The folder of a person's pages: 100 bits in the letters of base32.
  func pageID(of employee: String) -> String {
    base32(hash("person:" + employee), count: 20)
  }

  /// The name of a person's calendar, which whoever knows it can read: 128 bits.
  func feedToken(of employee: String, epoch: Int) -> String {
    hexadecimal(hash("feed:\(epoch):" + employee).prefix(16))
  }

  /// HMAC-SHA-256 (RFC 2104).
  private func hash(_ text: String) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    let bytes = Array(text.utf8)
    let result = HMAC(
      EVP_sha256(), secret, Int32(secret.count), bytes, bytes.count, &digest, &count)
    precondition(result != nil && count == 32, "libcrypto has HMAC-SHA-256")
    return Array(digest.prefix(32))
  }
}

/// The first letters of bytes in base32 (RFC 4648) in lower case.
func base32(_ bytes: [UInt8], count: Int) -> String {
  let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
  var letters: [UInt8] = []
  var held = 0
  var bits = 0
  for byte in bytes {
    held = (held << 8 | Int(byte)) & 0xFFFF
    bits += 8
    while bits >= 5 {
      bits -= 5
      letters.append(alphabet[held >> bits & 31])
    }
  }
  return String(decoding: letters.prefix(count), as: UTF8.self)
}

private func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
