import LadderDiagnostics
import LadderInput

enum EmployeeFields {
  static let name = Field("name", .line, names: ["姓名", "员工姓名"], zh: "姓名", en: "the person's name")
  static let team = Field(
    "team_id", .reference(to: "team"), .optional, names: ["班组", "团队", "所属班组"], zh: "班组",
    en: "the team")
  static let role = Field(
    "role", .reference(to: "role"), names: ["岗位", "岗位角色", "角色"], zh: "岗位角色", en: "the role")
  static let grade = Field(
    "grade_id", .reference(to: "grade"), .optional, names: ["职级", "等级", "现职级"], zh: "职级",
    en: "the grade")
  static let gradeSince = Field(
    "grade_since", .day, .optional, names: ["任现职级日期", "职级起始日期"], zh: "任现职级起始日期",
    en: "from when the grade is held")
  static let hireDate = Field(
    "hire_date", .day, names: ["入职日期", "入职时间", "入司日期"], zh: "入职日期", en: "when they joined")
  static let tenureStart = Field(
    "tenure_start_date", .day, .optional, names: ["工龄起算日期"], zh: "工龄起算日期；省略为入职日期",
    en: "from when tenure counts; the hire date if left out")
  static let probationEnd = Field(
    "probation_end_date", .day, .optional, names: ["试用期结束日期", "试用期满日期"], zh: "试用期结束日期",
    en: "when probation ends")
  static let status = Field(
    "status",
    .oneOf(
      Employee.Status.self,
      aliases: ["在职": .active, "在岗": .active, "试用": .probation, "休假": .leave, "离职": .left]),
    names: ["状态", "在职状态", "人员状态"], zh: "在职、试用、休假或离职", en: "active, in probation, on leave or left")
  static let manager = Field(
    "manager_employee_id", .employeeID, .optional, names: ["上级工号", "直接上级工号", "主管工号"],
    zh: "上级工号；省略为团队主管",
    en: "the manager; the team's supervisor if left out")
  static let leftDate = Field(
    "left_date", .day, .optional, names: ["离职日期"], zh: "离职日期", en: "when they left")
  static let login = Field(
    "login", .line, .optional, names: ["登录账号", "账号", "登录名"], zh: "公司内网的登录账号；省略为工号",
    en: "the name they sign in with; the employee id if left out")
  static let feedEpoch = Field(
    "feed_epoch", .integer(0...9999), .optional, names: ["日历版本"],
    zh: "个人日历地址的版本；加一就换一个新地址",
    en: "the version of the person's calendar address; raise it for a new one")
  static let schema = Schema(
    "employees",
    [
      RecordFields.employee.declaration, name.declaration, team.declaration, role.declaration,
      grade.declaration, gradeSince.declaration, hireDate.declaration, tenureStart.declaration,
      probationEnd.declaration, status.declaration, manager.declaration, leftDate.declaration,
      login.declaration, feedEpoch.declaration,
    ])
}

struct EmployeeColumns {
  let id: Column<String?>
  let name: Column<String?>
  let team: Column<Reference?>
  let role: Column<Reference?>
  let grade: Column<Reference?>
  let gradeSince: Column<Day?>
  let hireDate: Column<Day?>
  let tenureStart: Column<Day?>
  let probationEnd: Column<Day?>
  let status: Column<Employee.Status?>
  let manager: Column<String?>
  let leftDate: Column<Day?>
  let login: Column<String?>
  let feedEpoch: Column<Int?>

  init(_ table: TableReader) {
    typealias F = EmployeeFields
    id = table.column(RecordFields.employee)
    name = table.column(F.name)
    team = table.column(F.team)
    role = table.column(F.role)
    grade = table.column(F.grade)
    gradeSince = table.column(F.gradeSince)
    hireDate = table.column(F.hireDate)
    tenureStart = table.column(F.tenureStart)
    probationEnd = table.column(F.probationEnd)
    status = table.column(F.status)
    manager = table.column(F.manager)
    leftDate = table.column(F.leftDate)
    login = table.column(F.login)
    feedEpoch = table.column(F.feedEpoch)
  }
}

extension Employee {
  convenience init?(
    _ id: String, reading row: inout RowReader, _ columns: EmployeeColumns
  ) {
    let name = row.read(columns.name)
    let team = row.position(columns.team, in: row.known.teams, .team)
    let role = row.position(columns.role, in: row.known.roles, .role)
    let grade = row.position(columns.grade, in: row.known.grades, .grade)
    let gradeSince = row.read(columns.gradeSince)
    let hireDate = row.read(columns.hireDate)
    let tenureStart = row.read(columns.tenureStart)
    let probationEnd = row.read(columns.probationEnd)
    let status = row.read(columns.status)
    let manager = row.read(columns.manager)
    let leftDate = row.read(columns.leftDate)
    let login = row.read(columns.login)
    let feedEpoch = row.read(columns.feedEpoch) ?? 0
    if let login, !login.isUsableLogin {
      row.report(.unusableLogin(column: EmployeeFields.login.key, at: row.range(columns.login)))
    }
    row.expectOrder(hireDate, probationEnd, columns.hireDate, columns.probationEnd)
    row.expectOrder(hireDate, leftDate, columns.hireDate, columns.leftDate)
    if status == .left { row.expectCell(columns.leftDate, neededBy: EmployeeFields.status.key) }
    guard let name, let role, let hireDate, let status else { return nil }
    /// Lends the catalogue without a copy of it for each person.
    var catalogue: Catalogue { row.known.catalogue }
    self.init(
      id: Identifier(id), name: name, teamID: team.map { catalogue.teams[Int($0)].id },
      roleID: catalogue.roles[Int(role)].id, gradeID: grade.map { catalogue.grades[Int($0)].id },
      gradeSince: gradeSince, hireDate: hireDate, tenureStartDate: tenureStart,
      probationEndDate: probationEnd, status: status, managerID: manager.map { Identifier($0) },
      leftDate: leftDate, login: login, feedEpoch: feedEpoch, place: row.range(columns.id))
  }
}
