import type { DemoQuestion } from './content/index.ts';
import { answerActs, deletion, readerOf } from './replay-answer.ts';
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
import type { ThreadActs } from './perform.ts';
import type { Act, Stage } from './stage.ts';

/** Everything that ever happens in the thread of one question. */
export function threadActs(stage: Stage, question: DemoQuestion): ThreadActs {
  const post: LatePost = { id: 0 };
  const answers = question.answers.map((answer) => ({ answer, post: { id: 0 } }));
  const thread = { question, post };
  const then = [
    ...commentActs(stage, post, question.comments),
    ...answers.flatMap((late) => answerActs(stage, thread, late.answer, late.post)),
    ...acceptance(
      stage,
      question,
      answers.map((late) => late.post),
    ),
    ...edits(stage, question, post),
    ...closing(stage, question, post),
    ...publishing(stage, question, post),
    ...deletion(stage, post, question.deleted),
    ...markActs(stage, {
      post,
      from: latest(stage, question.at, question.publishedFromPrivate?.at),
      until: earliest(stage, question.deleted?.at),
      marks: question,
    }),
  ];
  return { key: question.key, ask: asking(stage, question, post), then };
}

function asking(stage: Stage, question: DemoQuestion, post: LatePost): Act {
  const { author, at, key, title, tags, language, visibility, anonymous } = question;
  return actOf(stage, { by: author, at }, async (viewer) => {
    const asked = await stage.services.asking.ask(viewer, {
      ...{ course: stage.course.slug, title, tags, language, visibility, anonymous },
      body: withFigures(stage, question.body),
      structured: structuredOf(question),
      lessonId: stage.lessons.get(question.lesson ?? ''),
    });
    post.id = asked.question.id;
    stage.asked.set(key, { id: post.id, number: asked.question.number });
  });
}

const structuredOf = ({ tried = '', expected = '', got = '' }: DemoQuestion) =>
  tried || expected || got ? { tried, expected, got } : null;

function acceptance(stage: Stage, question: DemoQuestion, answers: LatePost[]): Act[] {
  const { accepted } = question;
  if (!accepted) return [];
  const { at, by = question.author, restatement = null } = accepted;
  const accept = actOf(stage, { by, at }, (viewer) =>
    stage.services.acceptance.accept(viewer, answers[accepted.answer]?.id ?? 0, restatement),
  );
  return [accept];
}

const edits = (stage: Stage, question: DemoQuestion, post: LatePost): Act[] =>
  (question.edits ?? []).flatMap(({ by, at, title, body, tags, reason, rolledBack }) => {
    const edit = actOf(stage, { by, at }, async (viewer) => {
      const present = await presentText(stage, post);
      const text = { title, tags, reason, body: withFigures(stage, body ?? present.body) };
      const typed = { ...text, baseVersion: present.version };
      await stage.services.edits.edit(readerOf(viewer), post.id, typed);
    });
    if (!rolledBack) return [edit];
    const rollBack = actOf(stage, rolledBack, async (viewer) => {
      const { revision } = await presentText(stage, post);
      const to = { number: revision - 1, reason: rolledBack.reason };
      await stage.services.edits.rollBack(readerOf(viewer), post.id, to);
    });
    return [edit, rollBack];
  });

function closing(stage: Stage, { closed, reopened }: DemoQuestion, post: LatePost): Act[] {
  if (!closed) return [];
  const { reason, note, duplicateOf = '' } = closed;
  const close = actOf(stage, closed, (viewer) => {
    const duplicateOfNumber = stage.asked.get(duplicateOf)?.number ?? null;
    return stage.services.closing.close(viewer, post.id, { reason, note, duplicateOfNumber });
  });
  if (!reopened) return [close];
  return [
    close,
    actOf(stage, reopened, (viewer) => stage.services.closing.reopen(viewer, post.id)),
  ];
}

const publishing = (stage: Stage, { publishedFromPrivate }: DemoQuestion, post: LatePost): Act[] =>
  publishedFromPrivate
    ? [
        actOf(stage, publishedFromPrivate, (viewer) =>
          stage.services.publishing.publish(viewer, post.id),
        ),
      ]
    : [];
