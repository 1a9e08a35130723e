/** What the cells of the form on screen share: where each stands, for those who draw the cross, and who has the keyboard. */

import { createContext } from 'react';
import type { Places } from '../../model/crosshair.ts';

export const PlacesContext = createContext<Places>(new Map());

/** The focusing of which report the form's input answered last, and what was being written in it when it went. */
export interface Answered {
  report: number;
  focused: number;
  draft: { readonly text: string; readonly mode: EntryMode } | null;
}

/** `replace`: typing replaced the value, arrows finish. `inPlace`: the value is being altered, arrows move the caret. */
export type EntryMode = 'ready' | 'replace' | 'inPlace';

/** Outlives the input, which is made anew whenever the form is drawn larger or smaller. */
export const AnsweredContext = createContext<Answered>({ report: 0, focused: 0, draft: null });
