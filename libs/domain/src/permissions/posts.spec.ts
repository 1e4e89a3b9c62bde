import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CourseRole, QuestionVisibility, SuggestedEditState } from '../vocabulary/index.ts';
import { abilitiesInForce, type Actor } from './actor.ts';
import type { Decision, RefusalReason } from './decision.ts';
import * as rules from './posts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const asked = new Date('2026-03-02T09:00:00Z');
const later = (milliseconds: number): Date => new Date(asked.getTime() + milliseconds);

const ASKER = 1;
const ANSWERER = 2;
const person = (accountId: number, role: CourseRole | null): Actor => ({
  accountId,
  role,
  cohortId: null,
  abilities: abilitiesInForce(role, []),
});
const actors = {
  nobody: { accountId: null, role: null, cohortId: null, abilities: [] },
  visitor: person(9, null),
  asker: person(ASKER, 'LEARNER'),
  answerer: person(ANSWERER, 'LEARNER'),
  learner: person(3, 'LEARNER'),
  editor: { ...person(7, 'LEARNER'), abilities: ['EDIT'] },
  moderator: person(4, 'MODERATOR'),
  staff: person(5, 'STAFF'),
  owner: person(6, 'OWNER'),
} satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const question: rules.QuestionFacts = {
  authorId: ASKER,
  createdAt: asked,
  deletedAt: null,
  deletedById: null,
  hiddenAt: null,
  isAnonymous: false,
  wikiAt: null,
  visibility: QuestionVisibility.COURSE,
  closedAt: null,
  acceptedAnswerId: null,
  acceptedById: null,
};
const answer: rules.AnswerFacts = {
  dispute: 'NONE',
  ...question,
  id: 20,
  authorId: ANSWERER,
  createdAt: later(HOUR),
};
const ownAnswer = { ...answer, authorId: ASKER };
const comment: rules.CommentFacts = { authorId: 3, deletedAt: null };
const deleted = { deletedAt: later(HOUR), deletedById: 4 };
const closed = { ...question, closedAt: later(HOUR) };
const accepted = { ...question, acceptedAnswerId: 20, acceptedById: ASKER };
const suggestion: rules.SuggestedEditFacts = { authorId: 3, state: SuggestedEditState.PENDING };
const endorsement: rules.EndorsementFacts = { endorserId: 5, suspendedAt: later(DAY) };
const nothingHangs: rules.DeletionFacts = { answersByOthers: 0, isAccepted: false };

type Verdict = 'yes' | RefusalReason;
const verdict = (decision: Decision): Verdict => decision.reason ?? 'yes';
type Case = readonly [string, (actor: Actor) => Decision, Partial<Record<Who, Verdict>>];

const outsiders = { nobody: 'SIGN_IN_FIRST', visitor: 'JOIN_THE_COURSE_FIRST' } as const;

