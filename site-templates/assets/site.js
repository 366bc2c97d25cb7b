// What every page loads: light or dark before anything is drawn, and small helps once the page is there.
// Without it the page follows the system's colours and everything can still be read and reached.
(() => {
  "use strict";
  const root = document.documentElement;
  const themes = ["system", "light", "dark"];

  // A browser may refuse to keep anything, as some do for pages from a folder.
  const kept = {
    get: () => { try { return localStorage.getItem("ladder-theme"); } catch { return null; } },
    set: (value) => { try { localStorage.setItem("ladder-theme", value); } catch { /* not kept */ } },
  };
  let theme = Math.max(0, themes.indexOf(kept.get()));
  const apply = () => {
    if (theme) root.dataset.theme = themes[theme]; else delete root.dataset.theme;
  };
  apply();
  root.dataset.scripts = "on";

  const themeSwitch = (button) => {
    const names = button.dataset.to.split(",");
    const show = () => {
      button.textContent = "◑ " + names[theme];
      button.setAttribute("aria-label", button.title + " ◑ " + names[theme]);
    };
    button.addEventListener("click", () => {
      theme = (theme + 1) % themes.length;
      kept.set(themes[theme]);
      apply();
      show();
    });
    show();
  };

  // Only https pages have a clipboard; intranets are often plain http.
  const copy = (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  };

  const headingLink = (heading) => {
    const link = document.createElement("a");
    link.className = "heading-link";
    link.href = "#" + encodeURIComponent(heading.id);
    link.textContent = "#";
    link.setAttribute("aria-label", "# " + heading.textContent);
    link.addEventListener("click", () => {
      copy(link.href).then(() => {
        link.textContent = "# ✓";
        link.classList.add("is-copied");
        setTimeout(() => {
          link.textContent = "#";
          link.classList.remove("is-copied");
        }, 2000);
      }, () => {});
    });
    heading.append(link);
  };

  // The heading one is reading is the last that has passed the top of the window.
  const outline = (links) => {
    const entries = links.map((link) => ({
      link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))),
    })).filter((entry) => entry.heading);
    let shown;
    let waits = false;
    const update = () => {
      waits = false;
      const isAtEnd = innerHeight + scrollY >= root.scrollHeight - 2;
      let current = entries[0];
      for (const entry of entries) {
        if (isAtEnd && scrollY > 0 ? entry.heading.getBoundingClientRect().top < innerHeight
          : entry.heading.getBoundingClientRect().top < 120) current = entry;
      }
      if (current === shown) return;
      if (shown) shown.link.removeAttribute("aria-current");
      if (current) current.link.setAttribute("aria-current", "true");
      shown = current;
    };
    const later = () => {
      if (!waits) requestAnimationFrame(update);
      waits = true;
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    update();
  };

  // What somebody looked for at an address that is gone: its last part, to search for.
  const lost = (input) => {
    const parts = location.pathname.split("/").filter((part) => part && !/^(index|404)\.html$/.test(part));
    try {
      input.value = decodeURIComponent(parts.pop() || "").replace(/\.html?$/, "").replace(/[-_]+/g, " ");
    } catch { /* no text */ }
  };

  document.addEventListener("DOMContentLoaded", () => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    all(".theme-switch").forEach(themeSwitch);
    all(".prose :is(h2, h3, h4)[id]").forEach(headingLink);
    const links = all(".outline a");
    if (links.length) outline(links);
    all("input[data-lost]").forEach(lost);
    // In a narrow window the navigation scrolls; where one is should be in sight.
    all(".main-nav [aria-current]").forEach((link) => {
      const nav = link.closest(".main-nav");
      nav.scrollLeft = link.offsetLeft - nav.offsetLeft - (nav.clientWidth - link.clientWidth) / 2;
    });
    all("button[data-print]").forEach((button) => button.addEventListener("click", () => print()));
  });
})();
