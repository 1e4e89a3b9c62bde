import nx from '@nx/eslint-plugin';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

const generated = [
  '**/dist/**',
  '**/build/**',
  '**/.svelte-kit/**',
  '.nx/**',
  '.data/**',
  'apps/web/src/gql/**',
];

/** What a feature stands on besides the features below it. */
const ground = ['type:platform', 'type:db', 'type:domain', 'type:testing'];
const mayUse = (scope, ...below) => ({
  sourceTag: `scope:${scope}`,
  onlyDependOnLibsWithTags: [scope, ...below].map((each) => `scope:${each}`).concat(ground),
});
const foundation = ['identity', 'courses', 'qa'];

/** Which projects may use which: a ladder, never a web. The upper features do not know each other. */
const boundaries = [
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain'],
    allowedExternalImports: ['@jest/globals', 'fast-check'],
  },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:contract'] },
  { sourceTag: 'type:db', onlyDependOnLibsWithTags: ['type:db', 'type:domain'] },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ground },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ground },
  mayUse('identity'),
  mayUse('courses', 'identity'),
  mayUse('qa', 'identity', 'courses'),
  ...['moderation', 'reputation', 'search', 'notifications', 'exchange'].map((scope) =>
    mayUse(scope, ...foundation),
  ),
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: [
      'type:feature',
      'type:platform',
      'type:db',
      'type:domain',
      'type:contract',
    ],
  },
  { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:domain', 'type:contract'] },
];

/** A function takes four things at most, a constructor (Nest injects through it) six. */
const parameters = [
  {
    selector: 'FunctionDeclaration[params.length>4], ArrowFunctionExpression[params.length>4]',
    message: 'More than four parameters: pass an object.',
  },
  {
    selector: "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>4]",
    message: 'More than four parameters: pass an object.',
  },
  {
    selector: "MethodDefinition[kind='constructor'] > FunctionExpression[params.length>6]",
    message: 'More than six dependencies: this class does too much.',
  },
];

const sleeps = {
  selector: "CallExpression[callee.name='setTimeout']",
  message: 'Tests never sleep: wait for the outcome itself.',
};

export default tseslint.config(
  { ignores: generated },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx, 'import-x': importX },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json'] })],
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...parameters],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allowCircularSelfDependency: true,
          allow: [],
          depConstraints: boundaries,
        },
      ],
    },
  },
  {
    // Nest passes dependencies by type through the constructor; decorated classes need value imports.
    files: [
      'apps/{api,worker}/**/*.ts',
      'libs/{platform,identity,courses,qa,moderation,search,exchange,db}/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', '@jest/*', 'fast-check'], message: 'The domain is pure.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
      'no-restricted-syntax': [
        'error',
        ...parameters,
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time is an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time is an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance is an argument.',
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.fixture.ts', '**/*.e2e.ts', 'libs/testing/**/*.ts'],
    rules: {
      // Specs of the lower libraries use the test database, which is built on them.
      '@nx/enforce-module-boundaries': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-syntax': [
        'error',
        sleeps,
        {
          selector: "MemberExpression[object.name=/^(it|describe|test)$/][property.name='only']",
          message: 'A focused test hides the others.',
        },
      ],
    },
  },
  {
    files: ['infra/**/*.ts', 'test/**/*.ts', 'apps/worker/src/*.ts', 'libs/exchange/src/**/*.ts'],
    rules: { 'no-console': 'off', '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: ['libs/db/src/migrations/*.ts', 'apps/worker/src/demo/content/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['apps/web/**/*.config.ts', 'apps/web/src/service-worker.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['apps/web/**/*.svelte', 'apps/web/**/*.svelte.ts'],
    extends: [...svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // The site always lies at the root of its origin.
      'svelte/no-navigation-without-resolve': 'off',
      // What is written as HTML was rendered and sanitised by the API.
      'svelte/no-at-html-tags': 'off',
    },
  },
);
