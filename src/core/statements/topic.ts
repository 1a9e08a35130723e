/**
 * What a pattern of the narrative is, and the words that patterns are made of.
 *
 * A pattern is a regular expression over a sentence without white space, with the number as group `n`, or with words
 * that mean none as group `none`. Between its words it only ever passes over a few characters that are no digits and no
 * punctuation, so that a number is never taken for a neighbour's.
 */

import type { CellId, Form } from '../form.ts';
import type { StatementCode } from '../reading.ts';

export interface Topic {
  readonly code: StatementCode;
  readonly says: RegExp;
  /** The same without places, to pass over in a moment what does not say it: nearly every sentence. */
  readonly mayBe: RegExp;
  /** A word without which a sentence says nothing of it: most sentences are passed over by this alone. */
  readonly key: string;
  /** The cells whose sum is stated; `null` where this form has none for it. */
  readonly cells: (form: Form) => readonly CellId[] | null;
  /** What the paragraph must have said by the end of the pattern. */
  readonly about?: RegExp;
  /** What the clause must not say up to the end of the pattern. */
  readonly unless?: RegExp;
  /** The years it may name, from the report's own. Last year's for what was carried over from there; this year's if not given. */
  readonly years?: readonly number[];
  /** What one of the unit comes to; counts if not given. */
  readonly unit?: 'yuan' | 'tenThousandYuan';
  /** Whether it is itself a part of something, so that 其中 before it is no matter. */
  readonly isPart?: boolean;
  /** For patterns that name no thing (办结3件): what the sentence must not have named last before them. */
  readonly after?: Things;
}

/** Things of a sentence: those a bare number may be of, and all others. */
export interface Things {
  readonly own: RegExp;
  readonly other: RegExp;
}

const DIGITS = String.raw`(?<!\d[,. ]?|[.第-])(?<n>\d{1,3}(?:,\d{3})+|\d+|[一二两三四五六七八九十百]{1,5}|零)`;
const UNIT = '(?:件|份|宗|起|条|例|个|项)(?!次|[(]次|套|以上|左右|余)';

/** `74件`: a number with a unit that counts cases or documents. */
export const COUNT = `${DIGITS}${UNIT}`;
/** The same, or `2次`, as of lawsuits brought. */
export const TIMES = `${DIGITS}(?:${UNIT}|次)`;
/** `共计`, `数量为`: what may stand before a number without changing what it counts. */
export const TOTAL =
  '(?:的?(?:总数量|总数|数量|总量|件数|总件数|数|量))?(?:共计|总计|合计|共有|总共|共|计)?(?:为|是|有|达到|达|了|:)?';
/** At most so many characters that are no digits and no punctuation. */
export const words = (most: number): string => String.raw`[^\d,、:;。()"“”《》]{0,${most}}?`;
/** Who may ask: everybody, so that to name them all leaves a number whole. */
export const EVERYBODY =
  '(?:任何)?(?:(?:公民|自然人)、(?:法人(?:或者|以及|或|和|及|与|、))?(?:其[他它])?组织|单位(?:或者|以及|或|和|及|与)个人|社会公众|公众|群众|申请人)(?:依法)?(?:提出|提交|递交|要求)?(?:的)?';
/** `没有`, `未`: with what follows, none at all. */
export const NO = '(?:没有|未曾|未有|均未|均无|暂未|未|无|没)';
/** Where a clause may end after a thing that there is none of. */
export const ENDS = '(?=$|[,、)]|等?的?(?:相关)?(?:情况|情形|案件|事项|发生|件)?(?:$|[,)])|(?:和|及|以及|或|与|也|且))';

export function topic(
  code: StatementCode,
  key: string,
  cells: Topic['cells'],
  says: string,
  more: Partial<Topic> = {},
): Topic {
  return { code, key, cells, says: new RegExp(says, 'dgu'), mayBe: new RegExp(says, 'u'), ...more };
}

/** Whether one of these words stands in the same sentence or at most `back` sentences before, as far as it is read. */
export function near(said: string, back: number): RegExp {
  return new RegExp(`(?:${said})[^。]*(?:。[^。]*){0,${back}}$`, 'u');
}

/** Cells by id, on every form that has all of them. */
export function cellsOf(...ids: readonly CellId[]): Topic['cells'] {
  return (form) => (ids.every((id) => form.cell.has(id)) ? ids : null);
}
