/**
 * Bounds that keep the rendering of any text short. Rendering is synchronous, so a text that
 * passed all of them must be done in well under a second on one slow core.
 */

/** Longest Markdown source that is parsed, in UTF-16 units; longer sources are shown as typed. */
export const MARKUP_MAX_LENGTH = 60_000;

/** Quote and list markers before the first word of one line; people use three or four. */
export const MAX_CONTAINER_MARKERS = 40;

/** Brackets without a partner in one paragraph; looking for one costs the square of their number. */
export const MAX_LONE_BRACKETS = 400;

/**
 * Sum over all paragraphs of the square of their runs of emphasis signs (`*`, `_`, `~`) and of the
 * squares of the lengths of these runs: pairing them costs as much. One paragraph may have 2,200
 * signs.
 */
export const MAX_EMPHASIS_PAIRINGS = 5_000_000;

/** Characters that are read in vain, over the whole text, in looking for signs that never come. */
export const MAX_VAIN_SCANS = 20_000_000;

/**
 * Sum over all blocks of the square of their lines that go on without the marks of the quote or
 * list they belong to: each is held against all before it. One block may have 2,000.
 */
export const MAX_LAZY_LINES = 4_000_000;

/** Sum of the squares of the lengths of runs of signs that could end an address. */
export const MAX_ADDRESS_ENDS = 10_000_000;

/** Lines of nothing but `=` or `-`, which may underline a heading; each is looked for anew. */
export const MAX_UNDERLINES = 1_000;

/** Levels of the parsed tree, counting every list, item, quote and emphasis. */
export const MAX_TREE_DEPTH = 100;

/** Nodes of the parsed tree; a text of the greatest length made of words has some 10,000. */
export const MAX_TREE_NODES = 60_000;

/** Cells of one table after short rows are filled up to the width of its head. */
export const MAX_TABLE_CELLS = 10_000;

/** Characters that reference links may copy from their definitions, over the whole text. */
export const MAX_REFERENCE_COPIES = 200_000;

/** Raw HTML elements of type (`b`, `i`…) open at once; each is opened anew in every paragraph. */
export const MAX_OPEN_FORMATTING = 20;

/** Characters of one formula; longer ones are shown as source. */
export const MAX_FORMULA_LENGTH = 4_000;

/** Characters of formulas in one text; those after are shown as source. */
export const MAX_FORMULAS_LENGTH = 30_000;

/** Formulas in one text; those after are shown as source. */
export const MAX_FORMULAS = 1_000;

/** Characters of HTML that one formula may become; KaTeX writes about 200 for each symbol. */
export const MAX_FORMULA_OUTPUT = 400_000;

/** Characters of HTML that all formulas of one text may become, those too large included. */
export const MAX_FORMULAS_OUTPUT = 4_000_000;

/** Macro expansions within one formula; KaTeX's own default is 1,000. */
export const MAX_TEX_EXPANSIONS = 500;

/** Largest size a writer may ask of TeX, in em, so that no rule or gap covers the page. */
export const MAX_TEX_SIZE_EM = 25;

/** Characters of one code block that are highlighted; a longer block keeps its plain text. */
export const MAX_HIGHLIGHTED_BLOCK = 20_000;

/** Characters of code that are highlighted over the whole text. */
export const MAX_HIGHLIGHTED = 40_000;

/** Longest code, in characters, that is highlighted without a watch: no grammar takes 15 ms for it. */
export const MAX_UNWATCHED_BLOCK = 1_000;

/**
 * Time for all longer code of one text, in milliseconds; some grammars cost the cube of the
 * length. A hundred times what ordinary code takes, so that a busy machine changes nothing.
 */
export const MAX_HIGHLIGHTING_MS = 1_000;

/** Longest source, in characters, whose square is so small that nothing need be watched. */
export const MAX_UNWATCHED_SOURCE = 2_000;

/**
 * Time that a rendering may take, in milliseconds, should a text be found that passes all bounds
 * and costs too much still. Far above what any known one takes, for the same reason.
 */
export const MAX_RENDERING_MS = 15_000;
