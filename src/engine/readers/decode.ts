/**
 * Bytes to text.
 *
 * Order of evidence: a byte order mark; text that is valid UTF-8 (bytes of another encoding practically never are);
 * the declared charset if the bytes obey it; else whichever of GB18030 and Big5 makes better Chinese. Reading GBK as
 * Latin-1 without a word is how numbers get lost silently, so a guess that is not clear-cut is a doubt on every cell.
 */

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

/** Share of bad characters above which a file is not text we can read. */
const TOO_MANY_BAD = 0.005;

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

/** UTF-16 without a mark shows in its line ends and digits: every second byte of those is zero. */
function byZeroBytes(bytes: Uint8Array): string | null {
  const counts = [0, 0];
  const sample = bytes.subarray(0, 4096);
  sample.forEach((byte, index) => {
    if (byte === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = counts;
  if (Math.max(even, odd) < sample.length / 100) return null;
  return odd > even * 4 ? 'utf-16le' : even > odd * 4 ? 'utf-16be' : null;
}

function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return name ? (LABELS[name] ?? name) : null;
}

/** How Chinese a text is: the share of its CJK characters that are common ones. */
function fluency(text: string): number {
  const han = text.match(/[㐀-鿿]/g) ?? [];
  if (han.length === 0) return 0;
  return han.filter((character) => COMMON.has(character)).length / han.length;
}

function guessed(bytes: Uint8Array): Decoded | null {
  const readings = ['gb18030', 'big5']
    .flatMap((encoding) => strictly(bytes, encoding) ?? [])
    .map((text) => ({ text, score: fluency(text) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = readings;
  if (!best) return null;
  const clear = best.score > 0.15 && best.score > 2 * (next?.score ?? 0);
  return { text: best.text, doubts: clear ? [] : ['encodingGuessed'] };
}

/** What can be saved of a text with some broken bytes, as long as they are few. */
function salvaged(bytes: Uint8Array, encoding: string | null): Decoded | null {
  for (const candidate of [encoding, 'utf-8', 'gb18030', 'big5']) {
    if (!candidate || !isKnown(candidate)) continue;
    const text = new TextDecoder(candidate).decode(bytes);
    const bad = text.match(/�/g)?.length ?? 0;
    if (bad <= text.length * TOO_MANY_BAD && fluency(text) > 0.15) return { text, doubts: ['encodingGuessed'] };
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
 * The text of a file, line ends as `\n`, without byte order mark. Throws `ENCODING_UNKNOWN` where no encoding fits.
 * Example: the GBK bytes of `规章` → `{ text: '规章', doubts: ['encodingGuessed'] }`, too short to be certain.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const mark = byOrderMark(bytes) ?? byZeroBytes(bytes);
  const claim = declared(bytes);
  const decoded =
    (mark ? (sure(strictly(bytes, mark)) ?? salvaged(bytes, mark)) : null) ??
    sure(strictly(bytes, 'utf-8')) ??
    (claim && isKnown(claim) ? sure(strictly(bytes, claim)) : null) ??
    guessed(bytes) ??
    salvaged(bytes, claim);
  if (!decoded) throw new Failure('ENCODING_UNKNOWN', { file });
  return { ...decoded, text: decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
}
