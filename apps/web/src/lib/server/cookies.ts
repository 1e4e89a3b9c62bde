import type { Cookies, RequestEvent } from '@sveltejs/kit';

/** Who has it may be signed in; only the API knows. */
export const SESSION_COOKIE = 'colloquy_session';

type Options = Parameters<Cookies['set']>[2] & {};

/** For a cookie of ours that only the server reads; sites without TLS have cookies as well. */
export const plainCookie = ({ url }: Pick<RequestEvent, 'url'>) => ({
  ...{ path: '/', httpOnly: true },
  secure: url.protocol === 'https:',
});

function optionsOf(attributes: string[]): Options {
  const options: Options = { path: '/', httpOnly: false, secure: false };
  for (const attribute of attributes) {
    const [name = '', value = ''] = attribute.trim().split(/=(.*)/s);
    const word = name.toLowerCase();
    if (word === 'path') options.path = value;
    else if (word === 'max-age') options.maxAge = Number(value);
    else if (word === 'expires') options.expires = new Date(value);
    else if (word === 'httponly') options.httpOnly = true;
    else if (word === 'secure') options.secure = true;
    else if (word === 'samesite')
      options.sameSite = value.toLowerCase() as 'lax' | 'strict' | 'none';
  }
  return options;
}

/** Hands every cookie that the API sets on to the reader's browser, attributes included. */
export function passOnCookies(response: Response, event: RequestEvent): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    event.cookies.set(name.trim(), value, { ...optionsOf(attributes), encode: (text) => text });
  }
}
