"""The people, their teams and about forty rows of records each."""

import datetime

from pages import AS_OF, COURSES
from prose import Prose

TEAM_SIZE = 24
LEAST_PEOPLE = 40

QUARTERS = ["2026Q1", "2026Q2", "2026Q3"]
QUARTER_STARTS = [datetime.date(2026, month, 1) for month in (1, 4, 7, 10)]
EXPORTED = ["2026-04-03T10:00", "2026-07-03T10:00", "2026-10-12T10:00"]
EXAM_DAYS = [
    datetime.date(2026, *day)
    for day in ((1, 29), (2, 26), (3, 26), (4, 30), (5, 28), (6, 25), (7, 30), (8, 27), (9, 24), (10, 29), (11, 26))
]
MEETING_DAYS = [datetime.date(2026, *day) for day in ((3, 11), (6, 10), (9, 9))]
REVIEW_DAYS = [datetime.date(2026, *day) for day in ((3, 13), (6, 12), (9, 11))]
ETIQUETTE_DAY = datetime.date(2026, 8, 20)

COLUMNS = {
    "grade_history": "employee_id,effective_date,kind,from_grade_id,to_grade_id,move_id,decided_by,decided_on,note",
    "completions": "employee_id,course_id,attempt,status,started_at,completed_at,score,max_score,minutes,"
    "waive_reason,recorded_by,source_system,source_id",
    "attendance": "employee_id,session_id,occurrence_date,status,minutes,source_system",
    "exam_results": "employee_id,exam_id,assessment_id,component,attempt,exam_date,status,score,max_score,"
    "paper_id,graded_by",
    "kpi_scores": "employee_id,period,kpi_id,score,max_score,status",
    "kpi_deductions": "employee_id,period,kpi_id,occurred_on,points,reason_code,status,source_id",
    "certifications": "employee_id,certification_id,serial_no,valid_from,valid_until,status,issued_by",
    "signoffs": "employee_id,document_kind,document_id,document_version,signer_role,signed_by,signed_at,result",
    "mentor_pairs": "pair_id,mentee_employee_id,mentor_employee_id,stage_id,start_date,end_date,result",
    "competency_ratings": "employee_id,competency_id,level,rating_kind,rated_by,rated_on,evidence_ref",
    "service_events": "employee_id,occurred_on,kind,severity,case_id,status",
    "judgements": "employee_id,move_id,criterion_id,result,decided_by,decided_on,note",
    "enrolments": "employee_id,program_id,cohort_id,basis,enrolled_on,due_on",
}
EMPLOYEE_COLUMNS = (
    "employee_id,name,team_id,role,grade_id,grade_since,hire_date,probation_end_date,status,"
    "manager_employee_id,left_date"
)

# The way to each grade: (grade, move, months since the step before).
LADDER = [
    ("assistant", "", 0),
    ("junior", "assistant_to_junior", 4),
    ("middle", "junior_to_middle", 20),
    ("senior", "middle_to_senior", 26),
    ("supervisor", "senior_to_supervisor", 30),
]
STEPS = {grade: index for index, (grade, _, _) in enumerate(LADDER)}
STEPS["trainer"] = STEPS["senior"]
RATED = ["knowledge_base", "courtesy", "complaints", "orders", "retention", "coaching"]
IN_POST_COURSES = ["complaints_201", "negotiation", "order_norms", "career", "briefing", "workflow"]
SENIOR_COURSES = ["leading", "teaching", "complaints_201", "negotiation"]
THEORY_COURSES = ["welcome", "daily_duties", "norms", "tariffs_101", "complaints_101"]
FIELD_COURSES = ["crm_101", "billing_101", "shadowing"]
DEDUCTIONS = ["wrong_package", "incomplete_form", "late_entry", "missing_consent"]


class Employee:
    __slots__ = ("id", "name", "team", "role", "grade", "hired", "manager", "history", "left", "status")

    @property
    def leaves_no_records_after(self):
        return self.left or AS_OF


