"""The Markdown pages: first a plan of all of them, then their text, which links to planned pages."""

import datetime
import posixpath
import random

import words
from prose import Prose

TARGET_BYTES = 4000
AS_OF = datetime.date(2026, 10, 12)

# Share of each kind of page; the rest are ordinary pages.
SHARES = {"policies": 0.06, "courses": 0.12, "cases": 0.16, "bulletins": 0.22, "digests": 0.02}
DIGEST_LIMIT = 240
PAGES_IN_FOLDER = 40

GRADES = {
    "assistant": "助理",
    "junior": "初级客户经理",
    "middle": "中级客户经理",
    "senior": "高级客户经理",
    "supervisor": "客服主管",
    "trainer": "培训导师",
}
TRACKS = {"training": "培训序列", "elsewhere": "其他部门"}
POLICIES = {"conduct": "服务行为规范", "special_training": "基础业务专项培训规定"}

# id: title, method, category, area, topics, competencies, systems, objectives, pass mark
COURSES = {
    "welcome": ("欢迎加入", "lecture", "onboarding", "knowledge", "organisation", "knowledge_base", "", "on_culture", None),
    "daily_duties": ("一天的工作", "lecture", "onboarding", "knowledge", "duties", "courtesy", "", "on_culture", None),
    "norms": ("服务规范", "lecture", "business_norms", "attitude", "attitude", "courtesy", "", "on_culture", 60),
    "tariffs_101": ("资费基础", "lecture", "onboarding", "knowledge", "tariffs", "knowledge_base", "", "on_operations", 60),
    "complaints_101": ("投诉处理基础", "case_demonstration", "special_case", "skill", "complaint_flow", "complaints", "", "on_cases", 60),
    "complaints_201": ("投诉处理进阶", "case_demonstration", "special_case", "skill", "service_cases", "complaints", "", "ip_complaints", 70),
    "crm_101": ("客户管理系统", "hands_on", "systems", "knowledge", "system_knowledge", "orders", "crm", "on_operations", 60),
    "billing_101": ("计费账务系统", "hands_on", "systems", "knowledge", "system_knowledge", "knowledge_base", "billing", "on_operations", 60),
    "shadowing": ("跟岗实习", "internship", "onboarding", "skill", "duties", "complaints", "", "on_cases", None),
    "order_norms": ("受理规范", "hands_on", "business_norms", "skill", "business_rules", "orders", "orders", "sp_orders", 60),
    "workflow": ("班次流程", "hands_on", "business_norms", "knowledge", "service_flows", "orders", "orders", "sp_flow", None),
    "negotiation": ("谈判与挽留", "case_demonstration", "special_case", "skill", "service_cases", "retention", "", "ip_complaints", 60),
    "career": ("职业规划", "self_study", "onboarding", "attitude", "organisation", "coaching", "", "ip_knowledge", None),
    "briefing": ("新业务讲解", "self_study", "new_business", "knowledge", "business_theory", "knowledge_base", "", "ip_knowledge", None),
    "leading": ("带领团队", "lecture", "business_norms", "skill", "duties", "coaching", "", "ip_knowledge", None),
    "teaching": ("培训技巧", "hands_on", "business_norms", "skill", "attitude", "coaching", "", "ip_knowledge", 70),
}
REFERENCES = [
    "program:onboarding", "program:in_post", "move:junior_to_middle", "move:middle_to_senior",
    "special:sp_basic", "session:morning_meeting", "session:friday_review", "grade:senior",
]

CORE_PAGES = len(GRADES) + len(TRACKS) + len(POLICIES) + len(COURSES)
LEAST_PAGES = 2 * CORE_PAGES

SECTION_TITLES = {
    "policies": "制度", "courses": "课程", "cases": "案例", "bulletins": "业务文件", "digests": "投诉小结",
    "grades": "等级", "tracks": "转岗", "guide": "操作指南", "desk": "柜台与现场", "network": "网络与装维",
    "service": "服务方法", "records": "记录与报表",
}
GUIDE_FOLDERS = ["guide", "desk", "network", "service", "records"]


class Page:
    """What other pages need to know of a page: its place, names and headings."""

    __slots__ = ("folder", "id", "kind", "title", "headings", "fields")

    def __init__(self, folder, id, kind, title, headings, fields):
        self.folder = folder
        self.id = id
        self.kind = kind
        self.title = title
        self.headings = headings
        self.fields = fields

    @property
    def path(self):
        return f"{self.folder}/{self.id}.md"


