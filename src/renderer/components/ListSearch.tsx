/** The search over a list: Ctrl+F goes to it, Enter or the arrow down into the list. */

import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { isKey, pressOf } from '../model/keys.ts';
import { SearchOutlined } from './icons.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
  /** Hands the keyboard to the list. */
  readonly enter: () => void;
}

export function ListSearch({ label, value, onChange, enter }: Props) {
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
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        // An input method has these keys for itself while it composes.
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        enter();
      }}
    />
  );
}
