/** What is a formula, apart from how it is found. */

/** A formula as typed and as TeX. */
export interface Tex {
  readonly type: 'tex';
  /** With its delimiters, as the writer typed it. */
  readonly source: string;
  /** What TeX gets. */
  readonly tex: string;
  readonly display: boolean;
  /** Whether it stands alone as a block, outside of any paragraph. */
  readonly block: boolean;
  /** A block whose end is missing: not a formula, see `reviveUnclosed`. */
  readonly unclosed?: boolean;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    tex: Tex;
  }
  interface BlockContentMap {
    tex: Tex;
  }
  interface RootContentMap {
    tex: Tex;
  }
}

/** TeX that is certainly meant: a command or a power. */
const TEX_MARK = /\\[A-Za-z]|\^/u;

/**
 * Whether the text between two single dollars is a formula. Pandoc: no space after the opening
 * and none before the closing dollar, and no digit after it. Here a command or a power in it
 * settles the matter (`2$\times$2`, `$ x^2 $`); a digit after it matters only where the content
 * begins with one too (`$20,000 and (USD)$30,000`), and words after an amount are no formula
 * (`5$, then 10$`).
 */
export function isFormula(content: string, before: string, after: string): boolean {
  if (content.trim() === '') return false;
  if (TEX_MARK.test(content)) return true;
  if (/^\s|\s$/u.test(content)) return false;
  if (/^[\d.,+-]/u.test(content) && /^\d/u.test(after)) return false;
  return !(/\d$/u.test(before) && /\s/u.test(content));
}

/** Whether the sign at a place has an odd number of backslashes before it. */
export function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/** Trims TeX without taking the space of a last `\\ `. */
export function trimTex(tex: string): string {
  const trimmed = tex.trim();
  return isEscaped(trimmed, trimmed.length) && /\s$/u.test(tex) ? `${trimmed} ` : trimmed;
}

/** A formula from its source, delimiters included; `block` as in `Tex`. */
export function toTex(typed: string, block: boolean): Tex {
  const source = typed.trim();
  const dollars = source.startsWith('$$') ? 2 : source.startsWith('$') ? 1 : 0;
  const tex = trimTex(source.slice(dollars, source.length - dollars));
  return { type: 'tex', source, tex, display: dollars !== 1, block };
}
