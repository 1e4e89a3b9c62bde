import * as kinds from './kinds.ts';
import type { Kind } from './kinds.ts';

/** What the other variables' defaults hang on. */
interface Situation {
  readonly production: boolean;
}

export interface Variable<T> {
  readonly kind: Kind<T & {}>;
  /** What is used when it is unset; a variable without it must be set. */
  readonly fallback?: (situation: Situation) => T;
  /** One sentence for whoever sets up a site. */
  readonly meaning: string;
  /** Never shown nor logged. */
  readonly secret?: true;
  /** Must be set in production, where the fallback does not count. */
  readonly neededInProduction?: true;
}

const given = <T>(kind: Kind<T & {}>, value: T, meaning: string): Variable<T> => ({
  kind,
  fallback: () => value,
  meaning,
});

const optional = <T>(kind: Kind<T & {}>, meaning: string): Variable<T | undefined> => ({
  kind,
  fallback: () => undefined,
  meaning,
});

const needed = <T>(kind: Kind<T & {}>, meaning: string): Variable<T> => ({ kind, meaning });

/** Every variable that the processes read, in the order in which they are shown. */
export const variables = {
  NODE_ENV: given(
    kinds.oneOf('development', 'test', 'production'),
    'development',
    'What the site is run for; "production" asks for every secret to be set.',
  ),
  LOG_LEVEL: given(
    kinds.oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    'info',
    'The least important log line that is written.',
  ),

  DATABASE_URL: {
    ...needed(
      kinds.address('postgres', 'postgresql'),
      'The PostgreSQL database that holds everything.',
    ),
    secret: true,
  },
  DB_POOL_SIZE: given(
    kinds.wholeNumber(1, 200),
    10,
    'Database connections that one process holds at most.',
  ),
  DB_STATEMENT_MAX_MS: given(
    kinds.wholeNumber(0, 3_600_000),
    10_000,
    'Milliseconds after which the API gives up a statement; 0 for never.',
  ),
  REDIS_URL: {
    ...optional(
      kinds.address('redis', 'rediss'),
      'Carries the job queues instead of PostgreSQL when set.',
    ),
    secret: true,
  },

  MEILI_URL: optional(
    kinds.address('http', 'https'),
    'Meilisearch server that finds threads instead of the database when set.',
  ),
  MEILI_KEY: {
    ...optional(kinds.text, 'Key of that server that may search and write its indexes.'),
    secret: true,
  },

  HOST: given(kinds.host, '127.0.0.1', 'The address on which processes listen.'),
  PORT: given(kinds.port, 3_000, 'Port of the web process.'),
  API_PORT: given(kinds.port, 4_000, 'Port of the API process.'),
  WORKER_PORT: given(kinds.port, 4_100, 'Port on which the worker tells of its health.'),
  API_URL: given(
    kinds.address('http', 'https'),
    'http://127.0.0.1:4000',
    'Where the web process reaches the API process.',
  ),
  PUBLIC_URL: {
    ...given(
      kinds.address('http', 'https'),
      'http://localhost:3000',
      'The address that people type and that links in mails begin with.',
    ),
    neededInProduction: true,
  },
  TRUSTED_PROXIES: given(
    kinds.networks,
    Object.freeze(['loopback']),
    'Who may tell us a reader’s address by X-Forwarded-For.',
  ),

  SECRET: {
    ...optional(
      kinds.textOfAtLeast(32),
      'Signs what browsers hand back to us. Unset, each process makes one for itself.',
    ),
    secret: true,
    neededInProduction: true,
  },
  SIGN_UP_CONFIRMS_EMAIL: {
    kind: kinds.yesOrNo,
    fallback: ({ production }) => production,
    meaning: 'Whether a new account opens only by the link in a mail (default: in production).',
  } satisfies Variable<boolean>,

  SMTP_URL: {
    ...optional(
      kinds.address('smtp', 'smtps'),
      'The server that mails go out by; unset, they become files in MAIL_DIR.',
    ),
    secret: true,
  },
  MAIL_FROM: given(kinds.mailbox, 'Colloquy <colloquy@localhost>', 'Whom mails are from.'),
  MAIL_DIR: given(kinds.text, '.data/mail', 'Folder for mails when SMTP_URL is unset.'),
  MAIL_PER_MINUTE: given(
    kinds.wholeNumber(1, 100_000),
    3_000,
    'Mails that go to the addresses of one domain in a minute at most.',
  ),
  INBOUND_DOMAIN: optional(
    kinds.text,
    'Domain whose mails come to us: mails can then be replied to, and bounces are heard of.',
  ),
  INBOUND_SMTP_PORT: optional(
    kinds.port,
    'Port on which the worker takes in mails to INBOUND_DOMAIN; unset, it does not.',
  ),
  INBOUND_SECRET: {
    ...optional(
      kinds.textOfAtLeast(16),
      'Lets a mail provider hand mails in at /inbound/mail as "Authorization: Bearer"; unset, none may.',
    ),
    secret: true,
  },

  PUSH_PUBLIC_KEY: optional(
    kinds.text,
    'Public VAPID key of messages to devices, base64url; unset, none are sent.',
  ),
  PUSH_PRIVATE_KEY: {
    ...optional(kinds.text, 'Private key that belongs to PUSH_PUBLIC_KEY.'),
    secret: true,
  },
  PUSH_SERVICES: given(
    kinds.words,
    Object.freeze([
      ...['fcm.googleapis.com', 'push.services.mozilla.com'],
      ...['push.apple.com', 'notify.windows.com'],
    ]),
    'Hosts of push services that devices may name; the worker calls nobody else.',
  ),

  STORAGE: given(
    kinds.text,
    '.data/uploads',
    'Folder for uploaded files when S3_BUCKET is unset; all processes must reach it.',
  ),
  S3_BUCKET: optional(kinds.text, 'Bucket of an S3-compatible store, used instead of STORAGE.'),
  S3_ENDPOINT: optional(
    kinds.address('http', 'https'),
    'Address of the S3-compatible store; unset, Amazon’s own.',
  ),
  S3_REGION: given(kinds.text, 'us-east-1', 'Region of the bucket.'),
  S3_ACCESS_KEY: optional(
    kinds.text,
    'Access key of the store; unset, the credentials that the machine was given.',
  ),
  S3_SECRET_KEY: {
    ...optional(kinds.text, 'Secret key that belongs to S3_ACCESS_KEY.'),
    secret: true,
  },

  GRAPHQL_INTROSPECTION: {
    kind: kinds.yesOrNo,
    fallback: ({ production }) => !production,
    meaning: 'Whether anybody may ask the API for its schema (default: not in production).',
  } satisfies Variable<boolean>,
  GRAPHQL_MAX_DEPTH: given(
    kinds.wholeNumber(1, 50),
    20,
    'How deep fields of one GraphQL operation may be nested.',
  ),
  GRAPHQL_MAX_ALIASES: given(
    kinds.wholeNumber(0, 1_000),
    30,
    'How many aliases one GraphQL operation may have.',
  ),
  GRAPHQL_MAX_COST: given(
    kinds.wholeNumber(1, 1_000_000),
    5_000,
    'How many objects one GraphQL operation may ask for.',
  ),
  GRAPHQL_MAX_BODY: given(
    kinds.wholeNumber(1_024, 100_000_000),
    1_048_576,
    'Bytes of one GraphQL request, without uploaded files.',
  ),

  WORKER_CONCURRENCY: given(
    kinds.wholeNumber(1, 500),
    10,
    'Jobs that one worker does at the same time.',
  ),
  STOP_PATIENCE_MS: given(
    kinds.wholeNumber(0, 600_000),
    2_000,
    'Milliseconds that a stopping worker waits for jobs in flight; what is cut off is done again.',
  ),
} as const;

type Variables = typeof variables;

export type VariableName = keyof Variables;

export type Values = {
  readonly [N in VariableName]: Variables[N] extends Variable<infer T> ? T : never;
};
