/**
 * The engine process: answers the app's requests until the app is gone, then closes the dataset and ends.
 *
 * Must never end with a dataset half closed: every way out but a crash goes through `leave`, and a crash is what the
 * store's log is for.
 */

import { packed } from '../shared/carried.ts';
import { parentPort } from './port.ts';
import { createService } from './service.ts';

const port = parentPort();
const service = createService((name, value) => port.send({ type: 'event', name, value }));

let leaving = false;
async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  await service.close();
  process.exit(0);
}

port.listen(async ({ id, name, args }) => {
  port.send({ type: 'answer', id, answer: packed(name, await service.call(name, args)) });
}, leave);

process.once('SIGTERM', leave);
// Ctrl+C in the terminal of `npm start` reaches the whole group; the app decides when its engine goes.
process.on('SIGINT', () => {});
