/**
 * The best order-keeping assignment of rows to lines, and how much better it is than what else there could be.
 *
 * The classic alignment of two sequences by dynamic programming, run from both ends: the best score before a pair plus
 * the pair's own plus the best score after it is the best any assignment with that pair can reach (its max-marginal).
 * Knows scores only; what rows and lines are is the aligner's business. Scores must be whole numbers, so that ties are ties.
 */

/** By line: the row taken (−1 for none), and what stood against it. */
export interface Assignment {
  readonly score: number;
  readonly rowOf: Int32Array;
  /** How much the best assignment is ahead of the best one that does otherwise with this line; `Infinity` where nothing else is possible. */
  readonly margin: Float64Array;
  /** The best other row for the line (−1 where there is none), and how far the best assignment with it lies behind. */
  readonly rival: Int32Array;
  readonly rivalMargin: Float64Array;
}

/** `after[r * width + l]`: the best score with rows from r and lines from l on. */
function scoresAfter(scores: readonly Float64Array[], lines: number): Float64Array {
  const width = lines + 1;
  const after = new Float64Array((scores.length + 1) * width);
  for (let r = scores.length - 1; r >= 0; r -= 1) {
    const row = scores[r] as Float64Array;
    for (let l = lines - 1; l >= 0; l -= 1) {
      const at = r * width + l;
      const own = row[l] as number;
      let most = Math.max(after[at + width] as number, after[at + 1] as number);
      if (own > 0) most = Math.max(most, own + (after[at + width + 1] as number));
      after[at] = most;
    }
  }
  return after;
}

/** `before[r * width + l]`: the best score with rows before r and lines before l. */
function scoresBefore(scores: readonly Float64Array[], lines: number): Float64Array {
  const width = lines + 1;
  const before = new Float64Array((scores.length + 1) * width);
  for (let r = 1; r <= scores.length; r += 1) {
    const row = scores[r - 1] as Float64Array;
    for (let l = 1; l <= lines; l += 1) {
      const at = r * width + l;
      const own = row[l - 1] as number;
      let most = Math.max(before[at - width] as number, before[at - 1] as number);
      if (own > 0) most = Math.max(most, own + (before[at - width - 1] as number));
      before[at] = most;
    }
  }
  return before;
}

/** One best assignment; of equally good ones that which takes the earliest rows. */
function traced(scores: readonly Float64Array[], lines: number, after: Float64Array): Int32Array {
  const width = lines + 1;
  const rowOf = new Int32Array(lines).fill(-1);
  let r = 0;
  let l = 0;
  while (r < scores.length && l < lines) {
    const at = r * width + l;
    const own = scores[r]?.[l] as number;
    if (own > 0 && after[at] === own + (after[at + width + 1] as number)) {
      rowOf[l] = r;
      r += 1;
      l += 1;
    } else if (after[at] === after[at + width]) r += 1;
    else l += 1;
  }
  return rowOf;
}

/**
 * Assigns rows to lines. `scores[r][l]` is what the pair is worth, 0 where it may not be.
 * Guarantee: no row or line is used twice, the order of both is kept, and no other assignment has a higher score.
 * Example: for the rows `[5, 0]` and `[4, 3]` the best takes the first row for the first line and the second for the
 * second, score 8; doing without the first row costs 4, its margin.
 */
export function assign(scores: readonly Float64Array[], lines: number): Assignment {
  const width = lines + 1;
  const after = scoresAfter(scores, lines);
  const before = scoresBefore(scores, lines);
  const score = after[0] as number;
  const rowOf = traced(scores, lines, after);
  const margin = new Float64Array(lines).fill(Infinity);
  const rival = new Int32Array(lines).fill(-1);
  const rivalMargin = new Float64Array(lines).fill(Infinity);
  for (let l = 0; l < lines; l += 1) {
    const taken = rowOf[l] as number;
    let without = 0;
    for (let r = 0; r <= scores.length; r += 1) {
      const at = r * width + l;
      without = Math.max(without, (before[at] as number) + (after[at + 1] as number));
      const own = r === taken ? 0 : (scores[r]?.[l] ?? 0);
      if (own === 0) continue;
      const behind = score - ((before[at] as number) + own + (after[at + width + 1] as number));
      if (behind >= (rivalMargin[l] as number)) continue;
      rivalMargin[l] = behind;
      rival[l] = r;
    }
    margin[l] = taken < 0 ? (rivalMargin[l] as number) : Math.min(rivalMargin[l] as number, score - without);
  }
  return { score, rowOf, margin, rival, rivalMargin };
}
