/**
 * The text that a textarea starts with, as its default: what somebody typed before the page's
 * JavaScript came stays, which setting its value would overwrite. On the server the text is
 * written by `value={serverText(text)}`, as Svelte renders no default there.
 */
export const startWith =
  (text: string) =>
  (field: HTMLTextAreaElement): void => {
    if (field.defaultValue !== text) field.defaultValue = text;
  };

export const serverText = (text: string): string | undefined =>
  typeof document === 'undefined' ? text : undefined;
