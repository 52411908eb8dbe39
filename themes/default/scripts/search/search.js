// The search: reads the index that src/search wrote, only the parts that a query needs. Without
// this script the page is the index of the site.
(() => {
  "use strict";
  const form = document.getElementById("search-form");
  if (!form || !globalThis.shirubeFold) return;
  const { fold, tokens, table, isWord } = globalThis.shirubeFold;
  const byId = (id) => document.getElementById(id);
  const field = byId("search-words");
  const status = byId("search-status");

  /** Pages shown at first, and how many more each time. */
  const STEP = 10;
  /** Where only the text can tell whether words stand side by side, reading ends with so many pages. */
  const READ = 30;
  const SECTIONS = 3;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  // ---- the index -------------------------------------------------------------------------

  let index;
  const open = () => {
    index ??= load().catch((error) => {
      index = undefined;
      throw error;
    });
    return index;
  };

  const json = async (url, options) => {
    const answer = await fetch(url, options);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json();
  };

  const load = async () => {
    const home = new URL(form.dataset.index, location.href);
    const manifest = await json(home, { cache: "no-cache" });
    const starts = [0];
    for (const count of manifest.sections) starts.push(starts.at(-1) + count);
    const files = new Map();
    const file = (name) => {
      const url = new URL(name, home);
      url.searchParams.set("v", manifest.version);
      if (!files.has(name)) {
        files.set(name, json(url).catch((error) => {
          files.delete(name);
          throw error;
        }));
      }
      return files.get(name);
    };
    return {
      variants: table(manifest.variants),
      total: starts.at(-1),
      starts,
      shard: (token) => file(`words-${shardOf(token, manifest.shards)}.json`),
      /** [address, title, document, [[id, name, text], …]] */
      page: async (page) => (await file(`texts-${Math.floor(page / manifest.pages)}.json`))[page % manifest.pages],
    };
  };

  /** The shard of all that begins with the same character, or the same two letters. */
  const shardOf = (token, shards) => {
    const key = token.word === undefined ? [...(token.pair ?? token.last)].slice(0, 1) : [...token.word].slice(0, 2);
    let hash = 0x811c9dc5;
    for (const c of key) hash = Math.imul(hash ^ c.codePointAt(0), 0x01000193) >>> 0;
    return ((hash ^ (hash >>> 15)) >>> 0) % shards;
  };

  /** Sections and weights as the index writes them. */
  const postings = (written) => {
    const found = [];
    for (let at = 0, section = 0; at < written.length; ) {
      let value = 0;
      for (let shift = 0, digit = 32; digit >= 32; shift += 5) {
        digit = DIGITS.indexOf(written[at++]);
        value += (digit & 31) * 2 ** shift;
      }
      section += Math.floor(value / 16);
      found.push([section, value % 16]);
    }
    return found;
  };

  // ---- the query -------------------------------------------------------------------------

  const QUOTED = /"([^"]+)"|＂([^＂]+)＂|“([^”]+)”|「([^」]+)」|『([^』]+)』/gu;

  /** Words, and phrases in quotes; all of them are wanted. */
  const parse = (text, variants) => {
    const written = [];
    const rest = text.replace(QUOTED, (_, ...groups) => {
      written.push({ text: groups.slice(0, 5).find((group) => group !== undefined), exact: true });
      return " ";
    });
    for (const word of rest.split(/\s+/u)) written.push({ text: word, exact: false });
    return written.flatMap(({ text, exact }) => {
      const { chars } = fold(text, variants);
      // The last character of a longer run is found with the one before it.
      const wanted = tokens(chars).filter((token, at, all) => token.last === undefined || all[at - 1]?.pair === undefined);
      if (!wanted.length) return [];
      const first = wanted[0].at;
      const last = Math.max(...wanted.map((token) => token.end + (token.pair ? [...token.pair].length - 1 : 0)));
      const key = chars.slice(first, last).filter((c) => c !== " ");
      return [{ key, tokens: wanted, exact, read: exact || wanted.length > 1 }];
    });
  };

  /** Where a token stands: section → what it says about it. The last word may go on. */
  const lookUp = async (index, token, mayGoOn) => {
    const shard = await index.shard(token);
    const found = new Map();
    const add = (written, part) => {
      const list = postings(written);
      const rare = Math.log(1 + (index.total - list.length + 0.5) / (list.length + 0.5));
      for (const [section, weight] of list) found.set(section, Math.max(found.get(section) ?? 0, weight * rare * part));
    };
    const beginning = (start) => Object.keys(shard).filter((key) => key.startsWith(start));
    if (token.pair) {
      if (shard[token.pair]) add(shard[token.pair], 1);
    } else if (token.last) {
      for (const key of beginning(token.last)) add(shard[key], 1);
    } else {
      const known = Object.hasOwn(shard, token.word);
      if (known) add(shard[token.word], 1);
      if (goesOn(token, mayGoOn) && (token.word.length > 3 || !known)) {
        for (const key of beginning(token.word)) if (key !== token.word) add(shard[key], 0.5);
      }
    }
    return found;
  };

  /** A word stands for longer ones; a number does not. */
  const goesOn = (token, mayGoOn) => mayGoOn && /^\D/.test(token.word) && token.word.length > 1;

  /** The sections that have all tokens of a term. */
  const sectionsOf = async (index, term) => {
    const lists = await Promise.all(term.tokens.map((token, at) =>
      lookUp(index, token, !term.exact && at === term.tokens.length - 1)));
    const [first, ...others] = lists.sort((a, b) => a.size - b.size);
    const found = new Map();
    for (const [section, weight] of first) {
      if (others.every((other) => other.has(section))) {
        found.set(section, others.reduce((sum, other) => sum + other.get(section), weight));
      }
    }
    return found;
  };

  /** The page of a section. */
  const pageOf = (starts, section) => {
    let low = 0;
    let high = starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= section) low = middle;
      else high = middle;
    }
    return low;
  };

  /** The pages that have all terms, the best first: `{page, terms: [section → weight]}`. */
  const candidates = (index, lists) => {
    const pages = new Map();
    lists.forEach((list, term) => {
      for (const [section, weight] of list) {
        const page = pageOf(index.starts, section);
        if (!pages.has(page)) pages.set(page, { page, terms: lists.map(() => new Map()) });
        pages.get(page).terms[term].set(section - index.starts[page], weight);
      }
    });
    const found = [...pages.values()].filter(({ terms }) => terms.every((term) => term.size));
    for (const one of found) one.score = score(one.terms);
    return found.sort((a, b) => b.score - a.score || a.page - b.page);
  };

  const score = (terms) => {
    const best = terms.reduce((sum, term) => sum + Math.max(...term.values()), 0);
    const together = [...terms[0].keys()].some((section) => terms.every((term) => term.has(section)));
    return together ? best * 1.5 : best;
  };

  // ---- the text --------------------------------------------------------------------------

  /** The parts of a text that a term means: pairs of places. */
  const matches = (text, term, variants) => {
    const { chars, from, to } = fold(text, variants);
    if (!term.read && term.tokens[0].word !== undefined) {
      const [wanted] = term.tokens;
      return tokens(chars)
        .filter(({ word }) => word === wanted.word || (word !== undefined && goesOn(wanted, true) && word.startsWith(wanted.word)))
        .map((token) => [from[token.at], to[token.end - 1]]);
    }
    // Spaces do not count: Society5.0 is also written Society 5.0.
    const places = chars.flatMap((c, at) => (c === " " ? [] : [at]));
    const ends = (at) => at < 0 || at + 1 >= places.length || !isWord(chars[places[at]]) || !isWord(chars[places[at + 1]])
      || places[at + 1] > places[at] + 1;
    const { key } = term;
    const found = [];
    for (let at = 0; at + key.length <= places.length; at += 1) {
      const end = at + key.length - 1;
      const same = key.every((c, offset) => chars[places[at + offset]] === c);
      if (same && ends(at - 1) && (!term.exact || ends(end))) {
        found.push([from[places[at]], to[places[end]]]);
        at = end;
      }
    }
    return found;
  };

  /** A page as it is shown, or nothing where the words do not stand side by side in it. */
  const read = async (index, { page, terms: weights }, terms) => {
    const [address, title, from, sections] = await index.page(page);
    const found = new Map();
    const ok = terms.every((term, number) => {
      let has = false;
      for (const section of weights[number].keys()) {
        const [id, name, text] = sections[section];
        const inName = matches(section === 0 ? title : name, term, index.variants);
        const inText = matches(text, term, index.variants);
        const inDocument = section === 0 && matches(from, term, index.variants).length > 0;
        if (term.read && !inName.length && !inText.length && !inDocument) continue;
        has = true;
        const entry = found.get(section) ?? { id, name, text, terms: 0, weight: 0, inName: [], inText: [] };
        entry.terms += 1;
        entry.weight += weights[number].get(section);
        entry.inName.push(...inName);
        entry.inText.push(...inText);
        found.set(section, entry);
      }
      return has;
    });
    if (!ok) return undefined;
    const head = found.get(0) ?? { text: sections[0][2], inName: [], inText: [] };
    found.delete(0);
    const places = [...found.values()].sort((a, b) => b.terms - a.terms || b.weight - a.weight).slice(0, SECTIONS);
    return { address, title, from, head, places };
  };

  // ---- the answer ------------------------------------------------------------------------

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  /** Text with its matches marked, from `start` to `end`. */
  const marked = (text, parts, start = 0, end = text.length) => {
    const nodes = [];
    let at = start;
    for (const [from, to] of [...parts].sort((a, b) => a[0] - b[0])) {
      if (from < at || to > end) continue;
      nodes.push(text.slice(at, from), element("mark", "", text.slice(from, to)));
      at = to;
    }
    nodes.push(text.slice(at, end));
    return nodes;
  };

  /** The nearest place before `at` where no character is cut in two. */
  const whole = (text, at) => {
    let place = Math.min(Math.max(at, 0), text.length);
    while (place > 0 && place < text.length && /^[\udc00-\udfff\u0300-\u036f\u3099\u309a\ufe00-\ufe0f\u200d]|^\udb40/.test(text.slice(place, place + 1))) place -= 1;
    return place;
  };

  /** The sentence or so around the first match. */
  const snippet = (text, parts) => {
    if (!text) return [];
    const wide = document.documentElement.lang === "ja";
    const [length, lead] = wide ? [110, 36] : [220, 70];
    const first = parts.length ? Math.min(...parts.map(([from]) => from)) : 0;
    const before = text.slice(Math.max(0, first - lead), first);
    const sentence = Math.max(...["。", "\n", ". "].map((mark) => {
      const at = before.lastIndexOf(mark);
      return at < 0 ? -1 : at + mark.length;
    }));
    const start = sentence >= 0 ? first - before.length + sentence : whole(text, first - lead);
    const end = whole(text, start + length);
    const shown = marked(text, parts, start, end).map((node) => (typeof node === "string" ? node.replaceAll("\n", " ") : node));
    const cut = start > 0 && sentence < 0 ? ["…"] : [];
    return [element("p", "snippet", ...cut, ...shown, end < text.length ? "…" : "")];
  };

  const shown = ({ address, title, from, head, places }, root) => {
    const url = new URL(address, root).href;
    const link = (to, nodes) => {
      const made = element("a", "", ...nodes);
      made.href = to;
      return made;
    };
    const item = element("li", "");
    if (from) item.append(element("p", "result-document", from));
    item.append(element("h3", "", link(url, marked(title, head.inName))));
    if (head.inText.length || !places.length) item.append(...snippet(head.text, head.inText));
    const list = places.map(({ id, name, text, inName, inText }) =>
      element("li", "", link(`${url}#${encodeURIComponent(id)}`, marked(name, inName)), ...snippet(text, inText)));
    if (list.length) item.append(element("ul", "", ...list));
    return item;
  };

  const say = (words, values = {}) => {
    status.textContent = Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), words);
  };

  /** Each search makes the ones before it obsolete. */
  let current = 0;

  const search = async (text) => {
    const own = (current += 1);
    const late = () => own !== current;
    const results = byId("search-results");
    const more = byId("search-more");
    const words = text.trim();
    const clear = () => {
      results.replaceChildren();
      byId("search-found").hidden = true;
      more.hidden = true;
    };
    if (!words) {
      clear();
      return say("");
    }
    if (!location.protocol.startsWith("http")) {
      clear();
      return say(status.dataset.file);
    }
    const slow = setTimeout(() => say(status.dataset.searching), 400);
    try {
      const index = await open();
      const terms = parse(words, index.variants);
      const lists = await Promise.all(terms.map((term) => sectionsOf(index, term)));
      const pages = terms.length ? candidates(index, lists) : [];
      const mustRead = terms.some((term) => term.read);
      const found = [];
      let at = 0;
      const fill = async (count) => {
        while (found.length < count && at < pages.length) {
          const batch = pages.slice(at, at + STEP);
          at += batch.length;
          found.push(...(await Promise.all(batch.map((page) => read(index, page, terms)))).filter(Boolean));
        }
      };
      await fill(mustRead ? READ : STEP);
      if (late()) return undefined;
      clear();
      const count = mustRead ? found.length : pages.length;
      const root = new URL(form.dataset.root, location.href);
      const show = async () => {
        const next = results.childElementCount + STEP;
        await fill(next);
        if (late()) return undefined;
        const added = found.slice(results.childElementCount, next).map((page) => shown(page, root));
        results.append(...added);
        more.hidden = results.childElementCount >= found.length && at >= pages.length;
        return added[0];
      };
      byId("search-found").hidden = count === 0;
      await show();
      more.onclick = () => show().then((first) => first?.querySelector("a").focus()).catch(() => say(status.dataset.failed));
      const { none, one, many, most } = status.dataset;
      const message = count === 0 ? none : mustRead && at < pages.length ? most : count === 1 ? one : many;
      say(message, { words, count });
    } catch {
      if (late()) return undefined;
      clear();
      say(status.dataset.failed);
    } finally {
      clearTimeout(slow);
    }
    return undefined;
  };

  const asked = () => new URLSearchParams(location.search).get("q") ?? "";
  const fromAddress = () => {
    field.value = asked();
    search(field.value);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const url = new URL(location.href);
    url.search = field.value.trim() ? new URLSearchParams({ q: field.value }).toString() : "";
    url.hash = "";
    const onTheWeb = location.protocol.startsWith("http");
    if (onTheWeb && url.href !== location.href) history.pushState(null, "", url);
    search(field.value);
  });
  addEventListener("popstate", fromAddress);
  // The live preview has exchanged the page: the results are gone and the index may differ.
  document.addEventListener("shirube:changed", () => {
    index = undefined;
    search(field.value);
  });
  if (asked()) fromAddress();
})();
