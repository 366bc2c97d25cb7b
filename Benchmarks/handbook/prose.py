"""Sentences, paragraphs, tables and lists of plausible Chinese, the same for the same seed.

Only `random()` is asked of Python's generator, whose other methods may change between versions, and only
arithmetic that is rounded the same everywhere is done with it.
"""

import math
import random

import words

_SENTENCES = """
{person}{adverb}在{time}{verb}{thing}，{result}。
{thing}由{person}{verb}，{time}完成。
{verb}{thing}之前，不妨{deed}。
遇到{problem}的情况，{person}可以{deed}，再{verb}{thing}。
{customer}问到{thing}时，回答要{adjective}，不要只说规定。
这样做是因为{reason}。
如果{problem}，不要{verb}{thing}，先请{person}看一眼。
{thing}和{thing}要分开{verb}，{adverb}不能合在一起。
{time}，{person}把{thing}{verb}一遍，重点看有没有{problem}。
{customer}要的不是{thing}本身，而是有人{deed}。
{deed}，{deed}，这两件事{adverb}不能省。
{place}写着{thing}的办理时间，{person}{verb}时要对一遍。
有人觉得{deed}太慢，其实{reason}。
{thing}超过{number}元的，{time}报{person}；不到的，自己{verb}就可以。
{month}以来，关于{thing}的来电有{number}件，其中{number}件是{problem}。
{person}说得好：{reason}。
办完以后{deed}，{result}。
{surname}{title}{time}来电，说{problem}，{person}当时没有{verb}{thing}。
{name}在{district}办过{thing}，{adverb}觉得{result}。
{name}和{name}各写了一份{thing}的小结，都提到{reason}。
凡是{thing}，{adverb}{verb}；凡是{thing}，{time}再{verb}。
在{place}看不到{thing}的，说明还没有{verb}，请联系{person}。
{adjective}和{adjective}比快更要紧，{reason}。
能{deed}的，就不要让{customer}再等。
{offer}{time}开始{verb}，原来的{thing}照旧。
{district}一带{problem}，{person}已经{verb}了{number}张{thing}。
只要{deed}，{result}。
{person}和{person}对{thing}的说法要{adjective}，否则{customer}不知道听谁的。
{thing}按{number}天折算，不足一天的不计。
{customer}{adverb}会问三件事：多少钱，什么时候，找谁。
{verb}、{verb}、{verb}，三步都要在{place}留下记录。
{problem}，多半是{thing}没有{verb}；请先看{place}，再问{person}。
能不能{verb}{thing}，看{customer}有没有{deed}。
{time}还没有{verb}的{thing}，由{person}接手。
把{thing}讲{adjective}，比多送一份{thing}管用。
""".strip().split("\n")

_BOLD = """
{reason}，**{deed}。**这一条没有例外。
{thing}归{person}管，**谁{verb}谁负责，**不因为换班而改变。
{deed}以后，**再谈{thing}：**顺序反了，{customer}会觉得在推托。
{customer}有权知道**“{thing}”是怎样算出来的**，{person}要当面讲。
**{time}没有{verb}的，**一律视为逾期；{person}说明原因以后可以顺延一次。
{thing}（含**{offer}**）不在此列。
""".strip().split("\n")

_ITEMS = """
{deed}
{verb}{thing}，{time}完成
{thing}：由{person}{verb}
{place}的{thing}要{adjective}
{problem}的，{deed}
{person}{adverb}{verb}{thing}
没有{thing}的，{deed}
""".strip().split("\n")

_SPEECH = """
“{thing}为什么又多了{number}块？上次说好{result}的。”
“您先别急，我在{place}看到了，{time}给您准信。”
“我只问一句，{thing}到底能不能{verb}？”
“这一步是我们漏了，{person}没有{verb}{thing}。”
“不用解释那么多，告诉我{time}行不行。”
""".strip().split("\n")

_QUESTIONS = """
如果{problem}，而{customer}坚持要{verb}{thing}，你会怎样回答？
{person}当时还可以怎样{verb}{thing}？请给出两种做法。
“{reason}”这句话在本案例里有没有例外？
请为{thing}写三句必问的话，读出来不超过二十秒。
换成{customer}，处理办法要改哪一处？
""".strip().split("\n")

_MONTHS = [f"{m}月" for m in range(1, 10)]
_TITLES = ["先生", "女士", "老师", "经理", "阿姨"]


def _compile(patterns):
    """Patterns as lists of alternating text and slot names."""
    compiled = []
    for pattern in patterns:
        parts = []
        for piece in pattern.split("{"):
            slot, brace, text = piece.partition("}")
            if brace:
                parts += [slot, text]
            else:
                parts.append(piece)
        compiled.append(parts)
    return compiled