const cases: Case[] = [
  ['asking', rules.mayAsk, { learner: 'yes', staff: 'yes' }],
  [
    'answering an open question',
    (actor) => rules.mayAnswer(question, { learnersFirstHours: 0 }, actor, asked),
    { learner: 'yes', asker: 'yes', staff: 'yes' },
  ],
  [
    'answering in the hours that belong to learners',
    (actor) => rules.mayAnswer(question, { learnersFirstHours: 12 }, actor, later(11 * HOUR)),
    { learner: 'yes', moderator: 'yes', staff: 'LEARNERS_FIRST', owner: 'LEARNERS_FIRST' },
  ],
  [
    'answering after the hours that belong to learners',
    (actor) => rules.mayAnswer(question, { learnersFirstHours: 12 }, actor, later(12 * HOUR)),
    { staff: 'yes' },
  ],
  [
    'answering a private question in the hours that belong to learners',
    (actor) =>
      rules.mayAnswer(
        { ...question, visibility: 'STAFF' },
        { learnersFirstHours: 12 },
        actor,
        asked,
      ),
    { staff: 'yes' },
  ],
  [
    'answering a closed question',
    (actor) => rules.mayAnswer(closed, { learnersFirstHours: 0 }, actor, later(DAY)),
    { learner: 'QUESTION_CLOSED', staff: 'QUESTION_CLOSED' },
  ],
  [
    'answering a deleted question',
    (actor) =>
      rules.mayAnswer({ ...question, ...deleted }, { learnersFirstHours: 0 }, actor, asked),
    { learner: 'POST_DELETED', moderator: 'POST_DELETED' },
  ],
  ['commenting', (actor) => rules.mayComment(closed, actor), { learner: 'yes', staff: 'yes' }],
  [
    'editing',
    (actor) => rules.mayEdit(question, actor),
    { asker: 'yes', learner: 'NOT_YOURS', editor: 'yes', moderator: 'yes', staff: 'yes' },
  ],
  [
    'editing a wiki post',
    (actor) => rules.mayEdit({ ...question, wikiAt: asked }, actor),
    { learner: 'yes' },
  ],
  [
    'editing a deleted post',
    (actor) => rules.mayEdit({ ...question, ...deleted }, actor),
    { asker: 'POST_DELETED', staff: 'POST_DELETED' },
  ],
  [
    'going back',
    (actor) => rules.mayRollBack(answer, actor),
    { answerer: 'yes', asker: 'NOT_YOURS' },
  ],
  ['suggesting an edit', (actor) => rules.maySuggestEdit(answer, actor), { learner: 'yes' }],
  [
    'deciding a suggested edit',
    (actor) => rules.mayDecideSuggestedEdit(suggestion, answer, actor),
    { answerer: 'yes', learner: 'OWN_POST', asker: 'NOT_YOURS', editor: 'yes', staff: 'yes' },
  ],
  [
    'deciding a suggested edit as a moderator',
    (actor) => rules.mayDecideSuggestedEdit(suggestion, answer, actor),
    { moderator: 'yes' },
  ],
  [
    'deciding a suggested edit of a moderator',
    (actor) => rules.mayDecideSuggestedEdit({ ...suggestion, authorId: 4 }, answer, actor),
    { moderator: 'OWN_POST' },
  ],
  [
    'deciding a suggested edit of staff',
    (actor) => rules.mayDecideSuggestedEdit({ ...suggestion, authorId: 5 }, answer, actor),
    { staff: 'yes' },
  ],
  [
    'deciding again',
    (actor) => rules.mayDecideSuggestedEdit({ ...suggestion, state: 'DECLINED' }, answer, actor),
    { answerer: 'ALREADY_DECIDED', staff: 'ALREADY_DECIDED' },
  ],
  [
    'voting',
    (actor) => rules.mayVote(answer, actor),
    { learner: 'yes', answerer: 'OWN_POST', staff: 'yes' },
  ],
  [
    'saying "same here"',
    (actor) => rules.maySaySameHere(question, actor),
    { learner: 'yes', asker: 'OWN_POST' },
  ],
  ['bookmarking', (actor) => rules.mayBookmark(question, actor), { asker: 'yes', learner: 'yes' }],
  [
    'accepting the answer of another',
    (actor) => rules.mayAccept({ question, answer, askerActiveAt: asked }, actor, later(2 * HOUR)),
    { asker: 'yes', answerer: 'NOT_YOURS', moderator: 'NOT_YOURS', staff: 'TOO_EARLY' },
  ],
  [
    'accepting one’s own answer within a day',
    (actor) =>
      rules.mayAccept({ question, answer: ownAnswer, askerActiveAt: asked }, actor, later(DAY - 1)),
    { asker: 'TOO_EARLY' },
  ],
  [
    'accepting one’s own answer after a day',
    (actor) =>
      rules.mayAccept({ question, answer: ownAnswer, askerActiveAt: asked }, actor, later(DAY)),
    { asker: 'yes' },
  ],
  [
    'accepting after a week of silence',
    (actor) =>
      rules.mayAccept({ question, answer, askerActiveAt: asked }, actor, later(7 * DAY + HOUR)),
    { learner: 'NOT_YOURS', moderator: 'NOT_YOURS', staff: 'yes', owner: 'yes' },
  ],
  [
    'accepting when the asker spoke yesterday',
    (actor) =>
      rules.mayAccept({ question, answer, askerActiveAt: later(7 * DAY) }, actor, later(8 * DAY)),
    { staff: 'TOO_EARLY' },
  ],
  [
    'accepting an answer that the asker has had no week to see',
    (actor) =>
      rules.mayAccept(
        { question, answer: { ...answer, createdAt: later(7 * DAY) }, askerActiveAt: asked },
        actor,
        later(8 * DAY),
      ),
    { staff: 'TOO_EARLY', asker: 'yes' },
  ],
  [
    'accepting against the asker’s own acceptance',
    (actor) =>
      rules.mayAccept({ question: accepted, answer, askerActiveAt: asked }, actor, later(90 * DAY)),
    { asker: 'yes', staff: 'ALREADY_DECIDED' },
  ],
  [
    'accepting a deleted answer',
    (actor) =>
      rules.mayAccept(
        { question, answer: { ...answer, ...deleted }, askerActiveAt: asked },
        actor,
        asked,
      ),
    { asker: 'POST_DELETED' },
  ],
  [
    'taking back an acceptance',
    (actor) => rules.mayWithdrawAcceptance(accepted, actor),
    { asker: 'yes', answerer: 'NOT_YOURS', staff: 'NOT_YOURS' },
  ],
  [
    'taking back an acceptance by staff',
    (actor) => rules.mayWithdrawAcceptance({ ...accepted, acceptedById: 5 }, actor),
    { asker: 'yes', moderator: 'NOT_YOURS', owner: 'yes' },
  ],
  [
    'endorsing',
    (actor) => rules.mayEndorse(answer, actor),
    { learner: 'STAFF_ONLY', moderator: 'STAFF_ONLY', staff: 'yes' },
  ],
  [
    'endorsing one’s own answer',
    (actor) => rules.mayEndorse({ ...answer, authorId: 5 }, actor),
    { staff: 'OWN_POST', owner: 'yes' },
  ],
  [
    'confirming an endorsement',
    (actor) => rules.mayConfirmEndorsement(endorsement, answer, actor),
    { learner: 'STAFF_ONLY', staff: 'yes', owner: 'NOT_YOURS' },
  ],
  [
    'confirming an endorsement in force',
    (actor) => rules.mayConfirmEndorsement({ ...endorsement, suspendedAt: null }, answer, actor),
    { staff: 'ALREADY_DECIDED' },
  ],
  [
    'taking back an endorsement',
    (actor) => rules.mayWithdrawEndorsement(endorsement, actor),
    { learner: 'NOT_YOURS', moderator: 'NOT_YOURS', staff: 'yes', owner: 'yes' },
  ],
  [
    'closing',
    (actor) => rules.mayClose(question, actor),
    { asker: 'MODERATOR_ONLY', moderator: 'yes', staff: 'yes' },
  ],
  ['closing again', (actor) => rules.mayClose(closed, actor), { staff: 'QUESTION_CLOSED' }],
  [
    'reopening',
    (actor) => rules.mayReopen(closed, actor),
    { asker: 'MODERATOR_ONLY', staff: 'yes' },
  ],
  [
    'reopening an open question',
    (actor) => rules.mayReopen(question, actor),
    { staff: 'NOT_CLOSED' },
  ],
  [
    'deleting',
    (actor) => rules.mayDelete(question, nothingHangs, actor),
    { asker: 'yes', learner: 'NOT_YOURS', moderator: 'yes', staff: 'yes' },
  ],
  [
    'deleting what others answered',
    (actor) => rules.mayDelete(question, { ...nothingHangs, answersByOthers: 1 }, actor),
    { asker: 'HAS_ANSWERS', learner: 'NOT_YOURS', moderator: 'yes' },
  ],
  [
    'deleting an accepted answer',
    (actor) => rules.mayDelete(answer, { ...nothingHangs, isAccepted: true }, actor),
    { answerer: 'HAS_ANSWERS', staff: 'yes' },
  ],
  [
    'deleting again',
    (actor) => rules.mayDelete({ ...answer, ...deleted }, nothingHangs, actor),
    { answerer: 'POST_DELETED', staff: 'POST_DELETED' },
  ],
  [
    'restoring what a moderator deleted',
    (actor) => rules.mayRestore({ ...answer, ...deleted }, actor),
    { answerer: 'MODERATOR_ONLY', moderator: 'yes', staff: 'yes' },
  ],
  [
    'restoring what its author deleted',
    (actor) => rules.mayRestore({ ...answer, ...deleted, deletedById: ANSWERER }, actor),
    { answerer: 'yes', asker: 'MODERATOR_ONLY', moderator: 'yes' },
  ],
  ['restoring what stands', (actor) => rules.mayRestore(answer, actor), { staff: 'NOT_DELETED' }],
  [
    'publishing a private question',
    (actor) => rules.mayPublish({ ...question, visibility: 'STAFF' }, actor),
    { asker: 'yes', learner: 'NOT_YOURS', moderator: 'NOT_YOURS', staff: 'yes' },
  ],
  ['publishing again', (actor) => rules.mayPublish(question, actor), { staff: 'ALREADY_DECIDED' }],
  [
    'revealing an author',
    (actor) => rules.mayReveal({ authorId: ASKER, isAnonymous: true }, actor),
    { learner: 'STAFF_ONLY', moderator: 'STAFF_ONLY', staff: 'yes' },
  ],
  ['revealing a name', (actor) => rules.mayReveal(question, actor), { staff: 'ALREADY_DECIDED' }],
  [
    'resolving a comment',
    (actor) => rules.mayResolveComment(comment, answer, actor),
    { learner: 'yes', answerer: 'yes', asker: 'NOT_YOURS', moderator: 'yes' },
  ],
  [
    'editing a comment',
    (actor) => rules.mayEditComment(comment, actor),
    { learner: 'yes', moderator: 'NOT_YOURS', staff: 'NOT_YOURS' },
  ],
  [
    'deleting a comment',
    (actor) => rules.mayDeleteComment(comment, actor),
    { learner: 'yes', asker: 'NOT_YOURS', moderator: 'yes' },
  ],
];

describe('what people may do to posts', () => {
  it.each(cases)('%s', (_, rule, expected) => {
    const everyone = { ...outsiders, ...expected };
    const found = Object.fromEntries(
      Object.keys(everyone).map((who) => [who, verdict(rule(actors[who as Who]))]),
    );
    expect(found).toEqual(everyone);
  });

  it('is nothing for whoever is not a member, whatever else is true of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.option(fc.integer({ min: 1, max: 9 })),
        (entry, id) => {
          const outsider: Actor = { accountId: id, role: null, cohortId: null, abilities: [] };
          expect(entry[1](outsider).allowed).toBe(false);
        },
      ),
    );
  });
});
