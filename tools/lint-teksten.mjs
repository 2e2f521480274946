// Lints pieces of source as if they stood in the given files, with the real configuration. For grenzen.spec.ts.
// In: JSON [{ pad, tekst }]. Out: JSON, per piece the rules that objected, and which rooms Nx thinks the apps use.
import { text } from 'node:stream/consumers';
import { readCachedProjectGraph } from '@nx/devkit';
import { ESLint } from 'eslint';

const stukken = JSON.parse(await text(process.stdin));
const eslint = new ESLint({ cwd: process.cwd() });
const uitkomst = [];
for (const { pad, tekst } of stukken) {
  const [{ messages }] = await eslint.lintText(tekst, { filePath: pad });
  uitkomst.push(messages.map(({ ruleId, message }) => ({ regel: ruleId, melding: message })));
}
const { dependencies } = readCachedProjectGraph();
const gebruikt = Object.fromEntries(
  ['api', 'worker', 'beheer', 'web'].map((app) => [app, (dependencies[app] ?? []).map(({ target }) => target)]),
);
process.stdout.write(JSON.stringify({ uitkomst, gebruikt }), () => process.exit(0));
