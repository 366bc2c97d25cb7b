import Glibc
import LadderDiagnostics
import LadderTestSupport

/// A handbook that is small and has a little of everything, in a folder of its own.
struct SmallSite {
  let folder: TemporaryFolder

  var path: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
    for file in LadderTestSupport.files(Self.archive) {
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
  }

  /// Builds on a fixed day; messages are in English.
  func build(_ arguments: String...) throws -> Outcome { try command("build", arguments) }

  func check(_ arguments: String...) throws -> Outcome { try command("check", arguments) }

  private func command(_ name: String, _ arguments: [String]) throws -> Outcome {
    let all = [name, "--as-of", "2026-09-30", "--lang", "en", "--format", "short"] + arguments
    return try run(programPath, all, in: path)
  }

  /// Every file below a folder of the site with its bytes.
  func files(below name: String) -> [String: String] {
    var found: [String: String] = [:]
    collect(path + "/" + name, "", &found)
    return found
  }

  private func collect(_ root: String, _ relative: String, _ found: inout [String: String]) {
    guard let handle = opendir(root + "/" + relative) else { return }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      let path = relative.isEmpty ? name : relative + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) {
        collect(root, path, &found)
      } else {
        found[path] = bytesOfFile(root + "/" + path)
      }
    }
  }

  /// A text as `files(below:)` gives the bytes of a file.
  func bytes(_ text: String) -> String {
    String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
  }

  /// The bytes as text in which each byte is a scalar, so that nothing is lost.
  private func bytesOfFile(_ path: String) -> String {
    guard let handle = fopen(path, "r") else { return "" }
    defer { fclose(handle) }
    var text = String.UnicodeScalarView()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, handle)
      if count == 0 { return String(text) }
      for byte in buffer[..<count] { text.append(Unicode.Scalar(byte)) }
    }
  }

  private static let archive = """
    -- content/site.yaml --
    title: 小手册
    people:
      access: open
      access_open_reason: 样例中没有真人
    -- content/_index.md --
    ---
    title: 小手册
    ---
    欢迎使用。
    -- content/guide/start.md --
    ---
    title: 从这里开始
    ---
    先读[[policy:conduct]]，再看[[course:basics]]。
    -- content/policies/conduct.md --
    ---
    title: 服务行为规范
    section_no: "3.1"
    effective_from: 2026-01-01
    approved_by: 客户服务中心
    ---
    接电话先报姓名。
    -- content/courses/basics.md --
    ---
    title: 业务基础
    delivery_method: lecture
    content_category: norms
    planned_minutes: 60
    topic_ids: [tariffs]
    move_on: completed
    ---
    三种套餐的区别。
    -- content/bulletins/b_2026_007.md --
    ---
    title: 套餐调整
    doc_no: 客〔2026〕7号
    issued_on: 2026-08-20
    business_line: tariff
    ---
    月费不变。
    -- content/data/training/vocabularies.yaml --
    delivery_methods:
      - {id: lecture, name: 课堂讲授}
      - {id: self_study, name: 自学}
    content_categories:
      - {id: norms, name: 业务规范}
    themes:
      - {id: other, name: 其他}
    business_lines:
      - {id: tariff, name: 资费}
    case_kinds:
      - {id: complaint, name: 投诉处理}
    -- content/data/training/topics.yaml --
    topics:
      - {id: tariffs, name: 业务资费}
    -- content/data/org/departments.yaml --
    departments:
      - {id: service, name: 客户服务中心}
    -- content/data/org/teams.yaml --
    teams:
      - {id: team_a, name: 一组, department_id: service}
    -- content/data/org/roles.yaml --
    roles:
      - {id: agent, name: 客户经理}
    -- content/people/employees.csv --
    employee_id,name,team_id,role,grade_id,grade_since,hire_date,probation_end_date,status,manager_employee_id,left_date
    000001,赵一,team_a,agent,,,2024-03-01,,active,,
    """
}
