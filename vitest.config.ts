/**
 * Three test projects: `house` (unit, property, integration: everything that needs no window), `real` (files that real
 * programs wrote; `scripts/test.ts` has them made first) and `e2e` (the built app in a real Electron). A fourth, `shots`,
 * tests nothing: `npm run shots` takes pictures with it. Nothing here retries: a test that passes on the second try is a
 * failing test.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'house',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'real',
          include: ['test/**/*.real.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          // One app at a time: windows of two apps would fight over focus, and the machine may have two cores.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'shots',
          include: ['test/e2e/**/*.shots.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
