/* The same as `later.ts`, for browsers. */
import { part } from '#lib/later.browser.ts';

export const AcceptForm = part(() => import('./AcceptForm.svelte'));
export const Beside = part(() => import('./Beside.svelte'));
export const Comments = part(() => import('./Comments.svelte'));
export const Composer = part(() => import('./Composer.svelte'));
export const EndorseForm = part(() => import('./EndorseForm.svelte'));
export const Endorsements = part(() => import('./Endorsements.svelte'));
export const PostMenu = part(() => import('./PostMenu.svelte'));
export const QuestionState = part(() => import('./QuestionState.svelte'));
