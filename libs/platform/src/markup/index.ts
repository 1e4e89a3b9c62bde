export { diffText } from './diff-text.ts';
export type { DiffSegment } from './diff-text.ts';
export { htmlToMarkdown } from './html-to-markdown.ts';
export { MARKUP_MAX_LENGTH } from './limits.ts';
export type {
  ImageSize,
  MarkupContext,
  MarkupFallback,
  MarkupLabels,
  MarkupReferences,
  RenderedMarkup,
} from './markup.types.ts';
export { formulasInLine } from './formulas-in-line.ts';
export { beginningOf, excerpt } from './plain-text.ts';
export { findReferences } from './references.ts';
export { renderMarkdown } from './render.ts';
