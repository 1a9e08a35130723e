/** What one does on the screens, in a person's steps: keys, drops, clicks, answers to the system's dialogs. */

import type { ElectronApplication, Page } from 'playwright-core';
import { dropFiles } from '../support/drop.ts';
import type { Places } from './places.ts';
import { keyboardAt, soon } from './sights.ts';

/** Presses keys one after the other. Text that is no key name is typed. Example: `await keys(page, 'F2', '12', 'Enter')`. */
export async function keys(page: Page, ...presses: readonly string[]): Promise<void> {
  for (const press of presses) {
    if (/^\p{Lu}\w+|\+/u.test(press)) await page.keyboard.press(press);
    else await page.keyboard.type(press);
  }
}

/** Walks by Tab until the keyboard is inside what `selector` finds, as somebody without a mouse would. */
export async function tabInto(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    if (await page.evaluate((inside) => document.activeElement?.closest(inside) != null, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead into ${selector}`);
}

/**
 * From the library, finds a report by its name and opens it, without touching the mouse. `named` is what stands over it
 * then, where that is something else.
 */
export async function openByKeyboard(page: Page, on: Places, unit: string, named = unit): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type(unit);
  await soon(() => on.rows.count()).toBe(1);
  await tabInto(page, '.report-grid');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await soon(() => on.report.innerText()).toContain(named);
  // The form is drawn a moment after the report is there.
  await soon(() => keyboardAt(page)).not.toBeNull();
}

/** Goes to a cell of the open report by clicking it, and waits until the keyboard is there. */
export async function goTo(on: Places, cell: string): Promise<void> {
  const place = on.cell(cell);
  await place.scrollIntoViewIfNeeded();
  await place.click();
  await soon(() => keyboardAt(place.page())).toBe(cell);
}

/** Drops files and folders on the window and waits for the end of their import. `total` is how many files there are. */
export async function dropAll(page: Page, on: Places, files: readonly string[], total: number): Promise<void> {
  await dropFiles(page, 'body', files);
  await on.imported(total).waitFor();
}

/** Scrolls the outcomes of an import to a file's line and reads it. */
export async function outcomeSaid(on: Places, file: string): Promise<string> {
  const height = await on.outcomes.evaluate((list) => list.scrollHeight);
  for (let top = 0; top < height; top += 112) {
    await on.outcomes.evaluate((list, to) => {
      list.scrollTop = to;
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, top);
    if ((await on.outcome(file).count()) > 0) return on.outcome(file).innerText();
  }
  throw new Error(`no outcome of ${file}`);
}

/** Goes back to the list of reports, with everything in it shown. */
export async function backToLibrary(page: Page, on: Places): Promise<void> {
  await page.keyboard.press('Alt+ArrowLeft');
  await on.library.waitFor();
  await on.search.fill('');
  await on.filter('all').click();
}

/** From now on the system's dialog for saving answers with this path, as if the person had chosen it. */
export async function willSaveAs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, path);
}

/** From now on the system's dialog for opening answers with these paths. */
export async function willChoose(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, chosen) => {
      const answer = async () => ({ canceled: false, filePaths: chosen });
      dialog.showOpenDialog = answer as typeof dialog.showOpenDialog;
    },
    [...filePaths],
  );
}

/** Chooses an entry of the menu bar. */
export async function chooseFromMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
    const entry = entries.find((each) => each.label === wanted);
    if (entry === undefined) throw new Error(`the menu bar has no ${wanted}`);
    entry.click();
  }, label);
}

/**
 * Writes through a Chinese input method: `spelling` grows letter by letter in the field as the method shows it, then
 * `text` takes its place. `during` happens while the composition is still open.
 */
export async function compose(page: Page, spelling: string, text: string, during: () => Promise<void>): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (let end = 1; end <= spelling.length; end += 1) {
    await devtools.send('Input.imeSetComposition', {
      text: spelling.slice(0, end),
      selectionStart: end,
      selectionEnd: end,
    });
  }
  await during();
  await devtools.send('Input.insertText', { text });
  await devtools.detach();
}

/** Gives the window a size, frame and menu bar included, and waits until the page has it. */
export async function resize(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ x: 0, y: 0, ...size });
    },
    { width, height },
  );
  // A window as large as the screen may be made a pixel smaller, so that it does not pass for a full screen.
  await soon(() => page.evaluate((wanted) => Math.abs(innerWidth - wanted), width)).toBeLessThanOrEqual(1);
}
