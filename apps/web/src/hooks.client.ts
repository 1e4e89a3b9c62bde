import type { HandleClientError } from '@sveltejs/kit/hooks';

export const handleError: HandleClientError = ({ kind }) =>
  kind === 'app' ? undefined : { failure: { code: 'UNREACHABLE' } };
