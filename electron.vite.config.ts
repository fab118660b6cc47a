import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Bundled: read as a hundred small files it would be the longest part of starting each process.
      externalizeDeps: { exclude: ['zod'] },
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          utility: at('electron/hosts/utility.ts'),
          cli: at('electron/hosts/cli.ts'),
          'parse-child': at('electron/hosts/parse-child.ts'),
          'inspect-child': at('electron/hosts/inspect-child.ts'),
        },
        // All in one folder, as the children are looked for beside the modules that start them.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        // A sandboxed preload is CommonJS in one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      // Nothing is inlined as data: URLs and no polyfill is injected; the content policy allows neither.
      assetsInlineLimit: 0,
      modulePreload: false,
      minify: true,
      // One local page: a larger bundle costs nothing over a network.
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
});
