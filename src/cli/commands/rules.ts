/** `gouji rules`: the rules of a dataset, which of them are off and why; and switching one off or on. */

import { RULES } from '../../core/checks/index.ts';
import { wordsOf } from '../../core/words/index.ts';
import type { RuleState } from '../../shared/model.ts';
import { UsageError } from '../args.ts';
import { command } from '../command.ts';
import { withDataset } from '../engine.ts';
import { type Column, plain, table } from '../text.ts';
import { words } from '../words.ts';

const WORDS = wordsOf('zh-CN');
const { columns } = words;
const COLUMNS: readonly Column[] = [
  { title: columns.rule, align: 'left' },
  { title: columns.ruleName, align: 'left' },
  { title: columns.source, align: 'left' },
  { title: columns.state, align: 'left' },
  { title: columns.by, align: 'left' },
  { title: columns.at, align: 'left' },
  { title: columns.reason, align: 'left' },
];

const shape = {
  required: ['dataset'],
  optional: ['off', 'on', 'by', 'reason'],
  flags: ['json'],
  operands: [],
} as const;

export const rules = command('rules', shape, async ({ required, optional, flags }, out) => {
  const change = changeOf(optional);
  const states = await withDataset(required.dataset, (ask) =>
    change === null ? ask('rules.list', {}) : ask('rules.switch', change),
  );
  if (flags.json) out.line(JSON.stringify(states, null, 2));
  else for (const line of table(COLUMNS, states.map(row))) out.line(line);
});

/** The switch asked for, `null` where the rules are only to be shown. Throws a `UsageError` for half a switch. */
function changeOf({ off, on, by, reason }: { off?: string; on?: string; by?: string; reason?: string }) {
  const rule = off ?? on;
  if (off !== undefined && on !== undefined) throw new UsageError(words.wrong.eitherOr('--off', '--on'));
  if (rule === undefined) {
    const needless = by === undefined ? (reason === undefined ? null : '--reason') : '--by';
    if (needless !== null) throw new UsageError(words.wrong.onlyWith(needless, '--off', '--on'));
    return null;
  }
  if (by === undefined) throw new UsageError(words.wrong.missingOption('--by'));
  if (reason === undefined) throw new UsageError(words.wrong.missingOption('--reason'));
  return { rule, isOff: off !== undefined, by, reason };
}

function row({ rule, isOff, by, at, reason }: RuleState): string[] {
  const { document = '', article = '' } = RULES.find(({ id }) => id === rule) ?? {};
  const name = WORDS.rule[rule] ?? '';
  return [
    rule,
    name,
    `${document} ${article}`.trim(),
    isOff ? words.off : words.on,
    plain(by ?? ''),
    at ?? '',
    plain(reason ?? ''),
  ];
}
