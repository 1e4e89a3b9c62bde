import { tick } from 'svelte';

let said = $state('');

/** What screen readers hear and the toast shows. */
export const announcement = (): string => said;

/** Says a sentence; the same sentence twice is heard twice. */
export async function announce(sentence: string): Promise<void> {
  said = '';
  await tick();
  said = sentence;
}
export function hush(): void {
  said = '';
}
