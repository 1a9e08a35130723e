/**
 * The input of the focused cell: where every key goes, whether the cell is being edited or not.
 *
 * It is there, empty and invisible, and has the keyboard before anything is typed. So the first key of a Chinese input
 * method starts its composition here like in any text field, and is neither lost nor doubled. While ready it acts on
 * keys like a spreadsheet; as soon as it holds text it shows itself and the cell is being edited.
 */

import { type ClipboardEvent, type KeyboardEvent, use, useLayoutEffect, useRef, useState } from 'react';
import type { CellId } from '../../../core/form.ts';
import { pastedBlock } from '../../components/pasted.ts';
import { isKey, pressOf } from '../../model/keys.ts';
import type { Move } from '../../model/navigate.ts';
import type { Stretch } from '../../model/selection.ts';
import { useActs, useReview, useSession } from '../../session/hooks.ts';
import { proposalOf, selectionOf } from '../../session/sheet.ts';
import { flowKey } from './flow-keys.ts';
import { AnsweredContext, type EntryMode } from './places.ts';

interface Props {
  readonly cell: CellId;
  readonly name: string;
  /** What in-place editing starts from. */
  readonly text: string;
}

const READY_MOVES: Record<string, Move> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'down',
  'Shift+Enter': 'up',
  Tab: 'next',
  'Shift+Tab': 'previous',
  Home: 'lineStart',
  End: 'lineEnd',
  'Ctrl+Home': 'tableStart',
  'Ctrl+End': 'tableEnd',
  PageUp: 'tableAbove',
  PageDown: 'tableBelow',
};
const STRETCHES: Record<string, Stretch> = {
  'Shift+ArrowUp': 'up',
  'Shift+ArrowDown': 'down',
  'Shift+ArrowLeft': 'left',
  'Shift+ArrowRight': 'right',
  'Ctrl+Shift+ArrowUp': 'top',
  'Ctrl+Shift+ArrowDown': 'bottom',
  'Ctrl+Shift+ArrowLeft': 'lineStart',
  'Ctrl+Shift+ArrowRight': 'lineEnd',
  'Shift+Home': 'lineStart',
  'Shift+End': 'lineEnd',
  'Ctrl+Shift+Home': 'tableStart',
  'Ctrl+Shift+End': 'tableEnd',
};
const FINISHING: readonly string[] = ['Enter', 'Shift+Enter', 'Tab', 'Shift+Tab'];
const ARROWS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** An input method may answer the space bar or `?` with a full-width character instead of a key press. */
const SPACES = /^[\s\u3000]+$/;
const QUESTION = /^[?\uff1f]$/;

/** Longer than any number, and than any word that stands for one. */
const LONGEST = 200;

/** Whether the keyboard is somewhere, and not in a cell. */
function isElsewhere(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && !activeElement.classList.contains('cell-input');
}

