/**
 * What stands around content in a DOCX without changing what it is: content controls, insertions, smart tags, simple
 * fields, ruby, alternatives. They may be around anything, cells and rows included. ECMA-376, part 1, 17.5 and part 3.
 */

import { childElements, type XmlElement } from './xml.ts';

/** Elements that stand around content without changing what it is. */
export const WRAPPERS = new Set(
  (
    'w:sdt w:sdtContent w:customXml w:smartTag w:ins w:moveTo w:fldSimple w:hyperlink w:dir w:bdo w:ruby w:rubyBase ' +
    'mc:AlternateContent'
  ).split(' '),
);

/** What an alternative may require and still be read here: the drawings and text of Word 2010 and 2013. */
const UNDERSTOOD = new Set(['wps', 'wpg', 'wpc', 'wpi', 'wp14', 'w14', 'w15']);

/** What a wrapper wraps; of alternatives the one that is understood, as ECMA-376, part 3, 7.6 asks. */
export function wrapped(element: XmlElement): XmlElement[] {
  const inner = childElements(element);
  if (element.name !== 'mc:AlternateContent') return inner;
  const choices = inner.filter(({ name }) => name === 'mc:Choice');
  const understood = choices.find(({ attributes }) =>
    (attributes.get('Requires') ?? '').split(/\s+/).every((prefix) => UNDERSTOOD.has(prefix)),
  );
  const chosen = understood ?? inner.find(({ name }) => name === 'mc:Fallback') ?? choices[0];
  return chosen ? childElements(chosen) : [];
}

/** The content of a run, of alternatives the chosen one. */
export function contentOf(run: XmlElement): XmlElement[] {
  return childElements(run).flatMap((each) => (each.name === 'mc:AlternateContent' ? wrapped(each) : [each]));
}

/** Elements of a name, right here or in wrappers. */
export function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return wrapped(element).flatMap((each) => {
    if (each.name === name) return [each];
    return WRAPPERS.has(each.name) ? unwrapped(each, name) : [];
  });
}
