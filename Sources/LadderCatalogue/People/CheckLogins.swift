import LadderDiagnostics
import LadderInput

// Names to sign in with (AC6): web servers look them up in tables that do not mind the case of letters, and
// in which some signs have a meaning of their own.

extension String {
  /// Whether a name to sign in with can stand in the tables of any web server.
  var isUsableLogin: Bool {
    unicodeScalars.allSatisfy { scalar in
      !("\u{0}"..." ").contains(scalar) && scalar != "\u{7F}"
        && !"\"|{}$~\\;'`<>".unicodeScalars.contains(scalar)
    }
  }
}

extension Employee {
  /// The name they sign in with.
  package var loginName: String { login ?? id.name }
}

/// People who would sign in with one name, or with names that differ only in the case of their letters.
///
/// Who has left signs in no more. Each place is the row's cell of the name, or of the employee id where no
/// name is written.
func loginsThatCollide(
  _ employees: [Employee], places: [SourceRange], on day: Day?
) -> [Diagnostic] {
  var first: [String: Int] = [:]
  var diagnostics: [Diagnostic] = []
  for (index, employee) in employees.enumerated() {
    if let day, !employee.isPresent(on: day) { continue }
    let name = employee.loginName.lowercased()
    if let other = first[name] {
      diagnostics.append(
        .loginTaken(
          column: employee.login == nil ? RecordFields.employee.key : EmployeeFields.login.key,
          at: places[index], first: places[other]))
    } else {
      first[name] = index
    }
  }
  return diagnostics
}
