/** English words of the tour on the sample reports. */

import type { ScreenWords } from '../zh-CN/index.ts';

export const tour: ScreenWords['tour'] = {
  label: 'Tour of the app',
  at: (at, of) => `Tour ${at}/${of}`,
  next: 'Next',
  end: 'End the tour',
  step: {
    list: 'Each line is a report; ▲ fails, ? is in doubt. Choose one with ▲ by ↑ ↓ and open it with Enter.',
    needs:
      'The official form is on the left, the source on the right. Space goes to the next cell to check and marks its place in the source.',
    settle:
      'If it was misread, type the right number, or accept the explanation with F9. If the unit filed it wrong, press T in the findings. Ctrl+Z takes back.',
    signOff:
      'With everything settled, F12 signs off and opens the next report. If something is still open, it goes there first.',
    palette: 'Press Ctrl+K and type a few letters to find any command, report or dataset.',
    more: 'Ctrl+1 to Ctrl+6 change screens. F1 shows the keys, Shift+F1 the guide, from which this tour can be taken again.',
  },
};
