/** The screens, and which of them a state is shown on. */

import type { ComponentType } from 'react';
import type { ScreenName, State } from '../session/state.ts';
import { LibraryScreen } from './library/LibraryScreen.tsx';
import { OffersScreen } from './offers/OffersScreen.tsx';
import { ReviewScreen } from './review/ReviewScreen.tsx';
import { RulesScreen } from './rules/RulesScreen.tsx';
import { StartScreen } from './start/StartScreen.tsx';
import { UnitsScreen } from './units/UnitsScreen.tsx';

const SCREENS: Record<ScreenName, ComponentType> = {
  library: LibraryScreen,
  units: UnitsScreen,
  rules: RulesScreen,
  offers: OffersScreen,
};

export function screenFor({ dataset, review, screen }: State): ComponentType {
  if (dataset === null) return StartScreen;
  return review === null ? SCREENS[screen] : ReviewScreen;
}
