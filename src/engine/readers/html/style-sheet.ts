/**
 * The style sheets inside a page, as far as they decide what can be seen: rules for a tag, a class or an id.
 *
 * A page may hide a second copy of a table, or strike an old number out, by a class. Only plain selectors and only what
 * holds on a screen count; where a rule that is not plain may bring an element back, it is taken as shown: a table too
 * many is noticed, a table too few may not be. Nothing is ever fetched.
 */

import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

export type Display = 'none' | 'inline' | 'word' | 'block';

interface Rule {
  readonly declarations: string;
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly id: string | null;
  /** Greater wins: by id, class and tag, then by order. */
  readonly weight: number;
  /** Whether the whole selector is a plain one; if not, only what it says of its subject is known. */
  readonly isPlain: boolean;
}

const DISPLAY = /(?:^|[;\s])display\s*:\s*([\w-]+)/i;
const COMPOUND = /^(\*|[a-z][\w-]*)?((?:[.#][\w\-\u0080-\uffff]+)*)$/i;

/** What a declaration of `display` comes to for a text. `null` where there is none. */
export function displayIn(declarations: string): Display | null {
  const value = DISPLAY.exec(declarations)?.[1]?.toLowerCase();
  if (value === undefined || value === 'inherit' || value === 'initial' || value === 'unset') return null;
  if (value === 'none') return 'none';
  if (value === 'inline' || value === 'contents') return 'inline';
  // Cells drawn by styles alone are a piece a line, as cells are in any text without tables.
  return value.startsWith('inline') ? 'word' : 'block';
}

/** Rules and their selectors, those inside `@media` and the like left out. */
function* rulesOf(css: string): Generator<readonly [string, string]> {
  const bare = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/<!--|-->/g, '');
  let from = 0;
  while (from < bare.length) {
    const open = bare.indexOf('{', from);
    if (open < 0) return;
    const selector = bare
      .slice(from, open)
      .replace(/^[\s\S]*;/, '')
      .trim();
    let close = bare.indexOf('}', open);
    if (selector.startsWith('@')) {
      // A nested block ends where its brackets do.
      let depth = 1;
      for (close = open + 1; close < bare.length && depth > 0; close += 1) {
        if (bare[close] === '{') depth += 1;
        else if (bare[close] === '}') depth -= 1;
      }
      from = close;
      continue;
    }
    if (close < 0) close = bare.length;
    yield [selector, bare.slice(open + 1, close)];
    from = close + 1;
  }
}

function ruleOf(selector: string, declarations: string, order: number): Rule | null {
  const subject = selector.split(/[\s>+~]+/).at(-1) ?? '';
  const match = COMPOUND.exec(subject);
  if (!match || subject === '') return null;
  const parts = match[2]?.match(/[.#][^.#]+/g) ?? [];
  const classes = parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1));
  const ids = parts.filter((part) => part.startsWith('#')).map((part) => part.slice(1));
  if (ids.length > 1) return null;
  const tag = match[1] && match[1] !== '*' ? match[1].toLowerCase() : null;
  const weight = (ids.length * 100 + classes.length * 10 + (tag ? 1 : 0)) * 1e6 + order;
  return { declarations, tag, classes, id: ids[0] ?? null, weight, isPlain: subject === selector };
}

/** More rules than this, in all or about one name, only a sheet made to do harm has. */
const MAX_RULES = 20_000;
const MAX_RULES_OF_ONE = 200;

/** What the sheets of a page say of an element. */
export interface Said {
  /** What the plain rules declare, weakest first. */
  readonly declarations: readonly string[];
  /** How it is displayed; `none` only where no rule may show it again. */
  readonly display: Display | null;
}

const NOTHING: Said = { declarations: [], display: null };

export class Sheet {
  /** By what an element must have: `.class`, `#id` or `tag`. */
  private readonly rules = new Map<string, Rule[]>();
  /** Elements that are called the same are told the same. */
  private readonly known = new Map<string, Said>();

  /** With `about`, only rules whose declarations match it are kept. */
  constructor(css: string, about?: RegExp) {
    let order = 0;
    for (const [selectors, declarations] of rulesOf(css)) {
      if (about && !about.test(declarations)) continue;
      for (const selector of selectors.split(',')) {
        order += 1;
        if (order > MAX_RULES) return;
        const rule = ruleOf(selector.trim(), declarations, order);
        if (rule) this.add(rule);
      }
    }
  }

  private add(rule: Rule): void {
    const key = rule.id ? `#${rule.id}` : rule.classes[0] ? `.${rule.classes[0]}` : (rule.tag ?? '*');
    const known = this.rules.get(key);
    if (!known) this.rules.set(key, [rule]);
    else if (known.length < MAX_RULES_OF_ONE) known.push(rule);
  }

  /** What is said of an element by its tag, its class and its id. */
  of(tag: string, attrs: Element['attrs']): Said {
    if (this.rules.size === 0) return NOTHING;
    let classes = '';
    let id = '';
    for (const { name, value } of attrs) {
      if (name === 'class') classes = value;
      else if (name === 'id') id = value;
    }
    const called = `${tag} ${id} ${classes}`;
    const known = this.known.get(called);
    if (known) return known;
    const said = this.say(this.match(tag, classes.trim() === '' ? [] : classes.trim().split(/\s+/), id));
    this.known.set(called, said);
    return said;
  }

  /** The rules that may hold for an element, weakest first. */
  private match(tag: string, classes: readonly string[], id: string): Rule[] {
    const found: Rule[] = [];
    for (const key of ['*', tag, ...new Set(classes.map((each) => `.${each}`)), `#${id}`]) {
      for (const rule of this.rules.get(key) ?? []) {
        const fits = (!rule.tag || rule.tag === tag) && rule.classes.every((each) => classes.includes(each));
        if (fits) found.push(rule);
      }
    }
    return found.sort((a, b) => a.weight - b.weight);
  }

  private say(rules: readonly Rule[]): Said {
    if (rules.length === 0) return NOTHING;
    let display: Display | null = null;
    let mayBeShown = false;
    for (const { declarations, isPlain } of rules) {
      const said = displayIn(declarations);
      if (said === null) continue;
      if (isPlain) display = said;
      else if (said !== 'none') mayBeShown = true;
    }
    const declarations = rules.flatMap((rule) => (rule.isPlain ? [rule.declarations] : []));
    return { declarations, display: display === 'none' && mayBeShown ? null : display };
  }
}
