import { describe, expect, it } from '@jest/globals';
import { findEditWar, type TextState } from './edit-war.ts';

const by = (editorId: number, ...texts: string[]): TextState[] =>
  texts.map((text) => ({ editorId, text }));

describe('an edit war', () => {
  it('is two people who bring their own text back three times', () => {
    const states = [...by(1, 'a'), ...by(2, 'b'), ...by(1, 'a'), ...by(2, 'b'), ...by(1, 'a')];
    expect(findEditWar(states)).toEqual({ editorIds: [1, 2], reversals: 3 });
  });

  it('is not one disagreement', () => {
    expect(findEditWar([...by(1, 'a'), ...by(2, 'b'), ...by(1, 'a'), ...by(2, 'b')])).toBeNull();
  });

  it('is not somebody who goes back and forth alone', () => {
    expect(findEditWar(by(1, 'a', 'b', 'a', 'b', 'a', 'b'))).toBeNull();
  });

  it('is not one who undoes several vandals', () => {
    const states = [2, 3, 4, 5].flatMap((vandal) => [...by(1, 'good'), ...by(vandal, `${vandal}`)]);
    expect(findEditWar([...states, ...by(1, 'good')])).toBeNull();
  });

  it('is not work on one text by many', () => {
    const states = Array.from({ length: 20 }, (_, n) => ({ editorId: n % 3, text: `text ${n}` }));
    expect(findEditWar(states)).toBeNull();
  });
});
