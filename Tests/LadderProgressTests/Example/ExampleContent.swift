import Glibc
import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderProgress

/// The example handbook of this repository with everyone's progress on a day.
struct Example: Sendable {
  let catalogue: Catalogue
  let people: People
  let asOf: Day
  let progress: Progress

  /// The day of the newest export.
  static func today() async throws -> Example { try await on("2026-10-12") }

  /// Read and evaluated once a day, however many tests ask.
  static func on(_ date: String) async throws -> Example { try await cache.example(on: day(date)) }

  private static let cache = Cache()

  private actor Cache {
    private var examples: [Day: Task<Example, any Error>] = [:]

    func example(on asOf: Day) async throws -> Example {
      let task = examples[asOf] ?? Task { try await Example.load(asOf) }
      examples[asOf] = task
      return try await task.value
    }
  }

  private static func load(_ asOf: Day) async throws -> Example {
    let root = try #require(repositoryRoot())
    let tree = try await SourceTree.read(root: root, folders: ["content"])
    #expect(!tree.diagnostics.hasErrors)
    return try await evaluate(tree.value.texts, asOf: asOf)
  }

  /// The example as it was before the exports of a quarter came.
  static func on(_ date: String, withoutExportsOf quarter: String) async throws -> Example {
    let root = try #require(repositoryRoot())
    let tree = try await SourceTree.read(root: root, folders: ["content"])
    let files = tree.value.texts.compactMap { file -> SourceFile? in
      if file.path.hasSuffix("\(quarter).csv") { return nil }
      guard file.path.hasSuffix("deliveries.yaml") else { return file }
      let entries = String(decoding: file.bytes, as: UTF8.self).split(separator: "  - file: ")
      let kept = entries.filter { !$0.prefix { $0 != "\n" }.hasSuffix("\(quarter).csv") }
      return SourceFile(
        path: file.path, text: kept.joined(separator: "  - file: "), isPersonal: true)
    }
    return try await evaluate(files, asOf: day(date))
  }

  private static func evaluate(_ files: [SourceFile], asOf: Day) async throws -> Example {
    let source = await ParsedSource.parse(files)
    let catalogue = loadCatalogue(source.value, includesDrafts: false)
    let people = await loadPeople(files, catalogue: catalogue.value, asOf: asOf)
    let errors = (source.diagnostics + catalogue.diagnostics + people.diagnostics)
      .filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(describe))")
    return Example(
      catalogue: catalogue.value, people: people.value.people, asOf: asOf,
      progress: await evaluateProgress(
        catalogue.value, people.value.people, asOf: asOf))
  }

  /// The folder above this file that holds the package and its content.
  private static func repositoryRoot() -> String? {
    var folder = #filePath[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if access("\(folder)/Package.swift", F_OK) == 0, access("\(folder)/content", F_OK) == 0 {
        return String(folder)
      }
    }
    return nil
  }
}

extension Example {
  func progress(of id: String) throws -> PersonProgress {
    let position = try #require(people.employees.position(of: Identifier(id)), "\(id)")
    return progress.people[position]
  }

  func readiness(_ id: String, _ move: String) throws -> Explanation {
    let progress = try progress(of: id)
    let readiness = progress.readiness.first { catalogue.moves[$0.move].id.name == move }
    return try #require(readiness, "\(id) \(move)").explanation
  }

  func moves(of id: String) throws -> [String] {
    try progress(of: id).readiness.map { catalogue.moves[$0.move].id.name }
  }

  func duty(_ id: String) throws -> SpecialDuty {
    try #require(try progress(of: id).duties.first, "\(id)")
  }

  func course(_ id: String, _ course: String) throws -> CourseState? {
    let position = try #require(catalogue.courses.position(of: Identifier(course)), "\(course)")
    return try progress(of: id).courses.first { $0.course == position }?.state
  }

  func exam(_ id: String, _ exam: String) throws -> ExamPoint {
    let position = try #require(catalogue.exams.position(of: Identifier(exam)), "\(exam)")
    let points = try progress(of: id).exams.flatMap(\.points)
    return try #require(points.first { $0.exam == position }, "\(id) \(exam)")
  }

  func certification(_ id: String, _ name: String) throws -> CertificationStanding? {
    let position = try #require(catalogue.certifications.position(of: Identifier(name)))
    return try progress(of: id).certifications.first { $0.certification == position }?.standing
  }

  func stages(_ id: String) throws -> [StageProgress] {
    try #require(try progress(of: id).onboarding, "\(id)").stages
  }
}

extension Explanation {
  func criterion(_ id: String) -> CriterionResult? {
    criteria.first { $0.criterion.id == id }
  }

  /// The ids of the criteria in a state.
  func ids(_ state: Truth) -> [String] {
    criteria.filter { $0.state == state }.map(\.criterion.id)
  }
}
