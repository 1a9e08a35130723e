/**
 * What a document may say about its looks: a short list of CSS properties, each with values of its own few shapes.
 *
 * A value is taken only where it fits its property's shape to the letter: a length, a colour, a word of a list. So no
 * value can load, run, cover or blow up anything, whatever a browser makes of it later.
 */

import type { VIEW_STYLES, ViewStyle } from '../../../shared/view.ts';

type Property = (typeof VIEW_STYLES)[number];

const LENGTH = String.raw`-?(?:\d{1,3}|\d{0,3}\.\d{1,4}|\d{1,3}\.\d{1,4})(?:px|pt|em|rem|ch|cm|mm|in|pc|%)?`;
const COLOUR = /^(?:#[\da-f]{3,8}|(?!transparent)[a-z]{3,24}|rgba?\([\d., %]{1,30}\))$/;

const SHAPES: Readonly<Record<Property, RegExp>> = {
  'text-align': /^(?:left|right|center|justify|start|end)$/,
  'vertical-align': /^(?:top|middle|bottom|baseline|sub|super|text-top|text-bottom)$/,
  'text-indent': new RegExp(`^${LENGTH}$`),
  'font-size': new RegExp(`^(?:${LENGTH}|x{1,2}-small|small|smaller|medium|large|larger|x{1,2}-large)$`),
  'font-weight': /^(?:bold|bolder|normal|lighter|[1-9]00)$/,
  'font-style': /^(?:italic|oblique|normal)$/,
  'text-decoration': /^(?:underline|line-through|overline|none)$/,
  color: COLOUR,
  'background-color': COLOUR,
  width: /^\d{1,4}(?:\.\d{1,4})?(?:px|pt|em|cm|mm|in|%)?$/,
};

/** Old attributes, and short forms, that say what a property says. */
const ALIASES: Readonly<Record<string, Property>> = {
  align: 'text-align',
  valign: 'vertical-align',
  bgcolor: 'background-color',
  background: 'background-color',
  'text-decoration-line': 'text-decoration',
};
/** Attributes that are worth a look; `background` as an attribute is a picture. */
const ATTRIBUTES: ReadonlySet<string> = new Set(['align', 'valign', 'bgcolor', 'color', 'width']);
const HAS_UNIT = /[a-z%]$/;

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

function take(style: Record<string, string>, name: string, raw: string): void {
  const property = ALIASES[name] ?? name;
  if (!Object.hasOwn(SHAPES, property) || raw.length > 60) return;
  const value = raw
    .replace(/!\s*important/i, '')
    .trim()
    .toLowerCase();
  if (!SHAPES[property as Property].test(value)) return;
  style[property] = property === 'width' && !HAS_UNIT.test(value) ? `${value}px` : value;
}

/** Adds what declarations (`color: red; width: 3em`) say. */
function takeAll(style: Record<string, string>, declarations: string): void {
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) take(style, declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1));
  }
}

/**
 * The style of an element by its attributes and, weaker than those, the declarations a page's style sheets have for it;
 * `null` where they say nothing of use. Example: `align="center"` → `{ 'text-align': 'center' }`.
 */
export function styleOf(attributes: readonly Attribute[], declared: readonly string[] = []): ViewStyle | null {
  const style: Record<string, string> = {};
  for (const { name, value } of attributes) {
    if (ATTRIBUTES.has(name)) take(style, name, value);
  }
  for (const declarations of declared) takeAll(style, declarations);
  for (const { name, value } of attributes) {
    if (name === 'style') takeAll(style, value);
  }
  return Object.keys(style).length > 0 ? style : null;
}
