/** Files that are locked, cut short, or damaged: each is read or refused, and none brings the house down. */

import { describe, expect, test } from 'vitest';
import { form2021 } from '../../../../src/core/forms/2021.ts';
import { pageImage, readPdf } from '../../../../src/engine/readers/pdf/index.ts';
import { Failure } from '../../../../src/shared/failure.ts';
import { reportPdf } from '../../../corpus/pdf-report.ts';
import { type PdfPage, writePdf } from '../../../corpus/write-pdf.ts';
import { random } from '../../../support/random.ts';
import { A4, paragraphsOf, partsOf, say } from './support.ts';

const PAGE: PdfPage = {
  ...A4,
  items: [say(72, 100, '规章'), { kind: 'box', left: 100, top: 200, width: 50, height: 50 }],
};

async function codeOf(bytes: Uint8Array): Promise<unknown> {
  try {
    await readPdf(bytes, 'a.pdf');
    return null;
  } catch (error) {
    return error instanceof Failure ? error.code : error;
  }
}

describe('a file that cannot be read', () => {
  test('because it asks for a password', async () => {
    expect(await codeOf(writePdf([PAGE], { password: 'secret' }))).toBe('FILE_ENCRYPTED');
  });

  test('because it is cut short', async () => {
    expect(await codeOf(writePdf([PAGE]).slice(0, 200))).toBe('FILE_DAMAGED');
  });

  test('because it has too many pages', async () => {
    const pages = Array.from({ length: 301 }, (): PdfPage => ({ ...A4, items: [] }));
    expect(await codeOf(writePdf(pages))).toBe('TOO_MANY_PAGES');
  });
});

test('a file that is encrypted but opens without a password is read', async () => {
  expect(paragraphsOf(await readPdf(writePdf([PAGE], { password: '' }), 'a.pdf'))).toEqual(['规章']);
});

describe('a page as a picture', () => {
  test('has the size of the page as shown, and what is drawn where it is drawn', async () => {
    const image = await pageImage(writePdf([{ ...PAGE, rotate: 90 }]), 'a.pdf', 0, 2);
    expect([image.width, image.height]).toEqual([1190, 1684]);
    const at = (x: number, y: number) => image.pixels[(y * image.width + x) * 4];
    expect([at(250, 450), at(50, 50)]).toEqual([0, 255]);
  });

  test('that a hostile size asks for is made smaller', async () => {
    const huge = { width: 14_000, height: 14_000, items: [] };
    const { width, height, pixels } = await pageImage(writePdf([huge]), 'a.pdf', 0, 4);
    expect(pixels.length).toBe(width * height * 4);
    expect(width * height).toBeLessThan(25_000_000);
  });
});

test('damaged files are read with fitting places or refused, and the next one is read', async () => {
  const whole = [
    reportPdf(partsOf(form2021, 3), { fullness: 0.7 }),
    reportPdf(partsOf(form2021, 4), { compressed: false }),
  ];
  for (let seed = 0; seed < 120; seed += 1) {
    const chance = random(seed);
    const bytes = chance.pick(whole).slice();
    const damaged = chance.oneIn(4) ? bytes.subarray(0, chance.below(bytes.length)) : bytes;
    for (let flips = chance.below(40); flips > 0; flips -= 1) damaged[chance.below(damaged.length)] = chance.below(256);
    const read = await readPdf(damaged, 'a.pdf').catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      return null;
    });
    if (read?.view.kind !== 'pages') continue;
    expect(read.source.simplified).toHaveLength(read.source.text.length);
    const starts = read.view.places.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(read.view.places.every(({ end }) => end <= read.source.text.length)).toBe(true);
  }
  expect(paragraphsOf(await readPdf(writePdf([PAGE]), 'a.pdf'))).toEqual(['规章']);
});
