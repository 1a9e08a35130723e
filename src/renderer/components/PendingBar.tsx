/** An import that was cut short, by a power cut perhaps: how far it got, and the two ways to go on from there. */

import { Button } from 'antd';
import { useWords } from '../locales/hooks.ts';
import { useActs, useSelect } from '../session/hooks.ts';

export function PendingBar() {
  const words = useWords();
  const acts = useActs();
  const pending = useSelect((state) => state.pending);
  const running = useSelect((state) => state.importing?.state === 'running');
  if (pending === null || running) return null;
  const { done, total, paths } = pending;
  return (
    <section className="notice pending" aria-label={words.imports.pending.label}>
      <span className="notice-text" title={paths.join('\n')}>
        {words.imports.pending.left(done, Math.max(total - done, 0))}
      </span>
      <Button size="small" type="primary" onClick={() => void acts.resumeImport()}>
        {words.imports.pending.resume}
      </Button>
      <Button size="small" onClick={() => void acts.forgetImport()}>
        {words.imports.pending.forget}
      </Button>
    </section>
  );
}
