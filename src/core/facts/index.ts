/**
 * What a report says of itself in words: its sections, the period it counts, when it was published, whether it speaks of
 * fees. Read beside the tables, for the checks on form.
 *
 * Silence before a guess: a date or a period counts only in a wording that is known. Nothing here knows what is right.
 */

import type { Source, Span } from '../source.ts';
import { publishedIn, signedIn } from './dates.ts';
import { feesIn } from './fees.ts';
import { periodIn } from './period.ts';
import { headingsIn } from './sections.ts';

/** The six sections both editions prescribe, 一 to 六. */
export const SECTIONS = [1, 2, 3, 4, 5, 6] as const;
export type Section = (typeof SECTIONS)[number];

/** A date the report gives, ISO 8601 (`2024-01-31`), and where. */
export interface StatedDate {
  readonly date: string;
  readonly span: Span;
}

/** A heading of a section, and where it stands. */
export interface SectionHeading {
  readonly section: Section;
  readonly span: Span;
}

/** The statistics period a report states; both days ISO 8601. */
export interface StatedPeriod {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
}

/**
 * - `sections`: the headings found, in the order they stand; a table of contents makes for some twice.
 * - `period`: the statistics period it states (所列数据的统计期限自…至…).
 * - `published`: when it says it was published (发布日期 and its like).
 * - `signed`: the date under its signature, or alone on the last lines.
 * - `fees`: the sentence of the sixth section that speaks of 信息处理费; of the whole text where that section has no heading.
 */
export interface Facts {
  readonly sections: readonly SectionHeading[];
  readonly period: StatedPeriod | null;
  readonly published: StatedDate | null;
  readonly signed: StatedDate | null;
  readonly fees: Span | null;
}

/**
 * The facts of a report. `source` holds the report's own blocks only, where its file holds several; `year` is the
 * report's, if known.
 *
 * Example: `发布日期:2023-01-18` in the head of a report for 2022 gives `published` `{ date: '2023-01-18', … }`.
 */
export function factsOf(source: Source, year: number | null): Facts {
  const sections = headingsIn(source);
  return {
    sections,
    period: periodIn(source, year),
    published: publishedIn(source, year),
    signed: signedIn(source, year),
    fees: feesIn(source, sections),
  };
}
