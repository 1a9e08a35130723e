/**
 * Every key there is, once: what it does, where it works, how it is written. Dispatch and the key overview read the
 * same list, so they cannot disagree. Keys of the menu bar are listed too but handled by the menu.
 */

/**
 * Where a key works: everywhere, in the list of reports, of units, of rules, of look-alikes, in the overview, in the history,
 * in a second reading, in a report's list of findings,
 * anywhere in a report, in its form or source, in a cell that is not being edited, in one that is. In the order of the overview,
 * whose four columns come out even so: all of it is in sight on a small display.
 */
export const KEY_SCOPES = [
  'app',
  'library',
  'units',
  'rules',
  'batches',
  'data',
  'overview',
  'history',
  'second',
  'finding',
  'review',
  'source',
  'cell',
  'editing',
] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

interface KeyEntry {
  readonly scope: KeyScope;
  readonly keys: readonly string[];
}

export const KEYS = {
  keys: { scope: 'app', keys: ['?', 'F1'] },
  help: { scope: 'app', keys: ['Shift+F1'] },
  toLibrary: { scope: 'app', keys: ['Ctrl+L', 'Ctrl+1'] },
  toUnits: { scope: 'app', keys: ['Ctrl+2'] },
  toRules: { scope: 'app', keys: ['Ctrl+3'] },
  toBatches: { scope: 'app', keys: ['Ctrl+4'] },
  toData: { scope: 'app', keys: ['Ctrl+5'] },
  toOverview: { scope: 'app', keys: ['Ctrl+6'] },
  palette: { scope: 'app', keys: ['Ctrl+K'] },
  history: { scope: 'app', keys: ['F7'] },
  importFiles: { scope: 'app', keys: ['Ctrl+I'] },
  importFolder: { scope: 'app', keys: ['Ctrl+Shift+I'] },
  exportWorkbook: { scope: 'app', keys: ['Ctrl+E'] },
  dismiss: { scope: 'app', keys: ['Esc'] },

  libraryMove: { scope: 'library', keys: ['↑', '↓'] },
  libraryOpen: { scope: 'library', keys: ['Enter'] },
  librarySearch: { scope: 'library', keys: ['Ctrl+F'] },
  libraryChoose: { scope: 'library', keys: ['Space', 'Shift+↑', 'Shift+↓', 'Ctrl+A'] },
  librarySignOff: { scope: 'library', keys: ['F12'] },
  libraryAssign: { scope: 'library', keys: ['Alt+A'] },

  unitEdit: { scope: 'units', keys: ['Enter'] },
  unitName: { scope: 'units', keys: ['F2'] },
  unitLevel: { scope: 'units', keys: ['1', '2', '0'] },
  unitLeave: { scope: 'units', keys: ['Esc'] },

  ruleMove: { scope: 'rules', keys: ['↑', '↓'] },
  ruleSwitch: { scope: 'rules', keys: ['Enter'] },

  batchArea: { scope: 'batches', keys: ['F6'] },
  batchOpen: { scope: 'batches', keys: ['Enter'] },
  batchChoose: { scope: 'batches', keys: ['Space'] },
  batchRange: { scope: 'batches', keys: ['Shift+↑', 'Shift+↓'] },
  batchAll: { scope: 'batches', keys: ['Ctrl+A'] },
  batchSettle: { scope: 'batches', keys: ['Ctrl+Enter'] },
  batchRule: { scope: 'batches', keys: ['T', 'W', 'U', 'K'] },
  batchTakeBack: { scope: 'batches', keys: ['Ctrl+Z'] },

  dataOpen: { scope: 'data', keys: ['Enter'] },
  dataNext: { scope: 'data', keys: ['Space', 'F8'] },
  dataPrevious: { scope: 'data', keys: ['Shift+Space', 'Shift+F8'] },
  dataEnds: { scope: 'data', keys: ['Ctrl+↑', 'Ctrl+↓', 'Ctrl+←', 'Ctrl+→'] },
  dataFilter: { scope: 'data', keys: ['Alt+F'] },
  dataSort: { scope: 'data', keys: ['Alt+S'] },
  dataFold: { scope: 'data', keys: ['Alt+G', 'Alt+Shift+G'] },
  dataCopyNamed: { scope: 'data', keys: ['Ctrl+Shift+C'] },
  dataPaste: { scope: 'data', keys: ['Ctrl+V'] },

  overviewPrint: { scope: 'overview', keys: ['Ctrl+P'] },
  overviewColumn: { scope: 'overview', keys: ['←', '→'] },

  deedMove: { scope: 'history', keys: ['↑', '↓'] },
  deedOpen: { scope: 'history', keys: ['Enter'] },
  deedTakeBack: { scope: 'history', keys: ['Delete', 'Backspace'] },
  deedWhose: { scope: 'history', keys: ['←', '→'] },

  secondKeep: { scope: 'second', keys: ['Enter'] },
  secondBlank: { scope: 'second', keys: ['Alt+B'] },
  secondIllegible: { scope: 'second', keys: ['Alt+U'] },
  secondMove: { scope: 'second', keys: ['↑', '↓'] },
  secondLeave: { scope: 'second', keys: ['Esc', 'Alt+ArrowLeft'] },

  zoomIn: { scope: 'source', keys: ['Ctrl+='] },
  zoomOut: { scope: 'source', keys: ['Ctrl+-'] },
  zoomReset: { scope: 'source', keys: ['Ctrl+0'] },

  back: { scope: 'review', keys: ['Alt+ArrowLeft'] },
  previousReport: { scope: 'review', keys: ['Alt+PageUp'] },
  nextReport: { scope: 'review', keys: ['Alt+PageDown'] },
  signOff: { scope: 'review', keys: ['F12', 'Ctrl+Shift+Enter'] },
  reopen: { scope: 'review', keys: ['Shift+F12'] },
  comment: { scope: 'review', keys: ['Alt+C'] },
  assign: { scope: 'review', keys: ['Alt+A'] },
  toggleQueue: { scope: 'review', keys: ['Alt+Q'] },
  goToCell: { scope: 'review', keys: ['Ctrl+G', 'F5'] },
  replaceAll: { scope: 'review', keys: ['Ctrl+H'] },
  undo: { scope: 'review', keys: ['Ctrl+Z'] },
  redo: { scope: 'review', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'] },
  table1: { scope: 'review', keys: ['Alt+1'] },
  table2: { scope: 'review', keys: ['Alt+2'] },
  table3: { scope: 'review', keys: ['Alt+3'] },
  find: { scope: 'review', keys: ['Ctrl+F'] },
  toggleSource: { scope: 'review', keys: ['Ctrl+\\'] },
  toggleLook: { scope: 'review', keys: ['Alt+\\'] },
  versions: { scope: 'review', keys: ['Alt+V'] },
  chooseVersion: { scope: 'review', keys: ['Alt+Shift+V'] },
  nextArea: { scope: 'review', keys: ['F6', 'Shift+F6'] },
  acceptHere: { scope: 'review', keys: ['F9'] },
  identify: { scope: 'review', keys: ['Alt+U'] },

  findingMove: { scope: 'finding', keys: ['↑', '↓'] },
  acceptOffer: { scope: 'finding', keys: ['Enter'] },
  chooseOffer: { scope: 'finding', keys: ['1–9'] },
  ruleFilingError: { scope: 'finding', keys: ['T', 'Alt+T'] },
  ruleWrongForm: { scope: 'finding', keys: ['W'] },
  ruleUnreadable: { scope: 'finding', keys: ['U'] },
  ruleAccepted: { scope: 'finding', keys: ['K'] },
  confirmDoubts: { scope: 'finding', keys: ['Ctrl+Enter'] },
  takeBack: { scope: 'finding', keys: ['Delete', 'Backspace'] },
  toCell: { scope: 'finding', keys: ['Space', 'Esc'] },

  move: { scope: 'cell', keys: ['↑', '↓', '←', '→'] },
  lineEnds: { scope: 'cell', keys: ['Home', 'End'] },
  tableEnds: { scope: 'cell', keys: ['Ctrl+Home', 'Ctrl+End'] },
  tables: { scope: 'cell', keys: ['PageUp', 'PageDown'] },
  nextNeed: { scope: 'cell', keys: ['Space', 'F8'] },
  previousNeed: { scope: 'cell', keys: ['Shift+Space', 'Shift+F8'] },
  replace: { scope: 'cell', keys: ['0–9'] },
  editInPlace: { scope: 'cell', keys: ['F2'] },
  clear: { scope: 'cell', keys: ['Delete', 'Backspace'] },
  extend: { scope: 'cell', keys: ['Shift+↑', 'Shift+↓', 'Shift+←', 'Shift+→'] },
  selectTable: { scope: 'cell', keys: ['Ctrl+A'] },
  copy: { scope: 'cell', keys: ['Ctrl+C', 'Ctrl+X'] },
  paste: { scope: 'cell', keys: ['Ctrl+V'] },
  fillDown: { scope: 'cell', keys: ['Ctrl+D'] },
  fillRight: { scope: 'cell', keys: ['Ctrl+R'] },
  confirm: { scope: 'cell', keys: ['Ctrl+Enter'] },
  reason: { scope: 'cell', keys: ['Alt+R'] },

  commitDown: { scope: 'editing', keys: ['Enter', 'Shift+Enter'] },
  commitRight: { scope: 'editing', keys: ['Tab', 'Shift+Tab'] },
  cancel: { scope: 'editing', keys: ['Esc'] },
} as const satisfies Record<string, KeyEntry>;
export type KeyName = keyof typeof KEYS;

/** What of a keyboard event matters. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * Keys that are written otherwise than the browser calls them. A Chinese layout has its own question mark; plus and
 * equals are one key on some keyboards and mean the same.
 */
const NAMES: Record<string, string> = { ' ': 'Space', Escape: 'Esc', '？': '?', '+': '=' };

/**
 * A key press as it is written in `KEYS`; the Mac's ⌘ counts as Ctrl.
 * Example: `{ key: 'z', ctrlKey: true, shiftKey: true }` → `Ctrl+Shift+Z`.
 */
export function pressOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
  const name = NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const shift = shiftKey && key !== '+' && (key.length > 1 || ctrlKey || metaKey || altKey || key === ' ');
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

/** Whether a press is one of an entry's keys. */
export function isKey(press: string, name: KeyName): boolean {
  return (KEYS[name].keys as readonly string[]).includes(press);
}

/** The event a written key makes. Example: `Ctrl+Shift+Enter` → `{ key: 'Enter', ctrlKey: true, shiftKey: true, … }`. */
export function eventOf(written: string): KeyPress {
  const parts = written.split(/\+(?=.)/);
  const name = parts.at(-1) ?? '';
  const plain = Object.keys(NAMES).find((key) => NAMES[key] === name && key !== '+' && key !== '？') ?? name;
  const shiftKey = parts.includes('Shift');
  return {
    key: plain.length === 1 && !shiftKey ? plain.toLowerCase() : plain,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    shiftKey,
    altKey: parts.includes('Alt'),
  };
}
