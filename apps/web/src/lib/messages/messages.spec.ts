import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import type { Message, Messages } from './catalogue.ts';
import { LOCALES } from './locale.ts';

const folder = new URL('./en/', import.meta.url);
const areas = readdirSync(folder).map((name) => name.replace('.ts', ''));

const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const slotsOf = (message: Message): string[] =>
  [...new Set(formsOf(message).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

async function read(locale: string, area: string): Promise<Messages> {
  const file = (await import(`./${locale}/${area}.ts`)) as { messages: Messages };
  return file.messages;
}

describe.each(areas)('the messages of %s', (area) => {
  it.each(LOCALES.filter((locale) => locale !== 'en'))(
    'have the same keys and places in %s as in English',
    async (locale) => {
      const [english, other] = [await read('en', area), await read(locale, area)];
      expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
      for (const [key, message] of Object.entries(english)) {
        expect({ key, slots: slotsOf(other[key] ?? '') }).toEqual({ key, slots: slotsOf(message) });
      }
    },
  );
});
