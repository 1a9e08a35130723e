/** Where a story is played: the running app, its page, a folder for the story's files, and what went wrong in the page. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { forget, launch, newUserData, type Running } from '../support/launch.ts';
import { keys, willSaveAs } from './acts.ts';
import { type Places, placesOf } from './places.ts';
import { soon } from './sights.ts';

export const REVIEWER = '李复核';
export const DATASET = '全区年报';

export interface Desk {
  readonly running: Running;
  readonly page: Page;
  readonly on: Places;
  readonly folder: string;
  /** Errors the page reported, over all its starts. Must be empty in the end. */
  readonly complaints: string[];
  /** A path inside the story's folder. */
  path(name: string): string;
}

/** Starts the app for the first time, on a clean desk. */
export async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-story-'));
  return deskOf(await launch(await newUserData()), folder, []);
}

/** Closes the app and starts it again. */
export async function reopen({ running, folder, complaints }: Desk): Promise<Desk> {
  await running.close();
  return deskOf(await launch(running.userData), folder, complaints);
}

/** Closes the app and clears everything away. A desk that was never opened is clear already. */
export async function clear(desk: Desk | undefined): Promise<void> {
  if (desk === undefined) return;
  await desk.running.close();
  await forget(desk.running.userData);
  await rm(desk.folder, { recursive: true, force: true });
}

function deskOf(running: Running, folder: string, complaints: string[]): Desk {
  const { page } = running;
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { running, page, on: placesOf(page), folder, complaints, path: (name) => join(folder, name) };
}

/** Answers the question for the reviewer's name. */
export async function sayName({ page, on }: Desk): Promise<void> {
  await on.nameDialog.waitFor();
  await on.nameField.fill(REVIEWER);
  await keys(page, 'Enter');
  await soon(() => on.nameDialog.isVisible()).toBe(false);
}

/** Makes the story's dataset, from the start screen. */
export async function makeDataset({ running, on, path }: Desk): Promise<void> {
  await willSaveAs(running.app, path(`${DATASET}.gouji`));
  await on.create.click();
  await soon(() => on.datasetMenu.innerText()).toContain(DATASET);
  await on.empty.waitFor();
}
