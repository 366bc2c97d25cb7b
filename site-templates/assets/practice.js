// The practice quiz: draws questions, asks them one after the other, explains, and keeps the score in this
// browser. Without it the page holds all questions with answers to unfold.
(() => {
  "use strict";
  const quiz = document.querySelector("[data-quiz]");
  const words = quiz.dataset;
  const size = 10;
  const key = "ladder-practice";
  const questions = [...quiz.querySelectorAll(".question")];
  const groups = [...quiz.querySelectorAll("section")];

  // What became of each question: how often it was answered right since the last mistake.
  let record = {};
  try { record = JSON.parse(localStorage.getItem(key)) || {}; } catch { /* nothing kept */ }
  const keep = () => { try { localStorage.setItem(key, JSON.stringify(record)); } catch { /* not kept */ } };

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const button = (text, className, act) => {
    const element = make("button", className, text);
    element.type = "button";
    element.addEventListener("click", act);
    return element;
  };

  // Questions never asked come first, then those last answered wrong, then the rest; by chance among equals.
  const need = (question) => {
    const right = record[question.id];
    return right === undefined ? 0 : right === 0 ? 1 : 1 + right;
  };
  const draw = (from) => from.map((question) => ({ question, rank: need(question), chance: Math.random() }))
    .sort((a, b) => a.rank - b.rank || a.chance - b.chance).slice(0, size).map((entry) => entry.question);

  const bar = make("div", "quiz-bar no-print");
  const topic = make("select");
  topic.setAttribute("aria-label", words.topic);
  topic.append(new Option(words.topic, ""));
  for (const group of groups) topic.append(new Option(group.querySelector("h2").textContent, group.querySelector("h2").id));
  const status = make("p", "quiz-status");
  status.setAttribute("role", "status");
  let round = [];
  let place = 0;
  let right = 0;

  const total = () => {
    const asked = questions.filter((question) => record[question.id] !== undefined).length;
    const known = questions.filter((question) => record[question.id] > 0).length;
    return fill(words.total, { asked, known, n: questions.length });
  };
  const show = (shown) => {
    for (const question of questions) question.hidden = !shown.includes(question);
    for (const group of groups) group.hidden = ![...group.querySelectorAll(".question")].some((q) => !q.hidden);
  };

  // The options become controls, and a button checks them.
  const arm = (question) => {
    if (question.querySelector("input")) return;
    const isMany = question.dataset.form === "multiple";
    const items = [...question.querySelectorAll(".options > li")];
    const inputs = items.map((item) => {
      const label = make("label");
      const input = make("input");
      input.type = isMany ? "checkbox" : "radio";
      input.name = question.id;
      label.append(input, ...item.childNodes);
      item.append(label);
      return input;
    });
    const list = question.querySelector(".options");
    list.setAttribute("role", isMany ? "group" : "radiogroup");
    items.forEach((item) => item.setAttribute("role", "presentation"));
    list.setAttribute("aria-label", question.querySelector(".stem").textContent);
    const note = make("p", "verdict");
    note.setAttribute("role", "status");
    const details = question.querySelector("details");
    const check = button(words.check, "check", () => {
      const chosen = inputs.flatMap((input, index) => input.checked ? [index] : []);
      if (!chosen.length) {
        note.textContent = words.choose;
        return;
      }
      const isRight = chosen.join() === question.dataset.key;
      const answers = question.dataset.key.split(",").map(Number);
      inputs.forEach((input, index) => {
        input.disabled = true;
        items[index].classList.toggle("is-right", answers.includes(index));
        items[index].classList.toggle("is-wrong", input.checked && !answers.includes(index));
      });
      note.textContent = isRight ? words.right : words.wrong;
      note.className = "verdict " + (isRight ? "is-met" : "is-unmet");
      record[question.id] = isRight ? (record[question.id] || 0) + 1 : 0;
      keep();
      details.hidden = false;
      details.open = true;
      check.hidden = true;
      right += isRight ? 1 : 0;
      answered(question);
    });
    details.before(check, note);
    details.hidden = true;
  };
  const disarm = () => {
    for (const question of questions) {
      for (const input of question.querySelectorAll("input")) {
        const label = input.parentNode;
        input.remove();
        label.replaceWith(...label.childNodes);
      }
      question.querySelectorAll(".check, .verdict, .next").forEach((element) => element.remove());
      question.querySelectorAll(".options > li").forEach((item) => {
        item.className = "";
        item.removeAttribute("role");
      });
      const list = question.querySelector(".options");
      list.removeAttribute("role");
      list.removeAttribute("aria-label");
      const details = question.querySelector("details");
      details.hidden = false;
      details.open = false;
    }
  };

  const ask = () => {
    const question = round[place];
    arm(question);
    show([question]);
    status.textContent = fill(words.round, { place: place + 1, of: round.length, right });
    question.querySelector("input").focus({ preventScroll: true });
  };
  const answered = (question) => {
    const isLast = place + 1 === round.length;
    status.textContent = isLast
      ? fill(words.ended, { right, of: round.length }) + " " + total()
      : fill(words.round, { place: place + 1, of: round.length, right });
    const next = button(isLast ? words.again : words.next, "next", () => {
      if (isLast) return start();
      place += 1;
      ask();
    });
    question.append(next);
    next.focus({ preventScroll: true });
  };
  const start = () => {
    disarm();
    const group = topic.value && document.getElementById(topic.value).parentNode;
    round = draw(group ? questions.filter((question) => group.contains(question)) : questions);
    place = 0;
    right = 0;
    ask();
  };
  const all = () => {
    disarm();
    show(questions);
    status.textContent = total();
  };

  bar.append(topic, button(words.draw, "draw", start), button(words.all, "button-quiet all", all),
    button(words.forget, "button-quiet forget", () => {
      record = {};
      keep();
      all();
    }));
  quiz.prepend(bar, status);
  status.textContent = total();
})();
