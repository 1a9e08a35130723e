/**
 * The bridge: the only door between the page and the rest. Passes names and plain data on to main, which checks both;
 * adds nothing, keeps nothing, and hands out neither ipcRenderer nor any of its events.
 */

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Wire } from '../shared/carried.ts';

const bridge: Wire = {
  engine: (name, args) => ipcRenderer.invoke('engine', name, args),
  app: (name, args) => ipcRenderer.invoke('app', name, args),
  on: (name, listener) => {
    const heard = (_event: unknown, told: unknown, value: Parameters<typeof listener>[0]) => {
      if (told === name) listener(value);
    };
    ipcRenderer.on('event', heard);
    return () => {
      ipcRenderer.removeListener('event', heard);
    };
  },
  // Electron before 29 has no webUtils and keeps the path on the file itself.
  pathOf: (file) => webUtils?.getPathForFile(file as File) ?? (file as { path?: string }).path ?? '',
};

contextBridge.exposeInMainWorld('gouji', bridge);
