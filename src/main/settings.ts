/**
 * What the app remembers outside any dataset: the reviewer's name, the language, the look, the datasets opened last.
 *
 * Each field stands for itself: one that is spoilt falls back to its default and the others stay.
 */

import { z } from 'zod';
import { APP_REQUESTS } from '../shared/contract.ts';
import { PLAIN_SIZE } from '../shared/look.ts';
import { readJson, rememberJson } from './json-file.ts';

const RECENT_MAX = 10;

const { colours, density, fontSize } = APP_REQUESTS['app.setLook'].args.shape;
const look = z.object({
  colours: colours.catch('system'),
  density: density.catch('standard'),
  fontSize: fontSize.catch(PLAIN_SIZE),
});

const schema = z.object({
  reviewer: z.string().catch(''),
  locale: APP_REQUESTS['app.setLocale'].args.shape.locale.catch('zh-CN'),
  /** Paths, the latest first. */
  recent: z.array(z.string()).catch([]),
  look: look.catch(look.parse({})),
});
export type SettingsData = z.infer<typeof schema>;

export class Settings {
  readonly #file: string;
  #data: SettingsData;

  constructor(file: string) {
    this.#file = file;
    const stored = readJson(file);
    this.#data = schema.parse(typeof stored === 'object' && stored !== null ? stored : {});
  }

  get data(): Readonly<SettingsData> {
    return this.#data;
  }

  /** Changes some fields, until the app ends in any case, and for the next start where the file can be written. */
  set(change: Partial<SettingsData>): void {
    this.#data = { ...this.#data, ...change };
    rememberJson(this.#file, this.#data);
  }

  /** Puts a dataset in front of the recent ones. Example: [b, c] after `opened(c)` is [c, b]. */
  opened(path: string): void {
    const others = this.#data.recent.filter((other) => other !== path);
    this.set({ recent: [path, ...others].slice(0, RECENT_MAX) });
  }
}
