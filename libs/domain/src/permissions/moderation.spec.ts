import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLAIM_MS, type ReviewItemFacts, UNDO_MS } from '../moderation/index.ts';
import { Ability, type CourseRole, QueueKind } from '../vocabulary/index.ts';
import { abilitiesInForce, type Actor } from './actor.ts';
import type { Decision, RefusalReason } from './decision.ts';
import * as rules from './moderation.ts';

const DAY = 24 * 3_600_000;
const opened = new Date('2026-03-02T09:00:00Z');
const later = (milliseconds: number): Date => new Date(opened.getTime() + milliseconds);

const AUTHOR = 1;
const FLAGGER = 2;
const person = (accountId: number, role: CourseRole | null, held: Ability[] = []): Actor => ({
  accountId,
  role,
  cohortId: null,
  abilities: abilitiesInForce(
    role,
    held.map((ability) => ({ ability, isHeld: true, isSuspended: false })),
  ),
});
const actors = {
  nobody: person(0, null),
  visitor: person(9, null),
  author: person(AUTHOR, 'LEARNER'),
  flagger: person(FLAGGER, 'LEARNER'),
  learner: person(3, 'LEARNER'),
  reviewer: person(4, 'LEARNER', ['REVIEW']),
  moderator: person(5, 'MODERATOR'),
  staff: person(6, 'STAFF'),
  owner: person(7, 'OWNER'),
} satisfies Record<string, Actor>;
actors.nobody = { ...actors.nobody, accountId: null };
type Who = keyof typeof actors;

const answer = {
  kind: 'ANSWER',
  authorId: AUTHOR,
  createdAt: opened,
  deletedAt: null,
  deletedById: null,
  hiddenAt: null,
  isAnonymous: false,
  wikiAt: null,
} as const;
const flag: rules.FlagFacts = { flaggerId: FLAGGER, kind: 'UNCLEAR', state: 'OPEN' };
const lapsed: rules.CaseWithParties = {
  state: 'LAPSED',
  repairDueAt: later(2 * DAY),
  isEdited: true,
  appellant: null,
  authorId: AUTHOR,
  flaggerIds: [FLAGGER],
  repairedById: null,
  decidedById: null,
  decidedAt: null,
};
const open = { ...lapsed, state: 'OPEN' } as const;
const repaired = { ...lapsed, state: 'REPAIRED', repairedById: AUTHOR } as const;
const upheld = { ...lapsed, state: 'UPHELD', decidedById: 5, decidedAt: opened } as const;
const rejected = { ...upheld, state: 'REJECTED' } as const;
const sanction = {
  kind: 'COURSE_SUSPENDED',
  givenAt: opened,
  endsAt: later(7 * DAY),
  liftedAt: null,
  accountId: 3,
  isAppealed: false,
} as const;
const item: ReviewItemFacts & { queue: QueueKind } = {
  queue: 'REPAIRS',
  state: 'OPEN',
  claimedById: 4,
  claimedUntil: later(CLAIM_MS),
  decidedById: null,
  decidedAt: null,
};
const decidedItem = { ...item, state: 'DECIDED', decidedById: 4, decidedAt: opened } as const;
const appeal: Parameters<typeof rules.mayDecideAppeal>[0] = {
  ...{ state: 'PENDING', appellantId: AUTHOR, decidedById: 5, isForNobodyElse: false },
};
const member = (role: CourseRole, accountId = 8) => ({ accountId, role });

type Case = readonly [
  string,
  (actor: Actor) => Decision,
  Partial<Record<Who, 'yes' | RefusalReason>>,
];
const outsiders = { nobody: 'SIGN_IN_FIRST', visitor: 'JOIN_THE_COURSE_FIRST' } as const;

