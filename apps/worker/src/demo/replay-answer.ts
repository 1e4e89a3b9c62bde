import { RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import type { DemoAnswer, DemoQuestion } from './content/index.ts';
import { markActs } from './replay-marks.ts';
import {
  actOf,
  commentActs,
  earliest,
  latest,
  presentText,
  withFigures,
  type LatePost,
} from './replay-post.ts';
import type { Act, Stage } from './stage.ts';

/** The thread that an answer stands in. */
export interface Thread {
  readonly question: DemoQuestion;
  readonly post: LatePost;
}

/** Everything that ever happens to one answer; `post` learns its id. */
export function answerActs(
  stage: Stage,
  thread: Thread,
  answer: DemoAnswer,
  post: LatePost,
): Act[] {
  const { author, anonymous, at, deleted } = answer;
  const body = withFigures(stage, answer.body);
  const { question } = thread;
  return [
    actOf(stage, { by: author, at }, async (viewer) => {
      const written = await stage.services.answers.post(viewer, thread.post.id, {
        body,
        anonymous,
      });
      post.id = written.id;
    }),
    ...commentActs(stage, post, answer.comments),
    ...edits(stage, post, answer),
    ...suggestions(stage, post, answer),
    ...endorsements(stage, post, answer),
    ...deletion(stage, post, deleted),
    ...markActs(stage, {
      post,
      from: latest(stage, at, question.publishedFromPrivate?.at),
      until: earliest(stage, deleted?.at, question.deleted?.at),
      marks: answer,
    }),
  ];
}

/** Somebody takes the post out of sight. */
export const deletion = (stage: Stage, post: LatePost, deleted: DemoAnswer['deleted']): Act[] =>
  deleted
    ? [
        actOf(stage, deleted, (viewer) =>
          stage.services.deletion.delete(viewer, post.id, deleted.reason),
        ),
      ]
    : [];

/** Who acts, with nothing read before. */
export const readerOf = (viewer: Viewer) => ({ viewer, loaders: new RequestLoaders() });

const edits = (stage: Stage, post: LatePost, answer: DemoAnswer): Act[] =>
  (answer.edits ?? []).map(({ by, at, body, reason }) =>
    actOf(stage, { by, at }, async (viewer) => {
      const { version: baseVersion } = await presentText(stage, post);
      const edit = { baseVersion, body: withFigures(stage, body), reason };
      await stage.services.edits.edit(readerOf(viewer), post.id, edit);
    }),
  );

const suggestions = (stage: Stage, post: LatePost, answer: DemoAnswer): Act[] =>
  (answer.suggestedEdits ?? []).flatMap(({ by, at, body, reason, decision }) => {
    const suggestion = { id: 0 };
    const suggest = actOf(stage, { by, at }, async (viewer) => {
      const { version: baseVersion } = await presentText(stage, post);
      const typed = { baseVersion, body: withFigures(stage, body), reason };
      const row = await stage.services.suggestions.suggest(readerOf(viewer), post.id, typed);
      suggestion.id = row.id;
    });
    if (!decision) return [suggest];
    const verdict = { apply: decision.apply, note: decision.note ?? '' };
    const decide = actOf(stage, decision, (viewer) =>
      stage.services.suggestions.decide(readerOf(viewer), suggestion.id, verdict),
    );
    return [suggest, decide];
  });

/** To endorse again confirms what an edit suspended. */
const endorsements = (stage: Stage, post: LatePost, answer: DemoAnswer): Act[] =>
  (answer.endorsements ?? []).flatMap(({ by, kind, note = '', at, confirmedAt }) =>
    [at, confirmedAt].flatMap((moment) =>
      moment
        ? [
            actOf(stage, { by, at: moment }, (viewer) =>
              stage.services.endorsements.endorse(viewer, post.id, { kind, note }),
            ),
          ]
        : [],
    ),
  );
