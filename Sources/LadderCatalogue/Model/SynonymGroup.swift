/// Words that mean the same to a reader who searches, the handbook's own first.
package struct SynonymGroup: Sendable, Hashable {
  package let words: [String]
}
