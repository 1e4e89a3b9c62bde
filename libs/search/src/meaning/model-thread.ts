/* The thread in which the model runs; started by `Model`, and run by Node itself. */
import { parentPort } from 'node:worker_threads';
import { loadModel } from './sentence-model.ts';

/** A text to make a vector of. */
export interface Asked {
  readonly id: number;
  readonly text: string;
}

export interface Answered {
  readonly id: number;
  readonly vector: Float32Array;
}

const embed = await loadModel();

parentPort?.on('message', ({ id, text }: Asked) => {
  void embed(text).then((vector) => parentPort?.postMessage({ id, vector } satisfies Answered));
});
