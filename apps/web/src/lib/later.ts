/* Parts of a page whose code comes later, as the server has them: at once. See ui/Later.svelte. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** A component that `ui/Later.svelte` shows. */
export interface Part<Props extends object> {
  /** On the server always there; in browsers once it is fetched. */
  component?: Component<Props>;
  /** Fetches the code, once. */
  load: () => Promise<Component<Props>>;
}

interface Place {
  context: Map<unknown, unknown>;
  /** Begins the ids in the part: unique on the page. */
  idPrefix: string;
}

export const part = <Props extends object>(component: Component<Props>): Part<Props> => ({
  component,
  load: () => Promise.resolve(component),
});

/** What the page is served with. */
export const markupOf = <Props extends object>(
  { component }: Part<Props>,
  props: Props,
  place: Place,
): string => {
  const renderAny = render as (component: unknown, options: unknown) => { body: string };
  return renderAny(component, { props, ...place }).body;
};

/** Fetches the parts of all pages seen so far. */
export const allParts = (): Promise<unknown> => Promise.resolve();
