/**
 * Mathematics in Markdown: `$…$`, `$$…$$` and bare `\begin{align}…\end{align}`.
 *
 * Dollars follow Pandoc's `tex_math_dollars` (https://pandoc.org/MANUAL.html#math) with the
 * exceptions of `isFormula`, because posts are full of prices and of MathJax habits. Unlike a
 * fence, an unclosed `$$` never takes the rest of the text: a blank line ends the search and the
 * dollars stay text.
 */
import type { Root } from 'mdast';
import type { Handle } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Data, Processor } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { toTex } from './tex.ts';
import { BLOCKS, closedBlocks, SPANS } from './tex-tokens.ts';

const enterTex = (block: boolean): Handle =>
  function enter(this, token) {
    const unclosed = block && !closedBlocks.has(token);
    this.enter({ ...toTex(this.sliceSerialize(token), block), unclosed }, token);
  };

const exitTex: Handle = function exit(this, token) {
  this.exit(token);
};

/** The plugin for `unified`: adds formulas to Markdown as `tex` nodes. */
export function texSyntax(this: Processor): void {
  extend(this.data(), {
    text: SPANS,
    flow: BLOCKS,
  });
}

/** The same for text that is known to hold no block of TeX. */
function texSpanSyntax(this: Processor): void {
  extend(this.data(), { text: SPANS });
}

function extend(data: Data, syntax: Extension): void {
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push({
    enter: { texSpan: enterTex(false), texBlock: enterTex(true) },
    exit: { texSpan: exitTex, texBlock: exitTex },
  });
}

const withoutBlocks = unified().use(remarkParse).use(remarkGfm).use(texSpanSyntax).freeze();

/** Parses blocks that turned out to have no end again, as ordinary Markdown. */
export function reviveUnclosed(tree: Root): void {
  visit(tree, 'tex', (node, index, parent) => {
    if (node.unclosed !== true || index === undefined || parent === undefined) return CONTINUE;
    const { children } = withoutBlocks.parse(node.source);
    (parent as Root).children.splice(index, 1, ...children);
    return [SKIP, index + children.length];
  });
}
