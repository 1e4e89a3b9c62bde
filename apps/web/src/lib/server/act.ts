import type { Action, RequestEvent } from '@sveltejs/kit';
import { fail, redirect } from '@sveltejs/kit';
import type { Formed } from '#lib/act.ts';
import type { Key } from '#lib/messages/index.ts';
import { ApiError, statusOf } from './api.ts';
import { plainCookie } from './cookies.ts';

export const FLASH_COOKIE = 'colloquy_flash';

/** What an act gives back. Without `to` the reader stays at the element the act concerned. */
export interface Outcome {
  /** Where to go now; a path of this site. */
  to?: string;
  /** What to say there. */
  say?: Key;
  preview?: string;
  /** The fields as the form shall show them again, for instance with a picture added. */
  typed?: Record<string, string>;
  more?: unknown;
}

/** The fields of a form, read as text. */
export class Fields {
  readonly data: FormData;

  constructor(data: FormData) {
    this.data = data;
  }

  /** The text of a field; empty when it was not sent. */
  text(name: string): string {
    const value = this.data.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  }

  /** The text, or undefined when there is none. */
  optional(name: string): string | undefined {
    return this.text(name).trim() || undefined;
  }

  /** Whether a box was ticked, or a hidden field says yes. */
  flag(name: string): boolean {
    return ['on', 'yes', 'true'].includes(this.text(name));
  }

  /** Names between commas, or between blanks when there is no comma; each once, in order. */
  words(name: string): string[] {
    const text = this.text(name);
    const parts = text.split(/[,;]/.test(text) ? /[,;]/ : /\s+/);
    return [...new Set(parts.map((word) => word.trim()).filter((word) => word !== ''))];
  }

  /** What to show again: everything typed but passwords, and no name that an answer cannot hold. */
  typed(): Record<string, string> {
    const entries = [...this.data.keys()].map((name) => [name, this.text(name)] as const);
    const hidden = /password|current|new|^__proto__$/i;
    return Object.fromEntries(entries.filter(([name]) => !hidden.test(name)));
  }
}

const enhanced = (event: RequestEvent): boolean =>
  event.request.headers.get('x-sveltekit-action') === 'true';

/** The page of the form without the name of the action: `?order=newest&/vote` → `?order=newest`. */
function pageOf(url: URL): string {
  const search = [...url.searchParams].filter(([name]) => !name.startsWith('/'));
  const query = new URLSearchParams(search).toString();
  return url.pathname + (query === '' ? '' : `?${query}`);
}

/** Leaves a message for the page that is shown next. */
export function sayNext(event: RequestEvent, say: Key | undefined): void {
  if (say === undefined) return;
  event.cookies.set(FLASH_COOKIE, say, { ...plainCookie(event), maxAge: 30 });
}

/**
 * Makes a form action. What `work` gives back is shown in place when JavaScript sent the form, and
 * after a redirect when the browser did, so that reloading repeats nothing. A refusal by the API
 * comes back with what was typed.
 */
export function act<Event extends RequestEvent>(
  name: string,
  work: (event: Event, fields: Fields) => Promise<Outcome | void>,
): Action {
  return async (event) => {
    const fields = new Fields(await event.request.formData());
    const target = fields.text('target');
    const formed: Formed = { act: name, target };
    let outcome: Outcome;
    try {
      outcome = (await work(event as Event, fields)) ?? {};
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      const { failure, current } = thrown;
      const typed = fields.typed();
      return fail(statusOf(failure), { ...formed, failure, typed, more: current });
    }
    const { to, say, ...rest } = outcome;
    if (Object.values(rest).some((value) => value !== undefined)) {
      return { ...formed, typed: fields.typed(), ...rest };
    }
    if (to === undefined && enhanced(event)) return { ...formed, say };
    sayNext(event, say);
    redirect(303, to ?? `${pageOf(event.url)}#${target}`);
  };
}
