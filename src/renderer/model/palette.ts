/**
 * What can be called up by its name: every command, the keys of the screen in sight, every report, the datasets opened
 * last. Which of them a search finds, and in what order.
 */

import type { Command } from '../../shared/commands.ts';
import type { KeyName, KeyScope } from './keys.ts';
import { hasWords, plain, wordsIn } from './search.ts';

export type Callable =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'key'; readonly name: KeyName }
  | { readonly kind: 'report'; readonly report: number }
  | { readonly kind: 'dataset'; readonly path: string };

/** A line of the palette. `more` is found too, but after what is found in `text`. */
export interface Entry {
  readonly id: string;
  readonly what: Callable;
  readonly text: string;
  readonly more: string;
  /** The keys that do the same, as they are written. */
  readonly keys: readonly string[];
}

/** How many lines are shown at most: nobody reads on after that, they write on. */
export const MOST = 60;

/** The command behind a key that has one: then the palette offers it once, as the command. */
export const COMMAND_KEYS: Partial<Record<Command, KeyName>> = {
  'import.files': 'importFiles',
  'import.folder': 'importFolder',
  'workbook.export': 'exportWorkbook',
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'view.library': 'toLibrary',
  'view.units': 'toUnits',
  'view.rules': 'toRules',
  'view.batches': 'toBatches',
  'view.data': 'toData',
  'view.overview': 'toOverview',
  'view.history': 'history',
  'help.open': 'help',
  'help.keys': 'keys',
};

/** Commands that mean something without a dataset. All others are offered only with one. */
const WITHOUT_DATASET: readonly Command[] = [
  'dataset.new',
  'dataset.open',
  'import.files',
  'import.folder',
  'look.light',
  'look.dark',
  'look.system',
  'look.standard',
  'look.compact',
  'look.larger',
  'look.smaller',
  'look.plainSize',
  'language.zh-CN',
  'language.en',
  'help.open',
  'help.keys',
  'help.tour',
  'reviewer.change',
];

/** Whether a command can be offered. Undo and redo are of an open report; nothing calls the palette from itself. */
export function isOffered(command: Command, hasDataset: boolean, isReportOpen: boolean): boolean {
  if (command === 'view.palette') return false;
  if (command === 'edit.undo' || command === 'edit.redo') return isReportOpen;
  return hasDataset || WITHOUT_DATASET.includes(command);
}

/**
 * Keys that are commands of a screen, rather than ways of moving and writing in it: the palette presses them for whoever
 * does not know them.
 */
export const PRESSABLE: Partial<Record<KeyScope, readonly KeyName[]>> = {
  overview: ['overviewPrint'],
  library: ['librarySearch', 'libraryChoose', 'librarySignOff', 'libraryAssign'],
  units: ['unitName', 'librarySearch'],
  batches: ['batchAll', 'batchSettle', 'batchTakeBack', 'librarySearch'],
  review: [
    'signOff',
    'acceptHere',
    'comment',
    'assign',
    'nextReport',
    'previousReport',
    'back',
    'toggleQueue',
    'goToCell',
    'replaceAll',
    'find',
    'toggleSource',
    'toggleLook',
    'versions',
    'identify',
    'nextArea',
    'table1',
    'table2',
    'table3',
  ],
  source: ['zoomIn', 'zoomOut', 'zoomReset'],
  cell: ['nextNeed', 'previousNeed', 'confirm', 'reason', 'selectTable', 'fillDown', 'fillRight'],
};

/**
 * The entries a search finds, the best first: those that begin with it, then those that have it, then those that have it
 * beside their name; among equals the order stays. Every word of the search must be somewhere. An empty one finds all.
 */
export function findEntries(entries: readonly Entry[], query: string): Entry[] {
  const whole = plain(query).trim();
  const words = wordsIn(query);
  const ranks: Entry[][] = [[], [], []];
  for (const entry of entries) {
    const text = plain(entry.text);
    if (text.startsWith(whole)) ranks[0]?.push(entry);
    else if (hasWords(text, words)) ranks[1]?.push(entry);
    else {
      const all = `${text} ${plain(entry.more)}`;
      if (hasWords(all, words)) ranks[2]?.push(entry);
    }
  }
  return ranks.flat().slice(0, MOST);
}
