import { describe, expect, it } from '@jest/globals';
import { findPlace, placeOf } from './place.ts';

const TEXT =
  'The sample variance divides by n because every observation is free. So it is unbiased, as **everybody** knows.';
const QUOTE = 'divides by n because every observation is free';

describe('a quoted place', () => {
  const context = placeOf(TEXT, QUOTE);

  it('is kept with the words around it', () => {
    expect(context).toEqual({
      prefix: 'the sample variance',
      suffix: 'so it is unbiased as everybody knows',
    });
  });

  it('has no context when its words do not stand together', () => {
    expect(placeOf(TEXT, 'every sample is unbiased')).toBeNull();
  });

  it('is found by its words whatever marks and spaces they have', () => {
    expect(findPlace(TEXT, 'as everybody\n knows', null)).toEqual({
      isUnchanged: true,
      text: 'as **everybody** knows',
    });
  });

  it('is found after it was rewritten, by the words around it', () => {
    const mended = TEXT.replace(QUOTE, 'divides by n minus one');
    expect(findPlace(mended, QUOTE, context)).toEqual({
      isUnchanged: false,
      text: 'divides by n minus one',
    });
  });

  it('is empty when it was taken out', () => {
    expect(findPlace(TEXT.replace(QUOTE, ''), QUOTE, context)).toEqual({
      isUnchanged: false,
      text: '',
    });
  });

  it('is lost when nothing around it is left, or nothing was known of it', () => {
    const lost = { isUnchanged: false, text: null };
    expect(findPlace('An altogether different answer.', QUOTE, context)).toEqual(lost);
    expect(findPlace('An altogether different answer.', QUOTE, null)).toEqual(lost);
  });

  it('at the beginning or the end of a text reaches to it', () => {
    const [first, last] = ['Wrong from the start.', 'Right at the end.'];
    const text = `${first} Then comes more. ${last}`;
    const found = (quote: string, after: string) => findPlace(after, quote, placeOf(text, quote));
    expect(found(first, `Better now. Then comes more. ${last}`).text).toBe('Better now');
    expect(found(last, `${first} Then comes more. Mended too.`).text).toBe('Mended too');
  });
});
