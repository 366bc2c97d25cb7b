"""The JSON Schemas of `ladder schema`, held against the example by a validator that others wrote."""

import copy
import json
import os
import pathlib
import re
import subprocess

import jsonschema
import pytest
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
LADDER = os.environ.get("LADDER", str(ROOT / ".build/debug/ladder"))
KINDS = ["site", "data", "holidays", "page", "policy", "course", "case", "bulletin", "digest", "plan", "deliveries", "aliases"]


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: days and times stay text, `no` is no boolean."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
]:
    CoreLoader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile("^(?:" + pattern + ")$"), list(first) if first != "~nN\0" else ["~", "n", "N", ""])


def run(*arguments):
    return subprocess.run([LADDER, "schema", *arguments], check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="session", params=["zh", "en"])
def schemas(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas")
    run("--output", str(folder), "--lang", request.param)
    return {kind: json.loads((folder / f"{kind}.schema.json").read_text()) for kind in KINDS}


def front_matter(path):
    text = path.read_text()
    if not text.startswith("---\n"):
        return {}
    return yaml.load(text[4 : text.index("\n---", 4) + 1], CoreLoader) or {}


def kind_of(path):
    parts = path.relative_to(ROOT / "content").parts
    if path.name == "_index.md":
        return "page"
    return {"policies": "policy", "courses": "course", "cases": "case", "bulletins": "bulletin", "digests": "digest"}.get(parts[0], "page")


def documents():
    content = ROOT / "content"
    yield "site", content / "site.yaml"
    for path in sorted(content.glob("data/**/*.yaml")):
        yield "data", path
    for path in sorted(content.glob("data/**/*.json")):
        yield "holidays", path
    for path in sorted(content.glob("people/plans/**/*.yaml")):
        yield "plan", path
    yield "deliveries", content / "people/records/deliveries.yaml"
    yield "aliases", content / "people/records/aliases.yaml"
    for path in sorted(content.glob("**/*.md")):
        yield kind_of(path), path


def load(path):
    return front_matter(path) if path.suffix == ".md" else yaml.load(path.read_text(), CoreLoader)


def test_schemas_are_schemas(schemas):
    for schema in schemas.values():
        assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
        jsonschema.Draft7Validator.check_schema(schema)
        # The keywords mean the same in the newest draft, `definitions` included.
        jsonschema.Draft202012Validator.check_schema({**schema, "$schema": "https://json-schema.org/draft/2020-12/schema"})


def test_example_is_valid_throughout(schemas):
    count = 0
    for kind, path in documents():
        errors = list(jsonschema.Draft7Validator(schemas[kind]).iter_errors(load(path)))
        assert not errors, f"{path}: {errors[0].json_path}: {errors[0].message}"
        count += 1
    assert count > 100


SPOILED = [
    ("site", "content/site.yaml", lambda d: d.update(titel="x")),
    ("site", "content/site.yaml", lambda d: d.pop("title")),
    ("site", "content/site.yaml", lambda d: d["people"].update(access="public")),
    ("data", "content/data/ladder/grades.yaml", lambda d: d["grades"][0].update(level="one")),
    ("data", "content/data/ladder/grades.yaml", lambda d: d["grades"][0].update(level=100)),
    ("data", "content/data/ladder/grades.yaml", lambda d: d["grades"][0].pop("track_id")),
    ("data", "content/data/ladder/grades.yaml", lambda d: d.update(grade=[])),
    ("data", "content/data/ladder/grades.yaml", lambda d: d["grades"][0].update(system_ids="crm")),
    ("data", "content/data/ladder/moves.yaml", lambda d: d["moves"][0].update(kind="promote")),
    ("data", "content/data/ladder/moves.yaml", lambda d: d["moves"][0].update(to={})),
    ("data", "content/data/ladder/moves.yaml", lambda d: d["moves"][0].pop("from_grade_ids")),
    ("data", "content/data/ladder/moves.yaml", lambda d: d["moves"][0]["criteria"]["all"][0].update(fact="month_in_grade")),
    ("data", "content/data/ladder/moves.yaml", lambda d: d["moves"][0]["criteria"]["all"][0].pop("value")),
    ("data", "content/data/calendar/sessions.yaml", lambda d: d["sessions"][0].update(rrule="FREQ=MONTHLY")),
    ("data", "content/data/calendar/sessions.yaml", lambda d: d["sessions"][0].update(dtstart="2026-1-4")),
    ("data", "content/data/calendar/exceptions.yaml", lambda d: d["exceptions"][0].pop("to")),
    ("data", "content/data/org/teams.yaml", lambda d: d["teams"][0].update(supervisor_employee_id=100021)),
    ("data", "content/data/training/programs/onboarding_vip.yaml", lambda d: d.pop("title")),
    ("data", "content/data/training/programs/onboarding_vip.yaml", lambda d: d["stages"][0].update(planned_days=0)),
    ("holidays", "content/data/calendar/holidays/2026.json", lambda d: d["days"][0].pop("date")),
    ("plan", "content/people/plans/2026/100033.yaml", lambda d: d.update(employee_id=100033)),
    ("plan", "content/people/plans/2026/100033.yaml", lambda d: d["fit"]["ability"].update(rating=6)),
    ("plan", "content/people/plans/2026/100033.yaml", lambda d: d["actions"].append({"due_on": "2026-12-31"})),
    ("deliveries", "content/people/records/deliveries.yaml", lambda d: d["deliveries"][0].update(table="scores")),
    ("deliveries", "content/people/records/deliveries.yaml", lambda d: d["deliveries"][0].update(complete="yes")),
    ("aliases", "content/people/records/aliases.yaml", lambda d: d.update(工号="employe_id")),
    ("policy", "content/policies/monthly_exam.md", lambda d: d.update(requires_ack="yes")),
    ("course", "content/courses/complaint_basics.md", lambda d: d.pop("move_on")),
    ("bulletin", "content/bulletins/b_2026_035.md", lambda d: d.update(issued_on="2026/9/30")),
]


@pytest.mark.parametrize("kind, path, spoil", SPOILED, ids=range(len(SPOILED)))
def test_broken_file_is_refused(schemas, kind, path, spoil):
    document = copy.deepcopy(load(ROOT / path))
    validator = jsonschema.Draft7Validator(schemas[kind])
    assert validator.is_valid(document)
    spoil(document)
    assert not validator.is_valid(document)


def test_every_key_says_what_it_is_for(schemas):
    def walk(node):
        for key, value in node.get("properties", {}).items():
            if "const" not in value:
                assert value.get("description"), key
            walk(value)
        for inner in ("items", "then", "else"):
            if isinstance(node.get(inner), dict):
                walk(node[inner])

    for schema in schemas.values():
        walk(schema)


def test_settings_of_the_readme_work_as_pasted():
    readme = (ROOT / "README.md").read_text()
    block = re.search(r"```json\n(\{\n  \"yaml\.schemas\".*?)```", readme, re.S).group(1)
    settings = json.loads(block)
    named = {**settings["yaml.schemas"], **{s["url"]: s["fileMatch"] for s in settings["json.schemas"]}}
    for schema, patterns in named.items():
        assert (ROOT / schema).is_file(), schema
        kind = pathlib.Path(schema).name.split(".")[0]
        schema = json.loads((ROOT / schema).read_text())
        paths = [p for pattern in ([patterns] if isinstance(patterns, str) else patterns) for p in ROOT.glob(pattern.lstrip("/"))]
        assert paths, patterns
        for path in paths:
            assert jsonschema.Draft7Validator(schema).is_valid(load(path)), path


def test_line_of_the_readme_names_a_schema_from_where_it_stands():
    readme = (ROOT / "README.md").read_text()
    line = re.search(r"# yaml-language-server: \$schema=(\S+)", readme).group(1)
    assert (ROOT / "content/data/ladder" / line).resolve().is_file()
