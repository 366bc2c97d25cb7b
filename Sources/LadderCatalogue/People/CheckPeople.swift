import LadderDiagnostics
import LadderInput

// What must hold between the list of employees, the records and the handbook.

/// Where the grade in the list of employees is not the one the history of grades ends in (W5).
///
/// The list says what holds today, so the history is taken up to the newest day that is known of.
func gradesThatDiffer(
  _ list: EmployeeList, _ history: [FileRows<GradeChange>], _ catalogue: Catalogue, on day: Day
) -> [Diagnostic] {
  var last = [(change: GradeChange, part: Int)?](repeating: nil, count: list.employees.count)
  for (part, rows) in history.enumerated() {
    for change in rows.rows where change.effectiveDate <= day {
      let index = Int(change.employee)
      if let standing = last[index], standing.change.effectiveDate > change.effectiveDate {
        continue
      }
      last[index] = (change, part)
    }
  }
  var diagnostics: [Diagnostic] = []
  for (index, employee) in list.employees.enumerated() {
    guard let (change, part) = last[index] else { continue }
    let grade = change.toGrade.map { catalogue.grades[Int($0)].id }
    if grade != employee.gradeID {
      diagnostics.append(
        .gradeDiffers(
          column: EmployeeFields.grade.key, at: list.gradePlaces[index],
          history: history[part].range(of: change)))
    }
  }
  return diagnostics
}

/// The references of the handbook to people who are not in the list of employees.
func unknownPeople(in catalogue: Catalogue, known: KnownNames) -> [Diagnostic] {
  catalogue.referencesToPeople.filter { !known.employees.contains($0.reference.id) }.map {
    declared in
    let kinds = declared.kinds.compactMap(EntityKind.init)
    let names = kinds.flatMap { kind -> [String] in
      switch kind {
      case .role: known.roles.ids
      case .department: known.catalogue.departments.ids
      default: []
      }
    }
    return .unknownReference(
      declared, nearest: nearestName(to: declared.reference.id, among: names), known: [])
  }
}

/// Plans that both have signed although not all three of personality, ability and interest are rated (R6).
func unratedPlans(_ people: People) -> [Diagnostic] {
  people.employees.indices.flatMap { index -> [Diagnostic] in
    let person = people.employees[index]
    return (people.plans[person.id] ?? []).compactMap { plan in
      let fits = [
        ("personality", plan.personality), ("ability", plan.ability), ("interest", plan.interest),
      ]
      let missing = fits.filter { $0.1?.rating == nil }.map(\.0)
      if missing.isEmpty { return nil }
      let agreed = people.records.signoffs[index].filter {
        $0.documentKind == .idp && $0.result == .agree && $0.documentVersion == String(plan.version)
          && Plan.year(in: $0.documentID, of: person.id.name) == plan.year
      }
      let roles = Set(agreed.map(\.signerRole))
      guard roles.isSuperset(of: [.employee, .manager]) else { return nil }
      return .incompletePlan(missing, at: plan.place)
    }
  }
}
