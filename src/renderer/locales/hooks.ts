/** Words of the current language, in React. */

import { useCallback } from 'react';
import { type Words, wordsOf } from '../../core/words/index.ts';
import type { FailureData } from '../../shared/failure.ts';
import { failureText } from '../../shared/locales/index.ts';
import { useSelect } from '../session/hooks.ts';
import { type ScreenWords, screenWords } from './index.ts';

/** The words of the screens. */
export function useWords(): ScreenWords {
  return screenWords(useSelect((state) => state.locale));
}

/** The words of the domain: kinds, doubts, findings. */
export function useDomainWords(): Words {
  return wordsOf(useSelect((state) => state.locale));
}

/** Says a failure of a file that is named beside it already: “文件” stands for its name. */
export function useFileFailureText(): (failure: FailureData) => string {
  const say = useFailureText();
  return useCallback(({ code, detail: { file: _named, ...detail } }) => say({ code, detail }), [say]);
}

/** Says a failure. */
export function useFailureText(): (failure: FailureData) => string {
  const locale = useSelect((state) => state.locale);
  return useCallback((failure) => failureText(failure, locale), [locale]);
}
