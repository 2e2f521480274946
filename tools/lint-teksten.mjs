// Lints pieces of source as if they stood in the given files, with the real configuration. For grenzen.spec.ts.
// In: JSON [{ pad, tekst }]. Out: JSON, per piece the rules that objected.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const stukken = JSON.parse(await text(process.stdin));
const eslint = new ESLint({ cwd: process.cwd() });
const uitkomst = [];
for (const { pad, tekst } of stukken) {
  const [{ messages }] = await eslint.lintText(tekst, { filePath: pad });
  uitkomst.push(messages.map(({ ruleId, message }) => ({ regel: ruleId, melding: message })));
}
process.stdout.write(JSON.stringify(uitkomst), () => process.exit(0));
