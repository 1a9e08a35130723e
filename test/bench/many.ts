/**
 * A dataset of very many reports, given to the store as if they had just been read: importing ten thousand files takes
 * minutes, and what is measured is what comes after. The same on every machine.
 *
 * Units file for two years and half of the smaller ones report to a larger one, so that every kind of neighbour is there.
 * One report in seven has a number that breaks a sum, one in five cells nobody can be certain of; a text is as long as one
 * off the web.
 */

import { createHash } from 'node:crypto';
import { SECTIONS } from '../../src/core/facts/index.ts';
import type { Form } from '../../src/core/form.ts';
import { form2019 } from '../../src/core/forms/2019.ts';
import { form2021 } from '../../src/core/forms/2021.ts';
import type { Reading, ReportReading } from '../../src/core/reading.ts';
import { typed } from '../../src/core/review.ts';
import { packed } from '../../src/engine/packed.ts';
import { createDataset, type Dataset } from '../../src/engine/store/index.ts';
import { plausible } from '../support/plausible.ts';
import { random } from '../support/random.ts';

/** Reports in one commit. */
const GROUP = 200;
const AT = '2023-02-01T08:00:00.000Z';
const PROSE = '本年度按照要求做好主动公开、依申请公开、信息管理、平台建设和监督保障各项工作，情况如下。'.repeat(60);

/** What was read of report `number`, and the text it was read from. */
function read(number: number): { text: string; report: ReportReading } {
  const chance = random(number);
  const form: Form = number % 5 === 4 ? form2019 : form2021;
  const pair = number >> 1;
  const numbers = { ...plausible(form, number) };
  if (chance.oneIn(7)) {
    const { id } = chance.pick(form.cells);
    numbers[id] = String(Number(numbers[id]) + 1 + chance.below(9));
  }
  const doubtful = chance.oneIn(5) ? new Set([chance.pick(form.cells).id, chance.pick(form.cells).id]) : new Set();
  let text = `第${pair}街道办事处政府信息公开工作年度报告\n${PROSE}\n`;
  const readings: Record<string, Reading> = {};
  for (const { id, row } of form.cells) {
    const raw = doubtful.has(id) ? '/' : (numbers[id] ?? '0');
    text += `${row.id}\t`;
    const span = { start: text.length, end: text.length + raw.length };
    readings[id] = { ...typed(raw), span, doubts: doubtful.has(id) ? ['notANumber'] : [] };
    text += `${raw}\n`;
  }
  const span = { start: 0, end: 1 };
  const facts = {
    sections: SECTIONS.map((section) => ({ section, span })),
    period: null,
    published: null,
    signed: null,
    fees: span,
  };
  const unit = `青川市第${pair}街道办事处`;
  const year = 2021 + (number % 2);
  return { text, report: { unit, year, form: form.id, readings, events: [], statements: [], facts, notes: [] } };
}

function add(dataset: Dataset, number: number): void {
  const { text, report } = read(number);
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = `第${number >> 1}街道办事处${report.year}.html`;
  const file = { name, path: `/年报/${name}`, size: bytes.length, sha256, bytes, importedAt: AT };
  dataset.add(file, packed({ failure: null, text, reports: [report] }));
}

/** Makes a dataset of `count` reports at `path`, all counts right; answers with the path. */
export function makeMany(path: string, count: number): string {
  const dataset = createDataset(path);
  for (let from = 0; from < count; from += GROUP) {
    dataset.group(() => {
      for (let number = from; number < Math.min(from + GROUP, count); number += 1) add(dataset, number);
    });
  }
  while (dataset.settle(GROUP).length > 0);
  dataset.close();
  return path;
}
