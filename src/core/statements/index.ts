/**
 * The numbers a report's narrative states, as readings of their own to hold against the tables.
 *
 * Silence before a guess: a number counts only in a wording that is known, for the report's own year, and neither as a
 * part of a whole, a change, a sum over years nor an estimate. Where the narrative contradicts itself nothing is said.
 */

import { type Decimal, isInteger } from '../decimal.ts';
import type { Form } from '../form.ts';
import type { Statement } from '../reading.ts';
import type { Source } from '../source.ts';
import { DISPUTES } from './disputes.ts';
import { DOCUMENTS } from './documents.ts';
import { FEES } from './fees.ts';
import { numberIn, tenThousands } from './numerals.ts';
import { type Sentence, sentencesOf, spanIn } from './prose.ts';
import { REQUESTS } from './requests.ts';
import { EVERYBODY, type Things, type Topic } from './topic.ts';

const TOPICS: readonly Topic[] = [...REQUESTS, ...DISPUTES, ...DOCUMENTS, ...FEES];
const KEYS: readonly string[] = [...new Set(TOPICS.map(({ key }) => key))];

/** No sentence without one of these is worth a closer look. */
const WORTH = /为0|[\d一二两三四五六七八九十零](?:件|份|宗|起|条|例|个|项|次|元|万元)|没有|未|无|零/u;
const CLAUSE = /[:;]|,(?!\d{3}(?!\d))/g;
/** Sums over years, changes, estimates, intentions, others' numbers: not this year's count. */
const NOT_A_COUNT =
  /(?<!(?:全|本|20\d\d)年|年度|年内)累计|历年|以来|近[一二三四五六七八九十两\d]+年|增加|增长|增幅|减少|下降|同比|环比|相比|较|比上|比去|平均|大约|约\d|近\d|超过|超\d|目标|计划|力争|半年|季度/;
/** A sentence that also tells the numbers of others, or of several names. */
const SHARED = /分别|下属|所属|直属|各乡镇|各镇|各部门|各单位|各区|各县|各科室|各街道|名义.*名义/;
const LAST_YEAR = /上年|上一年|去年|往年|前年/;
const DATE = /(?:20\d\d年)?(\d{1,2})月(?:(\d{1,2})日)?/g;
/** Years that say from or to where something was carried, and years in the names of documents. */
const CARRIED_YEARS = /20\d\d年度?(?:结转|转结)|(?:结转|转结)(?:至|到|入|自)?20\d\d年|《[^》]*》/g;

/** The whole year's end, to which a count may run. */
const YEARS_END = /截[至止]到?(?:20\d\d年)?(?:12月(?:31日|底)?|年底|年末|底)/g;
/** All who asked, and all ways to ask: what is named whole is no part. */
const WHOLE = new RegExp(`${EVERYBODY}|通过[^,。]{1,40}?等(?:多种|各种|各类|多个)?(?:渠道|方式|途径|形式)`, 'gu');

/** Whether dates before a number bound the whole year, or there are none. */
function isWholeYear(lead: string): boolean {
  return [...lead.matchAll(DATE)].every(([, month, day]) =>
    month === '1' || month === '01' ? day === '1' || day === '01' : month === '12' && day === '31',
  );
}

