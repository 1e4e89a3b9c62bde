import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** Makes a vector of a text: near vectors, like meanings. */
export type Embed = (text: string) => Promise<Float32Array>;

/** A title and the beginning of its text; the time grows with them, a tenth of a millisecond each. */
const PIECES_MAX = 48;

const fileOf = (name: string): string =>
  createRequire(import.meta.url).resolve(`@colloquy/search/${name}`);

/**
 * Reads the model, 23 megabytes, in a quarter of a second.
 * @throws Error where the machine has no runtime for it
 */
export async function loadModel(): Promise<Embed> {
  const runtime = await import('onnxruntime-node');
  const tokenizer = new Tokenizer(
    JSON.parse(await readFile(fileOf('tokenizer.json'), 'utf8')) as object,
    {},
  );
  // One thread: a search is short, and the other core has searches of its own.
  const session = await runtime.InferenceSession.create(fileOf('all-minilm-l6-v2.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  return async (text) => {
    const { ids } = tokenizer.encode(text);
    const pieces =
      ids.length > PIECES_MAX ? [...ids.slice(0, PIECES_MAX - 1), ...ids.slice(-1)] : ids;
    const row = (values: readonly number[]): Tensor =>
      new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    const { last_hidden_state: states } = await session.run({
      input_ids: row(pieces),
      attention_mask: row(pieces.map(() => 1)),
      token_type_ids: row(pieces.map(() => 0)),
    } satisfies InferenceSession.FeedsType);
    return meanOf(states?.data as Float32Array, pieces.length);
  };
}

/** The mean of the pieces' vectors, which is what the model was trained for. */
function meanOf(states: Float32Array, pieces: number): Float32Array {
  const dimensions = states.length / pieces;
  return Float32Array.from({ length: dimensions }, (_, dimension) => {
    let sum = 0;
    for (let at = dimension; at < states.length; at += dimensions) sum += states[at] ?? 0;
    return sum / pieces;
  });
}
