import { readFileSync } from 'node:fs';
import { loadConfig } from '@colloquy/platform/config';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLObjectType, parse, specifiedRules, validate } from 'graphql';
import { protect } from './limits.ts';

const read = (file: string): string => readFileSync(`libs/graphql-schema/${file}`, 'utf8');
const schema = buildSchema(read('schema.graphql'));
const { rules } = protect(loadConfig({ DATABASE_URL: 'postgres://localhost/none' }));

const complaints = (document: string): string[] =>
  validate(
    schema,
    parse(document, rules.parseOptions),
    [...specifiedRules, ...rules.validationRules],
    rules.validationOptions,
  ).map(({ message }) => message);

const questions = (first: number, inner: string): string =>
  `{ course(slug: "a") { questions(first: ${first}) { edges { node { ${inner} } } } } }`;
/** A variable may hold any number. */
const varied = (inner: string): string =>
  `query ($n: Int) ${questions(0, inner).replace('first: 0', 'first: $n')}`;

describe('what a document may ask', () => {
  it('is enough for all of the web’s own', () => {
    const documents = JSON.parse(read('persisted-documents.json')) as Record<string, string>;
    expect(Object.values(documents).flatMap(complaints)).toEqual([]);
  });

  it('is a page of a hundred, but not all of what hangs on each row', () => {
    const row = 'title author { name } tags { name }';
    expect(complaints(questions(100, row))).toEqual([]);
    expect(complaints(varied(row))).toEqual([]);
    const whole = 'answers { comments { author { name } } }';
    expect(complaints(questions(10, whole))).toEqual([]);
    for (const document of [questions(100, whole), varied(whole)])
      expect(complaints(document)[0]).toMatch(/may ask for \d+ objects; 5000 are the most/);
  });

  it('is not more for walking in a circle, nor for asking a list again under other names', () => {
    const circle = 'answers { question { answers { question { answers { id } } } } }';
    expect(complaints(varied(circle))[0]).toMatch(/may ask for/);
    const lists = Array.from(
      { length: 30 },
      (_, at) => `a${at}: questions(first: 100) { edges { node { id } } }`,
    );
    expect(complaints(`{ course(slug: "a") { ${lists.join(' ')} } }`)[0]).toMatch(/may ask for/);
  });

  it('counts each fragment once, however often fragments spread it', () => {
    const doubled = Array.from(
      { length: 60 },
      (_, at) => `fragment F${at} on Query { ...F${at + 1} viewer { ...V } ...F${at + 1} }`,
    );
    const last = 'fragment F60 on Query { __typename } fragment V on Viewer { id }';
    const began = performance.now();
    expect(complaints(`{ ...F0 } ${doubled.join(' ')} ${last}`)[0]).toBeDefined();
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('counts what a field says that it costs beside its objects', () => {
    const dear = buildSchema('type Query { cheap: Thing dear: Thing } type Thing { id: ID }');
    const { dear: field } = (dear.getQueryType() as GraphQLObjectType).getFields();
    Object.assign(field ?? {}, { extensions: { complexity: 1_000 } });
    const asked = (name: string) =>
      parse(`{ ${Array.from({ length: 6 }, (_, at) => `a${at}: ${name} { id }`).join(' ')} }`);
    expect(validate(dear, asked('cheap'), rules.validationRules)).toEqual([]);
    expect(validate(dear, asked('dear'), rules.validationRules)[0]?.message).toMatch(/6006/);
  });

  it.each([
    ['one field five hundred times', `{ ${'__typename '.repeat(500)} }`, /stands more than 10/],
    [
      'a hundred names for one field',
      `{ ${Array.from({ length: 101 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
      /Aliases limit/,
    ],
    ['many directives', `{ __typename ${'@include(if: true) '.repeat(11)} }`, /Directives limit/],
  ])('is not %s', (_, document, words) => {
    expect(complaints(document).join('\n')).toMatch(words);
  });

  it('is told with few of its faults', () => {
    const words = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ');
    expect(complaints(`{ ${words} }`).length).toBeLessThanOrEqual(6);
  });
});
