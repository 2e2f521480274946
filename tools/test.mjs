// `npm test`. First the version of Node, then the rest: see testen.mjs.
import { eisNode } from './node-versie.mjs';

eisNode();
const { test } = await import('./testen.mjs');
await test(process.argv.slice(2));
