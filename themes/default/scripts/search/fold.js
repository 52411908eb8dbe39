// Search keys in the browser, as src/fold makes them for the index: tests/folding.rs compares
// the two. The index brings the table of kanji (`variants`).
globalThis.shirubeFold = (() => {
  "use strict";
  const MARK = /[\u0300-\u036f\u3099\u309a\uff9e\uff9f\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u00ad\u200b-\u200f\u2060\ufeff]/u;
  const DROPPED = /[\u0300-\u036f\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u00ad\u200b-\u200f\u2060\ufeff]/gu;
  const CJK = /[々〆〇ぁ-ゖゝゞーヷ-ヺヽヾ\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
  const LETTER = /[a-z\u00df-\u00f6\u00f8-\u02af\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff]/;
  const DIGIT = /[0-9]/;
  const KATAKANA = /[ァ-ヺ]/;
  const HIRAGANA = /[ぁ-ゖ]/;
  const test = (pattern, character) => character !== undefined && pattern.test(character);

  /** One of several signs that look alike or are used alike. */
  const common = (character, variants) => {
    if (character === "\n") return "\n";
    if (/[〜∼∾˜]/.test(character)) return "~";
    if (/[\u2010-\u2015\u2212\u2043\ufe58]/.test(character)) return "-";
    if (/[‘’‛′]/.test(character)) return "'";
    if (/[“”„″]/.test(character)) return '"';
    if (/[○◯]/.test(character)) return "〇";
    if (/[\s\u0085]/.test(character)) return " ";
    return variants.get(character) ?? character;
  };

  /** Each character with its marks, folded, and where it stands in the text. */
  const letters = (text, variants) => {
    const found = [];
    const characters = [...text];
    for (let at = 0, from = 0; at < characters.length; ) {
      let cluster = characters[at++];
      while (test(MARK, characters[at])) cluster += characters[at++];
      const kept = cluster.replace(DROPPED, "");
      const bare = kept.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
      const to = from + cluster.length;
      for (const letter of bare) {
        for (const small of letter.toLowerCase()) found.push({ c: common(small, variants), from, to });
      }
      from = to;
    }
    return found;
  };

  const hiragana = (letter) => (/[ァ-ヶ]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : letter);
  const SOFT = { ぁ: "ば", ぃ: "び", ぇ: "べ", ぉ: "ぼ" };

  /**
   * The key of a text: `chars`, and for each the part of the text it stands for (`from`, `to`).
   * The rules are explained in src/fold/mod.rs.
   */
  const fold = (text, variants) => {
    const all = letters(text, variants);
    const chars = [], from = [], to = [];
    const push = (c, letter) => {
      chars.push(c);
      from.push(letter.from);
      to.push(letter.to);
    };
    // What is left out belongs to what is before it, so that a highlight covers it too.
    const extend = (letter) => {
      if (to.length) to[to.length - 1] = letter.to;
    };
    const digit = (at) => test(DIGIT, all[at]?.c);
    let run = 0;
    let katakana = false;
    all.forEach((letter, at) => {
      const { c } = letter;
      const next = all[at + 1]?.c;
      if (c === "ー" && run === 0) {
        push("-", letter);
      } else if (c === "-" && run > 0 && katakana && test(KATAKANA, next)) {
        run += 1;
        push("ー", letter);
      } else if (c === "ー") {
        run += 1;
        if (run <= 3 || test(katakana ? KATAKANA : HIRAGANA, next) || next === "ー") push("ー", letter);
        else extend(letter);
      } else if (KATAKANA.test(c) || HIRAGANA.test(c)) {
        run = run > 0 && katakana === KATAKANA.test(c) ? run + 1 : 1;
        katakana = KATAKANA.test(c);
        const kana = hiragana(c);
        if (chars.at(-1) === "ぶ" && SOFT[kana]) {
          chars[chars.length - 1] = SOFT[kana];
          extend(letter);
        } else {
          push(kana === "ゔ" ? "ぶ" : kana, letter);
        }
      } else {
        run = 0;
        const grouping = c === "," && digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
        if (grouping) extend(letter);
        else push(c, letter);
      }
    });
    return { chars, from, to };
  };

  const singular = (word) => {
    if (bytes(word) < 4 || !word.endsWith("s") || /(ss|us|is)$/.test(word)) return word;
    if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
    return /(sses|xes|ches|shes|zes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
  };
  const bytes = (word) => new TextEncoder().encode(word).length;

  /**
   * What is looked up: `{pair: "人口"}`, `{last: "口"}` for the last character of a run, or
   * `{word: "policy"}`; and from where to where it stands in `chars`.
   */
  const tokens = (chars) => {
    const found = [];
    for (let at = 0; at < chars.length; ) {
      const first = chars[at];
      let end = at + 1;
      if (CJK.test(first)) {
        found.push(test(CJK, chars[end]) ? { pair: first + chars[end], at, end } : { last: first, at, end });
      } else if (DIGIT.test(first)) {
        end = at;
        while (test(DIGIT, chars[end]) || (chars[end] === "." && test(DIGIT, chars[end + 1]))) end += 1;
        found.push({ word: chars.slice(at, end).join(""), at, end });
      } else if (LETTER.test(first)) {
        while (test(LETTER, chars[end])) end += 1;
        found.push({ word: singular(chars.slice(at, end).join("")), at, end });
      }
      at = end;
    }
    return found;
  };

  /** The table of kanji from the pairs in which the index carries it. */
  const table = (pairs) => {
    const all = [...pairs];
    const variants = new Map();
    for (let at = 0; at + 1 < all.length; at += 2) variants.set(all[at], all[at + 1]);
    return variants;
  };

  /** Whether a character is part of a word or a number. */
  const isWord = (c) => test(LETTER, c) || test(DIGIT, c);
  return { fold, tokens, table, isWord };
})();
