/** How formulas are found in Markdown: constructs for micromark, see `tex-syntax.ts`. */
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
  TokenType,
} from 'micromark-util-types';
import { isEscaped, isFormula } from './tex.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    texSpan: 'texSpan';
    texBlock: 'texBlock';
    texLine: 'texLine';
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;
const CLOSING_BRACE = 125;

/** Longest `\begin{name}` that is looked at. */
const MAX_BEGIN_LENGTH = 20;

/** Environments that stand without dollars, as MathJax lets them. */
const ENVIRONMENT =
  /^\\begin\{((?:align|alignat|equation|gather|multline|eqnarray|flalign)\*?|(?:[bBpvV]?matrix|cases|array|aligned|gathered|split|CD))\}$/u;

const isLineEnding = (code: Code): boolean => code !== null && code < -2;
const isBlank = (code: Code): boolean => code === -2 || code === -1 || code === 32;

function toCharacter(code: number): string {
  if (isLineEnding(code)) return '\n';
  return code < 0 ? ' ' : String.fromCharCode(code);
}

/** What was read of one formula so far. */
interface Scan {
  text: string;
  /** Takes one character of a line, within a token of its own: the parser needs one per line. */
  readonly eat: (code: Code) => void;
  /** Ends the token of the line. */
  readonly endLine: () => void;
  /** Length of the opening delimiter. */
  opening: number;
  closing: string;
}

/** Whether the text ends with the closing delimiter, after some content. */
function isClosed({ text, opening, closing }: Scan): boolean {
  const at = text.length - closing.length;
  if (at < opening || !text.endsWith(closing)) return false;
  return closing.startsWith('\\') || !isEscaped(text, at);
}

const contentOf = (scan: Scan): string =>
  scan.text.slice(scan.opening, scan.text.length - scan.closing.length);

/**
 * Lines up to which an environment is known to have no end, so that many beginnings without an
 * end cost one search and not one each.
 */
class UnclosedEnvironments {
  private readonly known = new WeakMap<object, Map<string, readonly [number, number]>>();

  public has(context: TokenizeContext, closing: string): boolean {
    const range = this.known.get(context.parser)?.get(closing);
    const { line } = context.now();
    return range !== undefined && line >= range[0] && line <= range[1];
  }

  public add(context: TokenizeContext, closing: string, from: number): void {
    const ranges = this.known.get(context.parser) ?? new Map<string, readonly [number, number]>();
    ranges.set(closing, [from, context.now().line]);
    this.known.set(context.parser, ranges);
  }
}

/** Hands on to `next` when a whole opening delimiter was read, else to `nok`. */
type Opener = (scan: Scan, next: State, nok: State) => State;

const openDollars =
  (block: boolean): Opener =>
  (scan, next, nok) => {
    const opened = (code: Code): State | undefined => {
      scan.opening = scan.text.length;
      scan.closing = scan.text;
      return next(code);
    };
    const more = (code: Code): State | undefined => {
      if (code !== DOLLAR) return block && scan.text.length < 2 ? nok(code) : opened(code);
      if (scan.text.length === 2) return nok(code);
      scan.text += '$';
      scan.eat(code);
      return more;
    };
    return more;
  };

const openEnvironment: Opener = (scan, next, nok) => {
  const named = (code: Code): State | undefined => {
    scan.opening = scan.text.length;
    return next(code);
  };
  const more = (code: Code): State | undefined => {
    if (code === null || code < 0 || scan.text.length > MAX_BEGIN_LENGTH) return nok(code);
    if (scan.text.length === 1 && code !== 98) return nok(code);
    scan.text += toCharacter(code);
    if (code !== CLOSING_BRACE) {
      scan.eat(code);
      return more;
    }
    const name = ENVIRONMENT.exec(scan.text)?.[1];
    if (name === undefined) return nok(code);
    scan.closing = `\\end{${name}}`;
    scan.eat(code);
    return named;
  };
  return more;
};

/** Tokens of blocks that reached their closing delimiter; all others are paragraphs after all. */
export const closedBlocks = new WeakSet<Token>();

function newScan(effects: Effects): Scan {
  let open = false;
  return {
    text: '',
    opening: 0,
    closing: '',
    eat: (code) => {
      if (!open) effects.enter('texLine');
      open = true;
      effects.consume(code);
    },
    endLine: () => {
      if (open) effects.exit('texLine');
      open = false;
    },
  };
}

/** Starts a formula: the shared beginning of spans and blocks. */
function begin(kind: TokenType, open: Opener, effects: Effects, nok: State) {
  const scan = newScan(effects);
  const token = effects.enter(kind);
  const read = (next: State): State => {
    return (code) => {
      if (code === null) return nok(code);
      scan.text = toCharacter(code);
      scan.eat(code);
      return open(scan, next, nok);
    };
  };
  return { scan, token, read };
}

