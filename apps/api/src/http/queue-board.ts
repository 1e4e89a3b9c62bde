import { SessionService } from '@colloquy/identity';
import { Config } from '@colloquy/platform/config';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { sessionTokenOf } from '../graphql/context.ts';
import type { BullBoard } from './bull-board.ts';

/** The web hands on what is asked of it at the same path. */
export const BOARD_PATH = '/admin/queues/jobs';

/** Shows Bull Board to administrators of the site; for others, and for acts, there is nothing there. */
@Injectable()
export class QueueBoard implements OnApplicationShutdown {
  #board: Promise<BullBoard> | null = null;

  constructor(
    private readonly config: Config,
    private readonly sessions: SessionService,
  ) {}

  /** Answers everything below `BOARD_PATH`, scripts and pictures included. */
  readonly handle: RequestHandler = (request, response, next) => {
    this.#answer(request, response, next).catch(next);
  };

  async onApplicationShutdown(): Promise<void> {
    await (await this.#board)?.close();
  }

  async #answer(request: Request, response: Response, next: NextFunction): Promise<void> {
    const { isAdministrator } = await this.sessions.viewerOf(sessionTokenOf(request));
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    response.set('cache-control', 'private, no-cache');
    if (isAdministrator && isReading) (await this.#load()).show(request, response, next);
    else response.status(404).json({ error: { code: 'NOT_FOUND' } });
  }

  /** For the first administrator who comes: most processes never need it. */
  #load(): Promise<BullBoard> {
    return (this.#board ??= this.#open());
  }

  /** What failed is tried again for whoever comes next. */
  async #open(): Promise<BullBoard> {
    try {
      const { makeBullBoard } = await import('./bull-board.ts');
      return makeBullBoard(this.config, BOARD_PATH);
    } catch (error) {
      this.#board = null;
      throw error;
    }
  }
}
