import { API_URL } from '$app/env/private';

/** Ready when the API answers: without it there is no page to give. */
export async function GET(): Promise<Response> {
  const answer = await fetch(`${API_URL}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(
    () => undefined,
  );
  const ready = answer?.ok === true;
  return new Response(ready ? 'ok\n' : 'the API does not answer\n', {
    status: ready ? 200 : 503,
    headers: { 'content-type': 'text/plain' },
  });
}
