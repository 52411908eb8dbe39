// What the page does beyond its text; everything is readable without it.
(() => {
  "use strict";
  // An address without index.html is the one to cite. Files opened from a folder need theirs.
  if (location.protocol.startsWith("http") && location.pathname.endsWith("/index.html")) {
    const folder = location.pathname.slice(0, -"index.html".length);
    history.replaceState(history.state, "", folder + location.search + location.hash);
  }

  // Who came to a section by its link changes the language there. (Each heading has a link of
  // its own to the same section in the other language, without this script too.)
  const follow = () => {
    const language = document.querySelector(".site-header .language");
    if (!language) return;
    const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const url = new URL(language.href);
    url.hash = section ? section.id : "";
    language.href = url.href;
  };
  addEventListener("hashchange", follow);
  document.addEventListener("shirube:changed", follow);
  follow();
})();
