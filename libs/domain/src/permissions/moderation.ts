import {
  abilityOf,
  type CaseFacts,
  holderOf,
  isInForce,
  type ReviewItemFacts,
  type SanctionFacts,
  transitionOf,
  canStillUndo,
} from '../moderation/index.ts';
import {
  Ability,
  type AppealState,
  CaseEvent,
  CaseParty,
  CaseState,
  FlagKind,
  FlagState,
  PostKind,
  QueueKind,
  ReviewItemState,
  SanctionKind,
} from '../vocabulary/index.ts';
import { type Actor, hasAbility, isStaff } from './actor.ts';
import { isLowly, type MemberFacts, mayGiveRole } from './courses.ts';
import { allow, type Decision, refuse } from './decision.ts';
import type { PostFacts } from './posts.ts';
import {
  first,
  ifDeleted,
  ifOwn,
  isAuthor,
  unlessMember,
  unlessModerator,
  unlessStaff,
} from './refusals.ts';

/*
 * Who may do what in moderation. As everywhere, the rules presume that the actor may read the post:
 * whoever may not is told "not found" before.
 */

/** A standing flag of one person on one post. */
export interface FlagFacts {
  readonly flaggerId: number;
  readonly kind: FlagKind;
  readonly state: FlagState;
}

/** A case with the people in it. */
export interface CaseWithParties extends CaseFacts {
  readonly state: CaseState;
  /** Null: the account is gone, or the answer was imported without one. */
  readonly authorId: number | null;
  /** Whoever has a standing flag in the case. */
  readonly flaggerIds: readonly number[];
  /** Who made the edit that repairs, if anybody did. */
  readonly repairedById: number | null;
  readonly decidedById: number | null;
  readonly decidedAt: Date | null;
}

/** Time enough to sleep over a decision and to ask somebody. */
export const APPEAL_DAYS = 14;

/** Everybody enrolled may flag what others wrote, once for each kind. */
export function mayFlag(
  post: PostFacts & { readonly kind: PostKind },
  kind: FlagKind,
  own: readonly FlagFacts[],
  actor: Actor,
): Decision {
  const isAgain = own.some((flag) => flag.kind === kind && flag.state !== FlagState.RETRACTED);
  return first(
    unlessMember(actor),
    ifOwn(post, actor),
    ifDeleted(post),
    kind === FlagKind.INACCURATE && post.kind !== PostKind.ANSWER ? refuse('ANSWERS_ONLY') : null,
    isAgain ? refuse('ALREADY_FLAGGED') : null,
  );
}

/** Flaggers take their flag back while nobody has decided it. */
export const mayRetractFlag = (flag: FlagFacts, actor: Actor): Decision =>
  first(
    unlessMember(actor),
    flag.flaggerId === actor.accountId ? null : refuse('NOT_YOURS'),
    flag.state === FlagState.OPEN ? null : refuse('ALREADY_DECIDED'),
  );

/**
 * Whoever may decide flags decides those of others on the posts of others; staff, which decides
 * alone, its own flags too. Flags of a case are decided with it.
 */
export const mayDecideFlag = (flag: FlagFacts, post: PostFacts, actor: Actor): Decision =>
  first(
    mayReview(QueueKind.FLAGS, actor),
    ifOwn(post, actor),
    flag.flaggerId === actor.accountId && !isStaff(actor) ? refuse('OWN_FLAG') : null,
    flag.state === FlagState.OPEN ? null : refuse('ALREADY_DECIDED'),
  );

/** The author of a hidden text says something to it; editing it is the other way to answer. */
export const mayStateOnHidden = (
  written: { readonly authorId: number | null; readonly hiddenAt: Date | null },
  actor: Actor,
): Decision =>
  first(
    actor.accountId === null ? refuse('SIGN_IN_FIRST') : null,
    isAuthor(written, actor) ? null : refuse('NOT_YOURS'),
    written.hiddenAt ? null : refuse('ALREADY_DECIDED'),
  );

const move = (facts: CaseWithParties, event: CaseEvent, now: Date): Decision => {
  const { refusal } = transitionOf(facts.state, event, facts, now);
  return refusal === null ? allow : refuse(refusal);
};

const unlessAuthor = (facts: CaseWithParties, actor: Actor): Decision | null =>
  facts.authorId !== null && facts.authorId === actor.accountId ? null : refuse('NOT_YOURS');

/** The author, or whoever may edit others' texts, says that an edit repairs the answer. */
export const mayRepair = (facts: CaseWithParties, actor: Actor, now: Date): Decision =>
  first(
    unlessMember(actor),
    hasAbility(actor, Ability.EDIT) ? null : unlessAuthor(facts, actor),
    move(facts, CaseEvent.REPAIR, now),
  );

