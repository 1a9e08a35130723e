/**
 * What can be asked for by name: by the menu bar, and by the palette; buttons and keys do the same. Apart from the contract,
 * so that the page need not load its schemas.
 */

export const COMMANDS = [
  'dataset.new',
  'dataset.open',
  'dataset.saveCopy',
  'import.files',
  'import.folder',
  'workbook.export',
  'edit.undo',
  'edit.redo',
  'view.library',
  'view.units',
  'view.rules',
  'view.batches',
  'view.data',
  'view.overview',
  'view.history',
  'view.palette',
  'second.begin',
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
] as const;
export type Command = (typeof COMMANDS)[number];
