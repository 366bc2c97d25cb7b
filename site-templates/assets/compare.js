// Narrows the table of all grades to two, and marks what only one of them has.
(() => {
  "use strict";
  const form = document.querySelector("form[data-compare]");
  const rows = [...document.querySelectorAll(".compare tr")];
  const [first, second] = form.querySelectorAll("select");
  const known = [...first.options].map((option) => option.value);
  const asked = new URLSearchParams(location.search);
  const pick = (name, other) => known.includes(asked.get(name)) ? asked.get(name) : other;
  first.value = pick("a", known[0]);
  second.value = pick("b", known[1]);

  const texts = (cell) => [...cell.querySelectorAll("li")].map((item) => item.textContent);
  const show = () => {
    const pair = [first.value, second.value];
    for (const row of rows) {
      const cells = [...row.querySelectorAll("[data-grade]")];
      cells.forEach((cell) => { cell.hidden = !pair.includes(cell.dataset.grade); });
      const [a, b] = pair.map((id) => cells.find((cell) => cell.dataset.grade === id));
      // The one asked for first stands first, whichever is the higher.
      if (a !== b && a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING) a.after(b);
      let differs = false;
      for (const [cell, other] of [[a, b], [b, a]]) {
        const others = new Set(texts(other));
        for (const item of cell.querySelectorAll("li")) {
          const isOnly = !others.has(item.dataset.text || item.textContent);
          item.className = isOnly ? "is-new" : "";
          item.title = isOnly ? form.dataset.only : "";
          differs = differs || isOnly;
        }
      }
      row.classList.toggle("is-same", row.parentNode.localName === "tbody" && !differs);
    }
  };
  form.addEventListener("change", () => {
    show();
    const query = new URLSearchParams({ a: first.value, b: second.value });
    try { history.replaceState(null, "", "?" + query); } catch { /* a folder has no history to change */ }
  });
  form.hidden = false;
  show();
})();
