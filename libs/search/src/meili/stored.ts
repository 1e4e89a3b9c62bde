import type { Tx } from '@colloquy/db';
import { foldedWords } from '@colloquy/domain/search';
import type { ThreadDocument } from '../engine/search-engine.ts';
import { meaningOfThread, signatureOf, type Meaning } from '../meaning/meaning.ts';
import { SIGN, UNSIGN } from '../meaning/signatures.queries.ts';

/** A document as Meilisearch keeps it: words folded, so that both adapters compare alike. */
export type StoredThread = Record<string, unknown> & {
  readonly id: number;
  readonly courseId: number;
  readonly title: string;
  readonly body: string;
  readonly answers: string;
  readonly fingerprint: string;
  /** In base 64; null where the model does not run. */
  readonly meaning: string | null;
};

export async function storedOf({
  questionId,
  tagNames,
  stemmer: _,
  ...document
}: ThreadDocument): Promise<StoredThread> {
  const meaning = await meaningOfThread(document.title, document.body);
  return {
    ...document,
    id: questionId,
    title: foldedWords(document.title),
    tags: foldedWords(tagNames.join(' ')),
    body: foldedWords(document.body),
    answers: foldedWords(document.answers),
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
