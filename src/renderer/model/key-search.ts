/** Which keys a search finds: by what they do, where they work, or how they are written. */

import { KEYS, type KeyName, type KeyScope } from './keys.ts';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** The keys found, in the order of the list. Example: `ctrl+z` and `undo` both find `undo`. */
export function keysFound(
  names: Readonly<Record<KeyName, string>>,
  scopes: Readonly<Record<KeyScope, string>>,
  query: string,
): KeyName[] {
  const parts = plain(query)
    .split(/\s+/)
    .filter((part) => part !== '');
  return (Object.keys(KEYS) as KeyName[]).filter((name) => {
    const { scope, keys } = KEYS[name];
    const text = plain([names[name], scopes[scope], ...keys].join(' '));
    return parts.every((part) => text.includes(part));
  });
}
