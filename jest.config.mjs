// One Jest configuration for the whole repository.
//
// The suffix of a spec says what it needs, and is its Jest project:
//   eenheid   *.spec.ts       nothing outside the process
//   database  *.int-spec.ts   a database or a queue
//   http      *.api-spec.ts   the API over HTTP (and a database)
//   browser   *.e2e-spec.ts   built apps and a Chromium
//
// Tests run as ES modules (NODE_OPTIONS=--experimental-vm-modules): NestJS 12 exists as ES modules only.
// `npm test` sets all of this up; `npm test -- dossier` runs the files whose path contains "dossier".

// The office lives in Amsterdam; the date rules are run a second time in UTC by tools/test.mjs.
process.env.TZ ??= 'Europe/Amsterdam';

const swc = {
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    // NestJS and TypeORM read types at run time, so the decorators' metadata must be emitted.
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
};
const swcTsx = {
  ...swc,
  jsc: { ...swc.jsc, parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
};

// These two packages are ES modules that Fastify's CommonJS plugins `require`, which Jest cannot do on Node 20:
// they are turned into CommonJS. Everything else in node_modules is left alone.
const ALS_COMMONJS = '(content-disposition|cookie)';

const basis = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^@trajectplein/(.+)$': '<rootDir>/libs/$1/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/', '<rootDir>/\\.nx/'],
  transform: {
    '\\.ts$': ['@swc/jest', { ...swc, module: { type: 'es6' } }],
    '\\.tsx$': ['@swc/jest', { ...swcTsx, module: { type: 'es6' } }],
    [`/node_modules/${ALS_COMMONJS}/.+\\.js$`]: ['@swc/jest', { ...swc, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!${ALS_COMMONJS}/)`],
};

const soort = (displayName, patroon, meer = {}) => ({
  ...basis,
  ...meer,
  displayName,
  testMatch: [`<rootDir>/{apps,libs,tools,e2e}/**/${patroon}`],
});

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  // Only to end what hangs: how long a test takes depends on what else the machine does, so none says it itself.
  testTimeout: 900_000,
  projects: [
    soort('eenheid', '*.spec.{ts,tsx}'),
    soort('database', '*.int-spec.ts'),
    soort('http', '*.api-spec.ts'),
    soort('browser', '*.e2e-spec.ts'),
  ],
};