const cases: Case[] = [
  [
    'flagging an answer',
    (actor) => rules.mayFlag(answer, 'INACCURATE', [], actor),
    { learner: 'yes', author: 'OWN_POST', moderator: 'yes', staff: 'yes' },
  ],
  [
    'flagging a question as inaccurate',
    (actor) => rules.mayFlag({ ...answer, kind: 'QUESTION' }, 'INACCURATE', [], actor),
    { learner: 'ANSWERS_ONLY' },
  ],
  [
    'flagging a question as spam',
    (actor) => rules.mayFlag({ ...answer, kind: 'QUESTION' }, 'SPAM', [], actor),
    { learner: 'yes' },
  ],
  [
    'flagging what was deleted',
    (actor) => rules.mayFlag({ ...answer, deletedAt: opened }, 'SPAM', [], actor),
    { learner: 'POST_DELETED', staff: 'POST_DELETED' },
  ],
  [
    'flagging again for the same reason',
    (actor) => rules.mayFlag(answer, 'UNCLEAR', [{ ...flag, state: 'REJECTED' }], actor),
    { flagger: 'ALREADY_FLAGGED' },
  ],
  [
    'flagging again after thinking better of it',
    (actor) => rules.mayFlag(answer, 'UNCLEAR', [{ ...flag, state: 'RETRACTED' }], actor),
    { flagger: 'yes' },
  ],
  [
    'flagging for another reason too',
    (actor) => rules.mayFlag(answer, 'SPAM', [flag], actor),
    { flagger: 'yes' },
  ],
  [
    'taking a flag back',
    (actor) => rules.mayRetractFlag(flag, actor),
    { flagger: 'yes', learner: 'NOT_YOURS', staff: 'NOT_YOURS' },
  ],
  [
    'taking a decided flag back',
    (actor) => rules.mayRetractFlag({ ...flag, state: 'UPHELD' }, actor),
    { flagger: 'ALREADY_DECIDED' },
  ],
  [
    'deciding a flag',
    (actor) => rules.mayDecideFlag(flag, answer, actor),
    { learner: 'ABILITY_NEEDED', reviewer: 'ABILITY_NEEDED', moderator: 'yes', staff: 'yes' },
  ],
  [
    'deciding one’s own flag',
    (actor) => rules.mayDecideFlag({ ...flag, flaggerId: 5 }, answer, actor),
    { moderator: 'OWN_FLAG', staff: 'yes' },
  ],
  [
    'deciding one’s own flag as staff',
    (actor) => rules.mayDecideFlag({ ...flag, flaggerId: 6 }, answer, actor),
    { staff: 'yes' },
  ],
  [
    'deciding a flag on one’s own post',
    (actor) => rules.mayDecideFlag(flag, { ...answer, authorId: 6 }, actor),
    { staff: 'OWN_POST', owner: 'yes' },
  ],
  [
    'repairing',
    (actor) => rules.mayRepair(open, actor, opened),
    { author: 'yes', flagger: 'NOT_YOURS', reviewer: 'NOT_YOURS', moderator: 'yes', staff: 'yes' },
  ],
  [
    'repairing without an edit',
    (actor) => rules.mayRepair({ ...open, isEdited: false }, actor, opened),
    { author: 'NOT_EDITED' },
  ],
  [
    'repairing after the claim was upheld',
    (actor) => rules.mayRepair(upheld, actor, later(90 * DAY)),
    { author: 'yes' },
  ],
  [
    'contesting',
    (actor) => rules.mayContest(open, actor, opened),
    { author: 'yes', flagger: 'NOT_YOURS', moderator: 'NOT_YOURS', owner: 'NOT_YOURS' },
  ],
  [
    'contesting what was repaired',
    (actor) => rules.mayContest(repaired, actor, opened),
    { author: 'ALREADY_REPAIRED' },
  ],
  [
    'deciding over the author’s head',
    (actor) => rules.mayDecideCase(open, 'UPHOLD', actor, opened),
    { reviewer: 'TOO_EARLY', staff: 'TOO_EARLY' },
  ],
  [
    'deciding a lapsed case',
    (actor) => rules.mayDecideCase(lapsed, 'UPHOLD', actor, later(2 * DAY)),
    {
      author: 'ABILITY_NEEDED',
      learner: 'ABILITY_NEEDED',
      reviewer: 'yes',
      moderator: 'yes',
      staff: 'yes',
    },
  ],
  [
    'deciding a case one raised',
    (actor) => rules.mayDecideCase({ ...lapsed, flaggerIds: [4, 6] }, 'UPHOLD', actor, opened),
    { reviewer: 'OWN_FLAG', staff: 'OWN_FLAG', owner: 'yes' },
  ],
  [
    'deciding a case about one’s own answer',
    (actor) => rules.mayDecideCase({ ...lapsed, authorId: 6 }, 'REJECT', actor, opened),
    { staff: 'OWN_POST', moderator: 'yes' },
  ],
  [
    'verifying a repair',
    (actor) => rules.mayDecideCase(repaired, 'VERIFY_REPAIR', actor, opened),
    { author: 'ABILITY_NEEDED', reviewer: 'yes', staff: 'yes' },
  ],
  [
    'verifying a repair one made for the author',
    (actor) =>
      rules.mayDecideCase({ ...repaired, repairedById: 5 }, 'VERIFY_REPAIR', actor, opened),
    { moderator: 'OWN_EDIT', reviewer: 'yes' },
  ],
  [
    'verifying a repair that there is not',
    (actor) => rules.mayDecideCase(lapsed, 'VERIFY_REPAIR', actor, opened),
    { reviewer: 'NOT_REPAIRED' },
  ],
  [
    'appealing against an upheld claim',
    (actor) => rules.mayAppealCase(upheld, ['FLAGGER'], actor, later(14 * DAY - 1)),
    { author: 'yes', flagger: 'ALREADY_APPEALED', learner: 'NOT_A_PARTY', staff: 'NOT_A_PARTY' },
  ],
  [
    'appealing against a decision for oneself',
    (actor) => rules.mayAppealCase(rejected, [], actor, opened),
    { author: 'NOT_DECIDED', flagger: 'yes' },
  ],
  [
    'appealing too late',
    (actor) => rules.mayAppealCase(upheld, [], actor, later(14 * DAY)),
    { author: 'TOO_LATE' },
  ],
  [
    'deciding an appeal',
    (actor) => rules.mayDecideAppeal(appeal, actor),
    { author: 'STAFF_ONLY', moderator: 'STAFF_ONLY', staff: 'yes', owner: 'yes' },
  ],
  [
    'deciding an appeal against one’s own decision',
    (actor) => rules.mayDecideAppeal({ ...appeal, decidedById: 6 }, actor),
    { staff: 'OWN_DECISION', owner: 'yes' },
  ],
  [
    'deciding an appeal against one’s own decision where the site has nobody else',
    (actor) => rules.mayDecideAppeal({ ...appeal, decidedById: 6, isForNobodyElse: true }, actor),
    { staff: 'yes', owner: 'yes', moderator: 'STAFF_ONLY' },
  ],
  [
    'deciding one’s own appeal',
    (actor) => rules.mayDecideAppeal({ ...appeal, appellantId: 6 }, actor),
    { staff: 'NOT_YOURS' },
  ],
  [
    'deciding an appeal again',
    (actor) => rules.mayDecideAppeal({ ...appeal, state: 'GRANTED' }, actor),
    { staff: 'ALREADY_DECIDED' },
  ],
  [
    'claiming what somebody holds',
    (actor) => rules.mayClaim(item, actor, opened),
    { learner: 'ABILITY_NEEDED', reviewer: 'yes', staff: 'CLAIMED_BY_ANOTHER' },
  ],
  [
    'claiming what somebody held',
    (actor) => rules.mayClaim(item, actor, later(CLAIM_MS)),
    { reviewer: 'yes', staff: 'yes' },
  ],
  [
    'claiming what is decided',
    (actor) => rules.mayClaim(decidedItem, actor, opened),
    { staff: 'ALREADY_DECIDED' },
  ],
  [
    'deciding an item',
    (actor) => rules.mayDecideItem(item, actor, opened),
    { reviewer: 'yes', moderator: 'CLAIMED_BY_ANOTHER' },
  ],
  [
    'deciding an item that one’s time ran out on',
    (actor) => rules.mayDecideItem(item, actor, later(CLAIM_MS)),
    { reviewer: 'NOT_CLAIMED', staff: 'NOT_CLAIMED' },
  ],
  [
    'undoing at once',
    (actor) => rules.mayUndo(decidedItem, actor, later(UNDO_MS - 1)),
    { reviewer: 'yes', staff: 'NOT_YOURS' },
  ],
  [
    'undoing later',
    (actor) => rules.mayUndo(decidedItem, actor, later(UNDO_MS)),
    { reviewer: 'TOO_LATE' },
  ],
  ['undoing nothing', (actor) => rules.mayUndo(item, actor, opened), { reviewer: 'NOT_DECIDED' }],
  [
    'giving a learner a notice',
    (actor) => rules.maySanction(member('LEARNER'), 'NOTICE', actor),
    { learner: 'MODERATOR_ONLY', moderator: 'yes', staff: 'yes' },
  ],
  [
    'giving a learner a warning',
    (actor) => rules.maySanction(member('LEARNER'), 'WARNING', actor),
    { learner: 'STAFF_ONLY', moderator: 'STAFF_ONLY', staff: 'yes' },
  ],
  [
    'giving staff a notice',
    (actor) => rules.maySanction(member('STAFF'), 'NOTICE', actor),
    { moderator: 'STAFF_ONLY', staff: 'OWNER_ONLY', owner: 'yes' },
  ],
  [
    'sanctioning oneself',
    (actor) => rules.maySanction(member('OWNER', 7), 'WARNING', actor),
    { owner: 'NOT_YOURS' },
  ],
  [
    'lifting a sanction',
    (actor) => rules.mayLift(sanction, member('LEARNER'), actor, later(DAY)),
    { learner: 'STAFF_ONLY', moderator: 'STAFF_ONLY', staff: 'yes' },
  ],
  [
    'lifting one’s own sanction',
    (actor) => rules.mayLift(sanction, member('OWNER', 7), actor, later(DAY)),
    { owner: 'NOT_YOURS' },
  ],
  [
    'lifting what is over',
    (actor) => rules.mayLift(sanction, member('LEARNER'), actor, later(7 * DAY)),
    { staff: 'NOT_IN_FORCE' },
  ],
  ['reading the audit log', rules.maySeeAuditLog, { moderator: 'STAFF_ONLY', staff: 'yes' }],
  ['judging a finding', rules.mayJudgeFinding, { learner: 'MODERATOR_ONLY', moderator: 'yes' }],
  [
    'keeping saved replies and misconceptions',
    rules.mayKeepReviewTexts,
    { learner: 'ABILITY_NEEDED', reviewer: 'yes', staff: 'yes' },
  ],
  ['endorsing a refutation', rules.mayEndorseRefutation, { moderator: 'STAFF_ONLY', staff: 'yes' }],
];

