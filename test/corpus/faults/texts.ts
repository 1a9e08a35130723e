/** What stands in cells and labels: look-alikes, units, separators, marks, words, and labels nobody can read. */

import type { CellId, FormCell } from '../../../src/core/form.ts';
import { type Draft, type Scene, tableWith, withTables } from '../draft.ts';
import { LOWERED, RAISED } from '../marks.ts';
import { mapped } from '../tables.ts';
import { anyCell, type Fault, printed, reprinted } from './fault.ts';

/** Some cells, at least one, that print something fitting, each with another text. */
function some(
  draft: Draft,
  scene: Scene,
  wanted: (text: string, cell: FormCell) => boolean,
  change: (text: string, cell: FormCell) => string,
): Map<CellId, string> | null {
  const texts = new Map<CellId, string>();
  const count = 1 + scene.chance.below(4);
  for (let done = 0; done < count; done += 1) {
    const cell = anyCell(scene, (each) => !texts.has(each.id) && wanted(printed(draft, each.id), each));
    if (cell) texts.set(cell.id, change(printed(draft, cell.id), cell));
  }
  return texts.size > 0 ? texts : null;
}

const LOOKS_LIKE: Readonly<Record<string, readonly string[]>> = {
  '0': ['O', 'o', '〇', '○', 'Ｏ'],
  '1': ['l', 'I', '|'],
};

const lookAlikes: Fault = {
  name: 'look-alike digits',
  draft(draft, scene) {
    const piped = ['pipes', 'markdown'].includes(scene.style);
    const texts = some(
      draft,
      scene,
      (text) => /^\d*[01]\d*$/.test(text),
      (text) => {
        const places = [...text].flatMap((digit, at) => (digit in LOOKS_LIKE ? [at] : []));
        const at = scene.chance.pick(places);
        const like = (LOOKS_LIKE[text[at] ?? '0'] ?? []).filter((each) => !piped || each !== '|');
        return text.slice(0, at) + scene.chance.pick(like) + text.slice(at + 1);
      },
    );
    return texts && reprinted(draft, texts);
  },
};

const UNITS = {
  count: ['件', '项', '个', ' 件', '宗'],
  signedCount: ['项', '个'],
  amount: ['万元', ' 万元', '万'],
} as const;

const units: Fault = {
  name: 'values with units',
  draft(draft, scene) {
    const texts = some(
      draft,
      scene,
      (text) => /^\d+(\.\d+)?$/.test(text),
      (text, cell) => `${text}${scene.chance.pick(UNITS[cell.kind])}`,
    );
    return texts && reprinted(draft, texts);
  },
};

/** The unit reports thousands, and prints them as accountants do. */
const thousands: Fault = {
  name: 'thousands separators',
  filed(numbers, { form, chance }) {
    const cells = form.cells.filter(({ table, kind }) => table === 'proactive' && kind === 'count');
    const { id } = chance.pick(cells);
    return { numbers: { ...numbers, [id]: `${1000 + chance.below(9_000_000)}` }, cells: [id] };
  },
  draft(draft, scene) {
    const mark = scene.chance.pick(scene.style === 'commas' ? [',', ' '] : [',', '，', ' ', "'"]);
    const grouped = (text: string) => text.replace(/\B(?=(\d{3})+$)/g, mark);
    const texts = new Map(draft.cells.map((id) => [id, grouped(printed(draft, id))]));
    return reprinted(draft, texts);
  },
};

const NO_NUMBERS = ['-', '—', '/', '', '无', '\\', '——', '－'];

/** Zeros that nobody wrote: a dash, a slash, nothing, or a word. The truth is that there is no number. */
const noNumber: Fault = {
  name: 'no number for zero',
  draft(draft, scene) {
    const everywhere = scene.chance.oneIn(3);
    const mark = scene.chance.pick(NO_NUMBERS);
    const isZero = (text: string) => text === '0';
    const texts = everywhere
      ? new Map(scene.form.cells.filter(({ id }) => isZero(printed(draft, id))).map(({ id }) => [id, mark]))
      : some(draft, scene, isZero, () => mark);
    if (!texts || texts.size === 0) return null;
    return reprinted(draft, texts, Object.fromEntries([...texts.keys()].map((id) => [id, null])));
  },
};

const footnotes: Fault = {
  name: 'footnote marks',
  draft(draft, scene) {
    const raised = scene.format.raised ? [`${RAISED}1${LOWERED}`, `${RAISED}[2]${LOWERED}`] : [];
    const marks = ['①', '*', '[1]', '（注）', '²', '※', ...raised, ...raised];
    const texts = some(
      draft,
      scene,
      (text) => /^\d+$/.test(text),
      (text) => `${text}${scene.chance.pick(marks)}`,
    );
    return texts && reprinted(draft, texts);
  },
};

const GARBAGE = ['□□□□', '????', '��', '', '~#@', '日吉申丰反'];

/** A row's label, or a heading, of which nothing can be read. */
const labelUnreadable: Fault = {
  name: 'label unreadable',
  draft(draft, scene) {
    const cell = anyCell(scene);
    if (!cell) return null;
    const { at, table } = tableWith(draft.parts, cell.id);
    const { chance } = scene;
    const row = table.cells.find((each) => each.cell === cell.id)?.row ?? 0;
    const own = table.cells.findLast((each) => each.part === 'label' && each.row === row);
    const others = table.cells.filter(({ part }) => part !== 'value');
    const label = own && !chance.oneIn(4) ? own : others[chance.below(others.length)];
    if (!label) return null;
    const text = chance.pick(GARBAGE);
    const parts = withTables(
      draft.parts,
      at,
      mapped(table, (each) => (each === label ? { ...each, text } : each)),
    );
    const touched = table.cells.flatMap((each) => (each.row === label.row && each.cell !== null ? [each.cell] : []));
    return { ...draft, parts, cells: touched };
  },
};

/** Characters that scanners take for each other. */
const CONFUSED: Readonly<Record<string, string>> = {
  人: '入',
  未: '末',
  现: '観',
  结: '绪',
  请: '清',
  类: '娄',
  报: '抿',
  规: '视',
  项: '顶',
  理: '埋',
  申: '由',
  其: '具',
  他: '地',
  总: '悤',
  公: '么',
  数: '敷',
};

/** Labels as a scanner reads them: a character or two in each is another one. */
const labelsMisread: Fault = {
  name: 'labels misread',
  draft(draft, { chance }) {
    const parts = draft.parts.map((part) => {
      if (part.kind !== 'table') return part;
      const table = mapped(part.table, (cell) => {
        if (cell.part === 'value' || !chance.oneIn(3)) return cell;
        const places = [...cell.text].flatMap((char, at) => (char in CONFUSED ? [at] : []));
        if (places.length === 0 || cell.text.length < 3) return cell;
        const at = chance.pick(places);
        return { ...cell, text: cell.text.slice(0, at) + CONFUSED[cell.text[at] ?? ''] + cell.text.slice(at + 1) };
      });
      return { ...part, table };
    });
    return { ...draft, parts, cells: Object.keys(draft.truth) };
  },
};

export const TEXT_FAULTS: readonly Fault[] = [
  lookAlikes,
  units,
  thousands,
  noNumber,
  footnotes,
  labelUnreadable,
  labelsMisread,
];
