import { Highlighter } from './highlight.ts';
import type { MarkupContext, MarkupLabels } from './markup.types.ts';
import { ReferenceCollector } from './references.ts';
import { Typesetter } from './typeset.ts';

const ENGLISH: MarkupLabels = {
  footnotes: 'Footnotes',
  backToReference: 'Back to reference',
  table: 'Table',
  code: 'Code',
  formula: 'Formula',
  taskDone: 'Done',
  taskOpen: 'To do',
};

/** What the steps of one rendering share. */
export interface Scope {
  readonly context: MarkupContext;
  readonly labels: MarkupLabels;
  readonly idPrefix: string;
  /** Origin that relative addresses belong to. */
  readonly origin: string;
  readonly references: ReferenceCollector;
  readonly typesetter: Typesetter;
  readonly highlighter: Highlighter;
  /** What was found while rendering. */
  readonly found: { hasMath: boolean; hasSeals: boolean };
  /** Inside of a link: no further link may be made. */
  readonly inLink: boolean;
  /** Inside of code: no mention is looked for. */
  readonly inCode: boolean;
}

/** Stands for this site where the context does not name it. */
const NO_ORIGIN = 'https://site.invalid';

export function newScope(context: MarkupContext, idPrefix: string): Scope {
  return {
    context,
    labels: { ...ENGLISH, ...context.labels },
    idPrefix,
    origin: context.siteOrigin ?? NO_ORIGIN,
    references: new ReferenceCollector(),
    typesetter: new Typesetter(),
    highlighter: new Highlighter(),
    found: { hasMath: false, hasSeals: false },
    inLink: false,
    inCode: false,
  };
}
