import { unwrapResolverError } from '@apollo/server/errors';
import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import { HttpException, type Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What helps who writes a query, and who feels for a schema that is not to be had. */
const SUGGESTION = / ?Did you mean .+\?$/;

/**
 * The one place where errors become what clients see: a closed list of codes with their facts.
 * Whatever is not a DomainError or a fault of the request itself is INTERNAL, told to the log and
 * not to the client.
 * @param hidesSchema takes suggestions of names out of the messages
 */
export const errorTranslator =
  (logger: Logger, hidesSchema: boolean) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown);
    if (cause instanceof DomainError) return translated(formatted, cause);
    if (isFaultOfTheRequest(cause, formatted.extensions?.code)) {
      const { message } = formatted;
      return withoutStack({
        ...formatted,
        message: hidesSchema ? message.replace(SUGGESTION, '') : message,
      });
    }
    logger.error(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
    return translated(formatted, new DomainError(ErrorCode.INTERNAL));
  };

const translated = (
  formatted: GraphQLFormattedError,
  error: DomainError,
): GraphQLFormattedError => ({
  message: error.message,
  ...(formatted.path && { path: formatted.path }),
  ...(formatted.locations && { locations: formatted.locations }),
  extensions: { code: error.code, ...error.facts },
});

/**
 * Syntax, validation, wrong variables, refused documents: Apollo's own codes say what is wrong. What
 * Apollo only put in words of its own, such as that the viewer could not be read, is none.
 */
const isFaultOfTheRequest = (error: unknown, code: unknown): boolean =>
  error instanceof GraphQLError &&
  !(error.originalError instanceof HttpException) &&
  (error.originalError === undefined || code !== 'INTERNAL_SERVER_ERROR');

const withoutStack = ({ message, path, locations, extensions }: GraphQLFormattedError) => ({
  message,
  ...(path && { path }),
  ...(locations && { locations }),
  extensions: { code: codeOf(extensions?.code) },
});

/** A fault of the request for which Apollo has no code, such as a hash that is of another text. */
const codeOf = (code: unknown): unknown =>
  code === undefined || code === 'INTERNAL_SERVER_ERROR' ? ErrorCode.INVALID_INPUT : code;
