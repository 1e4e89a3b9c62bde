import type { Locale } from './locale.ts';
import type { Area } from './areas.ts';
import { numberText, pluralsOf } from '../formats.ts';

/** A sentence, or its forms by number; `{name}` marks a place that the caller fills. */
export type Message = string | { readonly one?: string; readonly other: string };
export type Messages = Readonly<Record<string, Message>>;

/** The same keys as the English catalogue: a missing or unknown one is a type error. */
export type Translation<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string
    : { one?: string; other: string };
};

const files = import.meta.glob<Messages>('./{en,de}/*.ts', { import: 'messages' });

/** The messages of some areas, keyed `m_area` so that the layers of page data do not collide. */
export async function catalogue(
  locale: Locale,
  areas: readonly Area[],
): Promise<Record<`m_${string}`, Messages>> {
  const loaded = areas.map(async (area) => [
    `m_${area}`,
    await files[`./${locale}/${area}.ts`]?.(),
  ]);
  return Object.fromEntries(await Promise.all(loaded)) as Record<`m_${string}`, Messages>;
}

const SLOT = /\{(\w+)\}/g;

/** The form of a message that fits the number `n` in this language. */
export function formOf(message: Message, locale: string, n: unknown): string {
  if (typeof message === 'string') return message;
  const rule = pluralsOf(locale).select(Number(n));
  return (rule === 'one' ? message.one : undefined) ?? message.other;
}

/** Fills the places of a message; numbers are written as the language writes them. */
export function fill(
  form: string,
  locale: string,
  values: Record<string, string | number>,
): string {
  return form.replace(SLOT, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? numberText(value, locale) : (value ?? whole);
  });
}

/** A message cut at its places: even parts are text, odd parts are the names of places. */
export const pieces = (form: string): string[] => form.split(SLOT);
