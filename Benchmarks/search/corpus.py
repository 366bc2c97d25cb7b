"""The handbooks on which search is measured, as folders that `ladder build` takes."""

import html.parser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
HELP_PACKAGE = "libreoffice-help-zh-cn"


def handbook(work, pages):
    """A generated handbook, made anew only if it is not there."""
    folder = work / f"handbook-{pages}"
    if not (folder / "content").is_dir():
        shutil.rmtree(folder, ignore_errors=True)
        command = [sys.executable, HERE.parent / "generate", "--pages", str(pages), "--people", "0", "--output", folder]
        subprocess.run(command, stdout=sys.stderr, check=True)
    return folder


def real_pages(work):
    """The Chinese help of LibreOffice, fetched from Debian and converted to Markdown."""
    folder = work / "real"
    if (folder / "content/site.yaml").is_file():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    package = work / "package"
    package.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", "download", "-q", HELP_PACKAGE], cwd=package, stdout=sys.stderr, check=True)
    archive = next(package.glob(f"{HELP_PACKAGE}_*.deb"))
    subprocess.run(["dpkg-deb", "-x", archive, package / "files"], check=True)
    source = package / "files/usr/share/libreoffice/help/zh-CN/text"
    for file in sorted(source.rglob("*.html")):
        page = HelpPage(file.read_text(encoding="utf-8"))
        if not page.title or not page.blocks:
            continue
        name = re.sub(r"[^a-z0-9]+", "_", str(file.relative_to(source).with_suffix("")).lower()).strip("_")
        target = folder / "content/help" / f"p_{name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.markdown(), encoding="utf-8")
    (folder / "content/site.yaml").write_text(
        "title: 帮助\nshort_title: 帮助\ncompany: 帮助\nlanguage: zh\n"
        "base_url: https://help.example/\ntimezone: Asia/Shanghai\npeople:\n  access: off\n", encoding="utf-8")
    return folder


class HelpPage(html.parser.HTMLParser):
    """Title, headings and paragraphs of a page of the help, in its order."""

    TEXT = {"p": "", "li": "- ", "td": "", "th": "", "pre": "", "h2": "## ", "h3": "### ", "h4": "### ", "h5": "### "}
    LEFT_OUT = {"script", "style", "footer", "header", "aside", "noscript"}

    def __init__(self, source):
        super().__init__()
        self.title = ""
        self.blocks = []
        self.text = None
        self.tag = ""
        self.left_out = 0
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        if tag in self.LEFT_OUT:
            self.left_out += 1
        elif not self.left_out and (tag == "title" or tag in self.TEXT):
            self.end()
            self.tag, self.text = tag, ""

    def handle_endtag(self, tag):
        if tag in self.LEFT_OUT:
            self.left_out = max(0, self.left_out - 1)
        elif tag == self.tag:
            self.end()

    def handle_data(self, data):
        if self.text is not None and not self.left_out:
            self.text += data

    def end(self):
        text = " ".join((self.text or "").split())
        if text and self.tag == "title":
            self.title = text
        elif text:
            self.blocks.append(self.TEXT[self.tag] + escaped(text))
        self.text, self.tag = None, ""

    def markdown(self):
        title = self.title.replace("\\", "\\\\").replace('"', '\\"')
        return f'---\ntitle: "{title}"\n---\n' + "\n\n".join(self.blocks) + "\n"


def escaped(text):
    """Text that Markdown shows as it is."""
    return re.sub(r"([\\`*_\[\]<>#|~^!&:$+.=-])", r"\\\1", text)


def characters(folder):
    """How many characters of Markdown a handbook has."""
    return sum(len(path.read_text(encoding="utf-8")) for path in (folder / "content").rglob("*.md"))