/** Only the author contests: a reason of theirs is what the second person will weigh. */
export const mayContest = (facts: CaseWithParties, actor: Actor, now: Date): Decision =>
  first(unlessMember(actor), unlessAuthor(facts, actor), move(facts, CaseEvent.CONTEST, now));

/**
 * A second person decides: neither author nor flagger nor who made the repair, staff included, so
 * that nobody is judge in their own case.
 */
export function mayDecideCase(
  facts: CaseWithParties,
  event: 'UPHOLD' | 'REJECT' | 'VERIFY_REPAIR',
  actor: Actor,
  now: Date,
): Decision {
  const id = actor.accountId;
  return first(
    mayReview(QueueKind.REPAIRS, actor),
    ifOwn(facts, actor),
    id !== null && facts.flaggerIds.includes(id) ? refuse('OWN_FLAG') : null,
    facts.repairedById !== null && facts.repairedById === id ? refuse('OWN_EDIT') : null,
    move(facts, event, now),
  );
}

/** The side of a case that somebody is on; null: neither. */
export function partyOf(facts: CaseWithParties, actor: Actor): CaseParty | null {
  if (actor.accountId === null) return null;
  if (facts.authorId === actor.accountId) return CaseParty.AUTHOR;
  return facts.flaggerIds.includes(actor.accountId) ? CaseParty.FLAGGER : null;
}

/** What each side can appeal against: the decisions that went against it. */
const appealable: Record<CaseParty, readonly CaseState[]> = {
  AUTHOR: [CaseState.UPHELD],
  FLAGGER: [CaseState.REJECTED, CaseState.REPAIR_VERIFIED],
};

/** Each side may appeal once, within APPEAL_DAYS of a decision against it. */
export function mayAppealCase(
  facts: CaseWithParties,
  appealed: readonly CaseParty[],
  actor: Actor,
  now: Date,
): Decision {
  const party = partyOf(facts, actor);
  return first(
    unlessMember(actor),
    party === null ? refuse('NOT_A_PARTY') : null,
    party !== null && appealed.includes(party) ? refuse('ALREADY_APPEALED') : null,
    party !== null && appealable[party].includes(facts.state) ? null : refuse('NOT_DECIDED'),
    unlessInTime(facts.decidedAt, now),
  );
}

/** A flag that belongs to no case, with its two sides. */
export interface FlagWithParties {
  readonly state: FlagState;
  /** Null: the account is gone. */
  readonly flaggerId: number | null;
  /** Who wrote what was flagged. */
  readonly authorId: number | null;
  readonly decidedAt: Date | null;
}

/** What each side of a flag can appeal against. */
const appealableFlag: Record<CaseParty, FlagState> = {
  AUTHOR: FlagState.UPHELD,
  FLAGGER: FlagState.REJECTED,
};

/** The side of a flag that somebody is on; null: neither. */
export function partyOfFlag(
  { flaggerId, authorId }: Pick<FlagWithParties, 'flaggerId' | 'authorId'>,
  { accountId }: Pick<Actor, 'accountId'>,
): CaseParty | null {
  if (accountId === null) return null;
  if (authorId === accountId) return CaseParty.AUTHOR;
  return flaggerId === accountId ? CaseParty.FLAGGER : null;
}

/** Each side of a decided flag may appeal once, within APPEAL_DAYS of a decision against it. */
export function mayAppealFlag(
  flag: FlagWithParties,
  hasAppealed: boolean,
  actor: Actor,
  now: Date,
): Decision {
  const party = partyOfFlag(flag, actor);
  return first(
    unlessMember(actor),
    party === null ? refuse('NOT_A_PARTY') : null,
    hasAppealed ? refuse('ALREADY_APPEALED') : null,
    party !== null && appealableFlag[party] === flag.state ? null : refuse('NOT_DECIDED'),
    unlessInTime(flag.decidedAt, now),
  );
}

const unlessInTime = (decidedAt: Date | null, now: Date): Decision | null => {
  if (decidedAt === null) return refuse('NOT_DECIDED');
  const ends = decidedAt.getTime() + APPEAL_DAYS * 24 * 3_600_000;
  return now.getTime() < ends ? null : refuse('TOO_LATE');
};

/** Whoever got a sanction appeals once, within APPEAL_DAYS, while it holds. */
export const mayAppealSanction = (
  sanction: SanctionFacts & { readonly accountId: number; readonly isAppealed: boolean },
  actor: Actor,
  now: Date,
): Decision =>
  first(
    actor.accountId === null ? refuse('SIGN_IN_FIRST') : null,
    sanction.accountId === actor.accountId ? null : refuse('NOT_YOURS'),
    sanction.isAppealed ? refuse('ALREADY_APPEALED') : null,
    isInForce(sanction, now) ? null : refuse('NOT_IN_FORCE'),
    unlessInTime(sanction.givenAt, now),
  );

/**
 * Staff decides appeals, site administrators among them, but nobody one of their own, and nobody one
 * against their own decision unless the whole site has nobody else: a second look by the same person
 * is better than none.
 */
