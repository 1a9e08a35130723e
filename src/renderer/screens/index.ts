/** The screens, and which of them a state is shown on. */

import type { ComponentType } from 'react';
import type { State } from '../session/state.ts';
import { LibraryScreen } from './library/LibraryScreen.tsx';
import { ReviewScreen } from './review/ReviewScreen.tsx';
import { StartScreen } from './start/StartScreen.tsx';

export function screenFor({ dataset, review }: State): ComponentType {
  if (dataset === null) return StartScreen;
  return review === null ? LibraryScreen : ReviewScreen;
}
