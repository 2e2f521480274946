// One ESLint configuration for the whole repository: the house rules (who may use whom) and the usual mistakes.
//
// The boundaries are written out in full, without a wildcard: a new capability or room that is not in these lists may
// use nothing, so forgetting it fails lint instead of letting it through. tools/grenzen.spec.ts proves that forbidden
// imports are reported.
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Without a project graph Nx skips its boundaries rule with no more than a warning; so it is made here, always.
process.env.NX_DAEMON ??= 'false';
await createProjectGraphAsync({ exitOnError: false });

/** The capabilities, lowest first. Each may use itself and what stands before it. */
const CAPABILITIES = ['kern', 'toegang', 'dossier', 'traject', 'bemiddeling', 'uitstroom', 'sturing', 'uitwisseling'];

const depConstraints = [
  { sourceTag: 'kamer:domain', onlyDependOnLibsWithTags: ['kamer:domain'] },
  { sourceTag: 'kamer:server', onlyDependOnLibsWithTags: ['kamer:domain', 'kamer:server'] },
  { sourceTag: 'kamer:web', onlyDependOnLibsWithTags: ['kamer:domain', 'kamer:web'] },
  { sourceTag: 'app:server', onlyDependOnLibsWithTags: ['kamer:server'] },
  { sourceTag: 'app:web', onlyDependOnLibsWithTags: ['kamer:web'] },
  ...CAPABILITIES.map((naam, i) => ({
    sourceTag: `capability:${naam}`,
    onlyDependOnLibsWithTags: CAPABILITIES.slice(0, i + 1).map((lager) => `capability:${lager}`),
  })),
];

/** What a domain room may not touch: its rules give the same answer for the same arguments, in Node and browser. */
const NIET_ZUIVER = 'A domain room is pure: no clock, chance, process or I/O. Pass the value as an argument.';
const verbodenGlobalen = [
  'process',
  'globalThis',
  'global',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'performance',
  'crypto',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'console',
  'Buffer',
  'require',
  'module',
  '__dirname',
  '__filename',
].map((name) => ({ name, message: NIET_ZUIVER }));
const verbodenVormen = [
  'MemberExpression[object.name="Date"][property.name="now"]',
  'MemberExpression[object.name="Date"][property.value="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Math"][property.name="random"]',
  'MemberExpression[object.name="Math"][property.value="random"]',
  'VariableDeclarator[init.name=/^(Date|Math)$/]',
  'MetaProperty',
].map((selector) => ({ selector, message: NIET_ZUIVER }));
const dynamischeImport = {
  selector: 'ImportExpression',
  message: 'A domain room imports statically, and only domain rooms.',
};

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.data/', '.nx/', '**/*.d.ts'] },

  // ---- the usual mistakes ------------------------------------------------------------------------------------------
  ...tseslint.configs.recommended.map((regels) => ({ ...regels, files: ['**/*.ts', '**/*.tsx', '**/*.mjs'] })),
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-control-regex': 'error',
      'no-empty': ['error', { allowEmptyCatch: true }],
      'no-constant-condition': ['error', { checkLoops: 'none' }],
      'no-self-assign': 'error',
      'no-unsafe-finally': 'error',
      'no-unused-labels': 'error',
      'no-useless-escape': 'error',
      'no-sparse-arrays': 'error',
      'use-isnan': 'error',
      'valid-typeof': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // A promise that nobody awaits is a change outside its transaction, or an error that nobody sees.
  {
    files: ['apps/{api,worker,beheer}/**/*.ts', 'libs/*/server/**/*.ts', 'e2e/**/*.ts'],
    languageOptions: { parserOptions: { project: ['./tsconfig.server.json'], tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/await-thenable': 'error' },
  },
  // The two classic rules of hooks. The plugin's other rules are for the React Compiler, which is not used here.
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/*/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },

  // ---- who may use whom --------------------------------------------------------------------------------------------
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], enforceBuildableLibDependency: false, depConstraints }],
    },
  },
  {
    files: ['libs/*/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}(/|$)|@trajectplein/[a-z-]+/domain$)',
              message: 'A domain room imports only domain rooms: no package, no node:*.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', ...verbodenGlobalen],
      'no-restricted-syntax': ['error', dynamischeImport, ...verbodenVormen],
    },
  },
  // A test of a domain room may use a test package (fast-check), and still no other room than domain.
  {
    files: ['libs/*/domain/**/*.spec.ts'],
    rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
  },
);
