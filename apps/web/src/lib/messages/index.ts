import { page } from '$app/state';
import type { English, Area } from './areas.ts';
import type { Message, Messages } from './catalogue.ts';
import { catalogue, fill, formOf } from './catalogue.ts';

type KeyOf<A extends Area> = `${A}.${keyof English[A] & string}`;
/** Every message there is, as `area.name`. */
export type Key = { [A in Area]: KeyOf<A> }[Area];

type FormsOf<K extends Key> = K extends `${infer A extends Area}.${infer N}`
  ? English[A] extends { [P in N]: infer M }
    ? M extends string
      ? M
      : M[keyof M]
    : never
  : never;
type Slots<Form> = Form extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;
type Values<K extends Key> = [Slots<FormsOf<K>>] extends [never]
  ? []
  : [values: { [Name in Slots<FormsOf<K>>]: string | number }];

/** Areas that a part brings which no page is served with. */
const late: Record<string, Messages> = {};

/** Makes areas known that the page did not come with. */
export async function learn(...areas: Area[]): Promise<void> {
  Object.assign(late, await catalogue(page.data.locale, areas));
}

function messageOf(key: string): Message {
  const [area = '', name = ''] = key.split(/\.(.*)/s);
  const messages = (page.data as Record<string, Messages | undefined>)[`m_${area}`];
  return messages?.[name] ?? late[`m_${area}`]?.[name] ?? key;
}

/** The form of a message before its places are filled, for texts with elements inside. */
export const template = (key: Key, n?: number): string =>
  formOf(messageOf(key), page.data.locale, n ?? 0);

/** A message in the reader's language. Only where components run: it reads the page's data. */
export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  const given: Record<string, string | number> = values ?? {};
  const { locale } = page.data;
  return fill(formOf(messageOf(key), locale, given['n']), locale, given);
}
