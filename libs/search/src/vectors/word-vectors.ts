import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { piecesOf } from './pieces.ts';

/** A text's meaning as 128 whole numbers of one byte; its length says nothing, its direction all. */
export type Meaning = Int8Array;

/** Bits of a signature; PostgreSQL compares two by counting those that differ. */
export const SIGNATURE_BITS = 256;

interface Table {
  readonly dimensions: number;
  readonly scales: Float32Array;
  readonly rows: Int8Array;
  readonly numbers: ReadonlyMap<string, number>;
}

const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;
/** A title has 150 characters; what is longer is cut, so that no text takes long. */
const WORDS_MAX = 200;
/** A word longer than any real one would take quadratic time. */
const WORD_LENGTH_MAX = 40;
/** Words whose vectors are kept; a course has some tens of thousands. */
const KEPT_WORDS_MAX = 50_000;

let table: Table | undefined;
const words = new Map<string, Float32Array>();

/** Read once per process, when the first text comes; four megabytes. */
function theTable(): Table {
  table ??= readTable();
  return table;
}

function readTable(): Table {
  const file = createRequire(import.meta.url).resolve('@colloquy/search/word-vectors.bin');
  const bytes = readFileSync(file);
  const [count, dimensions] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
  const at = bytes.byteOffset + 8;
  const scales = new Float32Array(bytes.buffer.slice(at, at + count * 4));
  const rows = new Int8Array(bytes.buffer, at + count * 4, count * dimensions);
  const pieces = bytes.toString('utf8', 8 + count * 4 + count * dimensions).split('\n');
  return { dimensions, scales, rows, numbers: new Map(pieces.map((piece, id) => [piece, id])) };
}

/** What a text is about: the mean of its words; null for a text without words. */
export function meaningOf(text: string): Meaning | null {
  const { dimensions } = theTable();
  const sum = new Float32Array(dimensions);
  const list = text.toLowerCase().match(WORD)?.slice(0, WORDS_MAX) ?? [];
  for (const word of list) add(sum, vectorOf(word.slice(0, WORD_LENGTH_MAX)));
  const largest = sum.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0 ? null : Int8Array.from(sum, (value) => Math.round((value / largest) * 127));
}

const add = (sum: Float32Array, vector: Float32Array): void => {
  for (let d = 0; d < sum.length; d += 1) sum[d] = (sum[d] ?? 0) + (vector[d] ?? 0);
};

function vectorOf(word: string): Float32Array {
  const known = words.get(word);
  if (known) return known;
  const { dimensions, scales, rows, numbers } = theTable();
  const vector = new Float32Array(dimensions);
  for (const number of piecesOf(word, numbers)) {
    const scale = scales[number] ?? 0;
    const start = number * dimensions;
    for (let d = 0; d < dimensions; d += 1)
      vector[d] = (vector[d] ?? 0) + scale * (rows[start + d] ?? 0);
  }
  if (words.size >= KEPT_WORDS_MAX) words.clear();
  words.set(word, vector);
  return vector;
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

let planes: Int8Array | undefined;

/** Normals of 256 planes, the same in every process: a linear congruence chooses the signs. */
function thePlanes(dimensions: number): Int8Array {
  if (planes) return planes;
  let seed = 20_261_125;
  planes = Int8Array.from({ length: SIGNATURE_BITS * dimensions }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed >>> 31 ? 1 : -1;
  });
  return planes;
}

/** On which side of each of 256 planes a meaning lies: near meanings differ in few of them. */
export function signatureOf(meaning: Meaning): string {
  const normals = thePlanes(meaning.length);
  let bits = '';
  for (let plane = 0; plane < SIGNATURE_BITS; plane += 1) {
    let side = 0;
    const start = plane * meaning.length;
    for (let d = 0; d < meaning.length; d += 1)
      side += (meaning[d] ?? 0) * (normals[start + d] ?? 0);
    bits += side > 0 ? '1' : '0';
  }
  return bits;
}
