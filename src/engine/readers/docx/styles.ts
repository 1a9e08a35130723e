/**
 * What styles say of text: whether it is hidden, struck, bold, and how its paragraph stands.
 *
 * Hidden text matters most: it must not count, and a style can hide as well as a run can. ECMA-376, part 1, 17.7.
 */

import type { Alignment, Looks } from '../word/paragraph.ts';
import { child, childElements, settingOf, switchOf, type XmlElement } from './xml.ts';

/** Switches that a style turns over rather than on (17.7.3); a run's own setting is final. */
const TOGGLES = ['w:b', 'w:i', 'w:strike', 'w:dstrike', 'w:vanish'] as const;
type Toggle = (typeof TOGGLES)[number];
type Toggles = Readonly<Partial<Record<Toggle, boolean>>>;

interface Style {
  readonly base: string | null;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** More styles based on each other than anybody makes; a longer chain runs in a circle. */
const MAX_CHAIN = 20;

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

export interface RunForm {
  readonly isHidden: boolean;
  readonly looks: Looks;
}

export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly defaults: XmlElement | undefined;
  private readonly usual: string | undefined;

  /** Of the part `styles.xml`, if there is one. */
  constructor(root: XmlElement | null) {
    this.defaults = child(child(child(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    for (const style of childElements(root ?? undefined, 'w:style')) {
      const id = style.attributes.get('w:styleId') ?? '';
      const base = settingOf(style, 'w:basedOn') ?? null;
      this.styles.set(id, { base, paragraph: child(style, 'w:pPr'), run: child(style, 'w:rPr') });
      const isDefault = ['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '');
      if (isDefault && style.attributes.get('w:type') === 'paragraph') this.usual = id;
    }
  }

  /** A paragraph's settings, the nearest first: its own, then those of its styles. */
  paragraphForms(own: XmlElement | undefined): XmlElement[] {
    const styled = this.chain(settingOf(own, 'w:pStyle') ?? this.usual).flatMap(({ paragraph }) => paragraph ?? []);
    return own ? [own, ...styled] : styled;
  }

  /** Where the lines of a paragraph stand; `null` where nothing says so. */
  alignment(forms: readonly XmlElement[]): Alignment | null {
    return ALIGNMENTS[first(forms, 'w:jc') ?? ''] ?? null;
  }

  /** 1 for the highest rank; `null` for running text. */
  heading(forms: readonly XmlElement[]): number | null {
    const level = Number(first(forms, 'w:outlineLvl') ?? 9);
    return level >= 0 && level < 6 ? level + 1 : null;
  }

  /** How a run looks in a paragraph. */
  run(paragraph: XmlElement | undefined, own: XmlElement | undefined): RunForm {
    const styled = [
      this.toggles(this.chain(settingOf(paragraph, 'w:pStyle') ?? this.usual)),
      this.toggles(this.chain(settingOf(own, 'w:rStyle'))),
    ];
    const is = (name: Toggle): boolean =>
      switchOf(own, name) ??
      (styled.filter((toggles) => toggles[name]).length === 1 || (switchOf(this.defaults, name) ?? false));
    const underline = settingOf(own, 'w:u');
    const vertical = settingOf(own, 'w:vertAlign');
    return {
      isHidden: is('w:vanish'),
      looks: {
        bold: is('w:b'),
        italic: is('w:i'),
        underlined: underline !== undefined && underline !== 'none',
        struck: is('w:strike') || is('w:dstrike'),
        raised: vertical === 'superscript' ? 'sup' : vertical === 'subscript' ? 'sub' : null,
      },
    };
  }

  private toggles(chain: readonly Style[]): Toggles {
    const toggles: Partial<Record<Toggle, boolean>> = {};
    for (const { run } of chain) {
      for (const name of TOGGLES) {
        const said = switchOf(run, name);
        if (said !== undefined) toggles[name] ??= said;
      }
    }
    return toggles;
  }

  /** A style and those it is based on. */
  private chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let style = id === undefined ? undefined : this.styles.get(id);
    while (style && chain.length < MAX_CHAIN) {
      chain.push(style);
      style = style.base === null ? undefined : this.styles.get(style.base);
    }
    return chain;
  }
}

function first(forms: readonly XmlElement[], name: string): string | undefined {
  return forms.map((form) => settingOf(form, name)).find((value) => value !== undefined);
}
