/** A session on a fake engine, begun as the window begins one, with what tests of it ask for. */

import { createSession } from '../../../src/renderer/session/session.ts';
import type { ReportDetail } from '../../../src/shared/model.ts';
import { FakeEngine, type Scene } from './fake-engine.ts';

/** A dataset of these reports, open before somebody. */
export const sceneOf = (details: readonly ReportDetail[], other: Partial<Scene> = {}): Scene => ({
  dataset: { path: '/data/a.gouji', name: 'a', reports: details.length },
  failure: null,
  reviewer: '某人',
  recent: ['/data/a.gouji'],
  details,
  summaries: [],
  imports: [],
  ...other,
});

/** Begun and quiet: everything a session asks for by itself is answered. It ends with `stop`. */
export async function sessionOn(scene: Scene, now: () => number = () => 0) {
  const engine = new FakeEngine(scene, 'zh-CN');
  engine.delay = 0;
  const session = createSession({
    bridge: engine.bridge,
    now,
    later: (_milliseconds, run) => setTimeout(run, 0),
  });
  const stop = session.start();
  await engine.settled();
  /** What was asked for under this name, in order. */
  const asked = (name: string) => engine.calls.filter((call) => call.name === name);
  return { engine, store: session.store, acts: session.acts, state: session.store.get, asked, stop };
}
