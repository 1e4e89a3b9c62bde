import { createContext } from 'svelte';
import type { Failure } from './failure.ts';

/** What the fields of a form need to know of the last try. */
export interface FormContext {
  /** Unique on the page: the prefix of the ids of fields. */
  readonly id: string;
  readonly failure: Failure | undefined;
  readonly typed: Record<string, string> | undefined;
  readonly preview: string | undefined;
}

export const [formContext, setFormContext] = createContext<FormContext>();
