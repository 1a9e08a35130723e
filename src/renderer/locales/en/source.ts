/** English words of the pane of the source. */

import type { ScreenWords } from '../zh-CN/index.ts';

export const source: ScreenWords['source'] = {
  label: 'Source',
  document: 'Source text',
  looks: 'How the source is shown',
  asItLooks: 'Original',
  asText: 'Text',
  noLook: (why) => `Cannot be shown as it looks, so here is its text: ${why}`,
  page: (page) => `Page ${page}`,
  noPage: (page, why) => `Page ${page} cannot be shown: ${why}`,
  zoomIn: 'Enlarge source',
  zoomOut: 'Reduce source',
  zoomReset: (percent) => `Source at ${percent}%, back to 100%`,
  find: 'Find in source',
  found: (at, total) => `${at}/${total}`,
  notFound: 'Not found',
  previous: 'Previous match',
  next: 'Next match',
  noSpan: 'The focused cell has no place in the source',
};
