// Blocks of the index: which one holds a term, and the postings in it.
// Sources/LadderSearch/Blocks/PostingBlocks.swift says how they are written.

import { load } from "./load.js";

/** What an occurrence counts, by flag: body, body more than once, heading, title. */
const WEIGHTS = [1, 1, 2, 4];
const RUN_END = 3;

/**
 * The sections of a token, rising: `{ ids, weights, flags, shares }`.
 *
 * A share says how much of the term was typed: 1 for a term that is the token, less for one that only starts with it.
 */
export async function postingsOf(manifest, token) {
  const numbers = blocksFor(manifest.first, token);
  const blocks = await Promise.all(numbers.map((number) => block(manifest.blockNames[number])));
  const wanted = new TextEncoder().encode(token.text);
  if (token.prefix) return union(manifest, blocks, wanted);
  if (blocks.length === 0) return EMPTY;
  const { lists } = blocks[0];
  if (!lists.has(token.text)) {
    const [entry] = entriesOf(blocks[0].bytes, wanted, false);
    lists.set(token.text, entry ? decode(entry) : EMPTY);
  }
  return lists.get(token.text);
}

/** The numbers of the blocks that can hold the token, given the first term of each. */
function blocksFor(first, token) {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(first[middle], token.text) <= 0) low = middle + 1;
    else high = middle;
  }
  const numbers = low > 0 ? [low - 1] : [];
  if (token.prefix) {
    for (let i = low; i < first.length && first[i].startsWith(token.text); i++) numbers.push(i);
  }
  return numbers;
}

/** Compares by scalars, as the index is sorted; plain comparison puts U+10000 before U+F900. */
function compare(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    let x = a.charCodeAt(i);
    let y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) {
      if (x <= 0xdfff) x += 0x10000;
      if (y <= 0xdfff) y += 0x10000;
    }
    return x - y;
  }
  return a.length - b.length;
}

const openBlocks = new Map();

/** The bytes of a block, and the lists that were already read from it by term. */
async function block(name) {
  const data = await load(name, "i/" + name + ".js");
  if (!openBlocks.has(name)) openBlocks.set(name, { bytes: bytesOf(data), lists: new Map() });
  return openBlocks.get(name);
}

/** What base 64 stands for. */
export function bytesOf(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** The entries of a block whose term is `wanted`, or starts with it: `{ bytes, start, count, share }`. */
function entriesOf(bytes, wanted, isPrefix) {
  const reader = { bytes, offset: 0 };
  const entries = [];
  // How many bytes of `wanted` the term has at its start; those it shares with the term before it are known.
  let same = 0;
  while (reader.offset < bytes.length) {
    const shared = bytes[reader.offset++];
    const length = shared + bytes[reader.offset++];
    const rest = reader.offset - shared;
    if (same >= shared) {
      same = shared;
      while (same < length && same < wanted.length && bytes[rest + same] === wanted[same]) same++;
    }
    reader.offset = rest + length;
    const count = number(reader);
    const size = number(reader);
    if (same === wanted.length && (isPrefix || length === same)) {
      const typed = bytes[rest + length - 1] === RUN_END ? length - 1 : length;
      entries.push({ bytes, start: reader.offset, count, share: same / typed });
    }
    reader.offset += size;
  }
  return entries;
}

/** Reads a variable-length number: seven bits a byte, the lowest first. */
export function number(reader) {
  let value = 0;
  let factor = 1;
  for (;;) {
    const byte = reader.bytes[reader.offset++];
    value += (byte & 127) * factor;
    if (byte < 128) return value;
    factor *= 128;
  }
}

const EMPTY = listOf(0);

function listOf(count) {
  return {
    ids: new Uint32Array(count), weights: new Float32Array(count), flags: new Uint8Array(count),
    shares: new Float32Array(count).fill(1),
  };
}

function decode({ bytes, start, count }) {
  const list = listOf(count);
  let offset = start;
  let section = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[offset++];
    const flag = byte & 3;
    let delta = (byte & 127) >> 2;
    let factor = 32;
    while (byte >= 128) {
      byte = bytes[offset++];
      delta += (byte & 127) * factor;
      factor *= 128;
    }
    section += delta;
    list.ids[i] = section;
    list.flags[i] = flag;
    list.weights[i] = (flag === 0 ? 1 : bytes[offset++]) * WEIGHTS[flag];
  }
  return list;
}

/** One list of all terms that start so: weights are added, the highest flag stays, and of equal ones the highest share. */
function union(manifest, blocks, wanted) {
  const all = listOf(manifest.sections);
  let count = 0;
  for (const { bytes } of blocks) {
    for (const entry of entriesOf(bytes, wanted, true)) {
      const { ids, weights, flags } = decode(entry);
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i];
        if (all.weights[id] === 0) count++;
        if (all.weights[id] === 0 || flags[i] > all.flags[id]) all.shares[id] = entry.share;
        else if (flags[i] === all.flags[id]) all.shares[id] = Math.max(all.shares[id], entry.share);
        all.flags[id] = Math.max(all.flags[id], flags[i]);
        all.weights[id] += weights[i] * entry.share;
      }
    }
  }
  const list = listOf(count);
  for (let id = 0, i = 0; i < count; id++) {
    if (all.weights[id] === 0) continue;
    list.ids[i] = id;
    for (const part of ["weights", "flags", "shares"]) list[part][i] = all[part][id];
    i++;
  }
  return list;
}