def employees(count, seed):
    """The list of employees and the teams: `(people, teams)`."""
    if count == 0:
        return [], []
    prose = Prose(f"{seed}/employees")
    people = []

    def add(role, grade, team, manager):
        person = Employee()
        index = len(people)
        person.id = f"0{90000 + index}" if index % 50 == 49 else str(100001 + index)
        person.name = prose.name()
        person.role, person.grade, person.team, person.manager = role, grade, team, manager
        _career(person, prose)
        people.append(person)
        return person

    manager = add("manager", "supervisor", "", "")
    add("coordinator", "", "", manager.id)
    add("hr", "", "", manager.id)
    for _ in range(max(1, count // 100)):
        add("trainer", "trainer", "", manager.id)
    teams = []
    team_manager = None
    while len(people) < count:
        if len(teams) % 10 == 0:
            team_manager = add("team_manager", "supervisor", "", manager.id)
            if len(people) == count:
                break
        team = f"team_{len(teams) + 1:03d}"
        supervisor = add("team_supervisor", "supervisor", team, team_manager.id)
        leaders = []
        for place in range(TEAM_SIZE - 1):
            if len(people) == count:
                break
            if place == 0:
                leaders.append(add("team_leader", "senior", team, supervisor.id).id)
            elif place <= 2:
                add("assistant", "assistant", team, supervisor.id)
            else:
                grade = prose.pick(["junior"] * 9 + ["middle"] * 7 + ["senior"] * 4)
                person = add("manager_of_clients", grade, team, supervisor.id)
                _leave(person, prose)
        teams.append((team, supervisor.id, leaders))
    return people, teams


def _career(person, prose):
    """When the person came, and each step to the grade they hold."""
    if person.grade == "assistant":
        person.hired = AS_OF - datetime.timedelta(days=20 + prose.below(70))
    else:
        months = sum(step[2] for step in LADDER[1 : STEPS.get(person.grade, 0) + 1])
        months += 1 + min(prose.below(90), prose.below(90)) + prose.below(3)
        person.hired = _months_after(AS_OF.replace(day=1), -months) + datetime.timedelta(days=prose.below(20))
    person.history = []
    person.left = None
    person.status = "probation" if _months_after(person.hired, 3) > AS_OF else "active"
    if not person.grade:
        return
    day = person.hired
    before = ""
    for grade, move, months in LADDER[: STEPS[person.grade] + 1]:
        day = _months_after(day, months)
        person.history.append((day, "promotion" if before else "hire", before, grade, move))
        before = grade
    if person.grade == "trainer":
        day = _months_after(day, 0) + datetime.timedelta(days=10)
        person.history.append((day, "lateral", before, "trainer", "senior_to_trainer"))


def _leave(person, prose):
    """A few have left or are on leave."""
    chance = prose.random()
    if person.status != "active":
        return
    if chance < 0.015 and person.history[-1][0] < datetime.date(2026, 5, 1):
        person.status = "left"
        person.left = datetime.date(2026, 5, 4) + datetime.timedelta(days=prose.below(140))
    elif chance < 0.025:
        person.status = "leave"


def _months_after(day, months):
    total = day.year * 12 + day.month - 1 + months
    return datetime.date(total // 12, total % 12 + 1, min(day.day, 28))


def employee_rows(people):
    rows = []
    for person in people:
        since = person.history[-1][0] if person.history else ""
        rows.append(
            f"{person.id},{person.name},{person.team},{person.role},{person.grade},{since},"
            f"{person.hired},{_months_after(person.hired, 3)},{person.status},{person.manager},"
            f"{person.left or ''}"
        )
    return rows


class Records:
    """The rows of every table, by quarter."""

    def __init__(self, people, seed, plans):
        self.rows = {(table, quarter): [] for table in COLUMNS for quarter in range(3)}
        self.seed = seed
        self.people = people
        self.plans = plans
        self.coordinator = people[1].id
        self.hr = people[2].id
        self.trainer = people[3].id
        self.mentors = {}
        self.pairs = 0
        self.completed = 0
        for person in people:
            if person.role == "team_leader":
                self.mentors[person.team] = person.id
        for person in people:
            self._add(person)

    def count(self):
        return sum(len(rows) for rows in self.rows.values())

    def _put(self, table, day, row):
        """Files a row under the quarter of its day; what is older came with the first delivery."""
        quarter = 2 if day >= QUARTER_STARTS[2] else 1 if day >= QUARTER_STARTS[1] else 0
        self.rows[table, quarter].append(row)

    def _add(self, person):
        prose = Prose(f"{self.seed}/{person.id}")
        self._history(person)
        self._signoffs(person, prose)
        if person.role == "assistant":
            self._onboarding(person, prose)
            return
        if person.role not in ("manager_of_clients", "team_leader", "team_supervisor"):
            return
        ability = 62 + 34 * (prose.random() + prose.random()) / 2
        self._attendance(person, prose)
        self._ratings(person, prose)
        taken = self._courses(person, prose, ability)
        if person.role != "team_supervisor":
            self._exams(person, prose, ability)
        if person.role == "manager_of_clients":
            self._kpi(person, prose, ability)
            self._events(person, prose)
            taken += self._special(person, prose, ability)
        self._complete(person, taken)

    def _was_there(self, person, day):
        return person.hired <= day < (person.left or datetime.date(9999, 1, 1))

    def _history(self, person):
        for day, kind, before, grade, move in person.history:
            decided = day if kind == "hire" else day - datetime.timedelta(days=9)
            self._put(
                "grade_history", day,
                f"{person.id},{day},{kind},{before},{grade},{move},{self.hr},{decided},"
                f"{'入职' if kind == 'hire' else '评审通过'}",
            )

    def _signoffs(self, person, prose):
        day = max(person.hired, datetime.date(2026, 1, 5)) + datetime.timedelta(days=prose.below(12))
        if self._was_there(person, day) and prose.random() < 0.95:
            self._sign(person, "policy", "conduct", "2026.1", "employee", person.id, day)
            if prose.random() < 0.7:
                later = day + datetime.timedelta(days=1)
                self._sign(person, "policy", "special_training", "2026.1", "employee", person.id, later)
        if person.id in self.plans:
            document = f"2026/{person.id}"
            first = datetime.date(2026, 1, 12) + datetime.timedelta(days=prose.below(15))
            self._sign(person, "idp", document, "1", "employee", person.id, first)
            if prose.random() < 0.9:
                later = first + datetime.timedelta(days=2)
                self._sign(person, "idp", document, "1", "manager", person.manager, later)

    def _sign(self, person, kind, document, version, role, signer, day):
        if day <= AS_OF:
            self._put(
                "signoffs", day,
                f"{person.id},{kind},{document},{version},{role},{signer},{day},agree",
            )

    def _attendance(self, person, prose):
        host = person.role == "team_supervisor"
        days = [("morning_meeting", day, 15) for day in MEETING_DAYS]
        days += [("friday_review", day, 30) for day in REVIEW_DAYS]
        if not host:
            days.append(("etiquette_0820", ETIQUETTE_DAY, 90))
        for session, day, minutes in days:
            if not self._was_there(person, day):
                continue
            status = "host" if host else prose.pick(["present"] * 17 + ["late", "absent", "excused"])
            minutes = 0 if status in ("absent", "excused") else minutes
            self._put("attendance", day, f"{person.id},{session},{day},{status},{minutes},signin")

    def _ratings(self, person, prose):
        level = STEPS[person.grade] + 1
        day = datetime.date(2026, 1, 6) + datetime.timedelta(days=prose.below(20))
        if not self._was_there(person, day):
            return
        for competency in RATED:
            rated = min(5, max(1, level + prose.below(3) - 1))
            self._put(
                "competency_ratings", day,
                f"{person.id},{competency},{rated},manager,{person.manager},{day},年初面谈",
            )

    def _courses(self, person, prose, ability):
        """Courses taken: `(day, course, score)`."""
        taken = []
        courses = list(IN_POST_COURSES)
        if person.grade in ("senior", "supervisor"):
            courses = SENIOR_COURSES + ["career", "order_norms"]
        for course in courses + ["complaints_101"]:
            if prose.random() < 0.25:
                continue
            day = datetime.date(2026, 1, 5) + datetime.timedelta(days=prose.below(260))
            if course == "complaints_101":
                day = person.hired + datetime.timedelta(days=14)
            if self._was_there(person, day):
                taken.append((day, course, ability + prose.below(10) - 5))
        return taken

    def _complete(self, person, taken):
        """Writes courses taken, each with the number of its attempt."""
        attempts = {}
        for day, course, score in sorted(taken):
            attempt = attempts[course] = attempts.get(course, 0) + 1
            mastery = COURSES[course][8]
            status, result = "completed", ","
            if mastery:
                status = "passed" if score >= mastery else "failed"
                result = f"{min(100, int(score))},100"
            self.completed += 1
            self._put(
                "completions", day,
                f"{person.id},{course},{attempt},{status},{day},{day},{result},90,,"
                f"{self.coordinator},lms,L-{self.completed:06d}",
            )

    def _exams(self, person, prose, ability):
        for month, day in enumerate(EXAM_DAYS[:9], start=1):
            if not self._was_there(person, day):
                continue
            chance = prose.random()
            status = "absent" if chance < 0.02 else "excused" if chance < 0.05 else "valid"
            score = min(100, int(ability + prose.below(17) - 8)) if status == "valid" else ""
            points = "100" if status == "valid" else ""
            self._put(
                "exam_results", day,
                f"{person.id},monthly_2026_{month:02d},,written,1,{day},{status},{score},{points},,"
                f"{self.trainer}",
            )

    def _kpi(self, person, prose, ability):
        for quarter, name in enumerate(QUARTERS):
            last = QUARTER_STARTS[quarter + 1] - datetime.timedelta(days=1)
            if not self._was_there(person, last):
                continue
            for item in ("business_ability", "order_handling", "value_retention"):
                score = min(100, int(2 * (ability + prose.below(15) - 7)) / 2)
                self._put("kpi_scores", last, f"{person.id},{name},{item},{score:g},100,final")
            if prose.random() < 0.12:
                day = QUARTER_STARTS[quarter] + datetime.timedelta(days=5 + prose.below(80))
                status = prose.pick(["confirmed"] * 8 + ["appealed", "revoked"])
                if self._was_there(person, day):
                    self._put(
                        "kpi_deductions", day,
                        f"{person.id},{name},order_handling,{day},{1 + prose.below(4)},"
                        f"{prose.pick(DEDUCTIONS)},{status},QC-{day:%y%m%d}-{person.id}",
                    )

    def _events(self, person, prose):
        for part in range(prose.below(3)):
            # Each in a half of the year of its own: no two rows are the same.
            day = datetime.date(2026, 1, 5) + datetime.timedelta(days=130 * part + prose.below(130))
            if not self._was_there(person, day):
                continue
            kind = prose.pick(["commendation"] * 5 + ["valid_complaint"] * 4 + ["major_error"])
            severity = {"commendation": "", "valid_complaint": "minor", "major_error": "major"}[kind]
            self._put("service_events", day, f"{person.id},{day},{kind},{severity},,confirmed")
        if prose.random() < 0.15 and person.grade in ("junior", "middle"):
            day = datetime.date(2026, 6, 15) + datetime.timedelta(days=prose.below(90))
            move, criterion = {
                "junior": ("junior_to_middle", "record_check"), "middle": ("middle_to_senior", "defence")
            }[person.grade]
            result = prose.pick(["met", "met", "unmet"])
            if self._was_there(person, day):
                self._put(
                    "judgements", day, f"{person.id},{move},{criterion},{result},{person.manager},{day},",
                )
        if person.grade == "senior" and prose.random() < 0.3 and not person.left:
            day = datetime.date(2025, 1, 6) + datetime.timedelta(days=prose.below(500))
            if person.hired < day:
                self._put(
                    "certifications", day,
                    f"{person.id},internal_trainer,NT-{person.id},{day},{_months_after(day, 24)},valid,"
                    f"{self.coordinator}",
                )

    def _special(self, person, prose, ability):
        """Some took the special training of a quarter in the next one: the courses, as `_courses`."""
        day = datetime.date(2026, 7, 8)
        if prose.random() > 0.2 or not self._was_there(person, day):
            return []
        self._put(
            "enrolments", day,
            f"{person.id},prog_special,sp_basic_2026Q2,mandatory,{day},2026-08-14",
        )
        taken = day + datetime.timedelta(days=3 + prose.below(30))
        if not self._was_there(person, taken) or prose.random() > 0.8:
            return []
        score = min(100, int(ability + 8))
        self._put(
            "exam_results", taken,
            f"{person.id},,a_special,written,1,{taken},valid,{score},100,,{self.trainer}",
        )
        return [(taken, "workflow", ability + 5), (taken, "order_norms", ability + 5)]

    def _onboarding(self, person, prose):
        due = _months_after(person.hired, 2)
        self._put(
            "enrolments", person.hired,
            f"{person.id},onboarding,onboarding_{person.hired:%Y_%m},assigned,{person.hired},{due}",
        )
        day = person.hired
        taken = []
        for course in THEORY_COURSES + FIELD_COURSES:
            day += datetime.timedelta(days=1 + prose.below(3))
            if day <= AS_OF and prose.random() < 0.95:
                taken.append((day, course, 65 + prose.below(30)))
        self._complete(person, taken)
        theory = person.hired + datetime.timedelta(days=17)
        for component in ("written", "oral"):
            if theory <= AS_OF:
                self._put(
                    "exam_results", theory,
                    f"{person.id},,a_theory,{component},1,{theory},valid,{55 + prose.below(40)},100,,"
                    f"{self.trainer}",
                )
        mentor = self.mentors.get(person.team)
        start = person.hired + datetime.timedelta(days=20)
        if not mentor or start > AS_OF:
            return
        end = start + datetime.timedelta(days=14)
        self.pairs += 1
        passed = end <= AS_OF
        self._put(
            "mentor_pairs", start,
            f"mp_{self.pairs:05d},{person.id},{mentor},field,{start},{end if passed else ''},"
            f"{'passed' if passed else 'running'}",
        )
        if not passed:
            return
        for point in ("reception", "records", "complaint"):
            self._sign(person, "internship", f"onboarding/field/{point}", "2026.1", "mentor", mentor, end)
        self._put(
            "exam_results", end,
            f"{person.id},,a_field,oral,1,{end},valid,{60 + prose.below(35)},100,,{self.trainer}",
        )
        for role, signer in (("employee", person.id), ("mentor", mentor)):
            self._sign(person, "stage", "onboarding/field", "2026.1", role, signer, end)


def plan_text(person, seed):
    """The development plan of one person for the year."""
    prose = Prose(f"{seed}/{person.id}/plan")
    move = {"junior": "junior_to_middle", "middle": "middle_to_senior"}.get(person.grade, "senior_to_supervisor")
    return (
        f'employee_id: "{person.id}"\nperiod: 2026\nversion: 1\npersonal_goals:\n'
        f"  - {prose.fill(prose.items)}\n  - 月考稳定在{75 + prose.below(20)}分以上\n"
        f"strategy_goal_ids: [g_quality]\ntarget_move_id: {move}\nfit:\n"
        f"  personality: {{rating: {2 + prose.below(4)}, comment: 耐心}}\n"
        f"  ability: {{rating: {2 + prose.below(4)}}}\n  interest: {{rating: {2 + prose.below(4)}}}\n"
        f"gaps:\n  - {{competency_id: {prose.pick(RATED)}, current: 2, target: 4}}\n"
        f"actions:\n  - {{course_id: complaints_201, due_on: 2026-06-30, owner: employee, state: done}}\n"
        f"  - {{text: {prose.fill(prose.items)}, due_on: 2026-11-30, owner: employee, state: open}}\n"
        f"talks: [2026-01-20]\nreview_dates: [2026-07-10, 2026-12-18]\n"
    )


def may_plan(person):
    """Whether the person had time to sign a plan for the year."""
    return person.hired < datetime.date(2025, 12, 1) and person.role in ("manager_of_clients", "team_leader")
