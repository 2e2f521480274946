// The house rules are only worth something when breaking them is noticed. Each forbidden source here must be reported by
// the real ESLint configuration, and each allowed one must not.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const repo = join(import.meta.dirname, '..');
const NX = '@nx/enforce-module-boundaries';
const CAPABILITIES = ['kern', 'toegang', 'dossier', 'traject', 'bemiddeling', 'uitstroom', 'sturing', 'uitwisseling'];
const KAMERS = ['domain', 'server', 'web'];

interface Geval {
  naam: string;
  pad: string;
  tekst: string;
  /** The rule that must object, or null when none may. */
  regel: string | null;
}

const gebruik = (deur: string) => `import * as x from '${deur}';\nexport const y = x;\n`;

const verboden: Geval[] = [
  {
    naam: 'web uses server',
    pad: 'libs/dossier/web/index.ts',
    tekst: gebruik('@trajectplein/dossier/server'),
    regel: NX,
  },
  {
    naam: 'server uses web',
    pad: 'libs/dossier/server/index.ts',
    tekst: gebruik('@trajectplein/dossier/web'),
    regel: NX,
  },
  {
    naam: 'domain uses server',
    pad: 'libs/dossier/domain/index.ts',
    tekst: gebruik('@trajectplein/dossier/server'),
    regel: NX,
  },
  {
    naam: 'a lower capability uses a higher one',
    pad: 'libs/dossier/server/index.ts',
    tekst: gebruik('@trajectplein/traject/server'),
    regel: NX,
  },
  {
    naam: 'a lower domain uses a higher one',
    pad: 'libs/kern/domain/index.ts',
    tekst: gebruik('@trajectplein/dossier/domain'),
    regel: NX,
  },
  {
    naam: 'around the door of a room',
    pad: 'libs/dossier/server/index.ts',
    tekst: gebruik('../../kern/server/klok'),
    regel: NX,
  },
  {
    naam: 'around the door of a domain',
    pad: 'libs/dossier/server/index.ts',
    tekst: gebruik('../domain/index'),
    regel: NX,
  },
  {
    naam: 'a room uses an app',
    pad: 'libs/dossier/server/index.ts',
    tekst: gebruik('../../../apps/api/src/main'),
    regel: NX,
  },
  {
    naam: 'the web app uses server',
    pad: 'apps/web/src/main.tsx',
    tekst: gebruik('@trajectplein/kern/server'),
    regel: NX,
  },
  { naam: 'the API uses web', pad: 'apps/api/src/main.ts', tekst: gebruik('@trajectplein/kern/web'), regel: NX },
  {
    naam: 'domain uses a package',
    pad: 'libs/dossier/domain/index.ts',
    tekst: gebruik('rxjs'),
    regel: 'no-restricted-imports',
  },
  {
    naam: 'domain uses a scoped package',
    pad: 'libs/dossier/domain/index.ts',
    tekst: gebruik('@nestjs/common'),
    regel: 'no-restricted-imports',
  },
  {
    naam: 'domain uses Node',
    pad: 'libs/dossier/domain/index.ts',
    tekst: gebruik('node:fs'),
    regel: 'no-restricted-imports',
  },
  {
    naam: 'domain uses Node by its old name',
    pad: 'libs/dossier/domain/index.ts',
    tekst: gebruik('crypto'),
    regel: 'no-restricted-imports',
  },
  {
    naam: 'domain re-exports a package',
    pad: 'libs/dossier/domain/index.ts',
    tekst: `export * from 'rxjs';\n`,
    regel: 'no-restricted-imports',
  },
  ...[
    ['imports dynamically', `export const x = () => import('node:fs');`, 'no-restricted-syntax'],
    ['reads the clock', 'export const x = Date.now();', 'no-restricted-syntax'],
    ['reads the clock by a computed name', `export const x = Date['now']();`, 'no-restricted-syntax'],
    ['makes the present moment', 'export const x = new Date();', 'no-restricted-syntax'],
    ['writes the present moment', 'export const x = Date();', 'no-restricted-syntax'],
    ['takes the clock apart', 'const { now } = Date;\nexport const x = now();', 'no-restricted-syntax'],
    ['throws dice', 'export const x = Math.random();', 'no-restricted-syntax'],
    ['reads the environment', 'export const x = process.env;', 'no-restricted-globals'],
    ['waits', 'setTimeout(() => {}, 1);', 'no-restricted-globals'],
    ['goes around by globalThis', 'export const x = globalThis.Date.now();', 'no-restricted-globals'],
    ['prints', `console.log('x');`, 'no-restricted-globals'],
    ['fetches', `export const x = fetch('/');`, 'no-restricted-globals'],
  ].map(([wat, tekst, regel]) => ({
    naam: `domain ${wat}`,
    pad: 'libs/dossier/domain/index.ts',
    tekst: `${tekst}\n`,
    regel,
  })),
  {
    naam: 'server forgets a promise',
    pad: 'libs/kern/server/index.ts',
    tekst: 'export function f(g: () => Promise<void>): void {\n  g();\n}\n',
    regel: '@typescript-eslint/no-floating-promises',
  },
  {
    naam: 'web calls a hook in a branch',
    pad: 'libs/kern/web/index.ts',
    tekst: `import { useState } from 'react';\nexport function useX(a: boolean) {\n  if (a) useState(1);\n}\n`,
    regel: 'react-hooks/rules-of-hooks',
  },
];

