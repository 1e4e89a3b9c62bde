import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { auditServer } from 'graphql-http';
import { ApiClient, newPerson } from '../../support/api-client.ts';

const nested = (levels: number): string =>
  levels === 0
    ? 'number'
    : `question { answers { question { ${nested(levels - 1)} } } }`.replace(
        /^question /,
        'duplicateOf ',
      );

describe('the GraphQL API', () => {
  it('describes every type, field, argument and enum', () => {
    const schema = buildSchema(readFileSync('libs/graphql-schema/schema.graphql', 'utf8'));
    const bare: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      if (['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue;
      if (!type.description && !['Query', 'Mutation', 'Subscription'].includes(type.name))
        bare.push(type.name);
      if (isEnumType(type)) continue;
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`);
        for (const argument of 'args' in field ? field.args : [])
          if (!argument.description) bare.push(`${type.name}.${field.name}(${argument.name})`);
      }
    }
    expect(bare).toEqual([]);
  });

  it('refuses a document that is too deep', async () => {
    const document = `{ course(slug: "statistics-with-r") { question(number: 1) { ${nested(20)} } } }`;
    const { errors } = await new ApiClient().send(document);
    expect(errors[0]?.message).toMatch(/depth|cost/i);
  });

  it('refuses a document with too many aliases', async () => {
    const fields = Array.from({ length: 60 }, (_, index) => `a${index}: viewer { id }`).join(' ');
    const { errors } = await new ApiClient().send(`{ ${fields} }`);
    expect(errors[0]?.message).toMatch(/alias/i);
  });

  it.each([
    ['is no GraphQL', '{ course(', 'GRAPHQL_PARSE_FAILED'],
    ['is too long', `{ ${'__typename '.repeat(4_001)} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'leaves open which operation',
      'query A { __typename } query B { __typename }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('says that a document %s as a fault of the request', async (_, document, code) => {
    const { status, errors } = await new ApiClient().send(document);
    expect({ status, code: errors[0]?.extensions?.code }).toEqual({ status: 400, code });
  });

  it('keeps to the GraphQL over HTTP specification in whatever must or should be', async () => {
    const results = await auditServer({ url: `${process.env.TEST_WEB_URL}/graphql` });
    const missed = results.filter(({ status }) => status === 'error' || status === 'warn');
    expect(missed.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });

  it.each([
    [
      '{ course(slug: "statistics-with-r") { questions(first: 100) { edges { node { answers { comments { author { name } } } } } } } }',
      /may ask for/,
    ],
    [`{ ${'__typename '.repeat(500)} }`, /times/],
    [
      `{ ${Array.from({ length: 6 }, (_, at) => `a${at}: preview(course: "statistics-with-r", markdown: "") { html }`).join(' ')} }`,
      /may ask for/,
    ],
  ])('refuses a document that asks for too much: %s', async (document, words) => {
    const { errors } = await new ApiClient().send(document);
    expect(errors[0]?.message).toMatch(words);
  });

  it('answers or refuses whoever asks for much at once, and goes on', async () => {
    const client = new ApiClient();
    const address = { 'x-forwarded-for': '192.0.2.77' };
    const statuses = await Promise.all(
      Array.from({ length: 150 }, async () => (await client.send(SLOW, {}, address)).status),
    );
    // How many have to wait hangs on the machine; what becomes of them, turns.spec.ts says.
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
    expect(await client.codeOf(SLOW)).toBeNull();
  });

  it('refuses a page of more rows than one page holds', async () => {
    const { errors } = await new ApiClient().send(
      `{ course(slug: "statistics-with-r") { questions(first: 101) { edges { cursor } } } }`,
    );
    expect(errors[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: 'first', code: 'OUT_OF_RANGE', bound: 100 }],
    });
  });

  it('refuses a cursor that it did not give', async () => {
    const { errors } = await new ApiClient().send(
      `{ course(slug: "statistics-with-r") { questions(after: "bm9uc2Vuc2U") { edges { cursor } } } }`,
    );
    expect(errors[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: 'after' }],
    });
  });

  it('refuses a request that a browser would send from another page without asking', async () => {
    const response = await fetch(`${process.env.TEST_API_URL}/graphql?query={viewer{id}}`, {
      headers: { 'content-type': 'text/plain' },
    });
    expect(response.status).toBe(400);
  });

  it('refuses a state change that a page of another origin starts', async () => {
    const person = await newPerson('Origin');
    const { status } = await person.send(
      'mutation { signOut }',
      {},
      { origin: 'https://elsewhere.example' },
    );
    expect(status).toBe(403);
    expect(await person.data('{ viewer { handle } }')).toEqual({
      viewer: { handle: person.handle },
    });
  });

  it('sets the session cookie so that no script and no other site can use it', async () => {
    const response = await fetch(`${process.env.TEST_API_URL}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation ($input: SignUpInput!) { signUp(input: $input) { mustConfirmEmail } }`,
        variables: {
          input: {
            name: 'Cookie',
            email: `cookie-${process.pid}@example.org`,
            password: 'walks by the river',
          },
        },
      }),
    });
    const cookie = response.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  it('walks all questions of a course by cursor, each once, in order', async () => {
    const numbers: number[] = [];
    let after: string | null = null;
    do {
      const page: QuestionPage = await new ApiClient().data<QuestionPage>(QUESTION_PAGE, { after });
      const { edges, pageInfo } = page.course.questions;
      numbers.push(...edges.map(({ node }) => node.number));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(40);
  });

  it('answers the same "not found" for what is private and for what does not exist', async () => {
    const owner = await newPerson('Owner');
    await owner.data(
      `mutation { createCourse(input: { title: "Closed seminar", slug: "closed-${process.pid}", visibility: PRIVATE }) { id } }`,
    );
    const stranger = await newPerson('Stranger');
    const asked = (slug: string) => stranger.send(`{ course(slug: "${slug}") { title } }`);
    const [hidden, absent] = [await asked(`closed-${process.pid}`), await asked('no-such-course')];
    expect(hidden.data).toEqual(absent.data);
    expect(hidden.errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual(
      absent.errors.map(({ message, extensions }) => ({ message, extensions })),
    );
  });
});

const SLOW = `{ course(slug: "statistics-with-r") {
  questions(first: 30) { edges { node { bodyHtml answers { bodyHtml } } } } } }`;

interface QuestionPage {
  course: {
    questions: {
      edges: { node: { number: number } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
}
const QUESTION_PAGE = `query ($after: String) {
  course(slug: "statistics-with-r") {
    questions(first: 7, after: $after, order: NEWEST) {
      edges { node { number } } pageInfo { hasNextPage endCursor }
    }
  }
}`;
