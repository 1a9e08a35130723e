/** Damaged pages, saved pages and texts: each is read with fitting spans or refused, and never takes long or much. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../src/core/forms/2021.ts';
import { readHtml } from '../../../src/engine/readers/html/index.ts';
import { readMht } from '../../../src/engine/readers/mht/index.ts';
import type { ReadDocument } from '../../../src/engine/readers/reader.ts';
import { readText } from '../../../src/engine/readers/text.ts';
import { Failure } from '../../../src/shared/failure.ts';
import { asPrinted, plausible } from '../../support/plausible.ts';
import { render, type Style } from '../../support/render.ts';
import { attempt, expectFitting } from './support/promises.ts';

const numbers = asPrinted(form2021, plausible(form2021, 7));
const made = (style: Style) => render(form2021, numbers, style).bytes;

function saved(page: Uint8Array): Uint8Array {
  const image = 'iVBORw0KGgo'.repeat(50);
  const parts = [
    `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}`,
    `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png\r\n\r\n${image}`,
  ];
  const body = parts.map((part) => `--x\r\n${part}\r\n`).join('');
  return Buffer.from(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n${body}--x--`);
}

const pages = [made('html'), made('word'), made('nested')];
const kinds: readonly {
  name: string;
  files: readonly Uint8Array[];
  read: (b: Uint8Array, f: string) => ReadDocument;
}[] = [
  { name: 'page', files: pages, read: readHtml },
  { name: 'saved page', files: [saved(made('html')), saved(made('nested'))], read: readMht },
  { name: 'text', files: [made('lines'), made('pipes'), made('spaces')], read: readText },
];

interface Damage {
  readonly kind: 'flip' | 'cut' | 'splice' | 'zero' | 'double';
  readonly at: number;
  readonly length: number;
  readonly from: number;
}

const anyDamage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'splice', 'zero', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 3000 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
});

function damaged(bytes: Uint8Array, { kind, at, length, from }: Damage): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const other = Math.floor(from * bytes.length);
  const piece = bytes.slice(other, other + length);
  if (kind === 'cut') return bytes.slice(0, start);
  if (kind === 'splice') return Buffer.concat([bytes.slice(0, start), piece, bytes.slice(start + length)]);
  if (kind === 'double') return Buffer.concat([bytes.slice(0, start), piece, bytes.slice(start)]);
  const copy = bytes.slice();
  if (kind === 'zero') return copy.fill(0, start, Math.min(copy.length, start + length));
  for (let bit = start * 8; bit < copy.length * 8; bit += 8 * length + 3)
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

describe.for(kinds)('a damaged $name', ({ files, read }) => {
  test('is read with fitting spans or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.array(anyDamage, { minLength: 1, maxLength: 4 }),
        async (index, damages) => {
          const file = files[index] as Uint8Array;
          const outcome = await attempt(() => read(damages.reduce(damaged, file), 'fuzz'));
          if (outcome instanceof Failure) return;
          expectFitting(outcome);
          expect(outcome.source.text.length).toBeLessThan(4 * file.length + 1000);
        },
      ),
      { numRuns: 120 },
    );
  });
});

/** Each is a few hundred kilobytes; whatever is worse than linear would not end within a test's time. */
const HARMFUL: readonly (readonly [string, string])[] = [
  ['unclosed rows', `<table>${'<tr><td rowspan=200 colspan=200>1<td rowspan=200 colspan=200>'.repeat(5000)}`],
  ['tables in cells', `<table><tr><td>${'<table><tr><td>3</table>'.repeat(10_000)}`],
  ['nested frames', '<table><tr><td>'.repeat(120)],
  ['unclosed fonts', '<p><font face=a><b><i>x'.repeat(10_000)],
  ['one long style', `<p style="${'height:0;'.repeat(50_000)}">x`],
  ['many rules', `<style>${'.a .b{display:none}'.repeat(20_000)}</style>${'<p class=b>x'.repeat(10_000)}`],
  ['one rule many times', `<style>${'.b{display:block}'.repeat(300)}</style>${'<p class=b>x'.repeat(3000)}`],
  ['unclosed comments in a sheet', `<style>${'/*'.repeat(100_000)}</style><p>x`],
  ['open brackets in a sheet', `<style>${'@media{'.repeat(50_000)}</style><p>x`],
  ['one line of kept text', `<pre>${'| '.repeat(100_000)}</pre>`],
  ['a lone pipe and a row without end', `<pre>|\n${'a |'.repeat(200_000)}</pre>`],
  ['spaces in kept text', `<pre>${`1${' '.repeat(20)}`.repeat(10_000)}</pre>`],
];

describe('a page made to do harm', () => {
  test.each(HARMFUL)('%s', async (_name, markup) => {
    const outcome = await attempt(() => readHtml(new TextEncoder().encode(markup), 'harm.html'));
    if (!(outcome instanceof Failure)) expectFitting(outcome);
  });

  test('a saved page of nothing but boundaries', async () => {
    const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n';
    for (const body of ['--x\r\n', '--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n', '--x', 'a: b\r\n ']) {
      const outcome = await attempt(() => readMht(Buffer.from(head + body.repeat(20_000)), 'harm.mht'));
      expect(outcome instanceof Failure || outcome.source.text.length < 1000).toBe(true);
    }
  });
});
