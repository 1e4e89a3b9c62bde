import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CourseAccessService } from '@colloquy/courses';
import { notFound } from '@colloquy/domain/vocabulary';
import { SessionService } from '@colloquy/identity';
import { AuditExportService, type AuditFilter } from '@colloquy/moderation';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { sessionTokenOf } from '../graphql/context.ts';
import { HttpErrorFilter } from './http-error.filter.ts';

const FORMATS = {
  csv: { format: 'CSV', type: 'text/csv; charset=utf-8' },
  jsonl: { format: 'JSONL', type: 'application/jsonl; charset=utf-8' },
} as const;

/** The log of a course as a file. GraphQL has no streams, so this is plain HTTP. */
@Controller()
@UseFilters(HttpErrorFilter)
export class LogController {
  constructor(
    private readonly exports: AuditExportService,
    private readonly courses: CourseAccessService,
    private readonly sessions: SessionService,
  ) {}

  /** Filtered as the list is; a `from` or `until` that is no date is no condition. */
  @Get('courses/:slug/log.:format')
  async log(
    @Req() request: Request,
    @Res() response: Response,
    @Param() { slug, format: name }: { readonly slug: string; readonly format: string },
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const chosen = Object.entries(FORMATS).find(([word]) => word === name)?.[1];
    if (!chosen) throw notFound();
    const viewer = await this.sessions.viewerOf(sessionTokenOf(request));
    const access = await this.courses.bySlug(viewer, slug);
    const parts = this.exports.export(access, filterOf(query), chosen.format);
    response.set({
      'content-type': chosen.type,
      'content-disposition': `attachment; filename="${access.course.slug}-log.${name}"`,
      'cache-control': 'private, no-store',
    });
    await pipeline(Readable.from(parts), response);
  }
}

function filterOf(query: Record<string, unknown>): AuditFilter {
  const text = (name: string): string | null => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const date = (name: string): Date | null => {
    const at = new Date(text(name) ?? Number.NaN);
    return Number.isNaN(at.getTime()) ? null : at;
  };
  const postId = Number(text('postId'));
  return {
    ...{ actor: text('actor'), subject: text('subject'), act: text('act') },
    postId: Number.isInteger(postId) && postId > 0 ? postId : null,
    ...{ from: date('from'), until: date('until') },
  };
}
