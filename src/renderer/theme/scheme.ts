/** Which colours the page wears: those the person chose, or the system's where that is the choice. */

import { useSyncExternalStore } from 'react';
import type { Look } from '../../shared/contract.ts';
import { useSelect } from '../session/hooks.ts';
import { type Scheme, TOKENS, type Tokens } from './tokens.ts';

const DARK_SYSTEM = '(prefers-color-scheme: dark)';

/** The scheme for a choice. Main has the system's answer follow the choice too, so that menus and frame agree. */
export function schemeFor(colours: Look['colours']): Scheme {
  if (colours !== 'system') return colours;
  return matchMedia(DARK_SYSTEM).matches ? 'dark' : 'light';
}

function followSystem(changed: () => void): () => void {
  const system = matchMedia(DARK_SYSTEM);
  system.addEventListener('change', changed);
  return () => system.removeEventListener('change', changed);
}

/** The scheme in use; paints again when it changes. */
export function useScheme(): Scheme {
  const colours = useSelect((state) => state.look.colours);
  return useSyncExternalStore(followSystem, () => schemeFor(colours));
}

/** The colours in use, for what is drawn by a program and sees no style sheet, such as charts. */
export function useTokens(): Tokens {
  return TOKENS[useScheme()];
}
