import LadderDiagnostics
import LadderInput

/// Reads the development plans, each a file of its own.
func readPlans(
  _ files: [SourceFile], known: KnownNames, limits: Limits
) async -> Diagnosed<[Identifier<Employee>: [Plan]]> {
  let results = await concurrentMap(files) { readPlan($0, known: known, limits: limits) }
  var plans: [Identifier<Employee>: [Plan]] = [:]
  var places: [PlanKey: SourceRange] = [:]
  var diagnostics: [Diagnostic] = []
  for result in results {
    diagnostics += result.diagnostics
    guard let plan = result.value else { continue }
    let key = PlanKey(employee: plan.employeeID.name, year: plan.year)
    if let first = places[key] {
      diagnostics.append(.secondPlan(at: plan.place, first: first))
      continue
    }
    places[key] = plan.place
    plans[plan.employeeID, default: []].append(plan)
  }
  for id in plans.keys { plans[id]?.sort { $0.year > $1.year } }
  return Diagnosed(plans, diagnostics)
}

private func readPlan(
  _ file: SourceFile, known: KnownNames, limits: Limits
) -> Diagnosed<Plan?> {
  let parsed = YAMLNode.parse(file, limits: limits)
  guard let node = parsed.value else { return Diagnosed(nil, parsed.diagnostics) }
  var reader = MappingReader(node, PlanFields.schema, in: file)
  let plan = reader.isMapping ? Plan(reading: &reader) : nil
  reader.checkRest()
  for declared in reader.references {
    guard let kind = declared.kinds.first.flatMap(EntityKind.init) else { continue }
    let reference = declared.reference
    if kind == .employee {
      if !known.employees.contains(reference.id) {
        reader.report(
          .unknownPerson(reference.id, column: PlanFields.employee.key, at: reference.range))
      }
    } else if let (ids, key) = known.namedInPlans(kind), !ids.contains(reference.id),
      !(known.catalogue.broken[kind]?.contains(reference.id) ?? false)
    {
      reader.report(
        .unknownInTable(
          reference.id, kind, column: key,
          nearest: nearestName(to: reference.id, among: ids.ids), at: reference.range))
    }
  }
  if let plan {
    let wanted = "\(plan.year)/\(plan.employeeID).yaml"
    let path = file.path.split(separator: "/").suffix(2).joined(separator: "/")
    if path != wanted, path != String(wanted.dropLast(5)) + ".yml" {
      reader.report(.misplacedPlan(wanted, at: plan.place))
    }
  }
  return Diagnosed(plan, parsed.diagnostics + reader.diagnostics)
}

extension KnownNames {
  /// The ids of a kind that plans name, and the key under which they do.
  fileprivate func namedInPlans(_ kind: EntityKind) -> (IDIndex, key: String)? {
    switch kind {
    case .strategyGoal: (strategyGoals, PlanFields.strategyGoalIDs.key)
    case .move: (moves, PlanFields.targetMoveID.key)
    case .competency: (competencies, GapFields.competencyID.key)
    case .course: (courses, ActionFields.courseID.key)
    case .careerTool: (careerTools, AnalysisFields.tool.key)
    default: nil
    }
  }
}