class Prose:
    """Writes the text of one page, about a few things of its own."""

    sentences = _compile(_SENTENCES)
    bolds = _compile(_BOLD)
    items = _compile(_ITEMS)
    speeches = _compile(_SPEECH)
    questions = _compile(_QUESTIONS)
    lists = {
        "person": words.PEOPLE,
        "customer": words.CUSTOMERS,
        "verb": words.VERBS,
        "deed": words.DEEDS,
        "adjective": words.ADJECTIVES,
        "adverb": words.ADVERBS,
        "time": words.TIMES,
        "place": words.PLACES,
        "problem": words.PROBLEMS,
        "reason": words.REASONS,
        "result": words.RESULTS,
    }

    def __init__(self, seed):
        self.random = random.Random(seed).random
        # Two sentences in five speak of the page's own things, the others of any.
        self.own = [self.skewed(words.THINGS) for _ in range(5)]
        self.makers = {
            "thing": self.thing,
            "number": self.number,
            "month": lambda: self.pick(_MONTHS),
            "name": self.name,
            "surname": lambda: self.skewed(words.SURNAMES),
            "title": lambda: self.pick(_TITLES),
            "offer": self.offer,
            "district": self.district,
        }

    def below(self, bound):
        return int(self.random() * bound)

    def pick(self, values):
        return values[int(self.random() * len(values))]

    def skewed(self, values):
        """A value, those in front more often."""
        draw = self.random()
        return values[int(draw * math.sqrt(draw) * len(values))]

    def thing(self):
        return self.pick(self.own) if self.random() < 0.4 else self.skewed(words.THINGS)

    def number(self):
        draw = self.random()
        return str(1 + int(draw * draw * draw * 400))

    def offer(self):
        return self.skewed(words.BRIGHT) + self.skewed(words.BRIGHT) + self.skewed(words.OFFERS)

    def district(self):
        return self.skewed(words.BRIGHT) + self.skewed(words.BRIGHT) + self.skewed(words.DISTRICTS)

    def name(self):
        given = self.pick(words.GIVEN)
        if self.random() < 0.7:
            given += self.pick(words.GIVEN)
        return self.skewed(words.SURNAMES) + given

    def fill(self, patterns):
        parts = self.pick(patterns)
        text = [parts[0]]
        for index in range(1, len(parts), 2):
            slot = parts[index]
            maker = self.makers.get(slot)
            text.append(maker() if maker else self.skewed(self.lists[slot]))
            text.append(parts[index + 1])
        return "".join(text)

    def sentence(self):
        return self.fill(self.sentences)

    def paragraph(self, count):
        """So many sentences, one of them with bold text against Chinese punctuation now and then."""
        bold = self.below(count) if self.random() < 0.45 else -1
        return "".join(
            self.fill(self.bolds if index == bold else self.sentences) for index in range(count)
        )

    def bullets(self, count):
        return "\n".join(f"- {self.fill(self.items)}" for _ in range(count))

    def steps(self, count):
        return "\n".join(f"{i + 1}. {self.fill(self.items)}。" for i in range(count))

    def nested(self, count):
        """A list whose second item has a list of its own."""
        lines = [f"- {self.fill(self.items)}" for _ in range(count)]
        lines[1] += "：\n" + "\n".join(f"  - {self.fill(self.items)}" for _ in range(2))
        return "\n".join(lines)

    def table(self, rows, columns):
        start = self.below(len(words.COLUMNS) - columns + 1)
        head = words.COLUMNS[start : start + columns]
        lines = ["| " + " | ".join(head) + " |", "|" + "---|" * columns]
        for _ in range(rows):
            cells = [self.thing()]
            for _ in range(columns - 1):
                kind = self.below(4)
                if kind == 0:
                    cells.append(self.skewed(words.TIMES))
                elif kind == 1:
                    cells.append(self.skewed(words.PEOPLE))
                elif kind == 2:
                    cells.append(self.skewed(words.VERBS) + self.thing())
                else:
                    cells.append(f"**{self.number()}**元以内")
            lines.append("| " + " | ".join(cells) + " |")
        return "\n".join(lines)

    def dialogue(self, turns):
        return "\n>\n".join(f"> {self.fill(self.speeches)}" for _ in range(turns))

    def callout(self):
        kind = self.pick(["NOTE", "NOTE", "TIP", "IMPORTANT", "WARNING"])
        title = self.skewed(words.TOPICS)
        return f"> [!{kind}] {title}\n> {self.sentence()}{self.sentence()}"

    def discussion(self, count):
        return "\n".join(f"{i + 1}. {self.fill(self.questions)}" for i in range(count))
