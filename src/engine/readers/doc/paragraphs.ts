/**
 * What holds for a paragraph: how deep in tables it is, whether it ends a cell or a row, how it stands. [MS-DOC] 2.6.2.
 */

import type { Alignment } from '../word/paragraph.ts';
import type { Bytes } from './bytes.ts';
import { SPRM, type Sprm, sprms, valueOfSprm } from './sprms.ts';
import type { Style } from './styles.ts';

export interface ParagraphProperties {
  /** 0 outside tables, 2 in a table inside a cell. */
  readonly depth: number;
  readonly endsRow: boolean;
  /** Set by marks inside tables that are in cells themselves; those of outer tables are characters of their own. */
  readonly endsInnerCell: boolean;
  readonly endsInnerRow: boolean;
  readonly align: Alignment | null;
  readonly heading: number | null;
  /** The list it is numbered by, counted from 1, and its level; 0 where it is not numbered. */
  readonly list: number;
  readonly level: number;
  /** All modifications in the order in which they apply, those of tables among them. */
  readonly sprms: readonly Sprm[];
}

const ALIGNMENTS: readonly (Alignment | undefined)[] = ['left', 'center', 'right', 'justify', 'justify', 'justify'];
/** The longest list of modifications kept apart (2.9.209). */
const MAX_LIST_BYTES = 0x3fa2;

/**
 * The modifications of a list, those kept apart in the stream `Data` in their places (2.6.2, sprmPHugePapx and
 * sprmPTableProps). A list kept apart does not point to another one.
 */
export function* withDistant(list: Bytes, data: Bytes | null): Generator<Sprm> {
  for (const sprm of sprms(list)) {
    if (sprm.code !== SPRM.pHuge && sprm.code !== SPRM.pTableProperties) {
      yield sprm;
      continue;
    }
    const at = sprm.list.u32(sprm.at);
    if (!data) throw list.damaged('Data');
    const length = data.u16(at);
    if (length > MAX_LIST_BYTES) throw data.damaged();
    for (const distant of sprms(data.part(at + 2, length, 'Data'))) {
      if (distant.code !== SPRM.pHuge && distant.code !== SPRM.pTableProperties) yield distant;
    }
  }
}

/** What holds for a paragraph of this style, by its own lists in the order in which they apply. */
export function paragraphOf(style: Style, lists: readonly (Bytes | null)[], data: Bytes | null): ParagraphProperties {
  const all = [...style.lists, ...lists].flatMap((list) => (list ? [...withDistant(list, data)] : []));
  const own = {
    endsRow: false,
    endsInnerCell: false,
    endsInnerRow: false,
    align: null as Alignment | null,
    heading: style.heading,
    list: 0,
    level: 0,
  };
  let isInTable = false;
  let depth: number | null = null;
  for (const sprm of all) {
    const { code, list, at } = sprm;
    if (code === SPRM.pInTable) isInTable = valueOfSprm(sprm) !== 0;
    else if (code === SPRM.pDepth) depth = list.i32(at);
    else if (code === SPRM.pDepthStep) depth = (depth ?? (isInTable ? 1 : 0)) + list.i32(at);
    else if (code === SPRM.pRowEnd) own.endsRow = valueOfSprm(sprm) !== 0;
    else if (code === SPRM.pInnerCellEnd) own.endsInnerCell = valueOfSprm(sprm) !== 0;
    else if (code === SPRM.pInnerRowEnd) own.endsInnerRow = valueOfSprm(sprm) !== 0;
    else if (code === SPRM.pAlign || code === SPRM.pAlign80) own.align = ALIGNMENTS[valueOfSprm(sprm)] ?? null;
    else if (code === SPRM.pOutline) own.heading = valueOfSprm(sprm) < 6 ? valueOfSprm(sprm) + 1 : null;
    else if (code === SPRM.pList) own.list = list.i16(at);
    else if (code === SPRM.pListLevel) own.level = valueOfSprm(sprm);
  }
  return { ...own, depth: isInTable ? Math.max(1, depth ?? 1) : Math.max(0, depth ?? 0), sprms: all };
}
