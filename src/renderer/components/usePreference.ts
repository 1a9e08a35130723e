/** A small setting of the screen that is remembered on this computer. Never anything of a dataset. */

import { useState } from 'react';

export function usePreference(name: string, initial: string): [string, (value: string) => void] {
  const key = `gouji.${name}`;
  const [value, setValue] = useState(() => localStorage.getItem(key) ?? initial);
  const set = (next: string) => {
    localStorage.setItem(key, next);
    setValue(next);
  };
  return [value, set];
}
