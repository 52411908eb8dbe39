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

  // The contents beside the text mark the section that is being read.
  let reading;
  const contents = () => {
    reading?.disconnect();
    const links = new Map([...document.querySelectorAll(".document-nav .sections a")]
      .map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link])
      .filter(([heading]) => heading));
    if (!links.size) return;
    const mark = () => {
      const passed = [...links.keys()].filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(passed.at(-1))?.setAttribute("aria-current", "true");
    };
    reading = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
    for (const heading of links.keys()) reading.observe(heading);
  };

  const button = (label, press) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.dataset.enhancement = "";
    made.textContent = label;
    made.addEventListener("click", press);
    return made;
  };

  // "Copy" beside the citation, with the address even where the page does not know its own.
  const copying = () => {
    const citation = document.querySelector(".citation[data-copy]");
    if (!citation || !navigator.clipboard || citation.nextElementSibling) return;
    citation.after(button(citation.dataset.copy, async ({ currentTarget }) => {
      const address = citation.querySelector(".address") ? "" : ` ${location.href}`;
      await navigator.clipboard.writeText(citation.textContent.trim() + address);
      currentTarget.textContent = citation.dataset.copied;
      currentTarget.setAttribute("aria-live", "polite");
    }));
  };

  const printing = () => {
    const help = document.querySelector(".print-help[data-print]");
    if (help && !help.querySelector("button")) help.append(button(help.dataset.print, () => print()));
  };

  // The search is loaded when somebody searches.
  const searching = () => {
    const form = document.querySelector("form[data-scripts]");
    if (!form) return;
    const load = () => {
      const scripts = form.dataset.scripts;
      form.removeAttribute("data-scripts");
      for (const address of scripts ? scripts.split(" ") : []) {
        const script = document.createElement("script");
        script.async = false;
        script.src = address;
        document.head.append(script);
      }
    };
    if (new URLSearchParams(location.search).get("q")) load();
    else form.addEventListener("focusin", load, { once: true });
  };

  const all = () => [follow, contents, copying, printing].forEach((step) => step());
  addEventListener("hashchange", follow);
  document.addEventListener("shirube:changed", all);
  all();
  searching();
})();
