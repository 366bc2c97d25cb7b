// On the page that was found: what was searched for is marked, and shown if it is out of sight.

import { make } from "./elements.js";
import { loadManifest } from "./manifest.js";
import { plain } from "./plain.js";
import { parseQuery, partsOf } from "./query.js";
import { matchesIn } from "./snippet.js";

const HIGHLIGHT_NAME = "ladder-search";
/** The elements whose text stands together; a phrase does not go on from one to the next. */
const BLOCKS = "address,article,aside,blockquote,caption,dd,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,"
  + "header,li,main,nav,ol,p,pre,section,summary,table,td,th,tr,ul";

/** Marks the query in the element. */
export async function highlight(root, query) {
  // The manifest knows which traditional characters the site writes in simplified form.
  await loadManifest();
  const terms = parseQuery(query);
  const blocks = blocksIn(root);
  let pieces = piecesOf(blocks, terms);
  if (pieces.length === 0) pieces = piecesOf(blocks, partsOf(terms));
  if (pieces.length === 0) return;
  const first = pieces[0].node.parentElement;
  if (self.CSS && CSS.highlights && self.Highlight) paint(pieces);
  else wrap(pieces);
  if (location.hash === "") first.scrollIntoView({ block: "center" });
}

/** The text nodes of each block with the text that they make up. */
function blocksIn(root) {
  const blocks = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement.closest(BLOCKS);
    if (blocks.length === 0 || blocks[blocks.length - 1].element !== element) {
      blocks.push({ element, text: "", nodes: [] });
    }
    const block = blocks[blocks.length - 1];
    block.nodes.push({ node, start: block.text.length });
    block.text += node.data;
  }
  return blocks;
}

/** Where the terms stand: pieces of text nodes, in order, that do not overlap. */
function piecesOf(blocks, terms) {
  const pieces = [];
  for (const { text, nodes } of blocks) {
    let done = 0;
    for (const match of matchesIn({ text, form: plain(text) }, terms)) {
      const start = Math.max(match.start, done);
      for (const { node, start: offset } of nodes) {
        const from = Math.max(start - offset, 0);
        const to = Math.min(match.end - offset, node.length);
        if (from < to) pieces.push({ node, from, to });
      }
      done = Math.max(done, match.end);
    }
  }
  return pieces;
}

function paint(pieces) {
  const ranges = pieces.map(({ node, from, to }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range;
  });
  CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...ranges));
}

/** Puts marks around the pieces, the last first, so that offsets of earlier ones stay. */
function wrap(pieces) {
  for (const { node, from, to } of pieces.reverse()) {
    const tail = node.splitText(from);
    tail.splitText(to - from);
    const mark = make("mark");
    tail.replaceWith(mark);
    mark.append(tail);
  }
}
