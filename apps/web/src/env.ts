import { defineEnvVars } from '@sveltejs/kit/env';

/** An absolute http(s) address without a path, or undefined. */
function originOf(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new Error(`${name} must be an address such as http://127.0.0.1:4000, not "${value}"`);
  }
  return new URL(value).origin;
}

export const variables = defineEnvVars({
  API_URL: {
    description: 'Where the GraphQL API listens; /graphql, /uploads and /media lie below it.',
    schema: (value) => originOf('API_URL', value) ?? 'http://127.0.0.1:4000',
  },
  ORIGIN: {
    description: 'The public address of the site, for canonical links, feeds and the origin check.',
    schema: (value) => originOf('ORIGIN', value),
  },
});
