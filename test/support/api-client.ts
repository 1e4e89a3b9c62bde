/* A person at the GraphQL API: keeps the session cookie, says what the answer was. */

import { randomBytes } from 'node:crypto';

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly reason?: string;
    readonly problems?: readonly { path: string; code: string; bound?: number }[];
    readonly retryAfterSeconds?: number;
  };
}

export interface ApiAnswer<T = Record<string, never>> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: T | null;
  readonly errors: readonly ApiError[];
}

/** Files of one run share a process, and each counts from 1. */
const RUN = randomBytes(3).toString('hex');
let people = 0;

export class ApiClient {
  readonly url: string;
  cookie = '';

  constructor(url: string = process.env.TEST_API_URL ?? '') {
    this.url = url;
  }

  async send<T>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const session = response.headers
      .getSetCookie()
      .find((each) => each.startsWith('colloquy_session='));
    if (session) this.cookie = session.split(';')[0] ?? '';
    const body = (await response.json()) as { data?: T; errors?: ApiError[] };
    return {
      status: response.status,
      headers: response.headers,
      data: body.data ?? null,
      errors: body.errors ?? [],
    };
  }

  /** @throws Error when the API answers with any error. */
  async data<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.send<T>(query, variables);
    if (answer.errors.length > 0 || !answer.data)
      throw new Error(
        answer.errors
          .map(({ message, extensions }) => `${message} ${JSON.stringify(extensions)}`)
          .join('; '),
      );
    return answer.data;
  }

  /** The code of the first error; null when there was none. */
  async codeOf(query: string, variables: Record<string, unknown> = {}): Promise<string | null> {
    return (await this.send(query, variables)).errors[0]?.extensions.code ?? null;
  }
}

export const PASSWORD = 'walks by the river';

/** A new person who is signed in. Names and addresses never repeat, so tests do not meet. */
export async function newPerson(
  name = 'Person',
  url?: string,
): Promise<ApiClient & { handle: string; email: string }> {
  const client = new ApiClient(url);
  const email = `${name.toLowerCase().replace(/\W/g, '')}-${RUN}-${++people}@example.org`;
  const { signUp } = await client.data<{ signUp: { viewer: { handle: string } } }>(
    `mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { handle } } }`,
    { input: { name, email, password: PASSWORD } },
  );
  return Object.assign(client, { handle: signUp.viewer.handle, email });
}
