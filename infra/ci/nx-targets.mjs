/*
 * The Nx targets of every workspace package, on one page: packages say what they are (their tags), and
 * this file says what can be done with them. Each target is cached by the inputs named here.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A cached command run at the root of the repository. */
function command(line, facts) {
  return {
    executor: 'nx:run-commands',
    options: { command: line, cwd: '{workspaceRoot}' },
    cache: true,
    ...facts,
  };
}

/** Inputs and outputs of `build` stand in nx.json: they hold for the web's own npm script too. */
function buildTarget(app) {
  return command(`node infra/ci/build.ts ${app}`, {});
}

function checkTargets(root, isTyped) {
  const lint = command(`eslint --max-warnings=0 --no-error-on-unmatched-pattern ${root}`, {
    inputs: ['sources', '^sources', '{workspaceRoot}/eslint.config.*'],
  });
  const typecheck = command(`tsc -p ${root}/tsconfig.json`, { inputs: ['sources', '^sources'] });
  const test = command(
    `jest -c infra/ci/jest.config.mjs --selectProjects unit --passWithNoTests ${root}/`,
    {
      inputs: ['sources', '^sources', '{workspaceRoot}/infra/ci/jest.config.mjs'],
    },
  );
  test.options.env = { NODE_OPTIONS: '--experimental-vm-modules' };
  return isTyped ? { lint, typecheck, test } : { lint };
}

/** Committed files made from code: the schema from the API, the web's documents from the schema. */
const GENERATED = {
  api: {
    schema: command('node infra/ci/schema.ts', {
      inputs: ['production', '^production', '{workspaceRoot}/infra/ci/schema.ts'],
      outputs: ['{workspaceRoot}/libs/graphql-schema/schema.graphql'],
    }),
  },
  web: {
    codegen: command('node infra/ci/codegen.ts', {
      inputs: ['production', '^production', '{workspaceRoot}/infra/ci/codegen.ts'],
      outputs: ['{projectRoot}/src/gql'],
    }),
  },
};

function targetsOf(root, workspaceRoot) {
  const name = basename(root);
  const isApp = dirname(root) === 'apps';
  const isTyped = existsSync(join(workspaceRoot, root, 'tsconfig.json')) && name !== 'web';
  return {
    ...(isApp ? { build: buildTarget(name), ...GENERATED[name] } : {}),
    ...checkTargets(root, isTyped),
  };
}

export const name = 'colloquy-targets';

export const createNodes = [
  '{apps,libs}/*/package.json',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => {
      const root = dirname(file);
      return [file, { projects: { [root]: { root, targets: targetsOf(root, workspaceRoot) } } }];
    }),
];
