/**
 * The same report in every format and style of the corpus: whatever the file, the same numbers come out, every number
 * leads back to where it stands, and what is shown of the document is what was read of it.
 */

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/engine/readers/index.ts';
import type { DocumentView, ViewNode, ViewText } from '../../src/shared/view.ts';
import { FORMATS, type FormatName } from '../corpus/formats/index.ts';
import { corpusDocument } from '../corpus/index.ts';
import { brokenPromises, readBytes } from '../support/golden.ts';

/** An archive is no document. */
const NAMES = (Object.keys(FORMATS) as FormatName[]).filter((name) => name !== 'zip');
const SEEDS = [11, 12];
const cases = NAMES.flatMap((format) => FORMATS[format].styles.map((style) => ({ format, style })));

const documents = (format: FormatName, style: string) =>
  SEEDS.map((seed) => corpusDocument(seed, { format, style, fault: null }));

function runsOf(nodes: readonly ViewNode[]): ViewText[] {
  return nodes.flatMap((node) => ('tag' in node ? runsOf(node.children) : [node]));
}

/** What of a view does not stand where it says it does. */
function misplaced(view: DocumentView, text: string): string[] {
  if (view.kind === 'text') return [];
  if (view.kind === 'flow') {
    const runs = runsOf(view.nodes).filter(
      ({ text: said, at }) => at !== null && text.slice(at, at + said.length) !== said,
    );
    return runs.map(({ text: said, at }) => `${said} at ${at}`);
  }
  let end = 0;
  return view.places.flatMap((place) => {
    const page = view.pages[place.page];
    const { left, top, width, height } = place.box;
    const inPage = page && left >= -1 && top >= -1 && left + width <= page.width + 1 && top + height <= page.height + 1;
    const inOrder = place.start >= end && place.end > place.start && place.end <= text.length;
    end = place.end;
    return inPage && inOrder ? [] : [`${text.slice(place.start, place.end)} on page ${place.page}`];
  });
}

/** The places of a view that show any of a range of the text. */
function shows(view: DocumentView, start: number, end: number): boolean {
  if (view.kind === 'text') return true;
  if (view.kind === 'pages') return view.places.some((place) => place.start < end && start < place.end);
  return runsOf(view.nodes).some(({ text, at }) => at !== null && at < end && start < at + text.length);
}

describe.for(cases)('a report as $format in the style $style', ({ format, style }) => {
  it('keeps what every reading promises', async () => {
    for (const { bytes, name, unit, year, form } of documents(format, style)) {
      const outcome = await readBytes(bytes, name);
      const { report } = outcome;
      expect(brokenPromises(outcome)).toEqual([]);
      expect({ unit: report?.unit, year: report?.year, form: report?.form }).toEqual({ unit, year, form });
    }
  });

  it('looks as it was read, and shows every number', async () => {
    for (const { bytes, name } of documents(format, style)) {
      const { source, view } = await readDocument(bytes, name);
      const { report } = await readBytes(bytes, name);
      expect(misplaced(view, source.text)).toEqual([]);
      const hidden = Object.entries(report?.readings ?? {}).filter(
        ([, { span }]) => span && span.end > span.start && !shows(view, span.start, span.end),
      );
      expect(hidden.map(([id]) => id)).toEqual([]);
    }
  });
});
