import { pipeline } from 'node:stream/promises';
import { PersonExportService } from '@colloquy/exchange';
import { SessionService } from '@colloquy/identity';
import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sessionTokenOf } from '../graphql/context.ts';
import { HttpErrorFilter } from './http-error.filter.ts';

/** A person's own data as a file. GraphQL has no streams, so this is plain HTTP. */
@Controller()
@UseFilters(HttpErrorFilter)
export class PersonExportController {
  constructor(
    private readonly exports: PersonExportService,
    private readonly sessions: SessionService,
  ) {}

  @Get('account/export.zip')
  async export(@Req() request: Request, @Res() response: Response): Promise<void> {
    const viewer = await this.sessions.viewerOf(sessionTokenOf(request));
    const file = await this.exports.export(viewer);
    response.set({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="colloquy-my-data.zip"',
      'cache-control': 'private, no-store',
    });
    await pipeline(file, response);
  }
}
