/** Requests main answers itself, and what it keeps for the app as a whole. */

import { z } from 'zod';
import { LOCALES } from '../../core/words/index.ts';
import type { FailureData } from '../failure.ts';
import { COLOUR_SCHEMES, DENSITIES, FONT_SIZES } from '../look.ts';
import type { DatasetInfo } from '../model.ts';
import { answers, by, nothing } from './args.ts';

/** How the app looks to this person, on every dataset. */
const look = z.strictObject({
  colours: z.enum(COLOUR_SCHEMES),
  density: z.enum(DENSITIES),
  /** Of plain text, in pixels. */
  fontSize: z.union(FONT_SIZES.map((size) => z.literal(size))),
});
export type Look = z.output<typeof look>;

/** What main keeps for the app as a whole, outside any dataset. */
export interface AppState {
  readonly locale: (typeof LOCALES)[number];
  /** Empty until the reviewer has said it. */
  readonly reviewer: string;
  /** The dataset that is open; `failure` where the last one could not be opened, at start or after an engine died. */
  readonly dataset: DatasetInfo | null;
  readonly failure: FailureData | null;
  readonly recent: readonly string[];
  readonly look: Look;
  /** The folder of sample reports shipped with the app. */
  readonly samples: string;
  readonly version: string;
}

/** Requests main answers itself: settings and the system's dialogs. A dialog that is cancelled answers `null`. */
export const APP_REQUESTS = {
  'app.state': { args: nothing, result: answers<AppState>() },
  'app.setReviewer': { args: z.strictObject({ reviewer: by }), result: answers<null>() },
  'app.setLocale': { args: z.strictObject({ locale: z.enum(LOCALES) }), result: answers<null>() },
  'app.setLook': { args: look, result: answers<null>() },
  /** Prints what the window shows, through the system's own dialog. Answers whether it went to a printer. */
  'app.print': { args: nothing, result: answers<boolean>() },
  'dialog.newDataset': { args: nothing, result: answers<string | null>() },
  'dialog.openDataset': { args: nothing, result: answers<string | null>() },
  'dialog.saveCopy': { args: nothing, result: answers<string | null>() },
  'dialog.importFiles': { args: nothing, result: answers<string[] | null>() },
  'dialog.importFolder': { args: nothing, result: answers<string[] | null>() },
  'dialog.exportWorkbook': { args: z.strictObject({ name: z.string().max(200) }), result: answers<string | null>() },
} as const;
