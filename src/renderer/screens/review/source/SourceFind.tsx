/** Finding text in the source. It says where; whichever look is on the screen paints it. */

import { Button, Input, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CloseOutlined, DownOutlined, SearchOutlined, UpOutlined } from '../../../components/icons.tsx';
import { useWords } from '../../../locales/hooks.ts';
import { type Found, findIn } from '../../../model/find.ts';
import { useActs } from '../../../session/hooks.ts';

interface Props {
  readonly text: string;
  readonly setFound: (found: Found | null) => void;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

export function SourceFind({ text, setFound, open, setOpen }: Props) {
  const words = useWords();
  const { refocus } = useActs();
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const input = useRef<InputRef>(null);
  const spans = useMemo(() => findIn(text, query), [text, query]);

  useEffect(() => {
    if (open) input.current?.focus({ cursor: 'all' });
  }, [open]);
  useEffect(() => setFound(open && spans.length > 0 ? { spans, current } : null), [setFound, open, spans, current]);

  const close = () => {
    setOpen(false);
    refocus();
  };
  const step = (by: 1 | -1) => setCurrent((at) => (at + by + spans.length) % Math.max(spans.length, 1));

  if (!open) {
    return (
      <Button
        type="text"
        size="small"
        icon={<SearchOutlined />}
        title="Ctrl+F"
        aria-label={words.source.find}
        onClick={() => setOpen(true)}
      />
    );
  }
  const place = spans.length === 0 ? words.source.notFound : words.source.found(current + 1, spans.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is newer than the oldest browser this runs in
    <div className="source-find" role="search">
      <Input
        ref={input}
        className="source-find-open"
        size="small"
        aria-label={words.source.find}
        placeholder={words.source.find}
        value={query}
        suffix={<span className="number">{query === '' ? '' : place}</span>}
        onChange={(event) => {
          setQuery(event.target.value);
          setCurrent(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
        }}
      />
      <Button
        type="text"
        size="small"
        icon={<UpOutlined />}
        aria-label={words.source.previous}
        onClick={() => step(-1)}
      />
      <Button type="text" size="small" icon={<DownOutlined />} aria-label={words.source.next} onClick={() => step(1)} />
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={words.close} onClick={close} />
    </div>
  );
}
