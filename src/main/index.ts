/**
 * The main process, top to bottom: keep the network out, let one instance run, start the engine, open the dataset that was
 * asked for or the last one, answer the page, show the window. It relays; it never reads a report and never touches a dataset.
 */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, type BrowserWindow, ipcMain, Menu, session } from 'electron';
import type { RendererEventName, RendererEvents } from '../shared/contract.ts';
import { appHandlers } from './app-requests.ts';
import { askedOf, pathsIn } from './asked.ts';
import { commandLineOf, runCommandLine } from './command-line.ts';
import { Datasets } from './datasets.ts';
import { EngineHost } from './engine-host.ts';
import { startEngine } from './engine-process.ts';
import { guardSession, guardWindows, type Home, isOwnFrame } from './guard.ts';
import { mainWords } from './locales/index.ts';
import { menuTemplate } from './menu.ts';
import { switchOffNetwork } from './network.ts';
import { answerRequests } from './requests.ts';
import { Settings } from './settings.ts';
import { keepWearing, openWindow, wear } from './window.ts';

/** Set by `npm run dev` only. */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
const out = (...parts: string[]) => join(__dirname, '..', ...parts);
const remembered = (name: string) => join(app.getPath('userData'), name);

app.setName('Gouji');
const commandLine = commandLineOf(process.argv);
if (commandLine !== null) runCommandLine(out('cli', 'index.mjs'), commandLine);
else if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  const home = homeOf(devServer);
  switchOffNetwork(app.commandLine, devServer !== undefined);
  guardWindows(app, home);
  const paths = pathsIn(process.argv, process.cwd(), app.getAppPath());
  // macOS names the file only here, before it is ready too.
  let openFile = (path: string): void => void paths.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  await app.whenReady();
  guardSession(session.defaultSession, home);

  const settings = new Settings(remembered('settings.json'));
  let window: BrowserWindow | null = null;
  const tell = <N extends RendererEventName>(name: N, value: RendererEvents[N]) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send('event', name, value);
  };
  const engine = new EngineHost(() => startEngine(out('engine', 'index.mjs')), tell);

  const ask = (asked: readonly string[]) => {
    if (asked.length > 0) tell('paths.asked', asked);
  };
  const showMenu = () => {
    const { locale, look, recent } = settings.data;
    const template = menuTemplate({
      words: mainWords(locale),
      locale,
      mac: process.platform === 'darwin',
      dev: !app.isPackaged,
      send: (command) => tell('command', command),
      look,
      recent,
      openRecent: (path) => ask([path]),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  const first = askedOf(paths);
  const datasets = new Datasets(engine, settings, first.dataset, (path) => {
    app.addRecentDocument(path);
    showMenu();
  });
  showMenu();

  wear(settings.data.look, null);
  const opened = openWindow({
    title: mainWords(settings.data.locale).app,
    preload: out('preload', 'index.cjs'),
    placeFile: remembered('window.json'),
  });
  window = opened;
  answerRequests(ipcMain, {
    isOwnFrame: (frame) => isOwnFrame(frame, home),
    engine: (name, args) => datasets.call(name, args),
    app: appHandlers({
      settings,
      datasets,
      window: opened,
      settingsChanged: () => {
        showMenu();
        wear(settings.data.look, opened);
      },
    }),
  });

  openFile = (path) => ask([path]);
  app.on('second-instance', (_event, argv, folder) => {
    if (opened.isMinimized()) opened.restore();
    opened.focus();
    ask(pathsIn(argv, folder, app.getAppPath()));
  });
  keepWearing(() => settings.data.look, opened);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => engine.stop());
  await opened.loadURL(home.page);
  ask(first.files);
}

/** Where the page is, and what it may load: its own folder, or in development the dev server. */
function homeOf(server: string | undefined): Home {
  if (server !== undefined) return { page: new URL('/', server).href, prefix: new URL('/', server).href };
  const folder = pathToFileURL(out('renderer')).href;
  return { page: `${folder}/index.html`, prefix: `${folder}/` };
}
