import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The window: plain files with relative addresses, nothing inlined, so that the policy needs no exceptions for `data:`. */
export default defineConfig({
  root: here('.'),
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: here('../out/app/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The oldest engine that the window meets: the browsers of the last years and Electron's own.
    target: 'chrome120',
    chunkSizeWarningLimit: 2000,
  },
});
