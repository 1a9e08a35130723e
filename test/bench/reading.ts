/** Reading: from a file's bytes to a report's cells, by style, against decoding the same bytes and nothing else. */

import { parse } from 'parse5';
import { readReports } from '../../src/core/cells/index.ts';
import { readDocument } from '../../src/engine/readers/index.ts';
import type { Style } from '../support/render.ts';
import { reportIn, STYLES } from './corpus.ts';
import type { Figure, Group } from './figures.ts';
import { cpuCosts, ROUNDS } from './timing.ts';

const REPORTS = 20;
const PAGES: readonly Style[] = ['html', 'word', 'nested'];

async function* measure(): AsyncGenerator<Figure> {
  let total = 0;
  for (const style of STYLES) {
    const files = Array.from({ length: REPORTS }, (_, at) => reportIn(style, at + 1));
    const decoder = new TextDecoder(style === 'word' ? 'gb18030' : 'utf-8');
    const texts = files.map(({ bytes }) => decoder.decode(bytes));
    const works = {
      read: async () => {
        for (const { bytes, name } of files) readReports((await readDocument(bytes, name)).source);
      },
      decode: () => files.map(({ bytes }) => decoder.decode(bytes)),
      parse: () => texts.map((text) => parse(text)),
    };
    const costs = await cpuCosts(works);
    const each = costs.read / REPORTS;
    total += each;
    yield { what: `read ${style}`, value: 1000 / each, unit: 'reports/s·core', how: 'readDocument + readReports' };
    yield ratio(style, 'TextDecoder only', costs.read / costs.decode);
    if (PAGES.includes(style)) yield ratio(style, 'parse5 only', costs.read / costs.parse);
  }
  const mean = total / STYLES.length;
  yield { what: 'read, all styles', value: 1000 / mean, unit: 'reports/s·core', how: 'mean of the styles’ times' };
}

const ratio = (style: Style, bound: string, value: number): Figure => ({
  what: `  ${style}: times as long as ${bound}`,
  value,
  unit: '×',
  how: 'same bytes',
});

export const reading: Group = {
  name: 'reading',
  app: false,
  how:
    `${REPORTS} generated reports per style, in memory, one thread. CPU time of the whole process; median of ` +
    `${ROUNDS} rounds, alternatives in turn.`,
  measure,
};