describe('what people may do in moderation', () => {
  it.each(cases)('%s', (_, rule, expected) => {
    const everyone = { ...outsiders, ...expected };
    const found = Object.fromEntries(
      Object.keys(everyone).map((who) => [who, rule(actors[who as Who]).reason ?? 'yes']),
    );
    expect(found).toEqual(everyone);
  });

  it('is nothing for whoever is not a member', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.option(fc.integer({ min: 1, max: 9 })),
        (entry, id) => {
          expect(entry[1]({ ...actors.visitor, accountId: id }).allowed).toBe(false);
        },
      ),
    );
  });
});

describe('appealing against a sanction', () => {
  const verdict = (changes: object, who: Who, after: number) =>
    rules.mayAppealSanction({ ...sanction, ...changes }, actors[who], later(after)).reason;

  it.each([
    ['by whom it concerns', {}, 'learner', DAY, null],
    ['by somebody else', {}, 'flagger', DAY, 'NOT_YOURS'],
    ['by nobody', {}, 'nobody', DAY, 'SIGN_IN_FIRST'],
    ['again', { isAppealed: true }, 'learner', DAY, 'ALREADY_APPEALED'],
    ['when it is over', {}, 'learner', 7 * DAY, 'NOT_IN_FORCE'],
    ['after two weeks', { endsAt: null }, 'learner', 14 * DAY, 'TOO_LATE'],
  ] as const)('%s', (_, changes, who, after, reason) => {
    expect(verdict(changes, who, after)).toBe(reason);
  });

  it('is open to whoever was removed, who is no member any more', () => {
    const removed = { ...sanction, kind: 'REMOVED', endsAt: null, accountId: 9 } as const;
    expect(rules.mayAppealSanction(removed, actors.visitor, later(DAY)).allowed).toBe(true);
  });
});

it('each queue asks for its own ability', () => {
  const holders = Object.values(Ability).map((ability) => person(3, 'LEARNER', [ability]));
  const openTo = (actor: Actor) =>
    Object.values(QueueKind).filter((queue) => rules.mayReview(queue, actor).allowed);
  expect(holders.map((holder) => [holder.abilities[0], openTo(holder)])).toEqual([
    ['REVIEW', ['REPAIRS', 'FIRST_POSTS']],
    ['EDIT', ['SUGGESTED_EDITS']],
    ['DECIDE_FLAGS', ['FLAGS']],
    ['CLOSE', ['REOPENING', 'DUPLICATES']],
  ]);
  expect(openTo(actors.staff)).toEqual(Object.values(QueueKind));
});
