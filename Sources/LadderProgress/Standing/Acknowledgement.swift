package import LadderCatalogue
package import LadderInput

/// A policy that asks to be acknowledged (R38).
package struct Acknowledgement: Sendable {
  package let policy: Identifier<Policy>
  package let version: String
  /// When the current version was acknowledged.
  package let signedOn: Day?
  /// Only an older version was.
  package let isOutdated: Bool
}

extension Situation {
  /// The policies a person must acknowledge, and whether they have.
  func acknowledgements(of index: Int, grade: HeldGrade?) -> [Acknowledgement] {
    let grade = grade.map { rules.grades[$0.grade].id }
    return rules.acknowledgedPolicies.filter { policy in
      policy.concerns(employees[index], grade: grade) && policy.effectiveFrom ?? .first <= asOf
    }.map { policy in
      let rows = records.signoffs[index].filter { $0.acknowledges(policy) }
      let current = rows.filter { $0.documentVersion == policy.version }.map(\.signedAt).min()
      return Acknowledgement(
        policy: policy.id, version: policy.version, signedOn: current,
        isOutdated: current == nil && !rows.isEmpty)
    }
  }
}

extension Policy {
  /// Whether it applies to a person's role and grade; a policy that names neither applies to all (R15).
  func concerns(_ employee: Employee, grade: Identifier<Grade>?) -> Bool {
    (roleIDs.isEmpty || roleIDs.contains(employee.roleID))
      && (gradeIDs.isEmpty || grade.map(gradeIDs.contains) ?? false)
  }
}