def plan(count, seed):
    """All pages but the introductions of folders: exactly `count`."""
    prose = Prose(f"{seed}/plan")
    pages = []
    for id, name in GRADES.items():
        pages.append(Page("grades", id, "grade", name, _headings(prose), {}))
    for id, name in TRACKS.items():
        pages.append(Page("tracks", id, "track", name, _headings(prose), {}))
    for id, name in POLICIES.items():
        fields = _policy(len(pages), prose) | {"requires_ack": id == "conduct"}
        pages.append(Page("policies", id, "policy", name, _headings(prose), fields))
    for id, course in COURSES.items():
        pages.append(Page("courses", id, "course", course[0], _headings(prose), _core_course(course)))
    counts = {kind: int(count * share) for kind, share in SHARES.items()}
    counts["digests"] = min(counts["digests"], DIGEST_LIMIT)
    _extra_policies(counts["policies"] - len(POLICIES), prose, pages)
    _extra_courses(counts["courses"] - len(COURSES), prose, pages)
    _cases(counts["cases"], prose, pages)
    _bulletins(counts["bulletins"], prose, pages)
    _digests(counts["digests"], prose, pages)
    _guides(count - len(pages), prose, pages)
    return pages


def _headings(prose):
    chosen = []
    while len(chosen) < 4:
        heading = prose.pick(words.HEADINGS)
        if heading not in chosen:
            chosen.append(heading)
    return chosen


def _title(prose):
    kind = prose.below(3)
    if kind == 0:
        return f"{prose.skewed(words.TOPICS)}的{prose.skewed(words.ASPECTS)}"
    if kind == 1:
        return f"{prose.offer()}：{prose.skewed(words.TOPICS)}{prose.skewed(words.ASPECTS)}"
    return f"{prose.skewed(words.THINGS)}{prose.pick(words.VERBS)}的{prose.skewed(words.ASPECTS)}"


def _policy(number, prose):
    return {
        "section_no": f'"{3 + number // 90}.{number // 9 % 10 + 1}.{number % 9 + 1}"',
        "version": '"2026.1"',
        "effective_from": "2026-01-01",
        "approved_by": "客户服务中心",
        "status": "active",
        "applies_to": "{roles: [manager_of_clients, team_leader, assistant]}",
        "owner": prose.pick(["coordinator", "team_manager", "dept_service"]),
        "review_by": f"2027-{prose.below(12) + 1:02d}-28",
    }


def _extra_policies(count, prose, pages):
    for number in range(max(count, 0)):
        folder = f"policies/part_{number // PAGES_IN_FOLDER + 1:02d}"
        fields = _policy(number + 10, prose)
        id = f"rule_{number + 1:04d}"
        pages.append(Page(folder, id, "policy", _title(prose), _headings(prose), fields))


def _core_course(course):
    _, method, category, area, topics, competencies, systems, objectives, mastery = course
    fields = {
        "delivery_method": method,
        "content_category": category,
        "planned_minutes": 90,
        "area_id": area,
        "topic_ids": f"[{topics}]",
        "competency_ids": f"[{competencies}]",
        "system_ids": f"[{systems}]",
        "objective_ids": f"[{objectives}]",
        "move_on": "completed_and_passed" if mastery else "completed",
    }
    if mastery:
        fields["mastery_score_pct"] = mastery
    return fields | {"owner": "trainer", "review_by": "2027-06-30"}


def _extra_courses(count, prose, pages):
    courses = list(COURSES.values())
    for number in range(max(count, 0)):
        template = prose.pick(courses)
        fields = _core_course(template)
        fields["planned_minutes"] = 30 + 15 * prose.below(9)
        earlier = [f"course_{prose.below(number) + 1:04d}"] if number and prose.random() < 0.4 else []
        fields["prerequisite_ids"] = f"[{', '.join(earlier)}]"
        if prose.random() < 0.2:
            fields["validity_months"] = 12 + 12 * prose.below(2)
        folder = f"courses/{template[2]}/set_{number // (5 * PAGES_IN_FOLDER) + 1:02d}"
        id = f"course_{number + 1:04d}"
        pages.append(Page(folder, id, "course", _title(prose), _headings(prose), fields))


