import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

const css = ['tokens.css', 'prose.css']
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');

type Pair = readonly [light: string, dark: string];
const PAIR = 'light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)';
const tokens = new Map<string, Pair>(
  [...css.matchAll(new RegExp(`--([\\w-]+): ${PAIR}`, 'g'))].map(([, name, light, dark]) => [
    name ?? '',
    [light ?? '', dark ?? ''],
  ]),
);
const codeColours = [...css.matchAll(new RegExp(`^  color: ${PAIR}`, 'gm'))].map(
  ([, light, dark]): Pair => [light ?? '', dark ?? ''],
);

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const of = (name: string): Pair => {
  const pair = tokens.get(name);
  if (pair === undefined) throw new Error(`no colour is called ${name}`);
  return pair;
};
const weakest = (text: Pair, ground: Pair): number =>
  Math.min(contrast(text[0], ground[0]), contrast(text[1], ground[1]));

/** WCAG 2.2: 4.5 : 1 for text (1.4.3), 3 : 1 for the edges of controls (1.4.11). */
const TEXT = 4.5;
const EDGE = 3;

describe('the palette, light and dark', () => {
  it.each([
    ...['ink', 'soft', 'faint', 'accent', 'rust', 'leaf', 'gold'].flatMap((text) => [
      [text, 'paper'],
      [text, 'raised'],
    ]),
    ['ink', 'sunk'],
    ['soft', 'sunk'],
    ['faint', 'sunk'],
    ['accent', 'accent-soft'],
    ['ink', 'accent-soft'],
    ['soft', 'accent-soft'],
    ['leaf', 'leaf-soft'],
    ['gold', 'gold-soft'],
    ['rust', 'rust-soft'],
    ['ink', 'gold-soft'],
    ['on-accent', 'accent'],
  ] as [string, string][])('%s can be read on %s', (text, ground) => {
    expect(weakest(of(text), of(ground))).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(['paper', 'raised'])('the edge of a control is seen on %s', (ground) => {
    expect(weakest(of('edge'), of(ground))).toBeGreaterThanOrEqual(EDGE);
  });

  it('every colour of code can be read where code stands', () => {
    expect(codeColours.length).toBeGreaterThan(5);
    for (const colour of codeColours) {
      expect(weakest(colour, of('raised'))).toBeGreaterThanOrEqual(TEXT);
    }
  });
});
