/**
 * How engine, its workers and command line are built: ES modules for Node 24, our own source bundled, packages left to be
 * found in node_modules (better-sqlite3 is native, and the others gain nothing from being copied).
 */

import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: { engine: 'src/engine/index.ts', worker: 'src/engine/worker.ts', cli: 'src/cli/index.ts' },
      output: {
        format: 'es',
        // The pool looks for its workers' module beside its own (src/engine/pool.ts), which is a chunk in this folder.
        entryFileNames: ({ name }) => (name === 'worker' ? 'engine/worker.mjs' : `${name}/index.mjs`),
        chunkFileNames: 'engine/[name]-[hash].mjs',
      },
    },
  },
});
