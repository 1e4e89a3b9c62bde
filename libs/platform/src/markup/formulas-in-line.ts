import { readableFormulas, type FormulaReader } from './plain-text.ts';
import { isFormula, isEscaped } from './tex.ts';

const FORMULA = /\$\$([^$]{1,2000})\$\$|\$([^$\n]{1,400})\$/gu;
/** Setting one takes a fraction of a millisecond; texts of hundreds show their rest as typed. */
const FORMULAS_MAX = 40;
/** The formulas of the texts that are found most. */
const REMEMBERED_MAX = 5_000;
const remembered = new Map<string, string>();

function read(source: string, tex: string, reader: FormulaReader): string {
  const known = remembered.get(source);
  if (known !== undefined) return known;
  const display = source.startsWith('$$');
  const text = reader({ type: 'tex', source, tex: tex.trim(), display, block: false });
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(source, text);
  return text;
}

/** A text that is shown in a line, with formulas between dollars as people write them. */
export function formulasInLine(text: string): string {
  if (!text.includes('$')) return text;
  const reader = readableFormulas();
  let count = 0;
  return text.replace(
    FORMULA,
    (source: string, block: string | undefined, inline: string | undefined, at: number) => {
      const tex = block ?? inline ?? '';
      const after = text.slice(at + source.length, at + source.length + 1);
      const isOne =
        block !== undefined || isFormula(tex, text.slice(Math.max(0, at - 1), at), after);
      if (!isOne || isEscaped(text, at) || (count += 1) > FORMULAS_MAX) return source;
      return read(source, tex, reader);
    },
  );
}
