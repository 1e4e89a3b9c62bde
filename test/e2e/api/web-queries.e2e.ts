import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import documents from '@colloquy/graphql-schema/persisted-documents.json' with { type: 'json' };
import { type OperationDefinitionNode, OperationTypeNode, parse, print } from 'graphql';
import { type ApiAnswer, ApiClient } from '../../support/api-client.ts';

const COURSE = 'statistics-with-r';

interface Query {
  readonly name: string;
  readonly text: string;
  /** Types of its variables by name. */
  readonly variables: Readonly<Record<string, string>>;
}

function queryOf(text: string): Query | null {
  const operation = parse(text).definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === 'OperationDefinition',
  );
  if (operation?.operation !== OperationTypeNode.QUERY) return null;
  const variables = (operation.variableDefinitions ?? []).map(
    ({ variable, type }) => [variable.name.value, print(type)] as const,
  );
  return { name: operation.name?.value ?? '', text, variables: Object.fromEntries(variables) };
}

const QUERIES = Object.values(documents)
  .map(queryOf)
  .filter((query) => query !== null);

/** A value for each variable that must have one, by its name and type. */
const VALUES: Readonly<Record<string, unknown>> = {
  'course String!': COURSE,
  'course String': COURSE,
  'number Int!': 53,
  'handle String!': 'tomas',
  'tag String!': 'regression',
  'first Int!': 20,
  'first Int': 20,
  'part Int!': 1,
  'token String!': 'not-a-token',
  'title String!': 'How do I read a confidence interval?',
  'text String!': 'How do I read a confidence interval?',
  'markdown String!': 'The **mean** of $x$',
  'query String!': 'confidence interval',
  'questions Boolean!': true,
  'answers Boolean!': true,
  'signedIn Boolean!': true,
  'filter InboxFilter!': 'ALL',
  'queue QueueKind!': 'FLAGS',
  'order AnswerOrder!': 'TRUST',
};

/** An answer without its cursors: those of a search hold a score that ages. */
const told = ({ data, errors }: ApiAnswer<unknown>): unknown =>
  JSON.parse(
    JSON.stringify({ data, errors }, (key, value: unknown) =>
      /cursor$/i.test(key) ? typeof value : value,
    ),
  );

/** The same question in words that no request used before. */
let asked = 0;
const anew = (text: string): string => `# ${++asked}\n${text}`;

describe('every query of the web', () => {
  const people = { okoye: new ApiClient(), mina: new ApiClient(), nobody: new ApiClient() };
  let values: Record<string, unknown>;

  beforeAll(async () => {
    for (const name of ['okoye', 'mina'] as const)
      await people[name].data(
        `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`,
        { input: { email: `${name}@example.org`, password: 'learn-together' } },
      );
    const { course } = await people.okoye.data<{ course: { question: { id: string } } }>(
      `{ course(slug: "${COURSE}") { question(number: 53) { id } } }`,
    );
    values = { ...VALUES, 'id ID!': course.question.id, 'postId ID!': course.question.id };
    values['place String!'] = `answer:${course.question.id}`;
  });

  function variablesOf({ name, variables }: Query): Record<string, unknown> {
    const needed = Object.entries(variables).filter(([, type]) => type.endsWith('!'));
    return Object.fromEntries(
      needed.map(([variable, type]) => {
        const value = values[`${variable} ${type}`];
        if (value === undefined) throw new Error(`${name} wants a value for ${variable}: ${type}.`);
        return [variable, value];
      }),
    );
  }

  it.each(QUERIES)('$name is within the bounds of one document', async (query) => {
    const { errors } = await people.okoye.send(query.text, variablesOf(query));
    const codes = errors.map(({ extensions }) => extensions.code);
    expect(codes).not.toContain('GRAPHQL_VALIDATION_FAILED');
    expect(codes).not.toContain('INTERNAL');
  });

  /** What the first request of a text is told, and what a later one. */
  async function firstAndLater(person: ApiClient, query: Query): Promise<[unknown, unknown]> {
    const [text, variables] = [anew(query.text), variablesOf(query)];
    const first = await person.send(text, variables);
    await person.send(text, variables);
    const later = await person.send(text, variables);
    return [told(first), told(later)];
  }

  it.each(QUERIES)('$name is answered alike the first time and later', async (query) => {
    for (const person of Object.values(people)) {
      let [first, later] = await firstAndLater(person, query);
      // Background work of other tests may change a number in between, but not each time.
      for (let more = 3; more > 0 && !isDeepStrictEqual(first, later); more--)
        [first, later] = await firstAndLater(person, query);
      expect(later).toEqual(first);
    }
  });
});
