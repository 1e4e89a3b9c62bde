/** Languages with a complete catalogue. */
export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language in its own words, for the choice at the foot of the page. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', de: 'Deutsch' };

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';

const known = (tag: string | null | undefined): Locale | undefined =>
  LOCALES.find((locale) => locale === tag?.toLowerCase().split('-')[0]);

/** First the account's language, then the cookie's, then what the browser asks for. */
export function chooseLocale(
  account: string | null | undefined,
  cookie: string | undefined,
  acceptLanguage: string | null,
): Locale {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => known(tag))
    .find((locale) => locale !== undefined);
  return known(account) ?? known(cookie) ?? asked ?? 'en';
}
