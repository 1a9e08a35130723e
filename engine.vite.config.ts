/**
 * How engine and command line are built: ES modules for Node 24, our own source bundled, packages left to be found in
 * node_modules (better-sqlite3 is native, and the others gain nothing from being copied).
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
      input: { engine: 'src/engine/index.ts', cli: 'src/cli/index.ts' },
      output: { format: 'es', entryFileNames: '[name]/index.mjs', chunkFileNames: 'engine/[name]-[hash].mjs' },
    },
  },
});
