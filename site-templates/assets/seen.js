// What has changed since somebody read a page: marked at its headings, and listed on the home page. What was read
// is kept in this browser only; where nothing may be kept, nothing is shown.
(() => {
  "use strict";
  const WIDTH = 5;
  const MOST = 300; // pages remembered
  const VISIT = 30 * 60 * 1000; // marks stay while one reads
  const root = new URL("..", document.currentScript.src).href;
  const key = "ladder-seen:" + new URL(root).pathname;

  const load = () => {
    try { return JSON.parse(localStorage.getItem(key)) || {}; } catch { return {}; }
  };
  const save = (seen) => {
    const pages = Object.entries(seen).sort((a, b) => b[1].at - a[1].at).slice(0, MOST);
    try { localStorage.setItem(key, JSON.stringify(Object.fromEntries(pages))); } catch { /* not kept */ }
  };
  const cut = (marks) => marks.match(/.{5}/g) || [];
  // Sections with a mark that was not there before: a section that moved has not changed.
  const changed = (marks, before) => {
    const known = new Set(cut(before));
    return cut(marks).flatMap((mark, index) => known.has(mark) ? [] : [index]);
  };

  const markPage = (text) => {
    const marks = text.dataset.seen;
    let path = location.href.split(/[?#]/)[0];
    if (!path.startsWith(root)) return;
    path = path.slice(root.length);
    if (!path.endsWith(".html")) path += "index.html";
    const seen = load();
    const now = Date.now();
    const last = seen[path];
    const before = !last ? marks
      : last.marks !== marks ? last.marks
      : now - last.at < VISIT && last.before || marks;
    seen[path] = { marks, at: now };
    if (before !== marks) seen[path].before = before;
    save(seen);
    const headings = [...text.querySelectorAll(":is(h1, h2, h3, h4, h5, h6)[id]")];
    if (headings.length !== marks.length / WIDTH - 1) return;
    for (const index of changed(marks, before)) {
      const place = index ? headings[index - 1] : text;
      const note = document.createElement("span");
      note.className = "small";
      note.textContent = text.dataset.changed;
      // It stands in the space above, so that nothing moves.
      place.style.position = "relative";
      note.style.cssText = "position: absolute; inset: auto auto 100% 0; line-height: 1.2; font-size: 0.8rem; "
        + "font-weight: 600; color: var(--accent); margin: 0; white-space: nowrap";
      place.prepend(note);
    }
  };

  const listOf = (address, count) => {
    let hash = 2166136261;
    for (const letter of address) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
    return (hash >>> 0) % count;
  };

  const link = (url, text) => {
    const a = document.createElement("a");
    a.href = url;
    a.textContent = text;
    return a;
  };

  const listChanges = (box) => {
    const seen = load();
    const lists = [...new Set(Object.keys(seen).map((path) => listOf(path, box.dataset.lists)))];
    if (!lists.length) return;
    let open = lists.length;
    const found = [];
    const show = () => {
      const words = box.dataset;
      box.querySelector("summary").textContent = found.length
        ? words.count.replace("{n}", found.length) : words.none;
      const list = document.createElement("ul");
      for (const { path, title, sections } of found) {
        const item = document.createElement("li");
        item.append(link(root + path, title));
        for (const section of sections) {
          item.append(" · ", link(root + path + "#" + encodeURIComponent(section.anchor), section.heading || words.top));
        }
        list.append(item);
      }
      if (found.length) box.querySelector("p").replaceWith(list);
    };
    window.ladderSeen = (pages) => {
      for (const [path, [title, marks, ...headings]] of Object.entries(pages)) {
        const last = seen[path];
        if (!last || last.marks === marks) continue;
        const sections = [{ anchor: "", heading: "" }];
        for (const part of headings) {
          if (typeof part === "string") sections.push({ anchor: part, heading: part });
          else sections[sections.length - 1].anchor = part[0];
        }
        found.push({ path, title, at: last.at, sections: changed(marks, last.marks).map((index) => sections[index]) });
      }
    };
    const end = () => {
      open -= 1;
      if (open) return;
      found.sort((a, b) => b.at - a.at);
      show();
    };
    // Only the site's own lists can be loaded, whatever else a page may say.
    const address = (number) => root + "seen/" + Number(number) + ".js";
    const policy = self.trustedTypes
      ? self.trustedTypes.createPolicy("ladder-seen", { createScriptURL: address })
      : { createScriptURL: address };
    for (const number of lists) {
      const script = document.createElement("script");
      script.src = policy.createScriptURL(number);
      script.onload = script.onerror = end;
      document.head.append(script);
    }
  };

  // Behind everything else: what others make of headings is made by then.
  addEventListener("load", () => {
    document.querySelectorAll("[data-seen]").forEach(markPage);
    document.querySelectorAll("[data-lists]").forEach(listChanges);
  });
})();
