// Text that can be read: nothing scrolls sideways, is cut or overlaps; as it is, enlarged, and spaced out.

/** WCAG 1.4.12. Letters in a drawing are left out: the criterion speaks of markup that has lines and paragraphs. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  svg, svg * { letter-spacing: normal !important; word-spacing: normal !important; }
  p { margin-bottom: 2em !important; }`;
/** Letters twice as large while the window stays: what a browser's "zoom text only" does. */
const LARGE = 'html { font-size: 200% !important; }';

const STATES = [
  { state: 'as it is' },
  { state: 'spaced out', css: SPACED },
  { state: 'text at 200 %', css: LARGE, widths: [1280] },
  // A window of 1280 × 800 at 200 % shows the page as one of half the size does.
  { state: 'zoom at 200 %', size: { width: 640, height: 400 }, widths: [1280] },
];

export const text = () => ({
  name: 'text', rules: ['scroll', 'out', 'cut', 'overlap'],
  async look(page, { width }) {
    const before = page.viewportSize();
    const faults = [];
    for (const { state, css, size, widths } of STATES) {
      if (widths && !widths.includes(width)) continue;
      if (size) await page.setViewportSize(size);
      const seen = await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css ?? '');
        document.adoptedStyleSheets = [sheet];
        const seen = lens.misplaced();
        document.adoptedStyleSheets = [];
        return seen;
      }, css);
      if (size) await page.setViewportSize(before);
      faults.push(...seen.map((fault) => ({ ...fault, scheme: state })));
    }
    return faults;
  },
});
