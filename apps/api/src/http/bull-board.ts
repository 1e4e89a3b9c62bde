import { randomBytes } from 'node:crypto';
import { openQueue, type QueueAddresses, withPatience } from '@colloquy/platform/queue';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { AppControllerRoute, AppViewRoute, HTTPStatus } from '@bull-board/api/typings/app';
import { ExpressAdapter } from '@bull-board/express';
import type { Express, RequestHandler } from 'express';

/** The style within its picture of Redis. */
const REDIS_PICTURE = "'sha256-r2N1TB/gHbBtBZFKg7ejmq1acVSREzucTAEw6ga4hoU='";

/** What the page may load is its own; parts of it are styled where they stand. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${REDIS_PICTURE}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const FROM_ELSEWHERE = /<link\b[^>]*\bhref="(?:https?:)?\/\/[^>]*>/g;

/** The page as the policy lets it stand: without fonts of other sites, and its own style named. */
export const withinPolicy = (html: string, nonce: string): string =>
  html.replaceAll(FROM_ELSEWHERE, '').replaceAll('<style>', `<style nonce="${nonce}">`);

/** Somebody looks at the page meanwhile; a server that is away is waited for without end otherwise. */
const PATIENCE_MS = 2_000;

const AWAY =
  'The server of the queue does not answer. What is to be done stands in the database and is told to it again when it is back.';

type ErrorHandler = Parameters<ExpressAdapter['setErrorHandler']>[0];

/** A status that its own list does not have. */
const UNAVAILABLE = Number(503) as HTTPStatus;

class NarrowAdapter extends ExpressAdapter {
  override setApiRoutes(routes: readonly AppControllerRoute[]): this {
    const patient = routes.map((route) => ({
      ...route,
      handler: (request: Parameters<typeof route.handler>[0]) =>
        withPatience(Promise.resolve(route.handler(request)), PATIENCE_MS),
    }));
    super.setApiRoutes(patient);
    return this;
  }

  /** Its parts ask the queue and nothing else: what fails, unless it was asked wrongly, is its server. */
  override setErrorHandler(handler: ErrorHandler): this {
    super.setErrorHandler((error) => {
      const { status, body } = handler(error);
      return status === 500
        ? { status: UNAVAILABLE, body: { ...Object(body), message: AWAY } }
        : { status, body };
    });
    return this;
  }

  override setEntryRoute({ route, handler }: AppViewRoute): this {
    this.app.get(route, (_request, response, next) => {
      const { name, params } = handler({ basePath: this.basePath, uiConfig: this.uiConfig });
      response.render(name, params, (error: Error | null, html: string) => {
        if (error) return next(error);
        const nonce = randomBytes(16).toString('base64url');
        response.set('content-security-policy', policy(nonce)).send(withinPolicy(html, nonce));
      });
    });
    return this;
  }
}

export interface BullBoard {
  readonly show: RequestHandler;
  close(): Promise<void>;
}

/**
 * Bull Board of our queue, to be read and not to be changed: jobs are knocks, and what there is to do
 * stands in the table of tasks.
 * @param basePath where it is mounted, as a browser sees it
 */
export function makeBullBoard(addresses: QueueAddresses, basePath: string): BullBoard {
  const { queue, close } = openQueue(addresses);
  const serverAdapter = new NarrowAdapter().setBasePath(basePath);
  const bullQueue = queue as unknown as ConstructorParameters<typeof BullMQAdapter>[0];
  createBullBoard({
    queues: [new BullMQAdapter(bullQueue, { readOnlyMode: true })],
    serverAdapter,
    options: {
      uiConfig: {
        ...{ boardTitle: 'Colloquy', hideDocsLink: true },
        miscLinks: [{ text: 'Work behind the scenes', url: '/admin/queues' }],
      },
    },
  });
  const show = serverAdapter.getRouter() as Express;
  show.disable('x-powered-by');
  return { show, close };
}
