/**
 * The numbers Word prints before numbered paragraphs, counted along the document. ECMA-376, part 1, 17.9.
 */

import type { NumberForm } from '../word/counting.ts';
import { LEVELS, type ListLevel, type NumberedList, newCounts, nextNumber } from '../word/lists.ts';
import { child, childElements, settingOf, switchOf, type XmlElement } from './xml.ts';

const FORMS: Readonly<Record<string, NumberForm>> = {
  decimal: 'decimal',
  decimalZero: 'decimalZero',
  decimalFullWidth: 'decimalFullWidth',
  decimalFullWidth2: 'decimalFullWidth',
  decimalHalfWidth: 'decimal',
  decimalEnclosedCircle: 'decimalEnclosedCircle',
  decimalEnclosedCircleChinese: 'decimalEnclosedCircle',
  decimalEnclosedParen: 'decimalEnclosedParen',
  decimalEnclosedFullstop: 'decimalEnclosedFullstop',
  ideographEnclosedCircle: 'ideographEnclosedCircle',
  upperRoman: 'upperRoman',
  lowerRoman: 'lowerRoman',
  upperLetter: 'upperLetter',
  lowerLetter: 'lowerLetter',
  chineseCounting: 'chinese',
  chineseCountingThousand: 'chinese',
  japaneseCounting: 'chinese',
  taiwaneseCounting: 'chinese',
  taiwaneseCountingThousand: 'chinese',
  ideographDigital: 'chineseDigits',
};

function levelOf(element: XmlElement): ListLevel {
  return {
    start: Number(settingOf(element, 'w:start') ?? 1),
    form: FORMS[settingOf(element, 'w:numFmt') ?? 'decimal'] ?? null,
    pattern: settingOf(element, 'w:lvlText') ?? '',
    isLegal: switchOf(element, 'w:isLgl') ?? false,
    suffix: settingOf(element, 'w:suff') === 'nothing' ? '' : ' ',
  };
}

function levelsOf(element: XmlElement): Map<number, ListLevel> {
  return new Map(
    childElements(element, 'w:lvl').map((level) => [Number(level.attributes.get('w:ilvl')), levelOf(level)]),
  );
}

export class Numbering {
  private readonly lists = new Map<string, NumberedList>();

  /** Of the part `numbering.xml`, if there is one. */
  constructor(root: XmlElement | null) {
    const abstract = new Map(
      childElements(root ?? undefined, 'w:abstractNum').map((element) => [
        element.attributes.get('w:abstractNumId') ?? '',
        { levels: levelsOf(element), counts: newCounts() },
      ]),
    );
    for (const element of childElements(root ?? undefined, 'w:num')) {
      const base = abstract.get(settingOf(element, 'w:abstractNumId') ?? '');
      if (!base) continue;
      const levels = new Map(base.levels);
      const restarts = new Map<number, number>();
      for (const override of childElements(element, 'w:lvlOverride')) {
        const at = Number(override.attributes.get('w:ilvl'));
        const level = child(override, 'w:lvl');
        const start = settingOf(override, 'w:startOverride');
        if (level) levels.set(at, levelOf(level));
        if (start !== undefined) restarts.set(at, Number(start));
      }
      const inOrder = Array.from({ length: LEVELS }, (_, at) => levels.get(at));
      this.lists.set(element.attributes.get('w:numId') ?? '', { levels: inOrder, counts: base.counts, restarts });
    }
  }

  /**
   * The number of the next paragraph with what parts it from the text, `null` where it has none. `forms` are its
   * settings, the nearest first.
   */
  next(forms: readonly XmlElement[]): string | null {
    const settings = forms.flatMap((form) => child(form, 'w:numPr') ?? []);
    const id = settings.map((each) => settingOf(each, 'w:numId')).find((value) => value !== undefined);
    const at = Number(settings.map((each) => settingOf(each, 'w:ilvl')).find((value) => value !== undefined) ?? 0);
    const list = id === undefined ? undefined : this.lists.get(id);
    return list ? nextNumber(list, at) : null;
  }
}
