package import LadderDiagnostics
package import LadderInput

/// What `ladder new` is asked for.
package struct StarterRequest: Sendable {
  package let kind: StarterKind
  package let id: String
  /// The title of the page or the person's name; a text that says so if nil.
  package let title: String?

  package init(_ kind: StarterKind, id: String, title: String?) {
    self.kind = kind
    self.id = id
    self.title = title
  }
}

/// Why nothing was begun.
package enum StarterFailure: Error {
  /// Something in the way that a person can mend: the file is there, the id is taken.
  case refused(Message)
  case file(FileError)
  /// Neither a flag nor anything else says which day it is.
  case noDate
}
