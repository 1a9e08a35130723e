/**
 * Finding what cells say and putting something else there. What is found is lit in the form, what it would become stands
 * beside it; replacing all of it is one edit. Looks in the selection, where there is one, else in the whole form.
 */

import { Button, Checkbox, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { CloseOutlined, DownOutlined, UpOutlined } from '../../../components/icons.tsx';
import { useWords } from '../../../locales/hooks.ts';
import { matching, replaced } from '../../../model/replace.ts';
import { useActs, useSelect, useSession } from '../../../session/hooks.ts';
import { selectionOf } from '../../../session/sheet.ts';

export function ReplaceBar() {
  const words = useWords();
  const acts = useActs();
  const { store } = useSession();
  const form = useSelect((state) => state.review?.view.form ?? null);
  const values = useSelect((state) => state.review?.view.state.values ?? null);
  const focus = useSelect((state) => state.review?.focus ?? '');
  const [scope] = useState(() => selectionOf(store.get())?.cells ?? null);
  const [find, setFind] = useState('');
  const [by, setBy] = useState<string | null>(null);
  const [isWhole, setWhole] = useState(true);
  const field = useRef<InputRef>(null);
  const search = useMemo(() => ({ find, isWhole }), [find, isWhole]);
  const found = useMemo(
    () => (form === null || values === null ? [] : matching(form, values, scope, search)),
    [form, values, scope, search],
  );
  const targets = useMemo(
    () => (values === null || by === null ? [] : replaced(values, found, search, by)),
    [values, found, search, by],
  );
  const at = found.indexOf(focus);

  const asked = useSelect((state) => state.slices.sheet.asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every call brings the keyboard here
  useEffect(() => field.current?.focus({ cursor: 'all' }), [asked]);
  // The light goes out with every move of the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a moved focus is a reason to light again
  useEffect(() => acts.light(found), [acts, found, focus]);
  useEffect(() => {
    if (targets.length > 0) acts.proposeReplacing(targets);
    else acts.dropProposal();
  }, [acts, targets]);
  useEffect(
    () => () => {
      acts.light([]);
      acts.dropProposal();
    },
    [acts],
  );

  const close = () => {
    acts.openSheetPanel(null);
    acts.refocus();
  };
  /** Goes to a cell; the keyboard stays where it is. */
  const lookAt = (cell: string | undefined) => {
    if (cell === undefined) return;
    const keyboard = document.activeElement;
    acts.focus(cell);
    requestAnimationFrame(() => keyboard instanceof HTMLElement && keyboard.focus());
  };
  const step = (to: 1 | -1) => {
    const order = form?.cells.map(({ id }) => id) ?? [];
    const here = order.indexOf(focus);
    const ahead =
      to === 1
        ? found.find((cell) => order.indexOf(cell) > here)
        : found.findLast((cell) => order.indexOf(cell) < here);
    lookAt(ahead ?? (to === 1 ? found[0] : found.at(-1)));
  };
  const replaceOne = () => {
    const target = targets.find(({ cell }) => cell === focus);
    if (target) acts.replaceIn([target]);
    step(1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const inFind = event.target === field.current?.input;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) acts.applyProposal();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') {
      if (inFind) step(event.shiftKey ? -1 : 1);
      else replaceOne();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said =
    find.trim() === ''
      ? ''
      : found.length === 0
        ? words.sheet.notFound
        : at < 0
          ? words.sheet.found(found.length)
          : words.sheet.foundAt(at + 1, found.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is newer than the oldest browser this runs in
    <div className="sheet-panel sheet-replace" role="search" aria-label={words.sheet.replace} onKeyDown={onKeyDown}>
      <Input
        ref={field}
        className="sheet-find"
        size="small"
        aria-label={words.sheet.find}
        placeholder={words.sheet.find}
        value={find}
        suffix={<span className="number">{said}</span>}
        onChange={(event) => setFind(event.target.value)}
      />
      {/* Right after the one field comes the other: the buttons beside the first have keys in it. */}
      <Input
        className="sheet-by"
        size="small"
        aria-label={words.sheet.by}
        placeholder={words.sheet.by}
        value={by ?? ''}
        onChange={(event) => setBy(event.target.value)}
      />
      <div className="sheet-line sheet-makes">
        <Button size="small" disabled={!targets.some(({ cell }) => cell === focus)} onClick={replaceOne}>
          {words.sheet.replaceOne} <kbd>Enter</kbd>
        </Button>
        <Button size="small" disabled={targets.length === 0} onClick={acts.applyProposal}>
          {words.sheet.replaceAll(targets.length)} <kbd>Ctrl+Enter</kbd>
        </Button>
      </div>
      <div className="sheet-line sheet-steps">
        <Button
          type="text"
          size="small"
          icon={<UpOutlined />}
          aria-label={words.sheet.previous}
          title={`${words.sheet.previous} Shift+Enter`}
          onClick={() => step(-1)}
        />
        <Button
          type="text"
          size="small"
          icon={<DownOutlined />}
          aria-label={words.sheet.next}
          title={`${words.sheet.next} Enter`}
          onClick={() => step(1)}
        />
        <Checkbox checked={isWhole} onChange={(event) => setWhole(event.target.checked)}>
          {words.sheet.whole}
        </Checkbox>
        {scope === null ? null : <span className="sheet-none">{words.sheet.inSelection(scope.size)}</span>}
        <div className="top-space" />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={words.close}
          title={`${words.close} Esc`}
          onClick={close}
        />
      </div>
    </div>
  );
}
