/** The engine's answers: every request of the contract, on real files, without a process between. */

import { readdirSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkReport, type Finding } from '../../src/core/checks/index.ts';
import { formOf } from '../../src/core/forms/index.ts';
import { typed } from '../../src/core/review.ts';
import { operandsOf } from '../../src/core/rulings.ts';
import { zhCN } from '../../src/core/workbook/words/zh-CN.ts';
import { createService, type Service } from '../../src/engine/service.ts';
import type { EngineRequestName, EngineResult } from '../../src/shared/contract.ts';
import type { ImportProgress, ReportSummary } from '../../src/shared/model.ts';
import { reportText } from './support/real.ts';
import { LEFT_OPEN } from './support/reports.ts';
import { scratch } from './support/scratch.ts';

interface Engine extends Service {
  readonly events: readonly ImportProgress[];
  /** Rows told unasked, in the order they were. */
  readonly changed: ReportSummary[];
  /** The value of an answer; a failure fails the test. */
  ask<N extends EngineRequestName>(name: N, args: unknown): Promise<EngineResult<N>>;
  /** The failure code of an answer; a value fails the test. */
  code(name: EngineRequestName, args: unknown): Promise<string>;
  /** Imports to the end. */
  importAll(paths: readonly string[]): Promise<void>;
}

function engine(): Engine {
  const events: ImportProgress[] = [];
  const changed: ReportSummary[] = [];
  const service = createService((name, news) => {
    if (name === 'import.progress') events.push(news as ImportProgress);
    else changed.push(...(news as ReportSummary[]));
  });
  onTestFinished(() => service.close());
  const ask: Engine['ask'] = async (name, args) => {
    const answer = await service.call(name, args);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
    return answer.value;
  };
  return {
    ...service,
    events,
    changed,
    ask,
    async code(name, args) {
      const answer = await service.call(name, args);
      if (answer.ok) throw new Error(`${name} was answered`);
      return answer.failure.code;
    },
    async importAll(paths) {
      const { import: id } = await ask('import.start', { paths });
      await vi.waitUntil(() => events.some((event) => event.import === id && event.state !== 'running'), 20_000);
    },
  };
}

const CELL = 'requests.granted.natural';

