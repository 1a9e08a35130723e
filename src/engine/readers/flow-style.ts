/**
 * What a document may say about its looks: a short list of CSS properties, with values of plain words and numbers.
 *
 * A value is taken only if it is made of letters, digits, `#`, `%`, `.`, `,`, spaces and brackets of colours: no `url`, no
 * expression, nothing that could load or run, whatever a browser makes of it later.
 */

import { VIEW_STYLES, type ViewStyle } from '../../shared/view.ts';

const KNOWN: ReadonlySet<string> = new Set(VIEW_STYLES);
const PLAIN = /^(?:[\w#%.\- ]|rgba?\([\d., %]+\))+$/i;
/** Old attributes that say what a property says now. */
const ATTRIBUTES: Readonly<Record<string, (typeof VIEW_STYLES)[number]>> = {
  align: 'text-align',
  valign: 'vertical-align',
  bgcolor: 'background-color',
};

interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** The style of an element by its attributes; `null` where it says nothing of use. Example: `align="center"` → `{ 'text-align': 'center' }`. */
export function styleOf(attributes: readonly Attribute[]): ViewStyle | null {
  const style: Record<string, string> = {};
  const take = (property: string, value: string) => {
    if (KNOWN.has(property) && value.length <= 60 && PLAIN.test(value)) style[property] = value;
  };
  for (const { name, value } of attributes) {
    const property = ATTRIBUTES[name];
    if (property) take(property, value.trim());
    if (name !== 'style') continue;
    for (const declaration of value.split(';')) {
      const [key = '', ...rest] = declaration.split(':');
      take(
        key.trim().toLowerCase(),
        rest
          .join(':')
          .replace(/!important/i, '')
          .trim(),
      );
    }
  }
  return Object.keys(style).length > 0 ? style : null;
}
