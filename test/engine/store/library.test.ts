/** What an import leaves in the library, row by row. */

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/core/facts/index.ts';
import { formOf } from '../../../src/core/forms/index.ts';
import { proofsOf, provedCount } from '../../../src/core/proof.ts';
import { createDataset } from '../../../src/engine/store/index.ts';
import type { ReportDetail } from '../../../src/shared/model.ts';
import { AT, addTiny, type Tiny, tinyFile, tinyReading } from '../support/reports.ts';
import { scratch } from '../support/scratch.ts';

/** Cells that something proves, as the screen counts them. */
function provedCells({ form: id, readings, context }: ReportDetail): number {
  const [form, settled] = [formOf(id), new Set<string>()];
  return provedCount(proofsOf({ form, values: readings, readings, settled, year: 2022, notes: [], context }));
}

describe('the library', () => {
  test('has a row per report with its counts', () => {
    const dataset = createDataset(scratch().path('a.gouji'));
    const cells = {
      'requests.granted.natural': '3',
      'requests.granted.total': '',
      'disputes.reconsideration.total': null,
    };
    const report = addTiny(dataset, '甲.txt', { unit: '甲镇', year: 2022, cells });
    expect(dataset.list()).toEqual([
      {
        report,
        file: '甲.txt',
        path: '/in/甲.txt',
        unit: '甲镇',
        year: 2022,
        form: '2021',
        failure: null,
        notes: [],
        cells: 200,
        read: 198,
        proved: provedCells(dataset.detail(report)),
        doubts: 2,
        failing: 1,
        unruled: 1,
        tablesMissing: 0,
        undecided: 3,
        corrected: 0,
        byRule: { 'requests.columnTotal': [1, 1] },
        byDoubt: { blankCell: 1, rowMissing: 1 },
        unseconded: 0,
        status: 'new',
        isVoided: false,
        signedBy: null,
        signedAt: null,
        assignee: null,
        comments: 0,
        rivals: [],
        version: 'sole',
        importedAt: AT,
      },
    ]);
  });

  test('gives back a report as it was read: form order, spans, doubts, raw text', () => {
    const dataset = createDataset(scratch().path('a.gouji'));
    const tiny: Tiny = { form: '2019', cells: { 'proactive.fees.change': '-5', 'requests.granted.natural': '' } };
    const [file, reading] = tinyFile('甲.txt', tiny);
    if (reading.failure) throw new Error('the tiny report was not read');
    const { readings } = tinyReading(tiny);
    const detail = dataset.detail(dataset.add(file, reading)[0] ?? 0);
    expect(detail.form).toBe('2019');
    expect(detail.text).toBe(reading.text);
    expect(detail.readings).toEqual(readings);
    expect(Object.keys(detail.readings)).toEqual(Object.keys(readings));
    expect(detail.changes).toEqual([]);
  });

  test('gives back what happened to its tables and what its narrative says', () => {
    const dataset = createDataset(scratch().path('a.gouji'));
    const span = { start: 3, end: 5 };
    const cells = ['requests.newReceived.total'];
    const events = [
      { code: 'rowLost', cells, span: null },
      { code: 'valueMoved', cells: [], span },
    ] as const;
    const sentence = { start: 0, end: 9 };
    const statements = [{ code: 'requestsReceived', value: '74', raw: '７４', span, sentence, cells }] as const;
    const report = addTiny(dataset, '甲.txt', { events, statements });
    expect(dataset.detail(report)).toMatchObject({ events, context: { statements } });
  });

  test('gives back what it says of itself in words, and tells what was not looked for from what is not there', () => {
    const { path } = scratch();
    const dataset = createDataset(path('a.gouji'));
    const span = { start: 3, end: 5 };
    const facts: Facts = {
      sections: [{ section: 1, span }],
      period: { from: '2022-01-01', to: '2022-12-31', span },
      published: { date: '2023-01-18', span },
      signed: { date: '2023-01-17', span },
      fees: null,
    };
    const report = addTiny(dataset, '甲.txt', { facts });
    const nothing: Facts = { sections: [], period: null, published: null, signed: null, fees: null };
    const bare = addTiny(dataset, '乙.txt', { facts: nothing });
    expect(dataset.detail(report).context.facts).toEqual(facts);
    expect(dataset.detail(bare).context.facts).toEqual(nothing);
  });

  test('keeps the original bytes', () => {
    const { path } = scratch();
    const dataset = createDataset(path('a.gouji'));
    const [file, reading] = tinyFile('甲.txt');
    dataset.add(file, reading);
    dataset.close();
    const db = new Database(path('a.gouji'), { readonly: true });
    expect(db.prepare('SELECT bytes FROM document').pluck().get()).toEqual(Buffer.from(file.bytes as Uint8Array));
    db.close();
  });

  test('has a row for a file that failed, with the reason and no counts', () => {
    const dataset = createDataset(scratch().path('a.gouji'));
    const failure = { code: 'FORMAT_UNSUPPORTED', detail: { file: '乙.bin', found: 'binary' } } as const;
    dataset.add(tinyFile('乙.bin')[0], { failure });
    expect(dataset.list()[0]).toMatchObject({ file: '乙.bin', form: null, failure, cells: 0, read: 0, status: 'new' });
  });

  test('tries a file without bytes again in the same row, and lets success take the row over', () => {
    const dataset = createDataset(scratch().path('a.gouji'));
    const [file, reading] = tinyFile('甲.txt');
    const closed = { ...file, bytes: null, sha256: null, size: null };
    const failed = { failure: { code: 'FILE_UNREADABLE', detail: { file: '甲.txt' } } } as const;
    const [first = 0] = dataset.add(closed, failed);
    expect(dataset.add(closed, failed)).toEqual([first]);
    expect(dataset.list()).toHaveLength(1);
    expect(dataset.add(file, reading)).toEqual([first]);
    expect(dataset.list()).toMatchObject([{ report: first, form: '2021', failure: null }]);
    expect(dataset.known(file.sha256 as string)).toMatchObject({ reports: [first], failure: null });
  });
});