export function CellInput({ cell, name, text }: Props) {
  const acts = useActs();
  const { store } = useSession();
  const focused = useReview((review) => review.focused, 0);
  const report = useReview((review) => review.detail.summary.report, 0);
  const inList = useReview((review) => review.inList, false);
  const answered = use(AnsweredContext);
  const input = useRef<HTMLInputElement>(null);
  const [mode, paintMode] = useState<EntryMode>('ready');
  // What keys mean must be known at once, not at the next painting: the end of an edit may also be the end of this input.
  const current = useRef<EntryMode>('ready');
  const setMode = (next: EntryMode) => {
    current.current = next;
    paintMode(next);
  };

  useLayoutEffect(() => {
    // While the list of findings is worked through, the eyes follow it from cell to cell and the keyboard stays there.
    if (inList) return;
    // Drawn anew while something else is written in, this is not the input of another focusing and takes nothing.
    const isKnown = answered.report === report && answered.focused === focused;
    if (isKnown && isElsewhere()) return;
    const { draft } = answered;
    Object.assign(answered, { report, focused, draft: null });
    input.current?.focus({ preventScroll: true });
    // Drawn anew while it was written in: it goes on where it was.
    if (!isKnown || draft === null || input.current === null) return;
    input.current.value = draft.text;
    current.current = draft.mode;
    paintMode(draft.mode);
  }, [answered, report, focused, inList]);
  useLayoutEffect(() => {
    const field = input.current;
    return () => {
      const { current: at } = current;
      answered.draft = at === 'ready' ? null : { text: field?.value ?? '', mode: at };
    };
  }, [answered]);

  const written = () => input.current?.value ?? '';
  const write = (value: string) => {
    if (input.current) input.current.value = value;
  };
  const finish = (save: boolean) => {
    if (current.current === 'ready') return;
    const typed = written();
    setMode('ready');
    write('');
    if (save) acts.type(cell, typed);
  };

  /** Answers what a paste would change, or ends a selection. Returns whether there was anything to answer. */
  const onAnswer = (press: string): boolean => {
    const state = store.get();
    if (proposalOf(state)?.kind === 'paste') {
      if (press === 'Enter') acts.applyProposal();
      else if (press === 'Esc') acts.dropProposal();
      else return false;
      return true;
    }
    if (press !== 'Esc' || selectionOf(state) === null) return false;
    acts.unselectCells();
    return true;
  };

  /** Acts on a key that speaks of the selected cells. Returns whether it did. */
  const onSelectionKey = (press: string): boolean => {
    const stretch = STRETCHES[press];
    if (stretch) acts.stretchSelection(stretch);
    else if (isKey(press, 'selectTable')) acts.selectTable();
    else if (isKey(press, 'fillDown')) acts.fillSelected('down');
    else if (isKey(press, 'fillRight')) acts.fillSelected('right');
    else if (isKey(press, 'clear') && selectionOf(store.get()) !== null) acts.clearSelected();
    else return false;
    return true;
  };

  /** Acts on a key while nothing is being edited. Returns whether it did. */
  const onReadyKey = (press: string): boolean => {
    if (onAnswer(press) || onSelectionKey(press)) return true;
    if (selectionOf(store.get()) === null && flowKey(acts, press)) return true;
    const move = READY_MOVES[press];
    if (move) acts.move(move);
    else if (isKey(press, 'nextNeed')) acts.nextNeed(1);
    else if (isKey(press, 'previousNeed')) acts.nextNeed(-1);
    else if (isKey(press, 'clear')) acts.type(cell, '');
    else if (isKey(press, 'confirm')) acts.confirm(acts.selectedCells());
    else if (isKey(press, 'editInPlace')) {
      write(text);
      setMode('inPlace');
    } else if (press === '?') acts.show('keys');
    else return false;
    return true;
  };

  /** Acts on a key while the cell is being edited. Returns whether it did. */
  const onEditKey = (press: string): boolean => {
    if (FINISHING.includes(press) || (current.current === 'replace' && ARROWS.includes(press))) {
      finish(true);
      acts.move(READY_MOVES[press] as Move);
    } else if (isKey(press, 'confirm')) finish(true);
    else if (isKey(press, 'cancel')) finish(false);
    else if (isKey(press, 'editInPlace')) setMode('inPlace');
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Keys of a composition belong to the input method; 229 is how it announces the one that starts it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const press = pressOf(event);
    if (!(current.current === 'ready' ? onReadyKey(press) : onEditKey(press))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onInput = (event: { readonly nativeEvent: Event }) => {
    if (current.current !== 'ready' || written() === '') return;
    const composing = (event.nativeEvent as InputEvent).isComposing;
    if (!composing && SPACES.test(written())) {
      write('');
      acts.nextNeed(1);
    } else if (!composing && QUESTION.test(written())) {
      write('');
      acts.show('keys');
    } else setMode('replace');
  };

  const onCopy = (event: ClipboardEvent) => {
    const copy = current.current === 'ready' ? acts.copySelected() : null;
    if (copy === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copy.plain);
    event.clipboardData.setData('text/html', copy.html);
    if (event.type === 'cut') acts.clearSelected();
  };

  const onPaste = (event: ClipboardEvent) => {
    if (current.current !== 'ready') return;
    const block = pastedBlock(event.clipboardData);
    const single = block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? '') : null;
    event.preventDefault();
    if (single === null || selectionOf(store.get()) !== null) acts.proposePaste(block);
    else if (single !== '') {
      write(single.slice(0, LONGEST));
      setMode('replace');
    }
  };

  return (
    <input
      ref={input}
      className="cell-input"
      type="text"
      data-mode={mode}
      aria-label={name}
      autoComplete="off"
      spellCheck={false}
      maxLength={LONGEST}
      onKeyDown={onKeyDown}
      onInput={onInput}
      onCompositionStart={() => {
        if (current.current === 'ready') setMode('replace');
      }}
      onCompositionEnd={() => {
        if (current.current === 'replace' && written() === '') setMode('ready');
      }}
      onDoubleClick={() => {
        if (current.current === 'ready') onReadyKey('F2');
      }}
      onBlur={() => {
        // When the whole window loses the keyboard the cell keeps it, and nothing is finished yet.
        if (document.activeElement !== input.current) finish(true);
      }}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
    />
  );
}
