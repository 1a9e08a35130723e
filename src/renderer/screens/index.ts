/** The screens, and which of them a state is shown on. */

import type { ComponentType } from 'react';
import type { ScreenName, State } from '../session/state.ts';
import { BatchesScreen } from './batches/BatchesScreen.tsx';
import { DataScreen } from './data/DataScreen.tsx';
import { LibraryScreen } from './library/LibraryScreen.tsx';
import { OverviewScreen } from './overview/OverviewScreen.tsx';
import { ReviewScreen } from './review/ReviewScreen.tsx';
import { RulesScreen } from './rules/RulesScreen.tsx';
import { SecondScreen } from './second/SecondScreen.tsx';
import { StartScreen } from './start/StartScreen.tsx';
import { UnitsScreen } from './units/UnitsScreen.tsx';

const SCREENS: Record<ScreenName, ComponentType> = {
  library: LibraryScreen,
  units: UnitsScreen,
  rules: RulesScreen,
  batches: BatchesScreen,
  data: DataScreen,
  overview: OverviewScreen,
};

export function screenFor({ dataset, review, screen, slices }: State): ComponentType {
  if (dataset === null) return StartScreen;
  if (slices.second.blind !== null) return SecondScreen;
  return review === null ? SCREENS[screen] : ReviewScreen;
}
