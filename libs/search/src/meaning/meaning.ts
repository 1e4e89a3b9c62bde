import { Model } from './model.ts';

/** A text's meaning in whole numbers of one byte; its length says nothing, its direction all. */
export type Meaning = Int8Array;

/** Numbers of a meaning, and bits of a signature. */
export const MEANING_SIZE = 384;

/** Meanings that are kept, half a kilobyte each: a thread is put in again with each vote. */
const KEPT_MAX = 10_000;
const kept = new Map<string, Promise<Meaning | null>>();

const model = new Model();

/** What a thread is about: its title says most, and the beginning of its text what is meant by it. */
export const meaningOfThread = (title: string, body: string): Promise<Meaning | null> =>
  meaningOf(body === '' ? title : `${title}. ${body.slice(0, BEGINNING)}`);

/** Characters of a text beside its title. */
const BEGINNING = 200;

/** What a text is about, by its first words; null for a text without any. */
export function meaningOf(text: string): Promise<Meaning | null> {
  const key = text.slice(0, TEXT_MAX);
  const known = kept.get(key);
  if (known) return known;
  const made = /[\p{L}\p{N}]/u.test(key) ? embed(key) : Promise.resolve(null);
  if (kept.size >= KEPT_MAX) kept.clear();
  kept.set(key, made);
  return made;
}

/** Whether the model runs in this process. */
export const meaningsAreRead = async (): Promise<boolean> => (await meaningOf('meaning')) !== null;

/** More than the model reads of any text. */
const TEXT_MAX = 400;

async function embed(text: string): Promise<Meaning | null> {
  const vector = await model.embed(text);
  if (!vector) return null;
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(vector, (value) => Math.round((value / largest) * 127));
}

/** The cosine of two meanings: 1 the same, 0 nothing in common. */
export function nearness(a: Meaning, b: Meaning): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let d = 0; d < a.length; d += 1) {
    const [x, y] = [a[d] ?? 0, b[d] ?? 0];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb);
}

/** The signs of the numbers, one bit each: near meanings differ in few of them, which are fast to count. */
export function signatureOf(meaning: Meaning): Uint32Array<ArrayBuffer> {
  const bits = new Uint32Array(MEANING_SIZE / 32);
  meaning.forEach((value, at) => {
    if (value > 0) bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
  });
  return bits;
}
