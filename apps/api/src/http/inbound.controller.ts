import { timingSafeEqual } from 'node:crypto';
import { INBOUND_MAX_BYTES, IntakeService } from '@colloquy/notifications/api';
import { Config } from '@colloquy/platform/config';
import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';

/** All of a body; null when it is larger than a mail may be. */
async function bodyOf(request: Request): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > INBOUND_MAX_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const isSame = (given: string, right: string): boolean => {
  const [one, other] = [given, right].map((text) => Buffer.from(text));
  return one?.length === other?.length && timingSafeEqual(one as Buffer, other as Buffer);
};

const oneOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Takes in a mail as a provider hands it over: raw MIME as the body, the envelope as `from` and
 * `to` in the address where the provider knows it.
 */
@Controller()
export class InboundController {
  constructor(
    private readonly intake: IntakeService,
    private readonly config: Config,
  ) {}

  @Post('inbound/mail')
  @HttpCode(202)
  async take(@Req() request: Request, @Res() response: Response): Promise<void> {
    const secret = this.config.INBOUND_SECRET;
    const given = request.headers.authorization ?? '';
    if (!secret || !isSame(given, `Bearer ${secret}`)) {
      response.status(401).end();
      return;
    }
    const raw = await bodyOf(request);
    if (!raw) {
      response.status(413).end();
      return;
    }
    response.status(await this.#keep(raw, request)).end();
  }

  /** 404: to no address of ours, and never will be. */
  async #keep(raw: Buffer, { query }: Request): Promise<number> {
    const named = oneOf(query['to']);
    const recipient = named === '' ? this.intake.recipientIn(raw) : named;
    if (!recipient || !this.intake.takes(recipient)) return 404;
    // A mail without an envelope is judged by its head: a report says itself that it is one.
    const sender = 'from' in query ? oneOf(query['from']) : 'unknown';
    await this.intake.keep(raw, { sender, recipient });
    return 202;
  }
}
