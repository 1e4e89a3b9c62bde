/*
 * Formulas as people write them in a line of plain text: `\frac{s}{\sqrt n}` is `s/√n`, `\bar x`
 * is `x̄`. Read from the MathML that KaTeX puts beside its boxes, so every command it knows is known.
 */

interface MathNode {
  readonly name: string;
  readonly children: MathNode[];
  text: string;
}

const TOKENS = /<(\/?)([a-z]+)([^>]*?)(\/?)>|([^<]+)/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** Signs that stand between two things and want space around them. */
const BETWEEN = /^[=<>≤≥≠≈≡∼≃≅∝∈∉⊂⊆→⇒⇔↦←↔+−±∓×÷∣∥∪∩∧∨≪≫:]+$/u;
/** Invisible signs: function application, times, spaces that take no room. */
const INVISIBLE = /[\u2061-\u2064\u200B]/gu;

const letters = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map([...from].map((letter, at) => [letter, [...to][at] ?? letter]));
const RAISED = letters('0123456789+−-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const LOWERED = letters('0123456789+−-=()aeoxhklmnpstijruv', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ');
/** What stands over a letter, as the sign that Unicode sets over the letter before it. */
const OVER = new Map([
  ['ˉ', '\u0304'],
  ['‾', '\u0304'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['⃗', '\u20D7'],
]);

/** The tree of the MathML in KaTeX's output, which is always well formed. */
function treeOf(mathml: string): MathNode {
  const root: MathNode = { name: 'math', children: [], text: '' };
  const open = [root];
  for (const [, closing, name, given, empty, text] of mathml.matchAll(TOKENS)) {
    const top = open.at(-1) ?? root;
    if (text !== undefined) {
      top.text += text.replaceAll(/&[a-z#0-9]+;/gu, (entity) => ENTITIES[entity] ?? entity);
    } else if (closing) {
      open.pop();
    } else if (name !== undefined) {
      // A fraction without a line is one above the other, as in a binomial coefficient.
      const isPile = given?.includes('linethickness="0') ?? false;
      const node: MathNode = { name: isPile ? 'mtr' : name, children: [], text: '' };
      top.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return root;
}

const isOneThing = (text: string): boolean => /^√?[\p{L}\p{M}\p{N}.]+$|^\([^()]*\)$/u.test(text);
const grouped = (text: string): string => (isOneThing(text) ? text : `(${text})`);

function script(text: string, signs: ReadonlyMap<string, string>, mark: '^' | '_'): string {
  const tight = text.replaceAll(' ', '');
  if (/^[′″‴]+$/u.test(tight)) return tight;
  const all = [...tight].map((letter) => signs.get(letter));
  return all.includes(undefined) ? `${mark}${grouped(text)}` : all.join('');
}

const raised = (text: string): string => script(text, RAISED, '^');
const lowered = (text: string): string => script(text, LOWERED, '_');

function over(base: string, sign: string): string {
  const mark = OVER.get(sign);
  return mark === undefined ? `${base}${raised(sign)}` : `${base}${mark}`;
}

/** How each element with parts is written, from the texts of its parts. */
const WRITTEN: Readonly<Record<string, (...parts: string[]) => string>> = {
  mfrac: (top = '', bottom = '') => `${grouped(top)}/${grouped(bottom)}`,
  msqrt: (...parts) => `√${grouped(parts.join(''))}`,
  mroot: (base = '', index = '') => `${raised(index)}√${grouped(base)}`,
  msup: (base = '', exponent = '') => `${base}${raised(exponent)}`,
  msub: (base = '', index = '') => `${base}${lowered(index)}`,
  msubsup: (base = '', index = '', exponent = '') => `${base}${lowered(index)}${raised(exponent)}`,
  mover: (base = '', sign = '') => over(base, sign),
  munder: (base = '', index = '') => `${base}${lowered(index)}`,
  munderover: (base = '', from = '', to = '') => `${base}${lowered(from)}${raised(to)}`,
  mtable: (...rows) => rows.join('; '),
  mtr: (...cells) => cells.join(' ').trim(),
  mspace: () => ' ',
  annotation: () => '',
};

function written(node: MathNode): string {
  const parts = node.children.map(written);
  const write = WRITTEN[node.name];
  if (write) return write(...parts);
  const text = node.text.replaceAll(INVISIBLE, '');
  if (node.name === 'mo' && BETWEEN.test(text)) return ` ${text} `;
  if (node.name === 'mo' && text === ',') return ', ';
  return text + parts.join('');
}

/** The formula in what KaTeX made of it, in one line; empty when there is no MathML in it. */
export function readableMath(html: string): string {
  const mathml = /<math[^>]*>(.*?)<\/math>/su.exec(html)?.[1] ?? '';
  return (
    written(treeOf(mathml))
      .replaceAll(/\s+/gu, ' ')
      .trim()
      .replaceAll(/(?<=[([]) /gu, '')
      // A sign before a number or letter that has nothing before it.
      .replaceAll(/(?<=^|[([=,;<>≤≥] ?)([−+±]) /gu, '$1')
  );
}
