// The live preview's part in the page: fetches the page again when something has changed,
// exchanges what differs, and shows the diagnostics over it.
(() => {
  "use strict";
  let version = null;
  let busy = false;
  let again = false;

  const overlay = (html, lang) => {
    let host = document.getElementById("shirube-overlay");
    if (!html) {
      host?.remove();
      return;
    }
    if (!host) {
      host = document.createElement("div");
      host.id = "shirube-overlay";
      document.documentElement.append(host);
    }
    host.lang = lang;
    const closed = '<link rel="stylesheet" href="/__shirube/overlay.css">';
    const box = document.createElement("div");
    box.className = "box";
    box.setAttribute("role", "alert");
    box.innerHTML = html;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    root.innerHTML = closed;
    root.append(box);
  };

  const show = (from) => {
    const given = from.getElementById("shirube-diagnostics");
    overlay(given?.innerHTML.trim() ?? "", given?.lang ?? "");
  };

  // A new style sheet is loaded before the page uses it, so that nothing flickers.
  const loadStyles = (next) =>
    Promise.all(
      [...next.querySelectorAll("link[rel=stylesheet]")]
        .map((link) => link.getAttribute("href"))
        .filter((href) => !document.querySelector(`link[rel=stylesheet][href="${href}"]`))
        .map(
          (href) =>
            new Promise((done) => {
              const link = document.createElement("link");
              link.rel = "stylesheet";
              link.href = href;
              link.onload = link.onerror = done;
              document.head.append(link);
            }),
        ),
    );

  const options = {
    ignoreActiveValue: true,
    head: { style: "morph" },
    callbacks: {
      // What the reader has opened stays open.
      beforeAttributeUpdated: (name, node) => !(name === "open" && node.nodeName === "DETAILS"),
      beforeNodeRemoved: (node) => node.id !== "shirube-overlay",
    },
  };

  const refresh = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (next.querySelector("main")) {
        await loadStyles(next);
        for (const { name } of [...document.documentElement.attributes]) {
          if (!next.documentElement.hasAttribute(name)) document.documentElement.removeAttribute(name);
        }
        for (const { name, value } of next.documentElement.attributes) {
          document.documentElement.setAttribute(name, value);
        }
        Idiomorph.morph(document.head, next.head, options);
        Idiomorph.morph(document.body, next.body, { ...options, morphStyle: "outerHTML" });
        document.dispatchEvent(new Event("shirube:changed"));
      }
      show(next);
    } catch {
      // The server is away; the event stream comes back by itself and asks again.
    } finally {
      busy = false;
      if (again) {
        again = false;
        refresh();
      }
    }
  };

  show(document);
  const events = new EventSource("/__shirube/events");
  events.addEventListener("state", (event) => {
    const first = version === null;
    const changed = version !== event.data;
    version = event.data;
    if (!first && changed) refresh();
  });
  let lost = false;
  events.addEventListener("error", () => {
    lost = true;
  });
  events.addEventListener("open", () => {
    if (lost) refresh();
    lost = false;
  });
})();
