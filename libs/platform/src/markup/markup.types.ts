/** What one text points at, by the names a service can look up. Each list is without repeats. */
export interface MarkupReferences {
  /** Handles of people, lower case, without the `@`. */
  readonly handles: readonly string[];
  /** Numbers of questions of the same course, without the `#`. */
  readonly questionNumbers: readonly number[];
  /** Keys of uploads: what follows `/media/`. */
  readonly uploads: readonly string[];
}

/** Size of an uploaded image in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The few words that rendering adds to a text, to be given in the language of the page. */
export interface MarkupLabels {
  readonly footnotes: string;
  /** Followed by the number of the footnote. */
  readonly backToReference: string;
  readonly table: string;
  readonly code: string;
  readonly formula: string;
  readonly taskDone: string;
  readonly taskOpen: string;
}

/** What a text needs to know of the place where it stands. */
export interface MarkupContext {
  /** People who may be mentioned here, by lower-case handle; any other `@word` stays text. */
  readonly mentions: ReadonlyMap<string, { readonly displayName: string }>;
  /** The questions that `#number` may link to; any other number stays text. */
  readonly questions: ReadonlySet<number> | ((number: number) => boolean);
  /** Name of the course in addresses, as in `/c/<slug>/q/12`. */
  readonly courseSlug: string;
  /**
   * Begins every id in the output, as `answer-17`. Without it a hash of the source is used, so
   * that only two equal texts on one page could clash.
   */
  readonly idPrefix?: string;
  /** Origin of this site, as `https://ask.example.org`: links to it are not marked as foreign. */
  readonly siteOrigin?: string;
  /** Sizes of uploads by key, so that a page does not jump when images arrive. */
  readonly imageSizes?: ReadonlyMap<string, ImageSize>;
  /** Words in another language than English. */
  readonly labels?: Partial<MarkupLabels>;
}

/** Why a text was shown as typed, in plain paragraphs, instead of being rendered. */
export type MarkupFallback = 'too long' | 'too complex' | 'failed';

/** A text that is safe to put into a page as it stands. */
export interface RenderedMarkup {
  readonly html: string;
  /** The words alone, a line for each block, with TeX as typed: for search. */
  readonly text: string;
  /** The words alone, with formulas as people write them in a line: for excerpts. */
  readonly readable: string;
  /** Whether a formula was set, so that the page needs the style sheet of KaTeX. */
  readonly hasMath: boolean;
  /** What really became a link or an image, a subset of `findReferences`. */
  readonly references: MarkupReferences;
  /** `null` when the Markdown was rendered. */
  readonly fallback: MarkupFallback | null;
}
