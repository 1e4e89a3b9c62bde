import katex from 'katex';
import {
  MAX_FORMULAS,
  MAX_FORMULAS_LENGTH,
  MAX_FORMULAS_OUTPUT,
  MAX_FORMULA_LENGTH,
  MAX_FORMULA_OUTPUT,
  MAX_TEX_EXPANSIONS,
  MAX_TEX_SIZE_EM,
} from './limits.ts';

/** Sideways shifts to the left beyond this leave the formula and would cover other text, in em. */
const MAX_BACKWARD_SHIFT_EM = 12;

/** Short formulas (`n`, `\alpha`) come again and again: this many are remembered. */
const REMEMBERED_FORMULAS = 2_000;
const REMEMBERED_LENGTH = 80;

/** Environments of LaTeX that KaTeX lacks, as the nearest that it has. */
const SUBSTITUTES: readonly (readonly [RegExp, string])[] = [
  [/\\(begin|end)\{multline(\*?)\}/gu, '\\$1{gather$2}'],
  [/\\(begin|end)\{flalign(\*?)\}/gu, '\\$1{align$2}'],
  [/\\begin\{eqnarray\*?\}/gu, '\\begin{array}{rcl}'],
  [/\\end\{eqnarray\*?\}/gu, '\\end{array}'],
];

/** A formula as HTML that is trusted, or why it could not be set. */
export type Typeset =
  | { readonly html: string }
  /** `size`: characters of HTML that it had become. */
  | { readonly problem: string; readonly size?: number };

const remembered = new Map<string, Typeset>();

/** Negative dimensions are not bounded by KaTeX's `maxSize`: they could draw over other text. */
function leavesItsPlace(html: string): boolean {
  for (const [, side, size] of html.matchAll(
    /(left|right|top|bottom|align):(-\d+(?:\.\d+)?)em/gu,
  )) {
    const limit = side === 'left' || side === 'right' ? MAX_BACKWARD_SHIFT_EM : 4 * MAX_TEX_SIZE_EM;
    if (Math.abs(Number(size)) > limit) return true;
  }
  return false;
}

function setFormula(tex: string, displayMode: boolean): Typeset {
  const source = SUBSTITUTES.reduce((text, [from, to]) => text.replace(from, to), tex);
  try {
    const html = katex.renderToString(source, {
      displayMode,
      throwOnError: true,
      output: 'htmlAndMathml',
      trust: false,
      strict: 'ignore',
      maxExpand: MAX_TEX_EXPANSIONS,
      maxSize: MAX_TEX_SIZE_EM,
      macros: {},
    });
    const size = html.length;
    if (size > MAX_FORMULA_OUTPUT) return { problem: 'This formula becomes too large.', size };
    return leavesItsPlace(html) ? { problem: 'This formula leaves its place.' } : { html };
  } catch (error) {
    return { problem: error instanceof katex.ParseError ? error.message : 'Too deeply nested.' };
  }
}

/** Recalls a short formula of any text, and a long one that stood in the same text. */
function setOrRecall(tex: string, display: boolean, inText: Map<string, Typeset>): Typeset {
  const isShort = tex.length <= REMEMBERED_LENGTH;
  const memory = isShort ? remembered : inText;
  const key = `${display ? 'display' : 'inline'} ${tex}`;
  const known = memory.get(key);
  if (known) return known;
  if (isShort && remembered.size >= REMEMBERED_FORMULAS) remembered.clear();
  const typeset = setFormula(tex, display);
  memory.set(key, typeset);
  return typeset;
}

/** Sets the formulas of one text within the bounds for all of them together. */
export class Typesetter {
  private formulas = 0;
  private input = 0;
  private output = 0;
  private readonly known: Map<string, Typeset>;

  public constructor(known = new Map<string, Typeset>()) {
    this.known = known;
  }

  /** For another reading of the same text: counts anew, and sets nothing twice. */
  public again(): Typesetter {
    return new Typesetter(this.known);
  }

  /** Never throws; `display` as TeX's display style. */
  public set(tex: string, display: boolean): Typeset {
    this.formulas += 1;
    this.input += tex.length;
    if (tex.length > MAX_FORMULA_LENGTH) return { problem: 'This formula is too long.' };
    const spent =
      this.formulas > MAX_FORMULAS ||
      this.input > MAX_FORMULAS_LENGTH ||
      this.output > MAX_FORMULAS_OUTPUT;
    if (spent) return { problem: 'This text has too many formulas.' };
    const typeset = setOrRecall(tex, display, this.known);
    this.output += 'html' in typeset ? typeset.html.length : (typeset.size ?? 0);
    return typeset;
  }
}
