/** Puts a bridge of memory on the window as the scene in the address asks, then starts the real page. */

import { packed, type Wire } from '../../../src/shared/carried.ts';
import { FakeEngine } from './fake-engine.ts';
import { scene } from './scenes.ts';

const wanted = new URLSearchParams(location.search);
const engine = new FakeEngine(scene(wanted.get('scene') ?? 'full'), wanted.get('lang') === 'en' ? 'en' : 'zh-CN');
const { bridge } = engine;
const gouji: Wire = { ...bridge, engine: async (name, args) => packed(name, await bridge.engine(name, args)) };
Object.assign(window, { gouji, engine });
await import('../../../src/renderer/main.tsx');
