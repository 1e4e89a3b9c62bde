/**
 * Reads the schema and the operations written beside the web's pages, and writes what the web
 * needs at run time and for its types, and the list of operations that the API knows by hash.
 * With `--check` it writes nothing and ends with 1 when a written file is stale.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import { Kind, buildSchema, parse, print, validate, visit } from 'graphql';

const root = join(import.meta.dirname, '../..');
const schemaFile = join(root, 'libs/graphql-schema/schema.graphql');
const web = join(root, 'apps/web/src');
const HEADER =
  '// Made by infra/ci/codegen.ts from the schema and the .graphql files. Do not edit.\n';

interface Source {
  file: string;
  document: DocumentNode;
}

const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
const sources: Source[] = globSync('**/*.graphql', { cwd: web })
  .sort()
  .map((name) => join(web, name))
  .map((file) => ({ file, document: parse(readFileSync(file, 'utf8'), { noLocation: true }) }));
const definitions = sources.flatMap(({ document }) => document.definitions);
const operations = definitions
  .filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
  .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
const fragments = new Map(
  definitions
    .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
    .map((one) => [one.name.value, one]),
);

function nameOf(operation: OperationDefinitionNode): string {
  if (operation.name === undefined) throw new Error('every operation of the web needs a name');
  return operation.name.value;
}

/** The fragments that a definition spreads, those inside of these included, in a fixed order. */
function fragmentsOf(definition: OperationDefinitionNode): FragmentDefinitionNode[] {
  const names = new Set<string>();
  const walk = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment === undefined) throw new Error(`no fragment is called ${name.value}`);
        if (names.has(name.value)) return;
        names.add(name.value);
        walk(fragment);
      },
    });
  };
  walk(definition);
  return [...names].sort().map((name) => fragments.get(name)!);
}

const textOf = (operation: OperationDefinitionNode): string =>
  [operation, ...fragmentsOf(operation)].map(print).join('\n');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function refuseErrors(): void {
  const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const errors = validate(schema, whole);
  if (errors.length === 0) return;
  for (const { message } of errors) console.error(message);
  process.exit(1);
}

async function typesFile(): Promise<string> {
  const text = await codegen({
    filename: 'types.ts',
    schema: parse(readFileSync(schemaFile, 'utf8')),
    schemaAst: schema,
    documents: sources.map(({ file, document }) => ({ location: relative(root, file), document })),
    config: {
      scalars: { DateTime: 'string', ID: 'string' },
      skipTypename: true,
      useTypeImports: true,
      enumType: 'string-literal',
      dedupeFragments: true,
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationTypes },
  });
  return `${HEADER}${text.trim()}\n`;
}

function documentsFile(): string {
  const names = operations.map(nameOf);
  const suffix = (one: OperationDefinitionNode): string =>
    ({ query: 'Query', mutation: 'Mutation', subscription: 'Subscription' })[one.operation];
  const used = operations.flatMap((one) => [
    `${nameOf(one)}${suffix(one)}`,
    `${nameOf(one)}${suffix(one)}Variables`,
  ]);
  const consts = operations.map((one, index) => {
    const text = textOf(one);
    const type = `${names[index]}${suffix(one)}`;
    return `export const ${names[index]}: Operation<${type}, ${type}Variables> = {
  name: '${names[index]}',
  hash: '${hashOf(text)}',
  text: ${JSON.stringify(text)},
};
`;
  });
  return `${HEADER}import type { Operation } from './operation.ts';
import type {
${used.map((name) => `  ${name},\n`).join('')}} from './types.ts';

${consts.join('\n')}`;
}

function persistedFile(): string {
  const entries = operations.map((one) => [hashOf(textOf(one)), textOf(one)] as const);
  return `${JSON.stringify(Object.fromEntries(entries.sort()), null, 2)}\n`;
}

const operationFile = `${HEADER}/** One operation of the web, known to the API by its hash; the type parameters are for the compiler. */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly hash: string;
  readonly text: string;
  readonly __types?: (variables: Variables) => Result;
}
`;

function present(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

refuseErrors();
const files: Record<string, string> = {
  [join(web, 'gql/operation.ts')]: operationFile,
  [join(web, 'gql/types.ts')]: await typesFile(),
  [join(web, 'gql/documents.server.ts')]: documentsFile(),
  [join(root, 'libs/graphql-schema/persisted-documents.json')]: persistedFile(),
};
const stale = Object.entries(files).filter(([file, text]) => present(file) !== text);
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`stale: ${relative(root, file)}; run npm run codegen`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [file, text] of stale) writeFileSync(file, text);
  const written = stale.map(([file]) => basename(file)).join(', ') || 'nothing new';
  console.log(`codegen: ${operations.length} operations (${written})`);
}
