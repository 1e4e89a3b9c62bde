import type { Sql, Tx } from '@colloquy/db';
import { foldedWords } from '@colloquy/domain/search';
import type { ThreadDocument } from '../engine/search-engine.ts';
import { meaningOfThread, signatureOf, type Meaning } from '../meaning/meaning.ts';
import { SIGN, UNSIGN } from '../meaning/signatures.queries.ts';
import { stemmed, type StemOf, type Stems } from './stems.ts';

/** A document as Meilisearch keeps it: words folded, so that both adapters compare alike. */
export type StoredThread = Record<string, unknown> & {
  readonly id: number;
  readonly courseId: number;
  /** Stems, as `stemmed` writes them. */
  readonly title: string;
  readonly tags: string;
  readonly body: string;
  readonly answers: string;
  /** Words of the title, and of all the rest. */
  readonly titleWords: string;
  readonly words: string;
  readonly fingerprint: string;
  /** In base 64; null where the model does not run. */
  readonly meaning: string | null;
};

/** Documents of threads, each with the stems of its own language. */
export async function storedOf(
  sql: Sql,
  stems: Stems,
  documents: readonly ThreadDocument[],
): Promise<StoredThread[]> {
  const folded = documents.map((document) => ({ document, texts: foldedTexts(document) }));
  const byStemmer = Map.groupBy(folded, ({ document }) => document.stemmer);
  const stored: Promise<StoredThread>[] = [];
  for (const [stemmer, group] of byStemmer) {
    const words = group.flatMap(({ texts }) => Object.values(texts).flatMap(wordsIn));
    const of = await stems.of(sql, stemmer, words);
    stored.push(...group.map(({ document, texts }) => storedThread(document, texts, of)));
  }
  return Promise.all(stored);
}

const wordsIn = (folded: string): string[] => folded.split(' ');

const eachOnce = (...texts: string[]): string => [...new Set(texts.flatMap(wordsIn))].join(' ');

const foldedTexts = ({ title, tagNames, body, answers }: ThreadDocument) => ({
  title: foldedWords(title),
  tags: foldedWords(tagNames.join(' ')),
  body: foldedWords(body),
  answers: foldedWords(answers),
});

async function storedThread(
  { questionId, tagNames: _, ...document }: ThreadDocument,
  { title, tags, body, answers }: ReturnType<typeof foldedTexts>,
  of: StemOf,
): Promise<StoredThread> {
  const meaning = await meaningOfThread(document.title, document.body);
  return {
    ...document,
    id: questionId,
    title: stemmed(title, of),
    tags: stemmed(tags, of),
    body: stemmed(body, of),
    answers: stemmed(answers, of),
    titleWords: eachOnce(title),
    words: eachOnce(tags, body, answers),
    createdAt: document.createdAt.getTime(),
    lastActivityAt: document.lastActivityAt.getTime(),
    year: document.createdAt.getUTCFullYear(),
    meaning: meaning && Buffer.from(meaning).toString('base64'),
  };
}

/** Signatures of what they mean, from which the nearest are found. */
export async function sign(tx: Tx, stored: readonly StoredThread[]): Promise<void> {
  const signed = stored.flatMap(({ id, courseId, meaning }) =>
    meaning === null ? [] : [{ id, courseId, bits: signatureOf(meaningIn(meaning)).buffer }],
  );
  await tx.query(SIGN, [
    signed.map(({ courseId }) => courseId),
    signed.map(({ id }) => id),
    signed.map(({ bits }) => Buffer.from(bits)),
  ]);
  const unsigned = stored.filter(({ meaning }) => meaning === null);
  if (unsigned.length > 0) await tx.query(UNSIGN, [unsigned.map(({ id }) => id)]);
}

export const meaningIn = (meaning: string): Meaning =>
  new Int8Array(Buffer.from(meaning, 'base64'));
