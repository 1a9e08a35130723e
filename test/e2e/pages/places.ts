/**
 * Where things are: every place of the screens that a story looks at or acts on, once. Places are found by role and
 * name, or by the data a screen paints with (`data-cell` …), never by looks.
 */

import type { Page } from 'playwright-core';
import type { Ruling } from '../../../src/core/rulings.ts';
import type { Locale } from '../../../src/core/words/index.ts';
import { screenWords } from '../../../src/renderer/locales/index.ts';
import type { LibraryFilter } from '../../../src/renderer/model/library.ts';
import type { ScreenName } from '../../../src/renderer/session/state.ts';

/** antd parts the two characters of a short name: `收起` is painted, and named, `收 起`. */
const spaced = (name: string) => new RegExp(`^${[...name].join('\\s?')}$`);

/** The places of a page that speaks `locale`. Example: `placesOf(page).row('某局')` is that report's line in the library. */
export function placesOf(page: Page, locale: Locale = 'zh-CN') {
  const words = screenWords(locale);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const grid = page.locator('.report-grid');
  return {
    nameDialog: page.getByRole('dialog', { name: words.reviewer.title }),
    nameField: page.getByRole('textbox', { name: words.reviewer.name }),
    failure: page.getByRole('alert'),
    notice: page.locator('[role=status][data-kind=done]'),
    closeNotice: button(words.close),

    create: button(words.start.create),
    datasetMenu: page.getByRole('button', { name: words.top.dataset('') }),
    recent: (name: string) => page.getByRole('menuitem', { name }),
    exporting: button(words.top.export),
    language: button(words.top.languageLabel),
    progress: (reviewed: number, total: number) => page.getByText(words.top.progress(reviewed, total), { exact: true }),

    empty: page
      .getByRole('main', { name: words.library.label })
      .getByRole('heading', { name: words.library.emptyTitle }),
    library: page.getByRole('main', { name: words.library.label }),
    table: grid.locator('[role=grid], [role=treegrid]').first(),
    rows: grid.locator('[role=row][row-index]'),
    row: (unit: string) => grid.locator('[role=row][row-index]').filter({ hasText: unit }),
    column: (name: keyof typeof words.library.columns) =>
      grid.getByRole('columnheader', { name: words.library.columns[name], exact: true }),
    filter: (name: LibraryFilter) => page.locator(`button[data-filter=${name}]`),
    search: page.getByRole('textbox', { name: words.library.search }),

    screen: (name: ScreenName) => page.getByRole('main', { name: words.screens[name], exact: true }),
    toScreen: (name: ScreenName) =>
      page.getByRole('navigation', { name: words.list.screens }).getByRole('button', { name: words.screens[name] }),

    units: page.locator('.unit-grid [role=row][row-index]'),
    unit: (name: string) => page.locator('.unit-grid [role=row][row-index]').filter({ hasText: name }),
    alike: page.getByRole('region', { name: words.units.alike }),
    merge: page.getByRole('button', { name: words.units.alikeMerge }),
    mergeQuestion: page.getByRole('dialog', { name: words.units.mergeTitle }),
    aliases: page.getByRole('list', { name: words.units.aliases }).getByRole('listitem'),
    part: (alias: string) => button(words.units.partOf(alias)),

    rule: (rule: string) => page.locator(`tr[data-rule="${rule}"]`),

    batch: page.locator('.batch-grid [role=row][row-index]'),
    group: (id: string) => page.locator(`.batch-group[data-group="${id}"]`),
    settling: page.getByRole('region', { name: words.batches.run }),
    together: page.getByRole('region', { name: words.library.together }),
    standing: (name: string) => page.locator(`.import-standings [data-standing=${name}]`),

    imported: (total: number) => page.getByText(words.imports.done(total), { exact: true }),
    importing: page.getByRole('region', { name: words.imports.label, exact: true }),
    tally: page.locator('.import-tally'),
    outcomes: page.getByRole('list', { name: words.imports.outcomes }),
    /** Only outcomes in sight exist: see `outcomeSaid`. */
    outcome: (file: string) =>
      page.getByRole('list', { name: words.imports.outcomes }).getByRole('listitem').filter({ hasText: file }),
    pending: page.getByRole('region', { name: words.imports.pending.label }),
    resume: button(words.imports.pending.resume),
    dismiss: page.getByRole('button', { name: spaced(words.imports.dismiss) }),

    report: page.getByRole('heading', { level: 2 }),
    form: page.getByRole('region', { name: words.review.form }),
    official: (table: string) => page.locator(`[data-table="${table}"]`),
    cell: (cell: string) => page.locator(`[data-cell="${cell}"]`),
    input: page.locator('[data-cross=focus] input'),
    focused: page.locator('[data-focused-cell]'),
    margin: (equation: string) => page.locator(`[data-equation="${equation}"]`),
    status: page.locator('main [data-status]'),
    /** The report's own line in the queue beside it. */
    queued: (unit: string) => page.locator('.queue-row').filter({ hasText: unit }),
    queue: page.getByRole('navigation', { name: words.queue.label }),
    /** The one button a report ends with. */
    signOff: page.locator('.sign-off'),
    voided: page.getByText(words.desk.voided),
    comment: page.getByRole('textbox', { name: words.desk.comment, exact: true }),
    assignTo: page.getByRole('textbox', { name: words.desk.assign, exact: true }),
    steps: page.getByRole('list', { name: words.desk.steps }).getByRole('listitem'),
    findings: page.getByRole('region', { name: words.findings.label }).locator('[data-finding]'),
    /** The line about a check. */
    finding: (check: string) => page.locator(`.findings [data-check="${check}"]`),
    /** What was decided, as far as it is in the list of findings. */
    ruled: (ruling: Ruling) => page.locator(`.findings [data-ruling=${ruling}]`),
    /** What a cell ought to be, beside what it says. */
    hint: (cell: string) => page.locator(`[data-cell="${cell}"] .ghost`),
    proved: page.locator('.proved-share'),
    unitField: page.getByRole('textbox', { name: words.review.unit, exact: true }),
    history: page.getByRole('list', { name: words.cell.history }).getByRole('listitem'),
    reason: page.getByRole('textbox', { name: words.cell.reason }),
    /** The focused cell's place in the source. */
    span: page.locator('mark[data-focus]'),
    /** What supports an explanation, boxed over the source. */
    shown: page.locator('.source-shown'),
    source: page.getByRole('region', { name: words.source.label }).last(),
    /** The source, once it is shown in that way. */
    look: (kind: 'text' | 'flow' | 'pages') => page.locator(`.source-scroll[data-look=${kind}]`),
    percent: page.locator('.source .source-percent'),
    sourceSearch: page.getByRole('textbox', { name: words.source.find }),

    versions: page.getByRole('region', { name: words.versions.label }),
    comparison: page.getByRole('region', { name: words.versions.differences }),
    differences: page.locator('[data-difference]'),
    choose: page.locator('.versions').getByRole('button', { name: words.versions.choose }),
  };
}

export type Places = ReturnType<typeof placesOf>;
