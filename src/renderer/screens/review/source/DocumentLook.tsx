/** The source itself, in what scrolls it: as the document looks or as its text, and the two buttons that choose between them. */

import { useRef } from 'react';
import type { FailureData } from '../../../../shared/failure.ts';
import type { DocumentView } from '../../../../shared/view.ts';
import { useFileFailureText, useWords } from '../../../locales/hooks.ts';
import { FlowLook } from './FlowLook.tsx';
import type { LookProps } from './look.ts';
import { PagesLook } from './PagesLook.tsx';
import { TextLook } from './TextLook.tsx';
import './source.css';

/** Whether there is more to show of a document than its text. */
export const hasLook = (view: DocumentView | null): boolean => view !== null && view.kind !== 'text';

interface ChoiceProps {
  readonly plain: boolean;
  readonly setPlain: (plain: boolean) => void;
  /** The key that chooses, where there is one. */
  readonly title?: string;
}

export function LookChoice({ plain, setPlain, title }: ChoiceProps) {
  const words = useWords().source;
  return (
    <fieldset className="source-looks" aria-label={words.looks}>
      <button type="button" aria-pressed={!plain} title={title} onClick={() => setPlain(false)}>
        {words.asItLooks}
      </button>
      <button type="button" aria-pressed={plain} title={title} onClick={() => setPlain(true)}>
        {words.asText}
      </button>
    </fieldset>
  );
}

interface Props extends Omit<LookProps, 'scroller' | 'box'> {
  readonly report: number;
  readonly view: DocumentView | null;
  /** Why there is nothing but the text. */
  readonly failure: FailureData | null;
  readonly text: string;
  /** Whether the text is wanted where the document's look could be had. */
  readonly plain: boolean;
  /** What the document is called. */
  readonly label: string;
}

export function DocumentLook({ report, view, failure, text, plain, label, ...seen }: Props) {
  const words = useWords().source;
  const failureText = useFileFailureText();
  const scroller = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const look = { ...seen, scroller, box };
  const shown = plain ? null : view;
  return (
    <>
      {failure ? <p className="source-failure">{words.noLook(failureText(failure))}</p> : null}
      <section
        ref={scroller}
        // All of what scrolls is paper: a table may be wider than the pane.
        className={shown?.kind === 'flow' ? 'source-scroll paper' : 'source-scroll'}
        data-look={shown?.kind ?? 'text'}
        style={{ ['--zoom' as string]: seen.zoom }}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={label}
      >
        {shown?.kind === 'flow' ? <FlowLook {...look} nodes={shown.nodes} /> : null}
        {shown?.kind === 'pages' ? <PagesLook {...look} report={report} view={shown} text={text} /> : null}
        {shown === null || shown.kind === 'text' ? <TextLook {...look} text={text} /> : null}
        <div ref={box} className="source-shown" hidden />
      </section>
    </>
  );
}
