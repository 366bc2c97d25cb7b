// What every page loads: it waits until someone searches and then brings in the client.
//
// Ladder puts the client's name here, so this file changes its own name only when the client does.
(() => {
  "use strict";
  const here = document.currentScript.src;
  const base = here.slice(0, here.lastIndexOf("/") + 1);

  // A strict policy refuses script addresses that are plain strings; only our own folder is let through.
  const own = (url) => {
    if (!url.startsWith(base)) throw new TypeError(url);
    return url;
  };
  const policy = self.trustedTypes
    ? self.trustedTypes.createPolicy("ladder-search", { createScriptURL: own })
    : { createScriptURL: own };

  const inject = (path) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = policy.createScriptURL(base + path);
    script.onload = resolve;
    script.onerror = () => reject(new Error(path));
    document.head.append(script);
  });

  let client;
  const start = () => {
    client = client || inject("__CLIENT__").catch(() => {
      client = null;
      const form = document.querySelector("form[data-search]");
      const count = document.querySelector("[data-count]");
      if (form && count) count.textContent = form.dataset.textFailed || "!";
      document.documentElement.dataset.state = "error";
    });
  };
  self.ladderSearch = { base, inject };

  const box = "input[type=search]";
  if (/[?&]q=[^&]/.test(location.search)) start();
  document.addEventListener("focusin", (event) => event.target.matches(box) && start());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const input = document.querySelector("form[data-search] " + box) || document.querySelector(box);
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  const active = document.activeElement;
  if (active && active.matches(box)) start();
})();
