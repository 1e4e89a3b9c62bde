/** One state of a post's text, in the order they were written. */
export interface TextState {
  readonly editorId: number;
  /** The same for the same text. */
  readonly text: string;
}

/** People who undo each other on one post. */
export interface EditWar {
  readonly editorIds: readonly number[];
  /** Times that somebody brought an earlier text back over another's. */
  readonly reversals: number;
}

/** Once is a disagreement and twice a misunderstanding; the third time somebody should step in. */
export const REVERSALS_MIN = 3;
/** Reversals this far apart are not one quarrel. */
export const WAR_DAYS = 7;

/**
 * Whether the editors of a post undo each other: at least two people, each bringing an earlier text
 * back over the other's. Going back over one's own text is second thoughts and counts nothing.
 */
export function findEditWar(states: readonly TextState[]): EditWar | null {
  const reversals = states.filter((state, at) => {
    const before = states[at - 1];
    if (!before || before.editorId === state.editorId || before.text === state.text) return false;
    return states.slice(0, at - 1).some(({ text }) => text === state.text);
  });
  const editorIds = [...new Set(reversals.map(({ editorId }) => editorId))].sort((a, b) => a - b);
  const isWar = reversals.length >= REVERSALS_MIN && editorIds.length > 1;
  return isWar ? { editorIds, reversals: reversals.length } : null;
}
