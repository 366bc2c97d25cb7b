// Looks through the list of people that a private page brings along (Sources/LadderSearch/People).
//
// What the page provides: the list as self.ladderPeople; <form data-search> with its box, which the search of the
// handbook uses as well; a section [data-people-part] with <ol data-people data-text-count="… {n} …" data-text-none
// data-text-more> and <p data-people-count role="status">; a section [data-handbook-part], shown when one has typed.
// Afterwards [data-people] holds an <li> for each person with the link first, and data-asked is what they answer.

import { addMarked, button, make, word } from "./elements.js";
import { learnTraditional } from "./fold.js";
import { spell } from "./pinyin.js";
import { closed, plain } from "./plain.js";
import { markedTitle } from "./snippet.js";

const PAUSE = 60;
const PAGE_SIZE = 50;

/** The list, made ready: `{ way, people }`, each person with the folded forms of what is told of them. */
function opened(data) {
  learnTraditional(data.fold);
  const lines = (text) => (text === "" ? [] : text.split("\n"));
  const known = (text) => ({ text, form: closed(plain(text).text) });
  const terms = lines(data.terms).map(known);
  const states = lines(data.states).map((line) => {
    const [state, text] = line.split("\t");
    return { ...known(text), state };
  });
  const numbers = (text) => (text === "" ? [] : text.split(" ").map(Number));
  const people = lines(data.people).map((line) => {
    const [name, number, folder, has, is] = line.split("\t");
    const form = closed(plain(name).text);
    return {
      name, number, folder, form, chars: Array.from(form), numberForm: closed(plain(number).text),
      terms: numbers(has).map((place) => terms[place]), states: numbers(is).map((place) => states[place]),
    };
  });
  return { way: data.way, people, readings: readingsOf(data.pinyin) };
}

/** The syllables of each character; a traditional one is read as its simplified form. */
function readingsOf(text) {
  const readings = new Map();
  for (const part of text.split(" ")) {
    const syllable = part.match(/^[a-z]*/)[0];
    for (const char of part.slice(syllable.length)) {
      const simple = plain(char).text;
      if (!readings.has(simple)) readings.set(simple, new Set());
      readings.get(simple).add(syllable);
    }
  }
  return readings;
}

/** Those of whom every word of the query is told, the likeliest first. */
function find({ people, readings }, words) {
  const found = [];
  for (const person of people) {
    let worth = 0;
    for (const asked of words) {
      const share = worthOf(person, asked, readings);
      if (share === 0) {
        worth = 0;
        break;
      }
      worth += share;
    }
    if (worth > 0) found.push({ person, worth });
  }
  return found.sort((a, b) => b.worth - a.worth).map(({ person }) => person);
}

/** How well a word fits a person; 0 if it does not. */
function worthOf(person, asked, readings) {
  if (person.form === asked || person.numberForm === asked) return 9;
  if (person.form.startsWith(asked)) return 8;
  if (person.numberForm.startsWith(asked)) return 7;
  if (person.form.includes(asked) || person.numberForm.includes(asked)) return 6;
  const isNamed = ({ form }) => form.includes(asked);
  if (person.states.some(isNamed)) return 5;
  if (person.terms.some(isNamed)) return 5;
  return /^[a-z']+$/.test(asked) ? spelt(person, asked.replace(/'/g, ""), readings) : sounding(person, asked, readings);
}

/** From 2 to 4 for letters that spell the name, or some of it, the more the better. */
function spelt(person, letters, readings) {
  let best = 0;
  for (let at = 0; at < person.chars.length; at++) {
    const match = letters === "" ? null : spell(readings, person.chars, at, letters);
    if (!match) continue;
    const isWhole = at === 0 && match.end === person.chars.length ? 1 : at === 0 ? 0.5 : 0;
    best = Math.max(best, 2 + isWhole + match.spelt / letters.length);
  }
  return best;
}

/** 1 for a name whose characters sound like those asked for, of which one at most is another. */
function sounding(person, asked, readings) {
  const chars = Array.from(asked);
  if (chars.length < 2 || chars.length !== person.chars.length) return 0;
  let others = 0;
  const isAlike = chars.every((char, place) => {
    if (char === person.chars[place]) return true;
    others++;
    const one = readings.get(char) || [];
    const other = readings.get(person.chars[place]) || new Set();
    return Array.from(one).some((syllable) => other.has(syllable));
  });
  return isAlike && others === 1 ? 1 : 0;
}

function item({ way }, person, words) {
  const element = make("li");
  const link = make("a");
  const asked = words.map((needle) => ({ needle }));
  link.href = way + person.folder + "/index.html";
  addMarked(link, markedTitle(person.name, asked));
  const rest = make("span", "", "quiet small");
  addMarked(rest, markedTitle([person.number].concat(person.terms.map(({ text }) => text)).join(" · "), asked));
  element.append(link, " ", rest);
  for (const { state, text } of person.states) element.append(" ", make("span", text, "state state-" + state));
  return element;
}

function start(list, form) {
  const input = form.querySelector("input[name=q]");
  const place = document.querySelector("[data-people]");
  const count = document.querySelector("[data-people-count]");
  const handbook = document.querySelector("[data-handbook-part]");
  let timer = 0;
  const show = (most = PAGE_SIZE) => {
    const words = input.value.split(/\s+/).map((text) => closed(plain(text).text)).filter((text) => text !== "");
    const found = words.length === 0 ? list.people : find(list, words);
    place.replaceChildren(...found.slice(0, most).map((person) => item(list, person, words)));
    const said = found.length === 0 ? place.dataset.textNone : word({ count: place.dataset.textCount }, "count", { n: found.length });
    if (count.textContent !== said) count.textContent = said;
    const old = document.querySelector("[data-more-people]");
    if (old) old.remove();
    if (found.length > most) {
      const more = button(place.dataset.textMore, () => show(most + PAGE_SIZE * 4));
      more.dataset.morePeople = "";
      place.after(more);
    }
    handbook.hidden = words.length === 0;
    place.dataset.asked = input.value;
  };
  const soon = (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(show, PAUSE);
  };
  input.addEventListener("input", soon);
  input.addEventListener("compositionend", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  // The address may ask, as it does after a search in the head of another page.
  const asked = new URL(location.href).searchParams.get("q");
  if (asked && input.value === "") input.value = asked;
  show();
}

start(opened(self.ladderPeople), document.querySelector("form[data-search]"));
