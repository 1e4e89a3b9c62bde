/**
 * Whether a `details` is open, as an attachment: what a reader opened before the page's JavaScript
 * came stays open, which setting `open` would undo.
 */
export const openWhen =
  (open: boolean) =>
  (details: HTMLDetailsElement): void => {
    if (open || taken.has(details)) details.open = open;
    taken.add(details);
  };

/** Elements that the page's JavaScript has taken over. */
const taken = new WeakSet<HTMLDetailsElement>();
