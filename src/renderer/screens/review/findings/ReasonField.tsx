/** The reason for accepting an issue as it stands, written in its own line: Enter keeps it, Esc lets it be. */

import { Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../locales/hooks.ts';
import { useActs } from '../../../session/hooks.ts';

export function ReasonField({ done }: { readonly done: () => void }) {
  const words = useWords();
  const acts = useActs();
  const [reason, setReason] = useState('');
  return (
    <Input
      className="issue-reason"
      size="small"
      autoFocus
      aria-label={words.findings.acceptReason}
      placeholder={words.findings.acceptReasonHint}
      maxLength={2000}
      value={reason}
      onChange={(event) => setReason(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && reason.trim() !== '') acts.rule('accepted', reason.trim());
        else if (event.key !== 'Escape') return;
        done();
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
