// `npm start`. First the version of Node, then the rest: see starten.mjs.
import { eisNode } from './node-versie.mjs';

eisNode();
const { start } = await import('./starten.mjs');
await start();