const toegestaan: Geval[] = [
  {
    naam: 'server uses its own domain',
    pad: 'libs/traject/server/index.ts',
    tekst: gebruik('@trajectplein/traject/domain'),
    regel: null,
  },
  {
    naam: 'server uses a lower server',
    pad: 'libs/traject/server/index.ts',
    tekst: gebruik('@trajectplein/dossier/server'),
    regel: null,
  },
  {
    naam: 'server uses a package and Node',
    pad: 'libs/traject/server/index.ts',
    tekst: `export * from 'rxjs';\nexport * from 'node:fs';\n`,
    regel: null,
  },
  {
    naam: 'web uses a lower web',
    pad: 'libs/traject/web/index.ts',
    tekst: gebruik('@trajectplein/kern/web'),
    regel: null,
  },
  {
    naam: 'domain uses a lower domain',
    pad: 'libs/traject/domain/index.ts',
    tekst: gebruik('@trajectplein/kern/domain'),
    regel: null,
  },
  {
    naam: 'domain uses a file beside it',
    pad: 'libs/kern/domain/index.ts',
    tekst: `export * from './datum';\n`,
    regel: null,
  },
  {
    naam: 'domain calculates with a date it was given',
    pad: 'libs/kern/domain/index.ts',
    tekst: `export const x = new Date('2026-03-01').getTime();\n`,
    regel: null,
  },
  {
    naam: 'the API uses server',
    pad: 'apps/api/src/main.ts',
    tekst: gebruik('@trajectplein/sturing/server'),
    regel: null,
  },
  {
    naam: 'a test of a domain uses a test package',
    pad: 'libs/kern/domain/iets.spec.ts',
    tekst: gebruik('fast-check'),
    regel: null,
  },
];

// Every capability against every other: what stands before it in the list may be used, what stands after it may not.
const paren: Geval[] = CAPABILITIES.flatMap((van, i) =>
  CAPABILITIES.filter((naar) => naar !== van).map((naar) => ({
    naam: `${van} uses ${naar}`,
    pad: `libs/${van}/domain/index.ts`,
    tekst: gebruik(`@trajectplein/${naar}/domain`),
    regel: CAPABILITIES.indexOf(naar) < i ? null : NX,
  })),
);

const gevallen = [...verboden, ...toegestaan, ...paren];
let gebruikt: Record<string, string[]>;
const uitkomsten = new Map<Geval, { regel: string | null; melding: string }[]>();

beforeAll(() => {
  const { NODE_OPTIONS: _, ...env } = process.env;
  // In CI the parser takes each file to be read once, from disk; here it gets other texts under the same name.
  env['TSESTREE_SINGLE_RUN'] = 'false';
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/lint-teksten.mjs'], {
    cwd: repo,
    env,
    input: JSON.stringify(gevallen),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  // Anything before the answer is a remark of a tool.
  const antwoord = JSON.parse(stdout.slice(stdout.indexOf('{"uitkomst"'))) as {
    uitkomst: { regel: string | null; melding: string }[][];
    gebruikt: Record<string, string[]>;
  };
  gevallen.forEach((geval, i) => uitkomsten.set(geval, antwoord.uitkomst[i]));
  gebruikt = antwoord.gebruikt;
});

describe('lint reports what is forbidden', () => {
  it.each([...verboden, ...paren.filter((paar) => paar.regel)].map((geval) => [geval.naam, geval] as const))(
    '%s',
    (_, geval) => {
      expect(uitkomsten.get(geval)!.map(({ regel }) => regel)).toContain(geval.regel);
    },
  );
});

describe('lint lets through what is allowed', () => {
  it.each([...toegestaan, ...paren.filter((paar) => !paar.regel)].map((geval) => [geval.naam, geval] as const))(
    '%s',
    (_, geval) => {
      expect(uitkomsten.get(geval)).toEqual([]);
    },
  );
});

// Otherwise a change in a room would be hidden by Nx's cache of the build.
it.each([
  ['api', 'server'],
  ['worker', 'server'],
  ['beheer', 'server'],
  ['web', 'web'],
])('Nx knows that %s is made of %s rooms', (app, kamer) => {
  expect(gebruikt[app]).toEqual(expect.arrayContaining([`kern-${kamer}`, `toegang-${kamer}`, `dossier-${kamer}`]));
});

describe('the rooms', () => {
  const leesProject = (pad: string) =>
    JSON.parse(readFileSync(join(repo, pad, 'project.json'), 'utf8')) as { name: string; tags: string[] };

  it('are those of the list, three for each capability, and no others', () => {
    const mappen = (pad: string) =>
      readdirSync(join(repo, pad), { withFileTypes: true })
        .filter((item) => item.isDirectory())
        .map(({ name }) => name)
        .sort();
    expect(mappen('libs')).toEqual([...CAPABILITIES].sort());
    for (const capability of CAPABILITIES) expect(mappen(`libs/${capability}`)).toEqual(KAMERS);
  });

  it.each(CAPABILITIES.flatMap((c) => KAMERS.map((k) => [c, k])))(
    '%s/%s has its tags and its door',
    (capability, kamer) => {
      const { name, tags } = leesProject(`libs/${capability}/${kamer}`);
      expect(name).toBe(`${capability}-${kamer}`);
      expect(tags).toEqual([`capability:${capability}`, `kamer:${kamer}`]);
      expect(existsSync(join(repo, 'libs', capability, kamer, 'index.ts'))).toBe(true);
    },
  );

  it('know no wildcard in their matrix', () => {
    const matrix = /depConstraints = \[(.*?)\n\];/s.exec(readFileSync(join(repo, 'eslint.config.mjs'), 'utf8'))![1];
    expect(matrix).not.toMatch(/['"`][^'"`]*\*/);
  });
});