function nearestYear(lead: string): number | null {
  const last = [...lead.matchAll(/(20\d\d)年/g)].at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

/** Whether what stands before a number lets it be the report's own count for its year. */
function isOwnCount(lead: string, clause: string, whole: string, topic: Topic, year: number | null): boolean {
  const open = (lead.match(/[(]/g)?.length ?? 0) - (lead.match(/[)]/g)?.length ?? 0);
  // A bare 办结 a clause after 其中 is not of the part any more.
  const plain = lead.replace(/[(][^()]*[)]/g, '');
  const isOfPart = open > 0 || (topic.after ? /其中[^,;:]*$/.test(plain) : plain.includes('其中'));
  if (isOfPart && !topic.isPart) return false;
  if (NOT_A_COUNT.test(clause) || topic.unless?.test(clause.replace(WHOLE, ''))) return false;
  if (topic.after && namesOther(lead, topic.after)) return false;
  if (!topic.years && LAST_YEAR.test(clause)) return false;
  if (!isWholeYear(lead) || /截[至止]/.test(lead.replace(YEARS_END, ''))) return false;
  const named = [...whole.matchAll(/(20\d\d)年/g)].map((match) => Number(match[1]));
  if (topic.years && named.some((each) => year === null || !topic.years?.includes(each - year))) return false;
  const nearest = nearestYear(lead.replace(CARRIED_YEARS, ''));
  return nearest === null || nearest === year;
}

/** Whether the last thing named before a bare number is one that it does not count. */
function namesOther(lead: string, { own, other }: Things): boolean {
  const last = (thing: RegExp) => [...lead.matchAll(thing)].at(-1)?.index ?? -1;
  return last(other) > last(own);
}

function amountOf(raw: string, unit: Topic['unit']): Decimal | null {
  const value = numberIn(raw);
  if (value === null) return null;
  if (!unit) return isInteger(value) ? value : null;
  return unit === 'yuan' ? tenThousands(value) : value;
}

function* statementsIn(
  source: Source,
  sentence: Sentence,
  topic: Topic,
  form: Form,
  year: number | null,
): Generator<Statement> {
  const cells = topic.cells(form);
  if (cells === null) return;
  const { text, before } = sentence;
  for (const match of text.matchAll(topic.says)) {
    const group = match.indices?.groups?.n ?? match.indices?.groups?.none;
    if (!group) continue;
    const [from, to] = group;
    const end = match.index + match[0].length;
    const clauseStart = [...text.slice(0, match.index).matchAll(CLAUSE)].at(-1)?.index ?? 0;
    if (topic.about && !topic.about.test(before + text.slice(0, end))) continue;
    if (!isOwnCount(text.slice(0, from), text.slice(clauseStart, end), match[0], topic, year)) continue;
    const span = spanIn(sentence, from, to);
    const value = match.groups?.none === undefined ? amountOf(text.slice(from, to), topic.unit) : '0';
    if (value === null) continue;
    const raw = source.text.slice(span.start, span.end);
    yield { code: topic.code, value, raw, span, sentence: spanIn(sentence, 0, text.length), cells };
  }
}

/**
 * Statements about the same cells, each place once; none where they disagree. Those about no cell may: which one is right no
 * table tells, and that they differ is worth knowing.
 */
function agreeing(statements: readonly Statement[]): Statement[] {
  const subject = ({ code, cells }: Statement) => `${code} ${cells.join()}`;
  const values = new Map<string, Set<Decimal>>();
  const places = new Set<string>();
  for (const each of statements) values.set(subject(each), (values.get(subject(each)) ?? new Set()).add(each.value));
  return statements.filter((each) => {
    const place = `${subject(each)} ${each.span.start}`;
    if (places.has(place) || (each.cells.length > 0 && values.get(subject(each))?.size !== 1)) return false;
    places.add(place);
    return true;
  });
}

/**
 * What the narrative states in numbers, in reading order. `year` is the report's, if known; without it a number beside
 * any year is left alone.
 *
 * Example: `全年新收政府信息公开申请74件` on the form of 2021 gives one statement, `requestsReceived`, value `74`, about
 * the cell `requests.newReceived.total`.
 */
export function statementsOf(source: Source, form: Form, year: number | null): Statement[] {
  const found: Statement[] = [];
  for (const sentence of sentencesOf(source)) {
    const { text } = sentence;
    const keys = KEYS.filter((key) => text.includes(key));
    if (keys.length === 0 || !WORTH.test(text) || SHARED.test(text)) continue;
    for (const topic of TOPICS) {
      if (!keys.includes(topic.key) || !topic.mayBe.test(text)) continue;
      found.push(...statementsIn(source, sentence, topic, form, year));
    }
  }
  return agreeing(found).sort((a, b) => a.span.start - b.span.start);
}
