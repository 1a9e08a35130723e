/**
 * The headings of the table: of a column its name, sum, spread and condition; of a printed row its name and the fold.
 *
 * Plain DOM: two hundred columns come and go while the table is moved sideways, and each must be there within a frame. What
 * a column comes to is reckoned when it comes in sight.
 */

import type { IHeaderComp, IHeaderGroupComp, IHeaderGroupParams, IHeaderParams } from 'ag-grid-community';
import type { ScreenWords } from '../../locales/index.ts';
import type { DataSort } from '../../model/data.ts';
import type { DataColumn, DataGroup } from '../../model/data-columns.ts';
import { binCondition, type ColumnStats } from '../../model/data-stats.ts';

/** So many digits of a sum have room in full size. */
const ROOM = 8;

/** What headings show and do; one for the whole table, always read anew. */
export interface HeadingsUser {
  readonly words: ScreenWords['data'];
  readonly stats: (index: number) => ColumnStats;
  readonly condition: (column: DataColumn) => { readonly text: string; readonly isUnclear: boolean };
  readonly sort: () => DataSort | null;
  readonly name: (column: DataColumn) => string;
  readonly onSort: (column: string) => void;
  readonly onCondition: (column: DataColumn, text: string) => void;
  /** The keyboard leaves a condition for the table. */
  readonly onLeave: () => void;
  readonly onFold: (group: DataGroup) => void;
  readonly isFolded: (group: DataGroup) => boolean;
  /** The headings in sight, to be painted again. */
  readonly seen: Set<Heading>;
}

export interface Heading {
  paint(): void;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  parent?: HTMLElement,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  parent?.append(made);
  return made;
}

function sortButton(parent: HTMLElement, label: string, run: () => void): HTMLButtonElement {
  const button = element('button', 'data-head-name', parent);
  button.type = 'button';
  button.tabIndex = -1;
  button.textContent = label;
  button.addEventListener('click', run);
  return button;
}

function paintSort(button: HTMLElement, column: string, user: HeadingsUser): void {
  const sort = user.sort();
  const way = sort?.column === column ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  button.dataset.sort = way;
  button.closest('[role=columnheader]')?.setAttribute('aria-sort', way);
}

/** What every heading over a column does: it is painted when it comes in sight, and again whenever it is asked. */
abstract class Seen implements Heading {
  protected abstract readonly root: HTMLElement;
  protected user: HeadingsUser | null = null;

  protected show(user: HeadingsUser): void {
    this.user = user;
    user.seen.add(this);
    this.paint();
  }

  getGui(): HTMLElement {
    return this.root;
  }

  refresh(): boolean {
    this.paint();
    return true;
  }

  destroy(): void {
    this.user?.seen.delete(this);
  }

  abstract paint(): void;
}

interface ColumnHeadingParams {
  readonly user: HeadingsUser;
  readonly data: DataColumn;
}

/** Over a cell of the form. */
export class ColumnHeading extends Seen implements IHeaderComp {
  protected readonly root = element('div', 'data-head');
  #column: DataColumn | null = null;
  #name: HTMLElement = this.root;
  #sum: HTMLElement = this.root;
  #bins: HTMLElement = this.root;
  #field: HTMLInputElement | null = null;

