/** English words of importing and what came of it. */

import type { RoughDuration } from '../../model/time.ts';
import type { ScreenWords } from '../zh-CN/index.ts';
import { plural } from './plural.ts';

const UNITS: Record<RoughDuration['unit'], string> = { seconds: 'second', minutes: 'minute', hours: 'hour' };

export const imports: ScreenWords['imports'] = {
  label: 'Import',
  running: (done, total) => `Importing ${done}/${total}`,
  done: (total) => `Import finished, ${plural(total, 'file', 'files')}`,
  standings: 'Imported reports',
  addedFiles: (count) => `${count} added`,
  standing: (what, count) => `${count} ${what}`,
  picked: (what) => `This import, ${what}`,
  duplicates: (count) => plural(count, 'duplicate', 'duplicates'),
  rivalReports: (count) => plural(count, 'open version', 'open versions'),
  cancelled: (done, total) => `Import cancelled after ${done}/${total}`,
  tally: (added, duplicate, failed, rivals) =>
    [
      `${added} added${rivals > 0 ? ` (${plural(rivals, 'open version', 'open versions')})` : ''}`,
      plural(duplicate, 'duplicate', 'duplicates'),
      `${failed} not read`,
    ].join(' · '),
  remaining: (count, unit) => `about ${plural(count, UNITS[unit], `${UNITS[unit]}s`)} left`,
  currentJoin: ', ',
  cancel: 'Cancel import',
  dismiss: 'Dismiss',
  show: 'Result of each file',
  outcomes: 'Import results',
  result: { added: 'Added', duplicate: 'Duplicate', failed: 'Not read' },
  duplicate: 'The dataset already holds a file with the same content',
  several: (count) => `holds ${plural(count, 'report', 'reports')}`,
  rivals: 'The dataset already has a report of this unit and year',
  pending: {
    label: 'Unfinished import',
    left: (done, left) => `The last import did not finish: ${plural(done, 'file', 'files')} done, ${left} left`,
    resume: 'Go on importing',
    forget: 'Leave it',
  },
};
