import { unwrapResolverError } from '@apollo/server/errors';
import { DomainError, ErrorCode } from '@colloquy/domain/vocabulary';
import { HttpException, type Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/**
 * The one place where errors become what clients see: a closed list of codes with their facts.
 * Whatever is not a DomainError or a fault of the request itself is INTERNAL, told to the log and
 * not to the client.
 */
export const errorTranslator =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(thrown);
    if (cause instanceof DomainError) return translated(formatted, cause);
    if (isFaultOfTheRequest(cause)) return withoutStack(formatted);
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

/** Syntax, validation, wrong variables, refused documents: Apollo's own codes say what is wrong. */
const isFaultOfTheRequest = (error: unknown): boolean =>
  error instanceof GraphQLError && !(error.originalError instanceof HttpException);

const withoutStack = ({ message, path, locations, extensions }: GraphQLFormattedError) => ({
  message,
  ...(path && { path }),
  ...(locations && { locations }),
  extensions: { code: extensions?.code ?? ErrorCode.INVALID_INPUT },
});