/** Reads over a line ending within a formula. */
function eatLineEnding(effects: Effects, scan: Scan, code: Code): void {
  scan.endLine();
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
}

/** Inside a paragraph: a single dollar asks `isFormula`, the others need only some content. */
const spanTokenizer = (
  open: Opener,
  unclosed = new UnclosedEnvironments(),
): Construct['tokenize'] =>
  function tokenize(this, effects, ok, nok) {
    const { line } = this.now();
    const before = this.previous === null ? '' : toCharacter(this.previous);
    const { scan, read } = begin('texSpan', open, effects, nok);

    const close: State = (code) => {
      const after = code === null ? '' : toCharacter(code);
      const content = contentOf(scan);
      const accepted =
        scan.closing === '$' ? isFormula(content, before, after) : content.trim() !== '';
      if (!accepted) return nok(code);
      scan.endLine();
      effects.exit('texSpan');
      return ok(code);
    };
    const inside: State = (code) => {
      if (code === null) {
        if (scan.closing.startsWith('\\')) unclosed.add(this, scan.closing, line);
        return nok(code);
      }
      scan.text += toCharacter(code);
      if (isLineEnding(code)) eatLineEnding(effects, scan, code);
      else scan.eat(code);
      return isClosed(scan) ? close : inside;
    };
    return read((code) => (unclosed.has(this, scan.closing) ? nok(code) : inside(code)));
  };

const blankLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const start: State = (code) => {
      if (code === null || isLineEnding(code)) return ok(code);
      if (!isBlank(code)) return nok(code);
      effects.consume(code);
      return start;
    };
    return start;
  },
};

/** A line ending before a line of the same container that is not blank. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const start: State = (code) =>
      this.parser.lazy[this.now().line] ? nok(code) : effects.check(blankLine, nok, ok)(code);
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return start;
    };
  },
};

/**
 * As a block: lines up to one that ends with the closing delimiter, none of them blank. The
 * parser cannot take back a block after its first line, so an unclosed one is ended all the same
 * and `reviveUnclosed` makes paragraphs of it.
 */
const blockTokenizer = (open: Opener): Construct['tokenize'] =>
  function tokenize(this, effects, ok, nok) {
    const { line } = this.now();
    const { scan, token, read } = begin('texBlock', open, effects, nok);

    const done: State = (code) => {
      scan.endLine();
      effects.exit('texBlock');
      return ok(code);
    };
    const rest: State = (code) => (code === null || isLineEnding(code) ? ended(code) : eat(code));
    const eat: State = (code) => {
      scan.eat(code);
      return rest;
    };
    const ended: State = (code) => {
      if (code === null || this.interrupt === true) return done(code);
      scan.endLine();
      return effects.attempt(nextLine, scan.closing === '' ? rest : resumed, done)(code);
    };
    const resumed: State = (code) => {
      scan.text += '\n';
      return inside(code);
    };
    const close: State = (code) => {
      if (isBlank(code)) {
        scan.eat(code);
        return close;
      }
      if ((code === null || isLineEnding(code)) && contentOf(scan).trim() !== '') {
        closedBlocks.add(token);
        return done(code);
      }
      if (this.now().line === line) return nok(code);
      scan.closing = '';
      return rest(code);
    };
    const inside: State = (code) => {
      if (code === null) return this.now().line === line ? nok(code) : done(code);
      if (isLineEnding(code)) return ended(code);
      scan.text += toCharacter(code);
      scan.eat(code);
      return isClosed(scan) ? close : inside;
    };
    return read(inside);
  };

/** A third dollar in a row opens nothing; one after an escape or another formula may. */
function mayFollow(this: TokenizeContext, code: Code): boolean {
  if (code !== DOLLAR) return true;
  const last = this.events.at(-1)?.[1].type;
  return last === 'characterEscape' || last === 'texSpan';
}

const dollarSpan: Construct = {
  name: 'texSpan',
  tokenize: spanTokenizer(openDollars(false)),
  previous: mayFollow,
};
const environmentSpan: Construct = {
  name: 'texSpan',
  tokenize: spanTokenizer(openEnvironment),
};
const dollarBlock: Construct = {
  name: 'texBlock',
  tokenize: blockTokenizer(openDollars(true)),
  concrete: true,
};
const environmentBlock: Construct = {
  name: 'texBlock',
  tokenize: blockTokenizer(openEnvironment),
  concrete: true,
};

/** Formulas within a paragraph. */
export const SPANS: Extension['text'] = { [DOLLAR]: dollarSpan, [BACKSLASH]: environmentSpan };

/** Formulas as blocks. */
export const BLOCKS: Extension['flow'] = { [DOLLAR]: dollarBlock, [BACKSLASH]: environmentBlock };