describe('the engine', () => {
  test('takes a report from file to correction, undo, review and back', async () => {
    const { path, file } = scratch();
    const { ask, importAll } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    await importAll([file('甲镇.txt', reportText({ [CELL]: '3' }))]);
    const [row] = await ask('reports.list', {});
    expect(row).toMatchObject({ report: 1, year: 2022, form: '2021', read: 200, failing: 2, status: 'new' });

    const detail = await ask('report.get', { report: 1 });
    const reading = detail.readings[CELL];
    if (!reading?.span) throw new Error('the cell was not read');
    expect(detail.text.slice(reading.span.start, reading.span.end)).toBe('3');

    const { kind, value, raw } = reading;
    const to = { kind: 'number', value: '0', raw: '0' };
    const args = { report: 1, edits: [{ cell: CELL, from: { kind, value, raw }, to }], by: ' 王复核 ', reason: null };
    const edited = await ask('report.edit', args);
    expect(edited).toMatchObject({ change: { act: 'edit', by: '王复核' }, summary: { failing: 0, corrected: 1 } });
    expect(edited.change.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect((await ask('report.undo', { report: 1, by: '王复核' })).summary.failing).toBe(2);
    expect((await ask('report.redo', { report: 1, by: '王复核' })).summary.failing).toBe(0);
    const step = { reports: [1], to: null, comment: null, by: '王复核' };
    expect(await ask('reports.step', { ...step, act: 'signOff' })).toMatchObject([
      { summary: { status: 'signedOff' } },
    ]);
    expect(await ask('reports.step', { ...step, act: 'reopen' })).toMatchObject([{ summary: { status: 'inReview' } }]);
    const { changes, steps } = await ask('report.get', { report: 1 });
    expect(changes.map(({ act }) => act)).toEqual(['edit', 'undo', 'redo']);
    expect(steps.map(({ act }) => act)).toEqual(['signOff', 'reopen']);
  });

  test('says which request or argument it does not understand', async () => {
    const { code, call } = engine();
    expect(await code('report.get', { report: 'eins' })).toBe('REQUEST_INVALID');
    expect(await code('report.get', undefined)).toBe('REQUEST_INVALID');
    expect(await code('report.get', { report: 1, more: true })).toBe('REQUEST_INVALID');
    expect(await code('toString' as EngineRequestName, {})).toBe('REQUEST_INVALID');
    expect(await call('report.get', { report: -1 })).toMatchObject({
      failure: { detail: { found: expect.stringContaining('report.get report:') } },
    });
  });

  test('takes no path that no system could have', async () => {
    const { path } = scratch();
    const { ask, code } = engine();
    expect(await code('dataset.new', { path: '/a\0b.gouji' })).toBe('REQUEST_INVALID');
    await ask('dataset.new', { path: path('a.gouji') });
    expect(await code('import.start', { paths: ['/in/a.txt', '/in/b\0.txt'] })).toBe('REQUEST_INVALID');
  });

  test('without a dataset says so', async () => {
    const { code } = engine();
    for (const name of ['reports.list'] as const) expect(await code(name, {})).toBe('DATASET_NONE');
    expect(await code('import.start', { paths: ['/'] })).toBe('DATASET_NONE');
  });

  test('keeps the present dataset where another one cannot be opened', async () => {
    const { path, file } = scratch();
    const { ask, code } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    expect(await code('dataset.open', { path: file('b.gouji', 'x') })).toBe('DATASET_INVALID');
    expect(await code('dataset.new', { path: path('a.gouji') })).toBe('DATASET_EXISTS');
    expect(await ask('reports.list', {})).toEqual([]);
  });

  test('opens the dataset that is open already, and another in its place', async () => {
    const { folder, path } = scratch();
    const { ask } = engine();
    const info = await ask('dataset.new', { path: path('a.gouji') });
    expect(await ask('dataset.open', { path: path('a.gouji') })).toEqual(info);
    await ask('dataset.new', { path: path('b.gouji') });
    expect(readdirSync(folder)).not.toContain('a.gouji-wal');
    expect(await ask('dataset.open', { path: path('a.gouji') })).toEqual(info);
    expect(readdirSync(folder)).not.toContain('b.gouji-wal');
  });

  test('runs one import at a time, under which the dataset is not exchanged', async () => {
    const { path, file } = scratch();
    const { ask, code, events } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    const paths = ['a', 'b', 'c'].map((name) => file(`${name}.txt`, `${name} is no report`));
    const { import: id } = await ask('import.start', { paths });
    expect(await code('import.start', { paths })).toBe('IMPORT_RUNNING');
    expect(await code('dataset.new', { path: path('b.gouji') })).toBe('IMPORT_RUNNING');
    expect(await ask('import.cancel', { import: id })).toBeNull();
    await vi.waitUntil(() => events.at(-1)?.state === 'cancelled', 20_000);
    expect(await ask('import.start', { paths })).toEqual({ import: id + 1 });
  });

  test('closed in the middle of an import, ends it and leaves one file', async () => {
    const { folder, path, file } = scratch();
    const { ask, close, events } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    const paths = ['a', 'b', 'c'].map((name) => file(`${name}.txt`, `${name} is no report`));
    await ask('import.start', { paths });
    await close();
    expect(events.at(-1)?.state).toBe('cancelled');
    expect(readdirSync(folder).filter((name) => name.includes('gouji'))).toEqual(['a.gouji']);
  });

  test('saves a copy before it lets go of the dataset', async () => {
    const { path } = scratch();
    const { ask } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    const copy = ask('dataset.saveCopy', { path: path('b.gouji') });
    await ask('dataset.new', { path: path('c.gouji') });
    expect(await copy).toEqual({ path: path('b.gouji') });
    expect(await ask('dataset.open', { path: path('b.gouji') })).toMatchObject({ name: 'b', reports: 0 });
  });
});

describe('a second reading', () => {
  test('is asked for by the office, given without a value, and told of', async () => {
    const { path, file } = scratch();
    const { ask, code, importAll, changed } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    await importAll([file('甲镇.txt', reportText({ 'proactive.penalties.decisions': '7' }))]);
    const step = { reports: [1], act: 'signOff', to: null, comment: null, by: '王复核' };
    expect((await ask('reports.step', step))[0]?.summary.unseconded).toBe(0);
    expect(await ask('office.set', { secondReading: true, by: '王复核' })).toEqual({
      secondReading: true,
      people: ['王复核'],
    });
    await vi.waitUntil(() => changed.length > 0, 20_000);
    const waiting = changed.at(-1)?.unseconded ?? 0;
    expect(waiting).toBeGreaterThan(0);

    expect(await code('second.open', { report: 1, by: '王复核' })).toBe('SECOND_SAME_PERSON');
    const blind = await ask('second.open', { report: 1, by: '李复核' });
    expect(blind.cells).toHaveLength(waiting);
    expect(Object.keys(blind.cells[0] ?? {})).toEqual(['cell', 'span']);
    const { span } = blind.cells.find(({ cell }) => cell === 'proactive.penalties.decisions') ?? {};
    expect(blind.text.slice(span?.start, span?.end)).toBe('7');
    // All of them, one of them differently: until everything is read nothing is told.
    const readings = blind.cells.map(({ cell, span }) => {
      const raw = cell === 'proactive.penalties.decisions' ? '1' : blind.text.slice(span?.start, span?.end);
      return { cell, value: typed(raw) };
    });
    expect(await ask('second.read', { report: 1, readings, by: '李复核' })).toMatchObject({
      failing: 1,
      isVoided: true,
    });
    expect(await ask('office.get', {})).toMatchObject({ people: ['李复核', '王复核'] });
  });
});

describe('several reports of one unit and year', () => {
  test('are compared, and one is chosen', async () => {
    const { path, file } = scratch();
    const { ask, code, importAll, events } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    await importAll([file('甲.txt', reportText()), file('乙.txt', reportText({ [CELL]: '3' }))]);
    expect(events.flatMap(({ outcomes }) => outcomes).map(({ report, rivals }) => [report, rivals])).toEqual([
      [1, []],
      [2, [1]],
    ]);
    const [version] = await ask('report.versions', { report: 1 });
    expect(version).toMatchObject({ summary: { report: 2, version: 'open' }, differences: [{ cell: CELL }] });
    const rows = await ask('report.choose', { report: 2, stands: true, by: '王复核' });
    expect(rows.map(({ report, version: state }) => [report, state])).toEqual([
      [1, 'superseded'],
      [2, 'stands'],
    ]);
    expect(await code('report.choose', { report: 9, stands: true, by: '王复核' })).toBe('REPORT_NOT_FOUND');
  });
});

describe('findings', () => {
  const BY = { by: '王复核', reason: null };

  test('are explained, decided on, and offered', async () => {
    const { path, file } = scratch();
    const { ask, code, importAll } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    await importAll([file('甲镇.txt', reportText({ [CELL]: '3' }))]);
    const places = await ask('report.explain', { report: 1 });
    expect(places).toMatchObject([{ checks: ['requests.rowTotal.granted', 'requests.columnTotal.natural'] }]);
    expect(places[0]?.explanations[0]).toMatchObject({ origin: 'filing', values: [{ cell: CELL, to: '0' }] });
    expect(await ask('offers.list', {})).toEqual([]);

    const { form, readings, context } = await ask('report.get', { report: 1 });
    const findings = checkReport({ form: formOf(form), values: readings, year: 2022, notes: [], context });
    const finding = findings.find(({ check }) => check === 'requests.rowTotal.granted') as Finding;
    const operands = operandsOf(finding, readings);
    const args = { report: 1, check: finding.check, ruling: 'filingError', operands, change: null, ...BY };
    const { ruled, summary } = await ask('report.rule', args);
    expect(ruled).toMatchObject({ id: 1, check: finding.check, ruling: 'filingError', operands, by: '王复核' });
    expect(summary).toMatchObject({ failing: 2, unruled: 1 });
    expect((await ask('report.get', { report: 1 })).rulings).toEqual([ruled]);
    expect(await code('report.rule', { ...args, operands: ['x=1'] })).toBe('VALUE_STALE');
    expect(await code('report.rule', { ...args, report: 9 })).toBe('REPORT_NOT_FOUND');
    expect(await code('report.explain', { report: 9 })).toBe('REPORT_NOT_FOUND');
  });
});

describe('what changes with something else', () => {
  const BY = '王复核';

  test('is counted anew and told: last year’s report, the register, a rule', async () => {
    const { path, file } = scratch();
    const { ask, importAll, changed, code } = engine();
    const heard = async (report: number) => {
      await vi.waitUntil(() => changed.some((row) => row.report === report), 20_000);
      const row = changed.findLast((each) => each.report === report);
      changed.length = 0;
      return row;
    };
    await ask('dataset.new', { path: path('a.gouji') });
    const cells = { 'requests.carriedOut.natural': '2' };
    await importAll([
      file('1.txt', reportText(cells, '云岭区民政局')),
      file('2.txt', reportText({}, '云岭区司法局', 2023)),
    ]);
    const [first, second] = await ask('reports.list', {});
    if (!first || !second) throw new Error('the reports were not read');
    const { failing } = second;
    const of = { report: second.report, by: BY, reason: null };
    const rows = await ask('report.identify', { ...of, unit: '云岭区民政局', year: null });
    expect(rows).toMatchObject([{ report: second.report, unit: '云岭区民政局', year: 2023 }]);
    expect(rows[0]?.failing).toBe(failing + 1);

    const cell = 'requests.carriedOut.natural';
    const [from, to] = [typed('2'), typed('0')];
    await ask('report.edit', { report: first.report, edits: [{ cell, from, to }], by: BY, reason: null });
    expect(await heard(second.report)).toMatchObject({ failing });

    const { units } = await ask('units.list', {});
    expect(units.map(({ name, reports }) => [name, reports.length])).toEqual([
      ['云岭区民政局', 2],
      ['云岭区司法局', 0],
    ]);
    const merged = await ask('units.merge', { unit: 2, into: 1, by: BY });
    expect(merged.units).toMatchObject([{ aliases: ['云岭区司法局'] }]);
    expect(await heard(first.report)).toMatchObject({ report: first.report });
    expect((await ask('units.part', { unit: 1, alias: '云岭区司法局', by: BY })).units).toHaveLength(2);
    const edit = { unit: 1, name: '云岭区民政局', level: 'department', parent: 2, by: BY };
    expect((await ask('units.edit', edit)).units[0]).toMatchObject({ parent: 2 });
    expect(await code('units.edit', { ...edit, name: '云岭区司法局' })).toBe('UNIT_NAME_TAKEN');

    changed.length = 0;
    const rule = { rule: 'requests.rowTotal', reason: '试用', by: BY };
    expect((await ask('rules.switch', { ...rule, isOff: true })).filter(({ isOff }) => isOff)).toHaveLength(1);
    expect(await heard(first.report)).toBeDefined();
    expect((await ask('rules.list', {})).find((each) => each.isOff)).toMatchObject({ rule: rule.rule, reason: '试用' });
    expect((await ask('report.get', { report: 1 })).context.off).toEqual(['requests.rowTotal']);
  });

  test('is right when an import is told to be done', async () => {
    const { path, file } = scratch();
    const { ask, importAll } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    const cells = { 'requests.carriedOut.natural': '2' };
    const later = reportText({}, '云岭区民政局', 2023);
    await importAll([file('1.txt', later), file('2.txt', reportText(cells, '云岭区民政局'))]);
    const [first] = await ask('reports.list', {});
    const { context } = await ask('report.get', { report: 1 });
    expect(context.lastYear).toMatchObject({ report: 2 });
    expect(first?.failing).toBeGreaterThan(0);
  });
});

describe('a document', () => {
  test('is shown as it looks, with places that fit its text', async () => {
    const { path, file } = scratch();
    const { ask, importAll } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    await importAll([file('甲.txt', reportText())]);
    expect(await ask('report.view', { report: 1 })).toEqual({ kind: 'text' });
  });
});

describe('an import the program stopped under', () => {
  test('is pending when the dataset is opened again, and is gone on with or let be', async () => {
    const { path, file } = scratch();
    const paths = Array.from({ length: 300 }, (_, index) => file(`${index}.txt`, `${index} is no report`));
    const first = engine();
    await first.ask('dataset.new', { path: path('a.gouji') });
    const { import: id } = await first.ask('import.start', { paths });
    expect(await first.ask('import.pending', {})).toBeNull();
    await vi.waitUntil(() => first.events.some(({ done }) => done > 0), 20_000);
    await first.close();

    const second = engine();
    await second.ask('dataset.open', { path: path('a.gouji') });
    const pending = await second.ask('import.pending', {});
    expect(pending).toMatchObject({ import: id, paths, total: 300 });
    expect(pending?.done).toBeGreaterThan(0);
    expect(await second.code('import.resume', { import: id + 1 })).toBe('REQUEST_INVALID');
    expect(await second.ask('import.resume', { import: id })).toEqual({ import: id });
    await vi.waitUntil(() => second.events.at(-1)?.state === 'done', 20_000);
    expect(second.events.flatMap(({ outcomes }) => outcomes)).toHaveLength(300);
    expect(await second.ask('import.pending', {})).toBeNull();
    expect(await second.code('import.forget', { import: id })).toBe('REQUEST_INVALID');
  });

  test('let be, keeps what is in', async () => {
    const { path, file } = scratch();
    const paths = Array.from({ length: 300 }, (_, index) => file(`${index}.txt`, `${index} is no report`));
    const first = engine();
    await first.ask('dataset.new', { path: path('a.gouji') });
    const started = await first.ask('import.start', { paths });
    await vi.waitUntil(() => first.events.some(({ done }) => done > 0), 20_000);
    await first.close();
    const second = engine();
    await second.ask('dataset.open', { path: path('a.gouji') });
    expect(await second.ask('import.forget', started)).toBeNull();
    expect(await second.ask('import.pending', {})).toBeNull();
    expect((await second.ask('reports.list', {})).length).toBeGreaterThan(0);
  });
});

describe('the workbook', () => {
  test('is of the moment it was asked for, whatever is done while it is written', async () => {
    const { path, file } = scratch();
    const { ask, importAll } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    await importAll([file('甲.txt', reportText({ [CELL]: '3' })), file('乙.txt', '')]);
    const from = { kind: 'number', value: '3', raw: '3' };
    const to = { kind: 'number', value: '0', raw: '0' };
    const correct = (by: string, edits: unknown) => ask('report.edit', { report: 1, edits, by, reason: null });
    await correct('先更正', [{ cell: CELL, from, to }]);

    const exported = ask('workbook.export', { path: path('a.xlsx') });
    await correct('后更正', [{ cell: CELL, from: to, to: from }]);
    await importAll([file('丙.txt', reportText({}, '青川市云岭区民政局'))]);
    expect(await exported).toEqual({ path: path('a.xlsx') });

    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path('a.xlsx'));
    const texts = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    expect(texts).toContain('先更正');
    expect(texts).toContain('乙.txt');
    expect(texts).not.toContain('后更正');
    expect(texts).not.toContain('青川市云岭区民政局');
  });

  test('is finished without the solver when the engine is closed', async () => {
    const { path, file } = scratch();
    const { ask, importAll, close } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    const names = Array.from({ length: 6 }, (_, index) => `青川市第${index}镇`);
    await importAll(names.map((name) => file(`${name}.txt`, reportText(LEFT_OPEN, name))));
    const explained = ask('report.explain', { report: 1 });
    const exported = ask('workbook.export', { path: path('a.xlsx') });
    await close();
    expect((await explained).map(({ isComplete }) => isComplete)).toEqual([false, false, false]);
    expect(await exported).toEqual({ path: path('a.xlsx') });

    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path('a.xlsx'));
    const texts = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    for (const name of names) expect(texts).toContain(name);
    expect(texts).toContain(zhCN.perhapsOthers);
  });

  test('never takes the place of the dataset', async () => {
    const { path } = scratch();
    const { ask, code } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    expect(await code('workbook.export', { path: path('a.gouji') })).toBe('FILE_NOT_WRITABLE');
    expect(await ask('reports.list', {})).toEqual([]);
  });

  test('is finished before another dataset takes the place of its own', async () => {
    const { path, file } = scratch();
    const { ask, importAll } = engine();
    await ask('dataset.new', { path: path('a.gouji') });
    await importAll([file('甲.txt', reportText())]);
    const exported = ask('workbook.export', { path: path('a.xlsx') });
    await ask('dataset.new', { path: path('b.gouji') });
    expect(await exported).toEqual({ path: path('a.xlsx') });
  });
});
