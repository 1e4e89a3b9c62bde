import { describe, expect, it } from '@jest/globals';
import { checkHandle, handleOf, suffixed } from './handle.ts';

describe('a handle from a name', () => {
  it.each([
    ['Mina Okafor', 'mina-okafor'],
    ['  José   Núñez ', 'jose-nunez'],
    ['Jürgen Groß', 'jurgen-gross'],
    ['Łukasz Żółć', 'lukasz-zolc'],
    ["Sinéad O'Brien", 'sinead-obrien'],
    ['  M.Stern  ', 'm-stern'],
    ["Evpok F'x Gilles", 'evpok-fx-gilles'],
    [`${'a'.repeat(29)} b`, 'a'.repeat(29)],
    ['李小龍', 'person'],
    ['', 'person'],
    ['X', 'person'],
    ['--', 'person'],
    ['A name that goes on and on and on', 'a-name-that-goes-on-and-on-and'],
  ])('%j becomes %s', (name, handle) => {
    expect(handleOf(name)).toBe(handle);
    expect(checkHandle('handle', handle)).toEqual([]);
  });

  it('keeps its number within the longest handle', () => {
    expect(suffixed('mina', 2)).toBe('mina-2');
    expect(suffixed('a'.repeat(30), 417)).toBe(`${'a'.repeat(26)}-417`);
  });
});

describe('a chosen handle', () => {
  it.each(['Mina', 'mina okafor', '-mina', 'mina-', 'mi--na', 'mína', 'mina\u0000'])(
    'is not %j',
    (handle) => {
      expect(checkHandle('handle', handle)).toEqual([{ path: 'handle', code: 'NOT_WELL_FORMED' }]);
    },
  );
});
