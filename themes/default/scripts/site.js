// What the page does beyond its text; everything is readable without it.
(() => {
  "use strict";
  // An address without index.html is the one to cite. Files opened from a folder need theirs.
  if (location.protocol.startsWith("http") && location.pathname.endsWith("/index.html")) {
    const folder = location.pathname.slice(0, -"index.html".length);
    history.replaceState(history.state, "", folder + location.search + location.hash);
  }

  // The language switch leads to the section that is being read.
  const follow = () => {
    const language = document.querySelector(".site-header .language");
    if (!language) return;
    let id = "";
    for (const heading of document.querySelectorAll(".text :is(h2, h3)[id]")) {
      if (heading.getBoundingClientRect().top > innerHeight / 3) break;
      if (heading.querySelector(".section-switch")) id = heading.id;
    }
    const url = new URL(language.href);
    url.hash = id;
    language.href = url.href;
  };
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  };
  addEventListener("scroll", later, { passive: true });
  document.addEventListener("shirube:changed", later);
  follow();
})();
