import type { ElementContent } from 'hast';
import fortran from 'highlight.js/lib/languages/fortran';
import haskell from 'highlight.js/lib/languages/haskell';
import julia from 'highlight.js/lib/languages/julia';
import latex from 'highlight.js/lib/languages/latex';
import lisp from 'highlight.js/lib/languages/lisp';
import matlab from 'highlight.js/lib/languages/matlab';
import ocaml from 'highlight.js/lib/languages/ocaml';
import prolog from 'highlight.js/lib/languages/prolog';
import scala from 'highlight.js/lib/languages/scala';
import stata from 'highlight.js/lib/languages/stata';
import { common, createLowlight } from 'lowlight';
import { checkShape } from './guards.ts';
import {
  MAX_HIGHLIGHTED,
  MAX_HIGHLIGHTED_BLOCK,
  MAX_HIGHLIGHTING_MS,
  MAX_UNWATCHED_BLOCK,
} from './limits.ts';
import { withinTime } from './within-time.ts';

/** The common languages and those that courses teach with. */
const lowlight = createLowlight({
  ...common,
  fortran,
  haskell,
  julia,
  latex,
  lisp,
  matlab,
  ocaml,
  prolog,
  scala,
  stata,
});
lowlight.registerAlias({ matlab: ['octave'], lisp: ['scheme', 'racket'], python: ['sage'] });

/** Highlights the code of one text within a bound for all of it. */
export class Highlighter {
  private spent = 0;
  private milliseconds = MAX_HIGHLIGHTING_MS;

  /** The highlighted parts, or `null` when the code is better left as it is. Never throws. */
  public highlight(language: string, code: string): ElementContent[] | null {
    this.spent += code.length;
    if (code.length > MAX_HIGHLIGHTED_BLOCK || this.spent > MAX_HIGHLIGHTED) return null;
    if (!lowlight.registered(language)) return null;
    try {
      const tree = this.inTime(code.length, () => lowlight.highlight(language, code));
      checkShape(tree);
      return tree.children as ElementContent[];
    } catch {
      return null;
    }
  }

  private inTime<T>(length: number, work: () => T): T {
    if (length <= MAX_UNWATCHED_BLOCK) return work();
    const start = performance.now();
    try {
      return withinTime(Math.max(1, Math.ceil(this.milliseconds)), work);
    } finally {
      this.milliseconds -= performance.now() - start;
    }
  }
}
