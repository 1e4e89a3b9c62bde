import { createClient, type ExecutionResult } from 'graphql-sse';
import type { ApiClient } from './api-client.ts';

export interface ThreadChange {
  readonly position: string;
  readonly writingCount: number;
  readonly writingNames: readonly string[];
  readonly posts: readonly {
    readonly id: string;
    readonly helpfulCount: number;
    readonly isAccepted: boolean;
    readonly commentIds: readonly string[];
  }[];
}

const THREAD = `subscription ($id: ID!, $after: String) { questionChanged(questionId: $id, after: $after) {
  position writingCount writingNames posts { id helpfulCount isAccepted commentIds } } }`;

/** A stream of events as it comes: what was heard, and how it ended. */
export class LiveStream<T> {
  readonly heard: T[] = [];
  readonly refused: string[] = [];
  ended = false;
  #changed = Promise.withResolvers<void>();

  readonly close: () => void;

  private constructor(close: () => void) {
    this.close = close;
  }

  static of<T>(
    who: Pick<ApiClient, 'url' | 'cookie'>,
    query: string,
    variables: Record<string, unknown>,
  ): LiveStream<T> {
    const client = createClient({
      url: `${who.url}/graphql/stream`,
      headers: { cookie: who.cookie },
      retryAttempts: 0,
    });
    const stream = new LiveStream<T>(() => client.dispose());
    void stream.#read(client.iterate<Record<string, T>>({ query, variables }));
    return stream;
  }

  /** What changes in a thread. */
  static ofThread(
    who: Pick<ApiClient, 'url' | 'cookie'>,
    id: string,
    after: string | null = null,
  ): LiveStream<ThreadChange> {
    return LiveStream.of<ThreadChange>(who, THREAD, { id, after });
  }

  /** Resolves as soon as it is so; each event is a reason to look again. */
  async until(isSo: (stream: this) => boolean): Promise<void> {
    while (!isSo(this)) await this.#changed.promise;
  }

  async #read(events: AsyncIterable<ExecutionResult<Record<string, T>, unknown>>): Promise<void> {
    try {
      for await (const { data, errors } of events) {
        for (const { extensions } of errors ?? []) this.refused.push(String(extensions?.code));
        if (data) this.heard.push(...Object.values(data));
        this.#tell();
      }
    } catch {
      // The connection was cut: it has ended.
    }
    this.ended = true;
    this.#tell();
  }

  #tell(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers();
    resolve();
  }
}
