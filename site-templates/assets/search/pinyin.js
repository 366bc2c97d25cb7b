// Which characters a reader may have meant: by their pinyin, by initials, or by characters that sound alike.

const LONGEST = 40;
/** So many unfinished phrases are followed at the same time. */
const BEAM = 60;

/**
 * How much of `typed` the characters from `at` on spell: `{ end, spelt }`, null if they do not spell it.
 *
 * Every character takes a whole syllable, its initial, or itself; the last may be unfinished. `spelt` counts the
 * letters of whole syllables, of all the ways to read the characters the one with the most.
 */
export function spell(readings, chars, at, typed) {
  if (typed === "") return { end: at, spelt: 0 };
  if (at === chars.length) return null;
  let best = null;
  const take = (length, spelt) => {
    const rest = spell(readings, chars, at + 1, typed.slice(length));
    if (rest && (!best || rest.spelt + spelt > best.spelt)) best = { end: rest.end, spelt: rest.spelt + spelt };
  };
  for (const [length, spelt] of waysToTake(readings, chars[at], typed)) take(length, spelt);
  return best;
}

/** How many letters of `typed` a character can take, and how many of them count as spelt out. */
function waysToTake(readings, char, typed) {
  const ways = [];
  if (typed.startsWith(char)) ways.push([char.length, char.length]);
  for (const syllable of readings.get(char) || []) {
    if (typed.startsWith(syllable)) ways.push([syllable.length, syllable.length]);
    else if (syllable.startsWith(typed)) ways.push([typed.length, typed.length - 1]);
    if (syllable[0] === typed[0]) ways.push([1, syllable.length === 1 ? 1 : 0]);
    if (syllable[1] === "h" && syllable.slice(0, 2) === typed.slice(0, 2)) ways.push([2, 1]);
  }
  return ways;
}

/** Phrases that `typed` spells: a map from each to how much of it is spelt out, from 0 to 1. */
export function spelled({ readings }, following, suggestions, typed) {
  const found = new Map();
  if (typed.length < 2 || typed.length > LONGEST) return found;
  const note = (phrase, spelt) => found.set(phrase, Math.max(found.get(phrase) || 0, spelt / typed.length));
  for (const { chars } of suggestions) {
    for (let at = 0; at < chars.length; at++) {
      const match = spell(readings, chars, at, typed);
      if (match) note(chars.slice(at, match.end).join(""), match.spelt);
    }
  }
  let paths = [{ text: "", last: "", rest: typed, spelt: 0, level: 9 }];
  while (paths.length > 0) {
    const next = new Map();
    for (const path of paths) {
      for (const [char, level] of path.last === "" ? beginnings(following) : following.get(path.last) || []) {
        for (const [length, spelt] of waysToTake(readings, char, path.rest)) {
          const rest = path.rest.slice(length);
          const step = {
            text: path.text + char, last: char, rest, spelt: path.spelt + spelt, level: Math.min(path.level, level),
          };
          if (rest === "" && path.last !== "") note(step.text, step.spelt);
          else if (rest !== "") keep(next, step.text + " " + rest, step);
        }
      }
    }
    paths = worthwhile(next);
  }
  return found;
}

function beginnings(following) {
  return Array.from(following.keys(), (char) => [char, 9]);
}

function keep(steps, key, step) {
  if (!steps.has(key) || steps.get(key).spelt < step.spelt) steps.set(key, step);
}

/** The steps that are worth following: those nearest to the end of what is typed, spelt out, of frequent pairs. */
function worthwhile(steps) {
  const worth = (step) => step.spelt * 2 + step.level;
  return Array.from(steps.values())
    .sort((a, b) => worth(b) - worth(a) || (a.text < b.text ? -1 : 1))
    .slice(0, BEAM);
}

/** Phrases that sound like `typed`: a map from each to how near it is, from 0 to 1. */
export function alike({ readings, characters }, following, suggestions, typed) {
  const found = new Map();
  const chars = Array.from(typed);
  if (chars.length < 2 || chars.length > 12) return found;
  const sounds = soundsByForm(characters);
  const nearness = chars.map((char) => {
    const near = new Map();
    for (const syllable of readings.get(char) || []) {
      for (const other of sounds.get(loose(syllable))) {
        if (other !== syllable) characters.get(other).forEach((c) => near.has(c) || near.set(c, 0.6));
      }
      characters.get(syllable).forEach((c) => near.set(c, 0.8));
    }
    return near.set(char, 1);
  });
  const note = (phrase, total) => {
    const share = total / chars.length;
    if (phrase !== typed && share >= 0.8) found.set(phrase, Math.max(found.get(phrase) || 0, share));
  };
  for (const suggestion of suggestions) {
    for (let at = 0; at + chars.length <= suggestion.chars.length; at++) {
      let total = 0;
      for (let i = 0; i < chars.length; i++) {
        const near = nearness[i].get(suggestion.chars[at + i]);
        if (!near) break;
        total += near;
        if (i === chars.length - 1) note(suggestion.chars.slice(at, at + chars.length).join(""), total);
      }
    }
  }
  let paths = [{ text: "", last: "", spelt: 0, level: 9 }];
  nearness.forEach((near, place) => {
    const next = new Map();
    for (const path of paths) {
      const candidates = place === 0 ? beginnings(following) : following.get(path.last) || [];
      for (const [char, level] of candidates) {
        if (!near.has(char)) continue;
        const text = path.text + char;
        keep(next, text, { text, last: char, spelt: path.spelt + near.get(char), level: Math.min(path.level, level) });
      }
    }
    paths = worthwhile(next);
  });
  for (const path of paths) note(path.text, path.spelt);
  return found;
}

/** A syllable without what dialects do not tell apart: zh and z, n and l, -ng and -n. */
function loose(syllable) {
  return syllable.replace(/^([zcs])h/, "$1").replace(/^l/, "n").replace(/ng$/, "n");
}

function soundsByForm(characters) {
  const sounds = new Map();
  for (const syllable of characters.keys()) {
    const form = loose(syllable);
    if (!sounds.has(form)) sounds.set(form, []);
    sounds.get(form).push(syllable);
  }
  return sounds;
}
