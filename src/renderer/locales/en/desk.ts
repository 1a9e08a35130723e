/** English words of signing off, assigning and commenting on the open report. */

import type { ScreenWords } from '../zh-CN/index.ts';

export const desk: ScreenWords['desk'] = {
  signOff: 'Sign off',
  toReturn: 'Sign off, to return',
  next: 'Next',
  reopen: 'Take back sign-off',
  markReturned: 'Mark as returned',
  voided: 'sign-off void',
  voidedBy: (signed) => `Numbers or rules have changed since it was signed off (${signed})`,
  said: { open: 'to settle before signing off', noneLeft: 'nothing else is waiting in the queue' },
  assign: 'Assign to a reviewer',
  assignee: (name) => `Assigned to ${name}`,
  unassigned: 'Unassigned',
  assignHint: 'Type a name and press Enter, or choose',
  toMe: (name) => `${name} (you)`,
  toNobody: (name) => `Unassign ${name}`,
  comment: 'Comment',
  comments: (count) => (count > 0 ? `Comments: ${count}` : 'Comment'),
  commentHint: 'Write a comment; Enter keeps it, Esc goes back',
  steps: 'What was done with the report',
};
