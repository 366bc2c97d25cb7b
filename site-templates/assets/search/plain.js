// Text as it is compared: folded, without spaces and punctuation where they do not separate.

import { foldCharacter, isDigit } from "./fold.js";

/** Stands between two characters that were apart. */
const GAP = "\u0001";

/**
 * The comparable form of a text, and for each of its characters where in the text it comes from.
 *
 * Han characters with anything between them stay apart, as they do in the index; words and Han characters
 * that are apart only by a space or a joiner come together, so `5G 专线` is `5G专线` and `sd-wan` is `sdwan`.
 */
export function plain(text) {
  let out = "";
  const places = [];
  let last = "-";
  let between = 0;
  let point = -1;
  let place = 0;
  for (const char of text) {
    for (const { char: c, kind } of foldCharacter(char)) {
      if (kind === "g" || kind === "w") {
        if (point >= 0 && between === 1 && isDigit(c) && isDigit(out.slice(-1))) {
          out += ".";
          places.push(point);
        } else if (last !== "-" && (between === 2 || (between === 1 && kind === "g" && last === "g"))) {
          out += GAP;
          places.push(place);
        }
        out += c;
        for (let i = 0; i < c.length; i++) places.push(place);
        last = kind;
        between = 0;
        point = -1;
      } else if (kind === "j" || c === " ") {
        point = c === "." && between === 0 ? place : -1;
        between = Math.max(between, 1);
      } else {
        between = 2;
      }
    }
    place += char.length;
  }
  return { text: out, places };
}

/** A comparable form without its gaps, for texts that may differ in what stands between their characters. */
export function closed(form) {
  return form.split(GAP).join("");
}
