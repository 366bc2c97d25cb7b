extension Document {
  /// How many minutes it takes to read the text, at least one; nil if there is next to no text.
  ///
  /// Chinese at 390 characters and other scripts at 240 words a minute, the average of adults who read silently
  /// (Brysbaert 2019, "How many words do we read per minute?": 260 Chinese words of one and a half characters,
  /// 238 English words).
  package var readingMinutes: Int? {
    guard hanCount + wordCount >= 50 else { return nil }
    let seconds = hanCount * 60 / 390 + wordCount * 60 / 240
    return max(1, (seconds + 30) / 60)
  }
}
