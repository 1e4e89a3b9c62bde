import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config/index.ts';
import { hidePeople, hideSecrets } from './redaction.ts';
import { currentRequestId } from './request-id.ts';

export type { Logger } from 'pino';

const requestOf = (): { requestId?: string } => {
  const requestId = currentRequestId();
  return requestId ? { requestId } : {};
};

/**
 * Writes one JSON object a line, to the standard output unless `destination` is given, each with
 * the request that it belongs to. Values under names such as `password`, and e-mail addresses
 * anywhere, do not reach it.
 */
export const createLogger = (
  process: string,
  config: Pick<Config, 'LOG_LEVEL'>,
  destination?: DestinationStream,
): Logger =>
  pino(
    {
      level: config.LOG_LEVEL,
      base: { process },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: requestOf,
      formatters: { level: (level) => ({ level }), log: (facts) => hideSecrets(facts) },
      hooks: { streamWrite: hidePeople },
    },
    destination ?? pino.destination(1),
  );
