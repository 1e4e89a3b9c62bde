import type { ActionResult, SubmitFunction } from '$app/forms';
import type { WaitingKind } from '#features/offline/store.ts';
import { tick } from 'svelte';
import { applyAction } from '$app/forms';
import { goto, refreshAll } from '$app/navigation';
import { page } from '$app/state';
import type { Formed } from './act.ts';
import { announce } from './announce.svelte.ts';
import type { Key } from './messages/index.ts';
import { t } from './messages/index.ts';
import { failureSentence } from './messages/failures.ts';

export interface Enhanced {
  /** Whether the texts are emptied when the act went well, as in a composer. */
  clear?: boolean;
  /** Whether a <details> around the form closes when the act went well. */
  fold?: boolean;
  done?: (formed: Formed) => void;
  /** What is posted, where it is kept and sent later when the site cannot be reached. */
  waits?: WaitingKind;
}

/** Whether nothing came back, so that nobody knows whether it arrived. */
const isLost = (result: ActionResult): boolean =>
  result.type === 'error' &&
  result.status === undefined &&
  (result.error as App.Error).failure?.code === 'UNREACHABLE';

/** Names the posting before it is sent: it may arrive though its answer does not. */
function nameIt(formData: FormData, waits: WaitingKind | undefined): WaitingKind | undefined {
  // The page's own name for it is for one posting, and this page may stay for several.
  formData.delete('idempotencyKey');
  if (!waits || formData.get('intent') || !('randomUUID' in crypto)) return undefined;
  formData.set('idempotencyKey', crypto.randomUUID());
  return waits;
}

function empty(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    'textarea, input:not([type=hidden], [type=checkbox], [type=radio])',
  )) {
    field.defaultValue = '';
    field.value = '';
  }
}

async function showFailure(form: HTMLFormElement, formed: Formed | undefined): Promise<void> {
  await tick();
  const wrong = form.querySelector<HTMLElement>('[aria-invalid=true]');
  wrong?.focus();
  if (formed?.failure !== undefined) await announce(failureSentence(formed.failure));
}

/**
 * How forms act with JavaScript: in place. The page is refreshed without moving, the focus stays
 * at the button, what happened is said; a refusal leaves every field as it is.
 */
export function inPlace(options: Enhanced = {}): SubmitFunction {
  return ({ action, formData, formElement, submitter }) => {
    const waits = nameIt(formData, options.waits);
    formElement.setAttribute('aria-busy', 'true');
    return async ({ result }) => {
      formElement.removeAttribute('aria-busy');
      if (result.type === 'redirect') {
        if (options.clear) empty(formElement);
        // An address outside the pages, as an endpoint, is left to the browser.
        await goto(result.location, { refreshAll: true }).catch(() => applyAction(result));
        const { flash } = page.data as { flash?: Key };
        if (flash !== undefined) await announce(sentence(flash));
        return;
      }
      if (waits && isLost(result)) {
        const { wait } = await import('#features/offline/waiting.svelte.ts');
        await wait(waits, action, formData);
        empty(formElement);
        await announce(t('offline.kept'));
        return;
      }
      if (result.type === 'error') {
        await applyAction(result);
        return;
      }
      const formed = result.data as unknown as Formed | undefined;
      await applyAction(result);
      if (result.type === 'failure') {
        await showFailure(formElement, formed);
        return;
      }
      if (formed === undefined || 'typed' in formed) {
        if (formed?.say !== undefined) await announce(sentence(formed.say));
        if (formed !== undefined) options.done?.(formed);
        return;
      }
      await refreshAll();
      if (options.clear) empty(formElement);
      const details = options.fold ? formElement.closest('details') : null;
      if (details !== null) details.open = false;
      const next = submitter?.isConnected ? submitter : details?.querySelector('summary');
      if (document.activeElement === document.body) next?.focus();
      if (formed.say !== undefined) await announce(sentence(formed.say));
      options.done?.(formed);
    };
  };
}

const sentence = (key: Key): string => t(key as 'shell.working');
