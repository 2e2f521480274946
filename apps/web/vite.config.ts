import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const repo = resolve(root, '../..');

/** The doors of the rooms, from the one list that the compiler uses too (comments taken out: it is JSONC). */
function deuren(): { find: RegExp; replacement: string }[] {
  const tekst = readFileSync(resolve(repo, 'tsconfig.base.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const { paths } = (JSON.parse(tekst) as { compilerOptions: { paths: Record<string, string[]> } }).compilerOptions;
  return Object.entries(paths).map(([naam, [deur]]) => ({
    find: new RegExp(`^${naam}$`),
    replacement: resolve(repo, deur),
  }));
}

export default defineConfig({
  root,
  plugins: [react()],
  resolve: { alias: deuren() },
  cacheDir: resolve(repo, 'node_modules/.vite'),
  build: {
    outDir: resolve(repo, 'dist/apps/web'),
    emptyOutDir: true,
    // React-Admin and MUI are one large, stable part: saying so at every build helps nobody.
    chunkSizeWarningLimit: 1500,
  },
});
