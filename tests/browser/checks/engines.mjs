// Two engines of accessibility rules: axe-core and IBM's.
import { readFile } from 'node:fs/promises';
import { require } from '../harness.mjs';
import { through } from '../sweep.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the colour scheme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** axe-core: all rules in light, the rules about colour in dark once more. */
export const axe = () => {
  const source = readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  const run = (page, options) => page.evaluate(async (options) => (await globalThis.axe.run(document, options)).violations
    .flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) => ({
      rule: id, where: lens.name(document.querySelector(target.at(-1))) || target.join(' '),
      why: [...any, ...all, ...none].map(({ message }) => message).join('; ').slice(0, 200),
    }))), { resultTypes: ['violations'], ...options });
  return {
    name: 'axe',
    async look(page) {
      await page.evaluate(await source);
      // Rules that are off by default are not switched on by their tag.
      const light = await run(page, { runOnly: TAGS, rules: { 'target-size': { enabled: true } } });
      const dark = await through(page, { colorScheme: 'dark' }, () => run(page, { runOnly: COLOURS }));
      return [...light.map((fault) => ({ scheme: 'light', ...fault })), ...dark.map((fault) => ({ scheme: 'dark', ...fault }))];
    },
  };
};

/**
 * IBM reports besides failures what a person has to look at ("potential"). These were looked at, for the whole theme;
 * any other potential finding is a fault until somebody has looked and added it here.
 */
const LOOKED_AT = {
  style_color_misuse: 'asks once for each style sheet; charts and marks differ by shape and by words too',
  style_highcontrast_visible: 'asks once for each style sheet; the check `forced-colors` looks',
  style_viewport_resizable: 'asks once for each style sheet; the check `text` enlarges to 200 %',
  style_focus_visible: 'asks for each link; the check `focus` looks at each stop',
  element_tabbable_visible: 'the skip link; the check `focus` looks at each stop',
  element_tabbable_unobscured: 'the check `focus` looks at each stop',
  target_spacing_sufficient: 'axe decides with `target-size`',
  input_label_visible: 'the search field of the header: the button beside it says what it is for (technique G167), its name is axe\'s `label`',
  text_block_heading: 'short paragraphs: leads, labels and numbers that stand beside a real heading',
  text_sensory_misuse: 'words such as “below” that speak of the order of the text',
  text_quoted_correctly: 'words in quotation marks that are names or things to type, not somebody\'s words',
  download_keyboard_controllable: 'a plain link to a file',
  list_structure_proper: 'a <dl> whose pairs stand in <div>, as HTML allows',
};
/** Where IBM's own recommendation contradicts axe or WCAG. */
const NOT_FOLLOWED = [
  // A skip link stands before the first landmark; axe's `region` leaves it out for that reason.
  ({ rule, snippet }) => rule === 'aria_content_in_landmark' && /class="skip"/.test(snippet),
  // What scrolls must take the focus (axe: scrollable-region-focusable), and is no widget.
  ({ rule, snippet }) => rule === 'element_tabbable_role_valid' && /tabindex="0"/.test(snippet),
  // IBM's rule knows the scopes row, rowgroup and col. HTML also has colgroup, the header over several columns.
  ({ rule, snippet }) => rule === 'table_headers_related' && /scope="colgroup"/.test(snippet),
];

export const ibm = () => {
  const source = readFile(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');
  return {
    // The second engine looks once: at the widths only the layout differs, and axe looks at both.
    name: 'ibm', widths: [1280],
    async look(page) {
      await page.evaluate(await source);
      const seen = await page.evaluate(async () => (await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2'])).results
        .filter(({ value }) => value[1] !== 'PASS')
        .map(({ ruleId, value, message, snippet, node }) =>
          ({ rule: ruleId, level: value[0].toLowerCase(), sure: value[1] === 'FAIL', where: lens.name(node?.nodeType === 1 ? node : node?.parentElement), why: message, snippet })));
      return seen.filter((finding) => finding.sure ? !NOT_FOLLOWED.some((known) => known(finding)) : !LOOKED_AT[finding.rule])
        .map(({ rule, where, why, sure, level, snippet }) => ({ scheme: 'light', rule, where: where || snippet.slice(0, 80), why: `${sure ? level : `${level} to be looked at`}: ${why}` }));
    },
  };
};
