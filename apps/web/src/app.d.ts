import type { Failure } from '#lib/failure.ts';
import type { Locale } from '#lib/messages/locale.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** What the API said, for a sentence in the reader's language. */
      failure?: Failure;
      requestId?: string;
    }
    interface Locals {
      requestId: string;
      locale: Locale;
      theme: 'light' | 'dark' | 'auto';
      /** Whose request it is, empty for nobody's; undefined while that is not known. */
      viewerId?: string;
    }
    interface PageData {
      /** The address of the site, for canonical links. */
      origin: string;
      locale: Locale;
      /** The reader's time zone: the account's, else UTC until the browser says better. */
      timeZone: string;
      /** The server's clock when the page was made, so that dates read the same on both sides. */
      now: string;
      /** Names what is posted from this page, so that a form that is sent again posts nothing twice. */
      posting: string;
    }
  }
}
