/**
 * The field through which the keyboard reaches the table: one for all cells, moved to the one it is on.
 *
 * It always has the keyboard while the table has it, so that the first key of a number arrives whatever input method is
 * on: a composition needs a field to begin in. Plain DOM, since it moves at every key.
 */

import { pressOf } from '../../model/keys.ts';

/** `ready`: nothing is being written. `replace`: typing began, arrows finish it. `inPlace`: the old text is being edited. */
type Mode = 'ready' | 'replace' | 'inPlace';

export interface EntryUser {
  /** A key while nothing is being written; answers whether it was meant for the table. */
  readonly onReady: (press: string) => boolean;
  /** What was written, and the key that ended it: `Enter`, `Tab` and so on, or `''` where the keyboard went elsewhere. */
  readonly onWritten: (text: string, press: string) => void;
  /** What stands in the cell, to be edited in place. */
  readonly text: () => string;
  readonly onCopy: (event: ClipboardEvent) => void;
  /** What was pasted while nothing is being written; answers whether the table took it. A single text is written else. */
  readonly onPaste: (clipboard: DataTransfer) => boolean;
  readonly onFocus: (hasFocus: boolean) => void;
}

export interface Entry {
  readonly field: HTMLInputElement;
  readonly isWriting: () => boolean;
  /** Begins to edit what stands in the cell. */
  readonly edit: () => void;
}

/** Keys that end what is being written. */
const ENDS: readonly string[] = ['Enter', 'Shift+Enter', 'Tab', 'Shift+Tab', 'Ctrl+Enter'];
const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown'];
/** What input methods send for a space or a question mark, which are commands here and no numbers. */
const COMMANDS: Readonly<Record<string, string>> = { ' ': 'Space', '\u3000': 'Space', '?': '?', '？': '?' };

export function createEntry(user: EntryUser): Entry {
  const field = document.createElement('input');
  field.className = 'data-entry';
  field.type = 'text';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.maxLength = 200;
  let mode: Mode = 'ready';

  function to(next: Mode): void {
    mode = next;
    field.dataset.mode = next;
    if (next === 'ready') field.value = '';
  }
  function edit(): void {
    to('inPlace');
    field.value = user.text();
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }
  function finish(press: string): void {
    const written = field.value;
    to('ready');
    user.onWritten(written, press);
  }
  function onWriting(press: string): boolean {
    if (ENDS.includes(press) || (mode === 'replace' && ARROWS.includes(press))) finish(press);
    else if (press === 'Esc') to('ready');
    else if (press === 'F2') to('inPlace');
    else return false;
    return true;
  }

  field.addEventListener('keydown', (event) => {
    // Keys of a composition belong to the input method; 229 is how it announces the one that starts it.
    if (event.isComposing || event.keyCode === 229) return;
    const press = pressOf(event);
    let isTaken = true;
    if (mode !== 'ready') isTaken = onWriting(press);
    else if (press === 'F2') edit();
    else isTaken = user.onReady(press);
    if (!isTaken) return;
    event.preventDefault();
    event.stopPropagation();
  });
  field.addEventListener('input', (event) => {
    if (mode !== 'ready' || field.value === '') return;
    const command = COMMANDS[field.value];
    if (!(event as InputEvent).isComposing && command !== undefined) {
      field.value = '';
      user.onReady(command);
    } else to('replace');
  });
  field.addEventListener('compositionstart', () => {
    if (mode === 'ready') to('replace');
  });
  field.addEventListener('compositionend', () => {
    if (mode === 'replace' && field.value === '') to('ready');
  });
  field.addEventListener('copy', (event) => {
    if (mode === 'ready') user.onCopy(event);
  });
  field.addEventListener('paste', (event) => {
    if (mode !== 'ready') return;
    event.preventDefault();
    if (event.clipboardData === null || user.onPaste(event.clipboardData)) return;
    const pasted = event.clipboardData.getData('text/plain').trim();
    if (pasted === '') return;
    to('replace');
    field.value = pasted;
  });
  field.addEventListener('focus', () => user.onFocus(true));
  field.addEventListener('blur', () => {
    // When the whole window loses the keyboard the cell keeps it, and nothing is finished yet.
    if (document.activeElement === field) return;
    if (mode !== 'ready') finish('');
    user.onFocus(false);
  });
  to('ready');
  return { field, isWriting: () => mode !== 'ready', edit };
}
