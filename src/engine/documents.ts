/**
 * How the documents behind reports look, read again from the bytes that are stored.
 *
 * Spans of a report point into the text it was read with. A document that gives another text now, under a newer reader,
 * must not be shown with places that are a little off: it is shown as its text. The last few views are kept, because a
 * reviewer goes back and forth; pages are not, because the screen keeps those it shows.
 */

import { Failure } from '../shared/failure.ts';
import type { DocumentView, PageImage } from '../shared/view.ts';
import type { Pool } from './pool.ts';
import type { Dataset } from './store/index.ts';
import type { Original } from './store/library.ts';

const KEPT = 4;

export class Documents {
  readonly #pool: Pick<Pool, 'view' | 'page'>;
  readonly #views = new Map<string, Promise<DocumentView>>();

  constructor(pool: Pick<Pool, 'view' | 'page'>) {
    this.#pool = pool;
  }

  /** How a report's document looks. Throws REPORT_NOT_FOUND. */
  view(dataset: Dataset, report: number): Promise<DocumentView> {
    const original = dataset.original(report);
    // Two reports of one document may have been read by different readers, and so have different texts.
    const key = `${report} ${dataset.path}`;
    const view = this.#views.get(key) ?? this.#look(original);
    // The one asked for last goes to the end of the row, and the first is the one to go.
    this.#views.delete(key);
    this.#views.set(key, view);
    const [oldest] = this.#views.keys();
    if (this.#views.size > KEPT && oldest !== undefined) this.#views.delete(oldest);
    return view;
  }

  /** One of its pages. Throws REPORT_NOT_FOUND, and what reading it throws. */
  page(dataset: Dataset, report: number, page: number, scale: number): Promise<PageImage> {
    const { bytes, name } = dataset.original(report);
    return this.#pool.page(bytes, name, page, scale);
  }

  async #look({ bytes, name, text }: Original): Promise<DocumentView> {
    try {
      const looks = await this.#pool.view(bytes, name);
      return looks.text === text ? looks.view : { kind: 'text' };
    } catch (error) {
      if (error instanceof Failure) return { kind: 'text' };
      throw error;
    }
  }
}
