/**
 * Control words of RTF that begin a destination or print a character. RTF 1.9.1, "Destinations" and "Special characters".
 */

import type { Destination } from './state.ts';

/** `story` is text of its own: a text box or a note. */
export type Opened = Destination | 'story';

const SKIPPED =
  'colortbl stylesheet info pict nonshppict shprslt fldinst filetbl private template background nonesttables ' +
  'header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn ' +
  'annotation xe tc rxe txe objdata objclass objname bkmkstart bkmkend';

export const DESTINATIONS: ReadonlyMap<string, Opened> = new Map<string, Opened>([
  ...SKIPPED.split(' ').map((word): [string, Opened] => [word, 'skipped']),
  ['fonttbl', 'fonts'],
  ['shpinst', 'shape'],
  ['do', 'shape'],
  ['shptxt', 'story'],
  ['dptxbxtext', 'story'],
  ['footnote', 'story'],
  // The same text twice: in the document's code page, then as Unicode in `\ud`.
  ['upr', 'shape'],
  ['ud', 'text'],
  ['nesttableprops', 'rowForm'],
]);

export const PRINTED: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['~', '\u00a0'],
  ['_', '-'],
]);

/** Words that begin a new line inside a paragraph, and with it a new word. */
export const BREAKS: ReadonlySet<string> = new Set(['line', 'softline', 'column', 'softcol']);

/** Words that end a paragraph outside tables. The symbols are a backslash before a line's end. */
export const PARAGRAPH_ENDS: ReadonlySet<string> = new Set(['par', 'sect', 'page', '\n', '\r']);
