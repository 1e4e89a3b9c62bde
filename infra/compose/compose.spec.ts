import { describe, expect, it } from '@jest/globals';
import { describeConfig } from '@colloquy/platform/config';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly env_file?: string;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const folder = import.meta.dirname;
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const compose = parse(textOf('compose.yaml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);

/** Names in the example, also of the variables that are commented out. */
const EXAMPLE = [...textOf('example.env').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
/** Of the web process, which has a configuration of its own: apps/web/src/env.ts. */
const OF_WEB = ['ORIGIN'];
const KNOWN = new Set([
  ...describeConfig({}).variables.map(({ name }) => name as string),
  ...OF_WEB,
]);
/** Makes the database's address; no process of ours reads it. */
const ONLY_HERE = ['POSTGRES_PASSWORD'];

describe('the compose file', () => {
  it.each(services.filter(([, { image }]) => image === 'colloquy'))(
    'gives %s only variables that the configuration knows',
    (_name, { environment = {} }) => {
      expect(Object.keys(environment).filter((name) => !KNOWN.has(name))).toEqual([]);
    },
  );

  it('takes what it fills in from variables of the example', () => {
    const used = [...textOf('compose.yaml').matchAll(/\$\{([A-Z_]+)[^}]*\}/g)].map(
      ([, name]) => name,
    );
    expect(used.filter((name) => !EXAMPLE.includes(name))).toEqual([]);
  });

  it('has an example with every variable that production needs, and none that nobody reads', () => {
    const { wrong } = describeConfig({ NODE_ENV: 'production' });
    const given = [
      ...EXAMPLE,
      ...services.flatMap(([, { environment }]) => Object.keys(environment ?? {})),
    ];
    const missing = wrong.filter(
      (sentence) => !given.some((name) => sentence.startsWith(`${name} `)),
    );
    expect(missing).toEqual([]);
    expect(
      EXAMPLE.filter((name) => !KNOWN.has(String(name)) && !ONLY_HERE.includes(String(name))),
    ).toEqual([]);
  });

  it('names only services and volumes that it has', () => {
    const waited = services.flatMap(([, { depends_on }]) => Object.keys(depends_on ?? {}));
    expect(waited.filter((name) => !(name in compose.services))).toEqual([]);
    const kept = services
      .flatMap(([, { volumes }]) => volumes ?? [])
      .map((each) => each.split(':')[0]);
    expect(kept.filter((name) => !(String(name) in compose.volumes))).toEqual([]);
  });
});
