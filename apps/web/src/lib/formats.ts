/*
 * What the platform writes in a reader's language. A formatter costs about a hundred times as much
 * to make as to use, and a page of questions uses one for every number and date: each is made once.
 */

/** Languages and time zones that one process is asked for; beyond that we begin again. */
const REMEMBERED = 500;

function once<Made>(make: (...key: string[]) => Made): (...key: string[]) => Made {
  const made = new Map<string, Made>();
  return (...key) => {
    const name = key.join('\n');
    const known = made.get(name);
    if (known !== undefined) return known;
    if (made.size >= REMEMBERED) made.clear();
    const fresh = make(...key);
    made.set(name, fresh);
    return fresh;
  };
}

const numbers = once((locale) => new Intl.NumberFormat(locale));

/** A number as the language writes it. */
export const numberText = (value: number, locale: string): string => numbers(locale).format(value);

export const pluralsOf = once((locale) => new Intl.PluralRules(locale));

export const relativeTimesOf = once(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
);

/** Year to minute of a zone, each part by itself. Throws a RangeError for an unknown zone. */
export const dateTimesIn = once(
  (timeZone) =>
    new Intl.DateTimeFormat('en', {
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
      ...{ hourCycle: 'h23', timeZone },
    }),
);

/** Throws a RangeError for a zone that the platform does not know. */
export const exactTimesOf = once(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone }),
);
