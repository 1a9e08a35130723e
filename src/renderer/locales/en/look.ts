/** English words of the menu of how the app looks. */

import { PLAIN_SIZE } from '../../../shared/look.ts';
import type { ScreenWords } from '../zh-CN/index.ts';

export const look: ScreenWords['look'] = {
  label: 'Display',
  colours: 'Colours',
  scheme: { system: 'As the system', light: 'Light', dark: 'Dark' },
  density: 'Rows',
  rows: { standard: 'Standard', compact: 'Compact' },
  size: 'Text size',
  pixels: (size) => (size === PLAIN_SIZE ? `${size} px (standard)` : `${size} px`),
};
