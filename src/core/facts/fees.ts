/**
 * Where the report says what it took in fees for handling information requests (信息处理费), if only that it took none.
 */

import type { Source, Span } from '../source.ts';
import type { SectionHeading } from './index.ts';
import { piecesOf, spanIn } from './pieces.ts';

/** The fee by its name. */
const FEE = /处理费/u;
/** Fees of any kind taken from those who asked. */
const ANY_FEE =
  /(?:收取|收缴|征收|收到|产生|发生|涉及)[^。;]{0,16}费用?|收费(?:情况|金额|事项|行为|:)|(?:未|没有|无)[^。;,]{0,6}收费/u;
/** Other fees, and the row of table 三 about fees that were not paid. */
const OTHER =
  /事业性收费|涉企收费|本年收费|收费(?:项目|目录|清单|标准|公示|依据|通知)|乱收费|减税降费|经费|学费|水费|电费|话费|医疗费/u;

/** The sentence that speaks of the fee: in the sixth section, or anywhere where that has no heading. */
export function feesIn(source: Source, sections: readonly SectionHeading[]): Span | null {
  const start = sections.findLast(({ section }) => section === 6)?.span.start ?? 0;
  for (const piece of piecesOf(source)) {
    if (!piece.isAlone || piece.start + (piece.at.at(-1) as number) < start) continue;
    for (const match of piece.text.matchAll(/[^。;!?]+/gu)) {
      const sentence = match[0];
      if (!saysFee(sentence)) continue;
      return spanIn(piece, match.index, match.index + sentence.length);
    }
  }
  return null;
}

function saysFee(sentence: string): boolean {
  return FEE.test(sentence) || (ANY_FEE.test(sentence) && !OTHER.test(sentence));
}
