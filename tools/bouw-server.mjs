// Builds one process (api, worker or beheer) into dist/apps/<app>/main.js: our own source in one file, packages outside.
// Run by Nx: `nx build api`. Rolldown emits the decorators' metadata that NestJS and TypeORM read (esbuild does not).
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { rolldown } from 'rolldown';

const app = process.argv[2];
if (!['api', 'worker', 'beheer'].includes(app)) {
  console.error('Gebruik: node tools/bouw-server.mjs api|worker|beheer');
  process.exit(2);
}
const repo = resolve(import.meta.dirname, '..');

// Ours: relative paths, absolute paths, the doors of the rooms. Rolldown's own helpers (@oxc-project/runtime, \0…) are
// no installed packages, so they belong inside as well.
const VAN_ONS = /^(@oxc-project\/|\0|\.|\/|@trajectplein\/)/;

try {
  const bundel = await rolldown({
    input: { main: resolve(repo, 'apps', app, 'src/main.ts') },
    cwd: repo,
    platform: 'node',
    tsconfig: resolve(repo, 'tsconfig.server.json'),
    external: (id) => !VAN_ONS.test(id),
  });
  await bundel.write({
    dir: resolve(repo, 'dist/apps', app),
    format: 'esm',
    sourcemap: true,
    // NestJS finds providers by their class, TypeORM orders migrations by the time stamp in theirs.
    keepNames: true,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'deel-[hash].js',
  });
  await bundel.close();
} catch (fout) {
  // What is wrong with the source, without the path through the bundler.
  console.error(stripVTControlCharacters(fout.message));
  process.exit(1);
}
