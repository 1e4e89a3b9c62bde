import { RequestLoaders } from '@colloquy/platform/loaders';
import type { QueueKind, ReviewDecision } from '@colloquy/domain/vocabulary';
import type { Viewer } from '@colloquy/platform/viewer';
import {
  demoAppeal,
  type DemoCase,
  demoCases,
  demoFlags,
  demoMended,
  demoMisconceptions,
  demoReplies,
  demoSanctions,
  demoUnkind,
} from './content/moderation.ts';
import { type Stage, viewerOf } from './stage.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const FLAG_OF = `select f.id, r.id as item from flag f
  join review_item r on r.queue = 'FLAGS' and r.subject = 'post:' || f.post_id
  where f.post_id = $1 and f.account_id = $2`;

const NOTHING_SAID = {
  ...{ note: '', claim: '', quote: '', source: '' },
  ...{ misconceptionId: null, duplicateOfNumber: null },
};

/** Newcomers of the last weeks are still to be welcomed. */
const FIRST_POSTS = `select id from post
  where created_at > $1 and deleted_at is null order by id`;

/** What moderators and reviewers did, and what still waits for them, at the end of the term. */
export async function replayModeration(stage: Stage): Promise<void> {
  const now = stage.clock.now();
  const misconceptions = await replayMisconceptions(stage, daysBefore(now, 20));
  await replayReplies(stage, daysBefore(now, 60));
  for (const sanction of demoSanctions)
    await replaySanction(stage, sanction, daysBefore(now, sanction.daysAgo));
  for (const one of demoCases.toSorted((a, b) => b.daysAgo - a.daysAgo))
    await replayCase(stage, one, misconceptions);
  await stage.clock.at(new Date(now.getTime() - 3 * HOUR_MS), () => replayFlags(stage));
  await replayAppeal(stage, new Date(now.getTime() - 2 * HOUR_MS));
  await stage.clock.at(new Date(now.getTime() - HOUR_MS), () => replayMended(stage));
  await fillQueues(stage, daysBefore(now, 40));
}

async function replayMended(stage: Stage): Promise<void> {
  const { question, author, body, reason } = demoMended;
  const postId = askedId(stage, question);
  const reader = { viewer: viewerOf(stage, author), loaders: new RequestLoaders() };
  await stage.services.edits.edit(reader, postId, { baseVersion: 1, body, reason });
  await stage.services.filling.mended(postId);
}

async function replayAppeal(stage: Stage, at: Date): Promise<void> {
  const { by, decidedBy, note, question, statement } = demoAppeal;
  const [flag] = await stage.database.query<{ id: number; item: number }>(FLAG_OF, [
    ...[askedId(stage, question), viewerOf(stage, by).accountId],
  ]);
  if (!flag) throw new Error(`Nobody flagged "${question}" in the demo course.`);
  const verdict = { queue: 'FLAGS', choice: 'REJECT', note, itemId: flag.item } as const;
  await decide(stage, viewerOf(stage, decidedBy), at, verdict);
  await stage.clock.at(new Date(at.getTime() + 10 * MINUTE_MS), () =>
    stage.services.appeals.againstFlag(viewerOf(stage, by), flag.id, statement),
  );
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

async function replayMisconceptions(stage: Stage, at: Date): Promise<Map<string, number>> {
  const { misconceptions } = stage.services;
  const ids = new Map<string, number>();
  await stage.clock.at(at, async () => {
    for (const { title, refutation, by, endorsedBy } of demoMisconceptions) {
      const { id } = await misconceptions.create(viewerOf(stage, by), stage.course.slug, title);
      ids.set(title, id);
      if (refutation) await misconceptions.edit(viewerOf(stage, by), id, { refutation });
      if (endorsedBy) await misconceptions.endorse(viewerOf(stage, endorsedBy), id, true);
    }
  });
  return ids;
}

const replayReplies = (stage: Stage, at: Date): Promise<void> =>
  stage.clock.at(at, async () => {
    const reply = { course: stage.course.slug, id: null, isPersonal: false };
    for (const texts of demoReplies)
      await stage.services.replies.save(viewerOf(stage, 'ada'), { ...reply, ...texts });
  });

const replaySanction = (
  stage: Stage,
  { to, by, kind, lasts, reason }: (typeof demoSanctions)[number],
  at: Date,
): Promise<unknown> =>
  stage.clock.at(at, () =>
    stage.services.sanctions.give(viewerOf(stage, by), {
      ...{ course: stage.course.slug, handle: to, kind, reason, ability: null },
      endsAt: lasts === undefined ? null : new Date(at.getTime() + lasts * DAY_MS),
      savedReplyId: null,
    }),
  );

async function replayCase(
  stage: Stage,
  demo: DemoCase,
  misconceptions: ReadonlyMap<string, number>,
): Promise<void> {
  const { answers, votes, flags } = stage.services;
  const written = daysBefore(stage.clock.now(), demo.daysAgo);
  const questionId = askedId(stage, demo.question);
  const { id: postId } = await stage.clock.at(written, () =>
    answers.post(viewerOf(stage, demo.author), questionId, { body: demo.body }),
  );
  await stage.clock.at(new Date(written.getTime() + 5 * HOUR_MS), async () => {
    for (const reader of demo.helpfulBy)
      await votes.vote(viewerOf(stage, reader), postId, 'HELPFUL');
  });
  const misconceptionId = misconceptions.get(demo.misconception ?? '') ?? null;
  const flagged = new Date(written.getTime() + DAY_MS);
  await stage.clock.at(flagged, async () => {
    for (const { by, ...claim } of demo.claims)
      await flags.raise(viewerOf(stage, by), {
        ...{ ...NOTHING_SAID, ...claim, postId, kind: 'INACCURATE', misconceptionId },
      });
  });
  await followCase(stage, demo, { postId, flagged });
}

/** What the author did within the hours they had, and what a second person said to it. */
async function followCase(
  stage: Stage,
  { author, then }: DemoCase,
  { postId, flagged }: { readonly postId: number; readonly flagged: Date },
): Promise<void> {
  const { cases, edits } = stage.services;
  const later = (hours: number): Date => new Date(flagged.getTime() + hours * HOUR_MS);
  const viewer = viewerOf(stage, author);
  const caseId = await caseOf(stage, postId);
  if (then.is === 'CONTESTED')
    await stage.clock.at(later(20), () => cases.contest(viewer, caseId, then.reason));
  if (then.is === 'REPAIRED') {
    await stage.clock.at(later(30), async () => {
      const edit = { baseVersion: 1, body: then.text, reason: 'What the flag says is right.' };
      await edits.edit({ viewer, loaders: new RequestLoaders() }, postId, edit);
      await cases.repair(viewer, caseId, 'Rewritten: no goal for R², residuals instead.');
    });
    if (then.verifiedBy)
      await decide(stage, viewerOf(stage, then.verifiedBy), later(40), {
        ...{ queue: 'REPAIRS', choice: 'VERIFY_REPAIR', note: 'Matches lesson 6.3 now.' },
      });
  }
  if (then.is === 'UPHELD') {
    await stage.clock.at(later(49), () => cases.lapseDue());
    const verdict = { queue: 'REPAIRS', choice: 'UPHOLD', note: then.note } as const;
    await decide(stage, viewerOf(stage, then.by), later(60), verdict);
  }
}

interface DemoDecision {
  readonly queue: QueueKind;
  readonly choice: ReviewDecision;
  readonly note: string;
  /** A certain item; else the oldest. */
  readonly itemId?: number;
}

async function decide(
  { services, clock, course }: Stage,
  viewer: Viewer,
  at: Date,
  { queue, choice, note, itemId }: DemoDecision,
): Promise<void> {
  const { review, applying } = services;
  await clock.at(at, async () => {
    const item = await review.claim(viewer, course.slug, { queue, itemId: itemId ?? null });
    if (!item) throw new Error(`Nothing waits in ${queue} for ${viewer.handle}.`);
    await review.decide(viewer, item.id, {
      ...{ choice, note, outcome: 'NONE', closeReason: null },
      ...{ duplicateOfNumber: null, rejectedFlagIds: [] },
    });
  });
  await clock.at(new Date(at.getTime() + MINUTE_MS), () => applying.applyDue());
}

async function replayFlags(stage: Stage): Promise<void> {
  const { flags, comments } = stage.services;
  for (const { question, by, kind, note, duplicateOf } of demoFlags)
    await flags.raise(viewerOf(stage, by), {
      ...{ ...NOTHING_SAID, kind, note, postId: askedId(stage, question) },
      duplicateOfNumber: duplicateOf ? (stage.asked.get(duplicateOf)?.number ?? null) : null,
    });
  const { question, author, body, by } = demoUnkind;
  const { id: commentId } = await comments.post(viewerOf(stage, author), askedId(stage, question), {
    body,
  });
  for (const reader of by)
    await flags.raise(viewerOf(stage, reader), { ...NOTHING_SAID, kind: 'UNKIND', commentId });
}

/** What the worker would put into the queues; the first visitor should not come before it. */
async function fillQueues({ services, database }: Stage, since: Date): Promise<void> {
  const { filling } = services;
  await filling.fill(null);
  const posts = await database.query<{ id: number }>(FIRST_POSTS, [since]);
  await filling.firstPosts(posts.map(({ id }) => id));
}

function askedId({ asked }: Stage, key: string): number {
  const question = asked.get(key);
  if (!question) throw new Error(`No question of the demo course has the key "${key}".`);
  return question.id;
}

async function caseOf({ database }: Stage, postId: number): Promise<number> {
  const [row] = await database.query<{ id: number }>(
    'select id from inaccuracy_case where post_id = $1',
    [postId],
  );
  if (!row) throw new Error(`Answer ${postId} of the demo course has no case.`);
  return row.id;
}
