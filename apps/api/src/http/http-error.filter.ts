import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { Response } from 'express';

const statusOf: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  EDIT_CONFLICT: 409,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  WRONG_CREDENTIALS: 401,
  INVALID_TOKEN: 400,
  UPLOAD_REFUSED: 415,
  INTERNAL: 500,
};

/** Errors of the plain HTTP routes, in the words of the GraphQL ones. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  readonly #logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const error = this.#domainErrorOf(thrown);
    response.status(statusOf[error.code]).json({ error: { code: error.code, ...error.facts } });
  }

  #domainErrorOf(thrown: unknown): DomainError {
    if (thrown instanceof DomainError) return thrown;
    if (thrown instanceof HttpException && thrown.getStatus() < 500)
      return new DomainError(ErrorCode.UPLOAD_REFUSED, {
        reason: thrown.getStatus() === 413 ? 'TOO_LARGE' : 'NOT_WELL_FORMED',
      });
    this.#logger.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return new DomainError(ErrorCode.INTERNAL);
  }
}