export const mayDecideAppeal = (
  appeal: {
    readonly state: AppealState;
    readonly appellantId: number;
    /** Who decided what the appeal is against. */
    readonly decidedById: number | null;
    /** Neither the course's staff nor who administers the site has anybody who is no party to it. */
    readonly isForNobodyElse: boolean;
  },
  actor: Actor,
): Decision =>
  first(
    unlessMember(actor),
    unlessStaff(actor),
    appeal.appellantId === actor.accountId ? refuse('NOT_YOURS') : null,
    appeal.decidedById === actor.accountId && !appeal.isForNobodyElse
      ? refuse('OWN_DECISION')
      : null,
    appeal.state === 'PENDING' ? null : refuse('ALREADY_DECIDED'),
  );

/** Whether a queue is open to the actor: by its ability, or as staff. */
export function mayReview(queue: QueueKind, actor: Actor): Decision {
  const ability = abilityOf[queue];
  return first(
    unlessMember(actor),
    ability === null
      ? unlessStaff(actor)
      : hasAbility(actor, ability)
        ? null
        : refuse('ABILITY_NEEDED'),
  );
}

/** An open item that nobody else holds can be claimed; one's own claim is prolonged. */
export const mayClaim = (
  item: ReviewItemFacts & { readonly queue: QueueKind },
  actor: Actor,
  now: Date,
): Decision =>
  first(
    mayReview(item.queue, actor),
    item.state === ReviewItemState.OPEN ? null : refuse('ALREADY_DECIDED'),
    [null, actor.accountId].includes(holderOf(item, now)) ? null : refuse('CLAIMED_BY_ANOTHER'),
  );

/** Only who holds an item decides it: so two people never decide the same one. */
export const mayDecideItem = (
  item: ReviewItemFacts & { readonly queue: QueueKind },
  actor: Actor,
  now: Date,
): Decision =>
  first(
    mayClaim(item, actor, now),
    holderOf(item, now) === actor.accountId ? null : refuse('NOT_CLAIMED'),
  );

/** A decision can be taken back by who made it, for a few seconds. */
export const mayUndo = (item: ReviewItemFacts, actor: Actor, now: Date): Decision =>
  first(
    unlessMember(actor),
    item.state === ReviewItemState.DECIDED && item.decidedAt !== null
      ? null
      : refuse('NOT_DECIDED'),
    item.decidedById === actor.accountId ? null : refuse('NOT_YOURS'),
    item.decidedAt !== null && canStillUndo(item.decidedAt, now) ? null : refuse('TOO_LATE'),
  );

/**
 * Moderators give notices to learners and moderators; everything heavier is for staff, and towards
 * staff for owners. Nobody sanctions themselves.
 */
export const maySanction = (member: MemberFacts, kind: SanctionKind, actor: Actor): Decision =>
  first(
    unlessMember(actor),
    kind === SanctionKind.NOTICE && isLowly(member.role)
      ? unlessModerator(actor)
      : mayGiveRole(member.role, actor),
    member.accountId === actor.accountId ? refuse('NOT_YOURS') : null,
  );

/** Staff lifts what holds, owners what was given to staff; nobody lifts their own. */
export const mayLift = (
  sanction: SanctionFacts,
  member: MemberFacts,
  actor: Actor,
  now: Date,
): Decision =>
  first(
    mayGiveRole(member.role, actor),
    member.accountId === actor.accountId ? refuse('NOT_YOURS') : null,
    isInForce(sanction, now) ? null : refuse('NOT_IN_FORCE'),
  );

/** The audit log names people and reasons: for staff. */
export const maySeeAuditLog = (actor: Actor): Decision =>
  first(unlessMember(actor), unlessStaff(actor));

/** Moderators see what the nightly search found, and say what it is. */
export const mayJudgeFinding = (actor: Actor): Decision =>
  first(unlessMember(actor), unlessModerator(actor));

/** Saved replies and the course's misconceptions are kept by whoever welcomes and reviews. */
export const mayKeepReviewTexts = (actor: Actor): Decision => mayReview(QueueKind.REPAIRS, actor);

/** Whoever flags may name the misconception that an answer shows. */
export const mayNameMisconception = (actor: Actor): Decision => first(unlessMember(actor));

/** Merging cannot be undone, so it is for moderators and staff. */
export const mayMergeMisconceptions = (actor: Actor): Decision =>
  first(unlessMember(actor), unlessModerator(actor));

/** Saved replies of the course are kept by moderators; one's own by whoever may use them. */
export const mayKeepCourseReplies = (actor: Actor): Decision =>
  first(unlessMember(actor), unlessModerator(actor));

/** Staff gives its word for a refutation, as for an answer. */
export const mayEndorseRefutation = (actor: Actor): Decision =>
  first(unlessMember(actor), unlessStaff(actor));
