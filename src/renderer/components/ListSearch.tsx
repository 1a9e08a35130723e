/**
 * The search over a list: Ctrl+F goes to it, Enter or the arrow down into the list, Esc clears it. While there is something
 * in it, it says how much of the list is left, so that nobody takes what is left for all there is.
 */

import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { isKey, pressOf } from '../model/keys.ts';
import { SearchOutlined } from './icons.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
  /** What stands in it while it is empty, where the label is too long for it. */
  readonly hint?: string;
  /** How much of the list is left, as it is written. */
  readonly left?: string;
  /** Hands the keyboard to the list. */
  readonly enter: () => void;
}

export function ListSearch({ label, value, onChange, hint = label, left, enter }: Props) {
  const search = useRef<InputRef>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isKey(pressOf(event), 'librarySearch')) return;
      event.preventDefault();
      search.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Input
      ref={search}
      className="list-search"
      prefix={<SearchOutlined />}
      allowClear
      aria-label={label}
      title={label}
      placeholder={hint}
      suffix={value === '' || left === undefined ? undefined : <span className="list-left">{left}</span>}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        // An input method has these keys for itself while it composes.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && value !== '') onChange('');
        else if (event.key === 'Enter' || event.key === 'ArrowDown') enter();
        else return;
        event.preventDefault();
      }}
    />
  );
}
