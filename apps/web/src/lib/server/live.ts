import type { RequestEvent } from '@sveltejs/kit';
import { createClient, type Client } from 'graphql-sse';
import { API_URL } from '$app/env/private';
import { InboxChanged, QuestionChanged } from '#gql/documents.server.ts';
import type { Operation } from '#gql/operation.ts';
import type { QuestionChangedSubscription } from '#gql/types.ts';
import { apiHeaders } from './api.ts';

/** Proxies on the way close connections on which nothing comes. */
const HEARTBEAT_MS = 20_000;

/** A line of the stream; `id` is where a reader who comes back goes on. */
interface Line {
  readonly data: unknown;
  readonly id?: string;
}

/** What ends the streams of this process when it is told to end: they would hold it. */
const open = new Set<() => void>();
process.once('SIGTERM', () => {
  for (const end of open) end();
});

class Outlet {
  readonly #encoder = new TextEncoder();
  readonly #heart: NodeJS.Timeout;
  readonly #controller: ReadableStreamDefaultController<Uint8Array>;
  readonly #client: Client;

  constructor(controller: ReadableStreamDefaultController<Uint8Array>, client: Client) {
    this.#controller = controller;
    this.#client = client;
    this.#heart = setInterval(() => this.#write(':\n\n'), HEARTBEAT_MS);
    this.#write(':\n\n');
    open.add(this.end);
  }

  say(event: string, { data, id }: Line): void {
    const head = id === undefined ? '' : `id: ${id}\n`;
    this.#write(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Ends the stream; what is still to come from the API is let go. */
  readonly end = (): void => {
    if (!open.delete(this.end)) return;
    this.#client.dispose();
    clearInterval(this.#heart);
    this.#controller.close();
  };

  /** The reader went away. */
  left(): void {
    open.delete(this.end);
    clearInterval(this.#heart);
    this.#client.dispose();
  }

  #write(text: string): void {
    if (open.has(this.end) || text === ':\n\n')
      this.#controller.enqueue(this.#encoder.encode(text));
  }
}

/**
 * Hands on what one subscription tells. A refusal ends it for good; when it ends otherwise, as when
 * the API restarts, the whole stream ends and the browser comes back.
 */
async function handOn<Result, Variables extends Record<string, unknown>>(
  client: Client,
  outlet: Outlet,
  [event, operation, variables, lineOf]: readonly [
    event: string,
    operation: Operation<Result, Variables>,
    variables: Variables,
    lineOf: (result: Result) => Line,
  ],
): Promise<void> {
  try {
    for await (const { data, errors } of client.iterate<Result>({
      query: operation.text,
      variables,
    })) {
      if (errors) outlet.say('over', { data: event });
      else if (data) outlet.say(event, lineOf(data));
      if (errors) break;
    }
  } catch {
    // The API is away: the browser comes back.
  }
  outlet.end();
}

const lineOfChange = ({ questionChanged }: QuestionChangedSubscription): Line => ({
  data: questionChanged,
  id: questionChanged.position,
});

/** The reader's unread count, and what changes in a thread if they have one open. */
export function liveStream(
  event: RequestEvent,
  questionId: string | null,
  after: string | null,
): Response {
  const client = createClient({
    url: `${API_URL}/graphql/stream`,
    headers: Object.fromEntries(apiHeaders(event)),
    retryAttempts: 0,
  });
  let outlet: Outlet | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      outlet = new Outlet(controller, client);
      void handOn(client, outlet, [
        ...(['inbox', InboxChanged, {}] as const),
        ({ inboxChanged }) => ({ data: inboxChanged }),
      ]);
      if (questionId === null) return;
      const variables = { questionId, after };
      void handOn(client, outlet, ['question', QuestionChanged, variables, lineOfChange]);
    },
    cancel: () => outlet?.left(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
