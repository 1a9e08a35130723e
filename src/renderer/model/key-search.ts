/** Which keys a search finds: by what they do, where they work, or how they are written. */

import { KEYS, type KeyName, type KeyScope } from './keys.ts';
import { hasWords, plain, wordsIn } from './search.ts';

/** The keys found, in the order of the list. Example: `ctrl+z` and `undo` both find `undo`. */
export function keysFound(
  names: Readonly<Record<KeyName, string>>,
  scopes: Readonly<Record<KeyScope, string>>,
  query: string,
): KeyName[] {
  const words = wordsIn(query);
  return (Object.keys(KEYS) as KeyName[]).filter((name) => {
    const { scope, keys } = KEYS[name];
    return hasWords(plain([names[name], scopes[scope], ...keys].join(' ')), words);
  });
}
