// What the reader asks of the browser: less motion, colours of one's own, paper.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { through } from '../sweep.mjs';

/** Who asks for less motion sees none. */
export const motion = () => ({
  name: 'motion', rules: ['animation', 'transition', 'smooth-scroll'], widths: [1280],
  look: (page) => through(page, { reducedMotion: 'reduce' }, () => page.evaluate(() => {
    const faults = [];
    const fault = (rule, element, why) => faults.push({ rule, where: lens.name(element), why });
    const moves = (times) => times.split(',').some((time) => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000) > 10);
    for (const element of [document.documentElement, ...document.querySelectorAll('body, body *')]) {
      for (const part of ['', '::before', '::after']) {
        const style = getComputedStyle(element, part || null);
        if (style.animationName !== 'none' && moves(style.animationDuration)) fault('animation', element, `${part} is animated by ${style.animationName}`);
        if (moves(style.transitionDuration)) fault('transition', element, `${part} changes ${style.transitionProperty} in ${style.transitionDuration}`);
      }
      if (getComputedStyle(element).scrollBehavior === 'smooth') fault('smooth-scroll', element, 'scrolls smoothly');
    }
    return faults;
  })),
});

/** With forced colours, every shape of a drawing stands out from the canvas, on a light one and a dark one. */
export const forcedColors = () => {
  let shapes = 0;
  return {
    name: 'forced-colors', rules: ['lost'], widths: [1280],
    async look(page) {
      const faults = [];
      for (const colorScheme of ['light', 'dark']) {
        const seen = await through(page, { forcedColors: 'active', colorScheme }, () => page.evaluate(() => {
          const probe = document.body.appendChild(document.createElement('span'));
          probe.style.color = 'Canvas';
          const canvas = getComputedStyle(probe).color;
          probe.remove();
          const shapes = [...document.querySelectorAll('svg :is(path, line, polyline, polygon, rect, circle, ellipse, text)')]
            .filter((shape) => !shape.closest('defs, clipPath, mask, symbol') && shape.checkVisibility());
          /** The paints a shape is really drawn with: a line has no inside. */
          const paints = (shape) => {
            const { fill, stroke, strokeWidth } = getComputedStyle(shape);
            const { width, height } = shape.getBBox();
            return [width > 0 && height > 0 ? fill : 'none', parseFloat(strokeWidth) > 0 ? stroke : 'none'].filter((paint) => paint !== 'none');
          };
          const standsOut = (paint, ground) => /^url/.test(paint) || lens.contrast(paint, ground) >= 1.4;
          /** A tick in a dot is seen on the dot. */
          const under = (shape) => {
            const box = shape.getBoundingClientRect();
            return shapes.slice(0, shapes.indexOf(shape)).reverse().filter((other) => {
              const around = other.getBoundingClientRect();
              return other.ownerSVGElement === shape.ownerSVGElement && around.left <= box.left && around.top <= box.top
                && around.right >= box.right && around.bottom >= box.bottom && paints(other).includes(getComputedStyle(other).fill);
            }).map((other) => getComputedStyle(other).fill)[0] ?? canvas;
          };
          const lost = shapes.filter((shape) => paints(shape).length && !paints(shape).some((paint) => standsOut(paint, under(shape))));
          return { shapes: shapes.length, lost: lost.map((shape) => ({ where: lens.name(shape), why: `does not stand out from the canvas ${canvas}` })) };
        }));
        shapes += seen.shapes;
        faults.push(...seen.lost.map((fault) => ({ rule: 'lost', scheme: colorScheme, ...fault })));
      }
      return faults;
    },
    said: () => `${shapes} shapes`,
  };
};

/** The text of A4 with the margins of print.css: 178 mm at 96 px to the inch. */
const PAPER = { width: 673, height: 1000 };
const POINTS = { width: 595, height: 842 };

/** Prints every page: A4, no sheet without text, nothing cut, nothing beyond the edge. */
export const print = () => {
  let sheets = 0;
  const folder = mkdtemp(join(tmpdir(), 'shirube-print-'));
  return {
    name: 'print', rules: ['size', 'blank', 'edge', 'cut'], widths: [1280],
    async look(page, { name }) {
      const file = join(await folder, `${name.replaceAll('/', '-')}.pdf`);
      const before = page.viewportSize();
      await page.setViewportSize(PAPER);
      const layout = await through(page, { media: 'print' }, () => page.evaluate(() => lens.misplaced()));
      await page.setViewportSize(before);
      await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
      const read = await readPdf(file);
      await rm(file);
      sheets += read.length;
      return [...layout, ...read.flatMap(({ width, height, words }, at) => {
        const fault = (rule, why) => ({ rule, where: `sheet ${at + 1}`, why });
        const beyond = words.find(({ right }) => right > width - 8);
        return [
          Math.abs(width - POINTS.width) > 2 || Math.abs(height - POINTS.height) > 2 ? fault('size', `${width} × ${height} points is not A4`) : [],
          words.length ? [] : fault('blank', 'has no text'),
          beyond ? fault('edge', `“${beyond.word}” stands at the right edge`) : [],
        ].flat();
      })].map((fault) => ({ ...fault, scheme: 'print' }));
    },
    async end() {
      await rm(await folder, { recursive: true });
      return [];
    },
    said: () => `${sheets} sheets`,
  };
};

/** The sheets of a PDF with the right edge of each word, in points. */
async function readPdf(file) {
  const { stdout } = await promisify(execFile)('pdftotext', ['-bbox', file, '-'], { maxBuffer: 1 << 28 });
  return stdout.split('<page ').slice(1).map((sheet) => ({
    width: Number(/width="([\d.]+)"/.exec(sheet)[1]),
    height: Number(/height="([\d.]+)"/.exec(sheet)[1]),
    words: [...sheet.matchAll(/xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(([, right, word]) => ({ right: Number(right), word })),
  }));
}
