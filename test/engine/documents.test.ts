/** How documents look: read again from what is stored, and never with places that do not fit. */

import { describe, expect, test, vi } from 'vitest';
import { Documents } from '../../src/engine/documents.ts';
import { createDataset } from '../../src/engine/store/index.ts';
import { Failure } from '../../src/shared/failure.ts';
import type { FlowView } from '../../src/shared/view.ts';
import { addTiny, tinyFile } from './support/reports.ts';
import { scratch } from './support/scratch.ts';

const FLOW: FlowView = { kind: 'flow', nodes: [] };

/** A dataset of a few tiny reports, and documents whose readers answer with the text they are given. */
function desk(textNow: (stored: string) => string = (stored) => stored) {
  const dataset = createDataset(scratch().path('a.gouji'));
  for (let index = 1; index <= 6; index += 1) addTiny(dataset, `${index}.txt`);
  const view = vi.fn(async (bytes: Uint8Array) => ({ text: textNow(new TextDecoder().decode(bytes)), view: FLOW }));
  const page = vi.fn(async () => ({ width: 1, height: 1, pixels: new Uint8ClampedArray(4) }));
  return { dataset, view, page, documents: new Documents({ view, page }) };
}

describe('a document', () => {
  test('looks as its readers say, from the bytes as they came', async () => {
    const { dataset, documents, view } = desk();
    expect(await documents.view(dataset, 1)).toEqual(FLOW);
    const [bytes, name] = view.mock.calls[0] as unknown as [Uint8Array, string];
    expect(new TextDecoder().decode(bytes)).toBe('{"name":"1.txt"}');
    expect(name).toBe('1.txt');
  });

  test('that reads otherwise now is shown as its text', async () => {
    const { dataset, documents } = desk((stored) => `${stored} `);
    expect(await documents.view(dataset, 1)).toEqual({ kind: 'text' });
  });

  test('that cannot be read any more is shown as its text', async () => {
    const { dataset, documents, view } = desk();
    view.mockRejectedValueOnce(new Failure('FILE_DAMAGED'));
    expect(await documents.view(dataset, 1)).toEqual({ kind: 'text' });
  });

  test('is read once for a while', async () => {
    const { dataset, documents, view } = desk();
    await Promise.all([documents.view(dataset, 1), documents.view(dataset, 1)]);
    await documents.view(dataset, 1);
    expect(view).toHaveBeenCalledTimes(1);
    for (const report of [2, 3, 4, 5, 1]) await documents.view(dataset, report);
    expect(view).toHaveBeenCalledTimes(6);
  });

  test('without bytes, or without a row, is not found', () => {
    const { dataset, documents } = desk();
    const [file] = tinyFile('7.txt');
    const failure = { code: 'FILE_UNREADABLE', detail: {} } as const;
    const [empty = 0] = dataset.add({ ...file, bytes: null, sha256: null }, { failure });
    expect(() => documents.view(dataset, empty)).toThrow('REPORT_NOT_FOUND');
    expect(() => documents.page(dataset, 99, 0, 1)).toThrow('REPORT_NOT_FOUND');
  });

  test('gives its pages one by one', async () => {
    const { dataset, documents, page } = desk();
    expect(await documents.page(dataset, 2, 3, 1.5)).toMatchObject({ width: 1 });
    expect(page).toHaveBeenCalledWith(expect.any(Uint8Array), '2.txt', 3, 1.5);
  });
});
