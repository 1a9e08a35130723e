/** What the menu bar can ask for, and the act behind each. A command without an act does not compile. */

import type { Command } from '../../shared/commands.ts';
import type { Acts } from './session.ts';

/** `suffix` ends the file name suggested for an export, in the words of the screen. */
export function runCommand(acts: Acts, command: Command, suffix: string): void {
  const table: Record<Command, () => unknown> = {
    'dataset.new': acts.newDataset,
    'dataset.open': acts.openDataset,
    'dataset.saveCopy': acts.saveCopy,
    'import.files': acts.importFiles,
    'import.folder': acts.importFolder,
    'workbook.export': () => acts.exportWorkbook(suffix),
    'edit.undo': acts.undo,
    'edit.redo': acts.redo,
    'view.library': () => acts.goTo('library'),
    'view.units': () => acts.goTo('units'),
    'view.rules': () => acts.goTo('rules'),
    'view.batches': () => acts.goTo('batches'),
    'view.data': () => acts.goTo('data'),
    'view.overview': () => acts.goTo('overview'),
    'view.history': () => acts.showHistory(),
    'second.begin': acts.nextSecond,
    'view.palette': () => acts.show('palette'),
    'look.light': () => acts.setLook({ colours: 'light' }),
    'look.dark': () => acts.setLook({ colours: 'dark' }),
    'look.system': () => acts.setLook({ colours: 'system' }),
    'look.standard': () => acts.setLook({ density: 'standard' }),
    'look.compact': () => acts.setLook({ density: 'compact' }),
    'look.larger': () => acts.resize(1),
    'look.smaller': () => acts.resize(-1),
    'look.plainSize': () => acts.resize(0),
    'help.open': () => acts.show('help'),
    'help.tour': () => acts.startTour(),
    'help.keys': () => acts.show('keys'),
    'reviewer.change': () => acts.show('reviewer'),
    'language.zh-CN': () => acts.setLocale('zh-CN'),
    'language.en': () => acts.setLocale('en'),
  };
  void table[command]();
}
