/**
 * Bytes to text.
 *
 * Order of evidence: a byte order mark; text that is valid UTF-8 (bytes of another encoding practically never are);
 * the declared charset if the bytes obey it; else whichever of GB18030 and Big5 makes better Chinese. Reading GBK as
 * Latin-1 without a word is how numbers get lost silently, so a guess that is not clear-cut is a doubt on every cell.
 */

import { Buffer } from 'node:buffer';
import type { SourceDoubt } from '../../core/source.ts';
import { Failure } from '../../shared/failure.ts';

export interface Decoded {
  readonly text: string;
  readonly doubts: readonly SourceDoubt[];
}

/** Characters that make up about half of any Chinese official text, in both scripts. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家' +
    '政府信息公开报告申请数量总计其他本单位情况规章处理结果办理机关情况组织自然科研社会服务項開報請處辦機關結數總計規務國會業無對與為來時個們這發經過動進還後從點',
);

const LABELS: Record<string, string> = { gb2312: 'gb18030', gbk: 'gb18030', 'x-gbk': 'gb18030', utf8: 'utf-8' };

/** Below this fluency a text is not Chinese, whatever its bytes; official Chinese is near 0.5, noise near 0.03. */
const GIBBERISH = 0.15;

/** Share of bad characters above which a file is not text we can read. */
const TOO_MANY_BAD = 0.02;

/** Bytes as characters of the same codes: to look for ASCII in what may be anything. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark shows in its line ends and digits: one byte of each is zero, and no other text has those. */
function unmarkedUtf16(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, 4096);
  if (!sample.includes(0)) return null;
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros += 1;
  if (zeros <= sample.length / 100) return null;
  return mostFluent(bytes, ['utf-16le', 'utf-16be']);
}

function declared(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4096));
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** An encoding by the name a file gives it: those who say GBK or GB2312 may mean all of GB18030. */
function encodingNamed(name: string | null): string | null {
  const lower = name?.trim().toLowerCase() ?? '';
  return lower === '' ? null : (LABELS[lower] ?? lower);
}

/** The text by the declared encoding, if the bytes obey it and it makes Chinese: any bytes at all obey Latin-1. */
function claimed(bytes: Uint8Array, claim: string | null, fluent: number): Decoded | null {
  const text = claim && isKnown(claim) ? strictly(bytes, claim) : null;
  return text !== null && fluency(text) >= fluent ? sure(text) : null;
}

/** As many characters as tell Chinese from gibberish. */
const SAMPLE = 50_000;

/** How Chinese a text is: the share of its CJK characters that are common ones. */
function fluency(text: string): number {
  let han = 0;
  let common = 0;
  for (let at = 0; at < text.length && han < SAMPLE; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x3400 || code > 0x9fff) continue;
    han += 1;
    if (COMMON.has(text[at] as string)) common += 1;
  }
  return han === 0 ? 0 : common / han;
}

/** Whichever encoding the bytes obey and that makes the better Chinese; `null` where none makes any. */
function mostFluent(bytes: Uint8Array, encodings: readonly string[]): Decoded | null {
  const [best, next] = encodings
    .flatMap((encoding) => strictly(bytes, encoding) ?? [])
    .map((text) => ({ text, score: fluency(text) }))
    .sort((a, b) => b.score - a.score);
  if (!best || best.score < GIBBERISH) return null;
  return { text: best.text, doubts: best.score > 2 * (next?.score ?? 0) ? [] : ['encodingGuessed'] };
}

/** What bytes that are no UTF mean: as they claim, if that makes Chinese; else as it makes the best Chinese. */
function byClaim(bytes: Uint8Array, claim: string | null): Decoded | null {
  return (
    claimed(bytes, claim, GIBBERISH) ??
    mostFluent(bytes, ['gb18030', 'big5']) ??
    claimed(bytes, claim, 0) ??
    salvaged(bytes, claim)
  );
}

/** What can be saved of a text with some broken bytes, as long as they are few. */
function salvaged(bytes: Uint8Array, encoding: string | null): Decoded | null {
  for (const candidate of [encoding, 'utf-8', 'gb18030', 'big5']) {
    if (!candidate || !isKnown(candidate)) continue;
    const text = new TextDecoder(candidate).decode(bytes);
    const bad = text.match(/�/g)?.length ?? 0;
    if (bad <= text.length * TOO_MANY_BAD && fluency(text) >= GIBBERISH) return { text, doubts: ['encodingGuessed'] };
  }
  return null;
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

function sure(text: string | null): Decoded | null {
  return text === null ? null : { text, doubts: [] };
}

/**
 * The text of a file, line ends as `\n`, without byte order mark; `told` is a charset that stands outside the bytes and
 * goes before one in them. Throws `ENCODING_UNKNOWN` where no encoding fits.
 * Example: GBK bytes of a report that declares no charset → its text, no doubts, since Big5 would make gibberish of it.
 */
export function decode(bytes: Uint8Array, file: string, told: string | null = null): Decoded {
  const mark = byOrderMark(bytes);
  const decoded =
    (mark ? (sure(strictly(bytes, mark)) ?? salvaged(bytes, mark)) : null) ??
    unmarkedUtf16(bytes) ??
    sure(strictly(bytes, 'utf-8')) ??
    byClaim(bytes, encodingNamed(told) ?? encodingNamed(declared(bytes)));
  if (!decoded) throw new Failure('ENCODING_UNKNOWN', { file });
  return { ...decoded, text: decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
}
