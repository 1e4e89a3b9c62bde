/* Parts of the question page that few readers use: browsers fetch their code when one is wanted. */
import { part } from '#later';
import AcceptFormItself from './AcceptForm.svelte';
import BesideItself from './Beside.svelte';
import CommentsItself from './Comments.svelte';
import ComposerItself from './Composer.svelte';
import EndorseFormItself from './EndorseForm.svelte';
import EndorsementsItself from './Endorsements.svelte';
import PostMenuItself from './PostMenu.svelte';
import QuestionStateItself from './QuestionState.svelte';

export const AcceptForm = part(AcceptFormItself);
export const Beside = part(BesideItself);
export const Comments = part(CommentsItself);
export const Composer = part(ComposerItself);
export const EndorseForm = part(EndorseFormItself);
export const Endorsements = part(EndorsementsItself);
export const PostMenu = part(PostMenuItself);
export const QuestionState = part(QuestionStateItself);
