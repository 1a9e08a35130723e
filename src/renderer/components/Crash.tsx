/**
 * What is left on the screen when the page itself has a bug: the error in words and a way back. Nothing is lost by
 * reloading, since every edit is in the store.
 */

import { Component, type ReactNode } from 'react';
import type { Locale } from '../../core/words/index.ts';
import { failureData } from '../../shared/failure.ts';
import { failureText } from '../../shared/locales/index.ts';
import { screenWords } from '../locales/index.ts';

interface Props {
  readonly locale: Locale;
  readonly children: ReactNode;
}

export class Crash extends Component<Props, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { locale, children } = this.props;
    if (error === null) return children;
    return (
      <main className="start">
        <div className="start-sheet" role="alert">
          <p>{failureText(failureData(error), locale)}</p>
          <button type="button" className="link" onClick={() => window.location.reload()}>
            {screenWords(locale).reload}
          </button>
        </div>
      </main>
    );
  }
}
