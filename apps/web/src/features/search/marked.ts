interface Place {
  start: number;
  end: number;
}

interface Piece {
  text: string;
  isMatch: boolean;
}

/** What was typed in pieces, those marked that a note is about; places may repeat and overlap. */
export function markedIn(typed: string, places: readonly Place[]): Piece[] {
  const isIn = (at: number): boolean => places.some(({ start, end }) => start <= at && at < end);
  const pieces: Piece[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    const last = pieces.at(-1);
    const isMatch = isIn(at);
    if (last?.isMatch === isMatch) last.text += typed.charAt(at);
    else pieces.push({ text: typed.charAt(at), isMatch });
  }
  return pieces;
}
