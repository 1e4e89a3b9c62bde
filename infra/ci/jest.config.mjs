/* One Jest configuration for every server library; `--selectProjects unit|db|api|web` picks a kind. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'es6' },
  },
];

const common = {
  rootDir,
  transform: { '^.+\\.ts$': swc },
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['/dist/', '/build/', '/.svelte-kit/', '/.data/', '/.nx/'],
};

const stack = {
  globalSetup: '<rootDir>/test/support/stack-global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/stack-global-teardown.mjs',
};

export default {
  // A hang is found all the same; a busy machine that fills fifty thousand rows is none.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,infra}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '/node_modules/'],
    },
    {
      ...common,
      displayName: 'db',
      testMatch: ['<rootDir>/{apps,libs}/**/*.db.spec.ts'],
      globalSetup: '<rootDir>/test/support/db-global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/db-global-teardown.mjs',
    },
    { ...common, ...stack, displayName: 'api', testMatch: ['<rootDir>/test/e2e/api/**/*.e2e.ts'] },
    { ...common, ...stack, displayName: 'web', testMatch: ['<rootDir>/test/e2e/web/**/*.e2e.ts'] },
  ],
};
