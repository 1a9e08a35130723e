/** A child that judges documents: asked for a seed, it answers with what became of the document. */

import { corpusDocument, type Wanted } from './index.ts';
import { type Judgement, judge } from './judge.ts';

export interface SeedQuestion {
  readonly seed: number;
  readonly wanted: Wanted;
}

export interface SeedAnswer extends Pick<Judgement, 'tally' | 'failure' | 'silent'> {
  readonly format: string;
  readonly style: string;
  readonly fault: string | null;
  readonly needless: number;
}

process.on('message', async ({ seed, wanted }: SeedQuestion) => {
  const document = corpusDocument(seed, wanted);
  const { tally, failure, silent, needless } = await judge(document);
  const { format, style, fault } = document;
  const answer: SeedAnswer = { tally, failure, silent, format, style, fault, needless: needless.length };
  process.send?.(answer);
});