def _cases(count, prose, pages):
    kinds = ["complaint", "complaint", "retention", "order", "praise"]
    topics = ["complaint_flow", "service_cases", "tariffs", "service_flows", "business_rules"]
    for number in range(count):
        year = 2026 - number * 8 // max(count, 1)
        month = prose.below(9) + 1
        course = prose.pick(list(COURSES))
        fields = {
            "kind": prose.pick(kinds),
            "topic_ids": f"[{prose.pick(topics)}]",
            "competency_ids": f"[{prose.pick(['complaints', 'orders', 'retention', 'courtesy'])}]",
            "course_ids": f"[{course}]",
            "anonymised": True,
            "happened_month": f"{year}-{month:02d}",
        }
        title = f"{prose.skewed(words.CUSTOMERS)}与{prose.skewed(words.THINGS)}：{prose.skewed(words.PROBLEMS)}"
        headings = ["情形", "处理过程", "分析", "讨论题"]
        folder = f"cases/{year}/part_{number // PAGES_IN_FOLDER % 100 + 1:02d}"
        pages.append(Page(folder, f"case_{number + 1:04d}", "case", title, headings, fields))


def _bulletins(count, prose, pages):
    lines = ["tariff", "broadband", "roaming", "service"]
    topics = ["tariffs", "business_rules", "service_flows", "business_theory"]
    first = datetime.date(2017, 1, 4)
    days = (datetime.date(2026, 10, 9) - first).days
    numbers = {}
    earlier = []
    for index in range(count):
        issued = first + datetime.timedelta(days=days * (index + 1) // count)
        number = numbers[issued.year] = numbers.get(issued.year, 0) + 1
        fields = {
            "doc_no": f"川服〔{issued.year}〕{number}号",
            "issued_on": issued,
            "effective_on": issued + datetime.timedelta(days=3 + prose.below(20)),
            "business_line": prose.pick(lines),
            "topic_ids": f"[{prose.pick(topics)}]",
        }
        if earlier and prose.random() < 0.1:
            fields["supersedes_id"] = earlier.pop(prose.below(len(earlier)))
        id = f"b_{issued.year}_{number:03d}"
        earlier.append(id)
        title = f"{prose.offer()}{prose.skewed(words.TOPICS)}规则"
        pages.append(
            Page(f"bulletins/{issued.year}", id, "bulletin", title, _headings(prose), fields)
        )


def _digests(count, prose, pages):
    monday = datetime.date(2026, 10, 5)
    for index in range(count):
        year, week, _ = (monday - datetime.timedelta(weeks=index)).isocalendar()
        groups = ["资费争议", "办理差错", "服务态度", "网络故障"]
        counts = ", ".join(f"{{name: {name}, count: {1 + prose.below(9)}}}" for name in groups)
        fields = {"week": f"{year}-W{week:02d}", "categories": f"[{counts}]"}
        title = f"{year}年第{week}周投诉小结"
        id = f"w_{year}_{week:02d}"
        pages.append(Page(f"digests/{year}", id, "digest", title, _headings(prose), fields))


def _guides(count, prose, pages):
    for number in range(count):
        top = GUIDE_FOLDERS[number // PAGES_IN_FOLDER % len(GUIDE_FOLDERS)]
        part = number // (PAGES_IN_FOLDER * len(GUIDE_FOLDERS)) + 1
        folder = f"{top}/area_{(part - 1) // 5 + 1:02d}/part_{part:02d}"
        fields = {"weight": 10 * (number % PAGES_IN_FOLDER + 1)}
        if prose.random() < 0.3:
            fields["owner"] = prose.pick(["coordinator", "team_manager", "dept_tech"])
        id = f"page_{number + 1:05d}"
        pages.append(Page(folder, id, "page", _title(prose), _headings(prose), fields))


def folders(pages):
    """Every folder that holds pages or folders."""
    found = set()
    for page in pages:
        folder = page.folder
        while folder:
            found.add(folder)
            folder = posixpath.dirname(folder)
    return sorted(found)


def index_text(folder, seed):
    """The introduction of a folder."""
    prose = Prose(f"{seed}/{folder}/_index")
    name = posixpath.basename(folder)
    title = SECTION_TITLES.get(folder) or f"{prose.skewed(words.TOPICS)}（{name.rpartition('_')[2]}）"
    weight = 10 * (list(SECTION_TITLES).index(folder) + 1) if folder in SECTION_TITLES else 0
    head = f"---\ntitle: {title}\ndescription: {prose.sentence()}\nweight: {weight}\n---\n"
    return head + prose.paragraph(4) + "\n"


def home_text(seed):
    prose = Prose(f"{seed}/_index")
    links = "\n".join(
        f"- [{title}]({folder}/_index.md)：{prose.sentence()}"
        for folder, title in SECTION_TITLES.items()
        if folder not in GUIDE_FOLDERS[1:] and folder != "digests"
    )
    return f"---\ntitle: 服务手册\ndescription: 制度、等级、课程和案例。\n---\n## 从哪里开始\n\n{links}\n"


class Writer:
    """Writes the text of planned pages."""

    def __init__(self, pages, seed):
        self.seed = seed
        self.pages = pages
        self.position = {page.path: index for index, page in enumerate(pages)}
        self.core = [page for page in pages if not page.id[-1].isdigit()]

    def text(self, page):
        prose = Prose(f"{self.seed}/{page.path}")
        head = self._front_matter(page, prose)
        body = self._case(page, prose) if page.kind == "case" else self._body(page, prose)
        # Paragraphs are added until the page has its size; the last section of a case stays a list.
        sections = body[:-1] if page.kind == "case" else body
        goal = TARGET_BYTES - 500 + prose.below(1000)
        size = len(head.encode()) + sum(len(part.encode()) + 2 for section in body for part in section)
        while size < goal:
            part = prose.paragraph(2 + prose.below(3))
            section = prose.pick(sections)
            section.insert(1 + prose.below(len(section)), part)
            size += len(part.encode()) + 2
        text = "\n\n".join(part for section in body for part in section)
        return f"{head}{text}\n"

    def _front_matter(self, page, prose):
        lines = [f"title: {page.title}", f"description: {prose.sentence()}"]
        for key, value in page.fields.items():
            if isinstance(value, bool):
                value = "true" if value else "false"
            lines.append(f"{key}: {value}")
        return "---\n" + "\n".join(lines) + "\n---\n"

    def _body(self, page, prose):
        first, second, third, fourth = (f"## {heading}" for heading in page.headings)
        body = [
            [first, prose.paragraph(3), prose.paragraph(2) + self._reference(prose)],
            [second, prose.sentence() + self._link(page, prose), prose.table(4 + prose.below(3), 4)],
            [third, prose.steps(4 + prose.below(3)), prose.paragraph(2) + self._link(page, prose)],
            [fourth, prose.bullets(3), self._reference(prose) + self._link(page, prose)],
        ]
        if prose.random() < 0.4:
            prose.pick(body).append(prose.callout())
        if prose.random() < 0.3:
            body[3].insert(1, prose.nested(3))
        if prose.random() < 0.2:
            body[2].append(prose.dialogue(2))
        if prose.random() < 0.05:
            body[0][1] += "[^1]"
            body[3].append(f"[^1]: {prose.sentence()}")
        return body

    def _case(self, page, prose):
        first, second, third, fourth = (f"## {heading}" for heading in page.headings)
        return [
            [first, prose.paragraph(4), prose.paragraph(3)],
            [second, prose.steps(4), prose.dialogue(3), prose.paragraph(3) + self._link(page, prose)],
            [third, prose.paragraph(3) + self._reference(prose), prose.table(4, 3),
             prose.sentence() + self._link(page, prose)],
            [fourth, prose.discussion(3 + prose.below(3))],
        ]

    def _target(self, page, prose):
        """Mostly a neighbour, sometimes one of the pages everybody links to, sometimes any."""
        kind = prose.random()
        if kind < 0.5:
            index = self.position[page.path] + prose.below(60) - 30
            return self.pages[index % len(self.pages)]
        return prose.pick(self.core if kind < 0.75 else self.pages)

    def _link(self, page, prose):
        target = self._target(page, prose)
        path = posixpath.relpath(target.path, page.folder)
        if prose.random() < 0.25:
            heading = prose.pick(target.headings)
            return f"参见[{target.title}]({path}#{heading})里的“{heading}”。"
        return f"参见[{target.title}]({path})。"

    def _reference(self, prose):
        if prose.random() < 0.3:
            return f"另见[[{prose.pick(REFERENCES)}]]。"
        target = prose.pick(self.core) if prose.random() < 0.5 else prose.pick(self.pages)
        if target.kind in ("page", "digest", "track"):
            return f"另见[[{prose.pick(REFERENCES)}]]。"
        return f"按[[{target.kind}:{target.id}]]办理。"
