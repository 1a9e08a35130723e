/** A sample of what is proved in the corpus. More of it is `npm run corpus -- proofs 1000`. */

import { describe, expect, it } from 'vitest';
import { FAULTS } from './faults/index.ts';
import { corpusDocument } from './index.ts';
import { heldByStatus } from './proofs.ts';

describe('a cell that is said to be proved', () => {
  it('is what the document says, whatever befell it', async () => {
    const wrong: string[] = [];
    let right = 0;
    for (const { name } of FAULTS) {
      for (const seed of [2000, 2001]) {
        const held = await heldByStatus(corpusDocument(seed, { format: 'html', fault: name }));
        const proved = held?.get('proved');
        right += proved?.right ?? 0;
        for (const each of proved?.wrong ?? []) wrong.push(`${seed} ${name}: ${each}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(1000);
  });

  it('is most of an intact document', async () => {
    const held = await heldByStatus(corpusDocument(2002, { format: 'docx', fault: null }));
    expect(held?.get('proved')?.right).toBeGreaterThan(150);
  });
});