  init({ user, data }: IHeaderParams & ColumnHeadingParams): void {
    this.#column = data;
    const full = user.name(data);
    this.#name = sortButton(this.root, data.label, () => user.onSort(data.id));
    this.#name.title = full;
    this.#name.setAttribute('aria-label', user.words.sort(full));
    this.#sum = element('div', 'data-head-sum', this.root);
    this.#bins = element('div', 'data-head-bins', this.root);
    this.#bins.setAttribute('role', 'img');
    this.#bins.addEventListener('click', ({ target }) => {
      const written =
        target instanceof HTMLElement ? target.closest<HTMLElement>('[data-bin]')?.dataset.bin : undefined;
      if (written !== undefined) user.onCondition(data, user.condition(data).text === written ? '' : written);
    });
    const field = element('input', 'data-head-condition', this.root);
    field.type = 'text';
    field.tabIndex = -1;
    field.spellcheck = false;
    field.autocomplete = 'off';
    field.dataset.condition = data.id;
    field.setAttribute('aria-label', user.words.conditionOf(full));
    field.title = user.words.conditionHint;
    field.addEventListener('change', () => user.onCondition(data, field.value));
    field.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') field.value = user.condition(data).text;
      if (!['Enter', 'Escape', 'ArrowDown'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      user.onCondition(data, field.value);
      user.onLeave();
    });
    this.#field = field;
    this.show(user);
  }

  paint(): void {
    if (!this.user || !this.#column || !this.#field) return;
    const { words, stats, condition } = this.user;
    const column = this.#column;
    const { sum, numbers, without, bins } = stats(column.index);
    paintSort(this.#name, column.id, this.user);
    this.#sum.textContent = sum;
    this.#sum.dataset.isLong = String(sum.length > ROOM);
    this.#sum.title = words.sumOf(sum, numbers, without);
    const isWhole = column.cell.kind !== 'amount';
    // Most numbers are nothing: the bars measure what is not, and those of nothing stand full where there is more of it.
    const highest = Math.max(1, ...bins.map(({ low, count }) => (low === null || low === 0 ? 0 : count)));
    const says = bins.map((bin) => words.bin(binCondition(bin, isWhole, words.names.any), bin.count));
    this.#bins.setAttribute('aria-label', says.join(' '));
    this.#bins.replaceChildren(
      ...bins.map((bin, at) => {
        const bar = element('i', 'data-bin');
        bar.dataset.bin = binCondition(bin, isWhole, words.names.any);
        bar.dataset.kind = bin.low === null ? 'without' : bin.low === 0 ? 'zero' : 'number';
        bar.title = says[at] ?? '';
        bar.style.setProperty('--height', String(Math.min(1, bin.count / highest)));
        return bar;
      }),
    );
    const { text, isUnclear } = condition(column);
    if (document.activeElement !== this.#field) this.#field.value = text;
    this.#field.setAttribute('aria-invalid', String(isUnclear));
    this.#field.title = isUnclear ? `${words.unclear}\n${words.conditionHint}` : words.conditionHint;
    this.#field.dataset.filled = String(text !== '');
  }
}

interface NameHeadingParams {
  readonly user: HeadingsUser;
  readonly column: { getColId(): string };
  readonly label: string;
  /** Whether the lines of the headings beside it are named here. */
  readonly isLegend: boolean;
}

/** Over the units and the years. */
export class NameHeading extends Seen implements IHeaderComp {
  protected readonly root = element('div', 'data-head data-head-plain');
  #column = '';
  #name: HTMLElement = this.root;

  init({ user, column, label, isLegend }: IHeaderParams & NameHeadingParams): void {
    this.#column = column.getColId();
    this.#name = sortButton(this.root, label, () => user.onSort(this.#column));
    this.#name.setAttribute('aria-label', user.words.sort(label));
    if (isLegend) {
      for (const line of [user.words.sum, user.words.spread, user.words.condition]) {
        element('div', 'data-head-line', this.root).textContent = line;
      }
    }
    this.show(user);
  }

  paint(): void {
    if (this.user) paintSort(this.#name, this.#column, this.user);
  }
}

interface GroupHeadingParams {
  readonly user: HeadingsUser;
  readonly group: DataGroup;
}

/** Over a printed row: its label, and where it has a total the fold to it. */
export class GroupHeading implements IHeaderGroupComp {
  #root: HTMLElement = element('div', 'data-group');

  init({ user, group }: IHeaderGroupParams & GroupHeadingParams): void {
    const { label, isFoldable } = group;
    if (isFoldable) {
      const isFolded = user.isFolded(group);
      const button = element('button', 'data-group');
      button.type = 'button';
      button.tabIndex = -1;
      button.dataset.group = group.id;
      button.dataset.folded = String(isFolded);
      button.setAttribute('aria-expanded', String(!isFolded));
      button.setAttribute('aria-label', isFolded ? user.words.unfold(label) : user.words.fold(label));
      button.addEventListener('click', () => user.onFold(group));
      this.#root = button;
    }
    this.#root.title = label;
    element('span', 'data-group-label', this.#root).textContent = label;
  }

  getGui(): HTMLElement {
    return this.#root;
  }
}
