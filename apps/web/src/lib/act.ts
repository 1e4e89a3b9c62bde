import type { Failure } from './failure.ts';
import type { Key } from './messages/index.ts';

/** What an act leaves for the page: why it failed, what was typed, or what to say. */
export interface Formed {
  /** The name of the action. */
  act: string;
  /** The id of the element that the act concerns; tells forms of one kind apart. */
  target: string;
  failure?: Failure;
  /** The text fields as they were sent, so that nothing typed is lost. */
  typed?: Record<string, string>;
  /** Rendered Markdown, when a preview was asked for. */
  preview?: string;
  /** The message to say when it went well. */
  say?: Key;
  /** What the page needs besides, by act. */
  more?: unknown;
}

/** What the last act left, if it was this one. */
export function formedBy(form: unknown, act: string, target: string): Formed | undefined {
  const formed = form as Formed | null | undefined;
  return formed?.act === act && formed.target === target ? formed : undefined;
}
