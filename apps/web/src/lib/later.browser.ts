/* The same as `later.ts`, for browsers. */
import type { Component } from 'svelte';
import type { markupOf as markupOnServer, Part } from './later.ts';

const loads: (() => Promise<unknown>)[] = [];

export function part<Props extends object>(
  fetched: () => Promise<{ default: Component<Props> }>,
): Part<Props> {
  let loading: Promise<Component<Props>> | undefined;
  const made: Part<Props> = {
    load: () => (loading ??= fetched().then((module) => (made.component = module.default))),
  };
  loads.push(made.load);
  return made;
}

/** Not empty, for then Svelte leaves what the server wrote. */
export const markupOf: typeof markupOnServer = () => ' ';

export const allParts = (): Promise<unknown> => Promise.all(loads.map((load) => load()));
