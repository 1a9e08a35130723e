/**
 * What runs in a worker of the pool: one function per task, each from plain data to plain data.
 *
 * A task answers or fails with a `Failure` as data; whatever else is thrown here is a bug. Must never open a file, a
 * dataset or a connection. What only some tasks need is loaded with the first of them: every import waits for the rest.
 */

import type { FormId } from '../core/form.ts';
import type { Place, Scene } from '../core/locate/index.ts';
import { type FailureData, failureData } from '../shared/failure.ts';
import type { DocumentView, PageImage } from '../shared/view.ts';
import { type PackedReading, packed } from './packed.ts';
import { type FileReading, readFile } from './read.ts';
import { readDocument } from './readers/index.ts';

/** A file as it is handed to a worker. */
export interface FileTask {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export interface PageTask extends FileTask {
  readonly page: number;
  readonly scale: number;
}

/** A scene as it is handed to a worker: its form by name, for a form is large and everybody has it. */
export interface SceneTask extends Omit<Scene, 'form'> {
  readonly form: FormId;
}

/** How a document looks, and the text the places in it speak of. */
export interface Looks {
  readonly text: string;
  readonly view: DocumentView;
}

export type Made<T> = { readonly failure: null; readonly value: T } | { readonly failure: FailureData };

export function read({ bytes, name }: FileTask): Promise<FileReading> {
  return readFile(bytes, name);
}

/** A file as it goes into a dataset. */
export async function pack({ bytes, name }: FileTask): Promise<PackedReading> {
  return packed(await readFile(bytes, name));
}

export function view({ bytes, name }: FileTask): Promise<Made<Looks>> {
  return made(async () => {
    const { source, view: looks } = await readDocument(bytes, name);
    return { text: source.text, view: looks };
  });
}

export function page(task: PageTask): Promise<Made<PageImage>> {
  return made(async () => {
    const { pageImage } = await import('./readers/pdf/index.ts');
    return pageImage(task.bytes, task.name, task.page, task.scale);
  });
}

export async function explain({ form, ...seen }: SceneTask): Promise<Place[]> {
  const [{ formOf }, { locateAll }, { solve }] = await Promise.all([
    import('../core/forms/index.ts'),
    import('../core/locate/program.ts'),
    import('./solver.ts'),
  ]);
  return locateAll({ ...seen, form: formOf(form) }, solve);
}

async function made<T>(make: () => Promise<T>): Promise<Made<T>> {
  try {
    return { failure: null, value: await make() };
  } catch (error) {
    return { failure: failureData(error) };
  }
}
