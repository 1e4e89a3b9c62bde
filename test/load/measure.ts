/* A fixed number of requests under way at once, over kept connections, for a fixed time. */
import { Agent, request } from 'node:http';

export interface Shot {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

export interface Figures {
  readonly requests: number;
  readonly failures: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function send(shot: Shot, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      shot.url,
      { method: shot.method ?? 'GET', headers: shot.headers, agent },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
        incoming.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(shot.body);
  });
}

const percentile = (sortedTimes: readonly number[], share: number): number =>
  sortedTimes[Math.min(sortedTimes.length - 1, Math.floor(sortedTimes.length * share))] ??
  Number.NaN;

export interface LoadOptions {
  readonly concurrency: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

/** `next` makes each request, so that writes can differ; `ok` says whether an answer is right. */
export async function measure(
  next: (index: number) => Shot,
  ok: (answer: Answer) => boolean,
  { concurrency, seconds, warmUpSeconds }: LoadOptions,
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const times: number[] = [];
  let failures = 0;
  let index = 0;
  const countFrom = performance.now() + warmUpSeconds * 1_000;
  const end = countFrom + seconds * 1_000;
  const one = async (): Promise<void> => {
    while (performance.now() < end) {
      const started = performance.now();
      const good = await send(next(index++), agent).then(ok, () => false);
      const finished = performance.now();
      if (started < countFrom) continue;
      if (good) times.push(finished - started);
      else failures += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    failures,
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}
