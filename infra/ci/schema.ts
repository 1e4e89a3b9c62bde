import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../local/bundle.ts';
import { root } from './steps.ts';

/**
 * Writes libs/graphql-schema/schema.graphql from the resolvers; with `--check` only says whether
 * it is stale.
 */
const file = join(root, 'libs/graphql-schema/schema.graphql');
await bundle('api');
const program = join(root, 'apps/api/dist/print-schema.js');
const printed = spawnSync(process.execPath, [program], { encoding: 'utf8' });
if (printed.status !== 0) throw new Error(printed.stderr);

const schema = `# Generated from the resolvers by \`npm run schema\`; do not edit.\n\n${printed.stdout}`;
if (!process.argv.includes('--check')) writeFileSync(file, schema);
else if (readFileSync(file, 'utf8') !== schema) {
  process.stderr.write(
    'schema.graphql is stale: run `npm run schema` and review the difference.\n',
  );
  process.exit(1);
}
