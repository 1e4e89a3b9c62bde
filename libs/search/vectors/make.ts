/*
 * Makes word-vectors.bin from the weights inside the package `wordllama` (MIT) of the Python
 * registry: `pip download --no-deps wordllama`, unpack the wheel, then
 * `node libs/search/vectors/make.ts FOLDER`, where FOLDER holds wordllama/weights and …/tokenizers.
 * The first 128 of 256 dimensions (the model is trained so that they stand alone), in whole numbers
 * of one byte with a scale for each piece.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIMENSIONS = 128;
const folder = process.argv[2] ?? '.';

const weights = readFileSync(join(folder, 'wordllama/weights/l2_supercat_256.safetensors'));
const headerLength = Number(weights.readBigUInt64LE(0));
const header = JSON.parse(weights.toString('utf8', 8, 8 + headerLength)) as Record<
  string,
  { shape: [number, number]; data_offsets: [number, number] }
>;
const { shape, data_offsets: offsets } = header['embedding.weight'] ?? {
  shape: [0, 0],
  data_offsets: [0, 0],
};
const [rows, width] = shape;

const half = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
};

const scales = new Float32Array(rows);
const bytes = new Int8Array(rows * DIMENSIONS);
for (let row = 0; row < rows; row += 1) {
  const start = 8 + headerLength + offsets[0] + row * width * 2;
  const values = Array.from({ length: DIMENSIONS }, (_, d) =>
    half(weights.readUInt16LE(start + d * 2)),
  );
  const scale = Math.max(...values.map(Math.abs)) / 127 || 1;
  scales[row] = scale;
  values.forEach((value, d) => (bytes[row * DIMENSIONS + d] = Math.round(value / scale)));
}

const tokenizer = JSON.parse(
  readFileSync(join(folder, 'wordllama/tokenizers/l2_supercat_tokenizer_config.json'), 'utf8'),
) as { model: { vocab: Record<string, number> } };
const pieces = Array.from<string>({ length: rows });
for (const [piece, id] of Object.entries(tokenizer.model.vocab))
  pieces[id] = piece.replace(/\n/gu, '');

const head = new Uint32Array([rows, DIMENSIONS]);
const parts = [head, scales, bytes].map((part) => Buffer.from(part.buffer));
writeFileSync(
  join(import.meta.dirname, 'word-vectors.bin'),
  Buffer.concat([...parts, Buffer.from(pieces.join('\n'))]),
);
