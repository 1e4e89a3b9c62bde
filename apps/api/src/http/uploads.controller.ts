import { pipeline } from 'node:stream/promises';
import { DomainError, ErrorCode, UPLOAD_MAX_BYTES } from '@colloquy/domain/vocabulary';
import { SessionService, signedIn } from '@colloquy/identity';
import { UploadService } from '@colloquy/qa';
import {
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Injectable,
  Param,
  Post,
  Query,
  Req,
  Res,
  UploadedFile,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { sessionTokenOf } from '../graphql/context.ts';
import { HttpErrorFilter } from './http-error.filter.ts';

/** Before a body of megabytes is taken in. */
@Injectable()
class OnlySignedIn implements CanActivate {
  constructor(private readonly sessions: SessionService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    signedIn(await this.sessions.viewerOf(sessionTokenOf(request)));
    return true;
  }
}

/** Pictures in and out. GraphQL carries no files, so these two are plain HTTP. */
@Controller()
@UseFilters(HttpErrorFilter)
export class UploadsController {
  constructor(
    private readonly uploads: UploadService,
    private readonly sessions: SessionService,
  ) {}

  @Post('uploads')
  @UseGuards(OnlySignedIn)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: UPLOAD_MAX_BYTES, files: 1 } }))
  async upload(
    @Req() request: Request,
    @Query('course') course: string,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ): Promise<{ url: string; width: number; height: number; markdown: string }> {
    if (!file) throw new DomainError(ErrorCode.UPLOAD_REFUSED, { reason: 'NO_FILE' });
    const viewer = await this.sessions.viewerOf(sessionTokenOf(request));
    return this.uploads.store(viewer, String(course), file.buffer);
  }

  @Get('media/:key')
  async media(
    @Req() request: Request,
    @Param('key') key: string,
    @Res() response: Response,
  ): Promise<void> {
    const viewer = await this.sessions.viewerOf(sessionTokenOf(request));
    const { file, isPublic } = await this.uploads.read(viewer, key);
    response.set({
      'content-type': file.contentType,
      'content-length': String(file.length),
      'cache-control': isPublic ? 'public, max-age=31536000, immutable' : 'private, max-age=3600',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
    });
    await pipeline(file.stream, response);
  }
}
