/** Puts a bar away and gives the keyboard back to where it was. */

import { Button } from 'antd';
import { useWords } from '../locales/hooks.ts';
import { useActs } from '../session/hooks.ts';
import { CloseOutlined } from './icons.tsx';

export function CloseBar({ dismiss }: { readonly dismiss: () => void }) {
  const words = useWords();
  const acts = useActs();
  return (
    <Button
      type="text"
      size="small"
      icon={<CloseOutlined />}
      aria-label={words.close}
      onClick={() => {
        dismiss();
        acts.refocus();
      }}
    />
  );
}
