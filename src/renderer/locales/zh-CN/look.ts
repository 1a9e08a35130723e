/** Chinese words of the menu of how the app looks. */

import type { Look } from '../../../shared/contract.ts';
import { PLAIN_SIZE } from '../../../shared/look.ts';

export const look = {
  label: '显示设置',
  colours: '配色',
  scheme: { system: '跟随系统', light: '浅色', dark: '深色' } satisfies Record<Look['colours'], string> as Record<
    Look['colours'],
    string
  >,
  density: '行距',
  rows: { standard: '标准', compact: '紧凑' } satisfies Record<Look['density'], string> as Record<
    Look['density'],
    string
  >,
  size: '文字大小',
  pixels: (size: number) => (size === PLAIN_SIZE ? `${size} 像素（标准）` : `${size} 像素`),
};
