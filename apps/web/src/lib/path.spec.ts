import { describe, expect, it } from '@jest/globals';
import { localPath, to } from './path.ts';

describe('the way back after an act', () => {
  it.each([
    ['/c/statistics?show=mine#a12', '/c/statistics?show=mine#a12'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [null, '/'],
    ['/../..//evil.example', '/'],
  ])('leads from %j to %j, never to another site', (given, expected) => {
    expect(localPath(given)).toBe(expected);
  });

  it('writes the letters of every language so that a header can carry them', () => {
    expect(to.question('c', { number: 7, slug: 'échantillon-²' })).toBe(
      '/c/c/q/7/%C3%A9chantillon-%C2%B2',
    );
  });
});
