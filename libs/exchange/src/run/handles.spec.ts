import { describe, expect, it } from '@jest/globals';
import { HANDLE_MAX } from '@colloquy/domain/vocabulary';
import { handleFrom, suffixed } from './handles.ts';

describe('the handle that a name suggests', () => {
  it.each([
    ['Stéphane Gimenez', 'stephane-gimenez'],
    ['  M.Stern  ', 'm-stern'],
    ["Evpok F'x Gilles", 'evpok-fx-gilles'],
    ['北京', 'person'],
    ['x', 'person'],
    ['', 'person'],
    ['a'.repeat(50), 'a'.repeat(HANDLE_MAX)],
    [`${'a'.repeat(HANDLE_MAX - 1)} b`, 'a'.repeat(HANDLE_MAX - 1)],
  ])('%s → %s', (name, handle) => {
    expect(handleFrom(name)).toBe(handle);
  });

  it('stays within its bounds with a number behind it', () => {
    expect(suffixed('a'.repeat(HANDLE_MAX), 12345)).toHaveLength(HANDLE_MAX);
    expect(suffixed('mina', 7)).toBe('mina-7');
  });
});
